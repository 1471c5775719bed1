// Alone compresses documents that stand on the shelf already: each once, after it is there, never while a reader waits.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Representation } from './representation.js'
import type { WritableShelf } from './shelf.js'

const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

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

/** The same document in every coding it is kept in. */
export async function compressed(representation: Representation): Promise<Representation> {
  const { identity } = representation
  const [packed, br] = await Promise.all([
    toGzip(identity, { level: 6 }),
    toBrotli(identity, brotliOf(identity.length)),
  ])
  return { ...representation, gzip: packed, br }
}

/**
 * Quality 5: 11 takes seventy times as long for a tenth less (DESIGN.md §4). A window that just holds the document: the
 * encoder's memory and a third of its time go by the window, and further back there is nothing to find (RFC 7932 §9.1).
 */
function brotliOf(size: number): { readonly params: Readonly<Record<number, number>> } {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 16)))),
    },
  }
}
