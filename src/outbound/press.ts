// Alone compresses documents that stand on the shelf already: each once, after it is there, never while a reader waits.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Representation } from './representation.js'
import type { WritableShelf } from './shelf.js'

const compress = promisify(gzip)

/** Documents at once: zlib works beside the event loop, on as many cores as small machines have. */
const AT_ONCE = 2

export interface Press {
  /** Of the same path only the last one given counts. */
  add(path: string, representation: Representation): void
  /** Resolves when all that was given stands compressed. */
  idle(): Promise<void>
}

export function createPress(shelf: Pick<WritableShelf, 'replace'>): Press {
  const waiting = new Map<string, Representation>()
  const working = new Set<Promise<void>>()

  async function work(): Promise<void> {
    for (const [path, representation] of waiting) {
      waiting.delete(path)
      shelf.replace(path, await compressed(representation))
    }
  }

  return {
    add(path, representation) {
      waiting.delete(path)
      waiting.set(path, representation)
      if (working.size >= AT_ONCE) return
      const worker: Promise<void> = work().finally(() => working.delete(worker))
      working.add(worker)
    },
    async idle() {
      while (working.size > 0) await Promise.all(working)
    },
  }
}

async function compressed(representation: Representation): Promise<Representation> {
  return { ...representation, gzip: await compress(representation.identity, { level: 6 }) }
}
