// Alone holds the documents that are ready to go, by path.
import type { Representation } from './representation.js'

export interface Shelf {
  at(path: string): Representation | undefined
  /** How many documents stand there. */
  readonly count: () => number
}

export interface WritableShelf extends Shelf {
  /** False: what stands has the same bytes, and is kept, so that Last-Modified moves only with the bytes. */
  put(path: string, representation: Representation): boolean
  /** Puts more codings in the place of the same document; nothing when another stands there by now. */
  replace(path: string, representation: Representation): void
}

export function createShelf(): WritableShelf {
  const documents = new Map<string, Representation>()
  return {
    at: path => documents.get(path),
    count: () => documents.size,
    put(path, representation) {
      if (documents.get(path)?.tag === representation.tag) return false
      documents.set(path, representation)
      return true
    },
    replace(path, representation) {
      if (documents.get(path)?.tag === representation.tag) documents.set(path, representation)
    },
  }
}
