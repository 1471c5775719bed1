// Alone holds the documents that are ready to go, by path.
import type { Representation } from './representation.js'

export interface Shelf {
  at(path: string): Representation | undefined
  /** How many documents stand there. */
  readonly count: () => number
}

export interface WritableShelf extends Shelf {
  /** Keeps what stands when its bytes are the same, so that Last-Modified moves only with the bytes. */
  put(path: string, representation: Representation): void
}

export function createShelf(): WritableShelf {
  const documents = new Map<string, Representation>()
  return {
    at: path => documents.get(path),
    count: () => documents.size,
    put(path, representation) {
      const standing = documents.get(path)
      if (standing?.tag !== representation.tag) documents.set(path, representation)
    },
  }
}
