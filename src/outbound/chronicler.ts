// Alone tells the chronicle which documents are served and what they show: behind the publisher, and never in a reader's way.
import { createHash } from 'node:crypto'
import type { Log } from '../model/log.js'
import type { ChronicleStore, Served } from '../store/chronicle-store.js'
import type { Entry } from './assemble.js'

export interface Chronicler {
  /** Documents that are served from now on. Of one path only the last that waits counts. */
  serves(path: string, bytes: Uint8Array, entries: readonly Entry[]): void
  /** Resolves when all that was told is written. */
  idle(): Promise<void>
}

export interface ChroniclerNeeds {
  readonly chronicle: Pick<ChronicleStore, 'serve'>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly log?: Log
}

/** What could not be written is told again with what comes next, and at the next start: nothing is served for long untold. */
export function createChronicler({ chronicle, now, log }: ChroniclerNeeds): Chronicler {
  const waiting = new Map<string, Served>()
  let working: Promise<void> | undefined

  async function work(): Promise<void> {
    // All that one change touched comes in one turn of the event loop or few.
    await new Promise<void>(resolve => setImmediate(resolve))
    while (waiting.size > 0) {
      const documents = [...waiting.values()]
      waiting.clear()
      try {
        await chronicle.serve(documents, now())
      } catch (error) {
        for (const document of documents) if (!waiting.has(document.path)) waiting.set(document.path, document)
        log?.error({ err: error }, 'what is served could not be written into the chronicle; trying again with the next')
        return
      }
    }
  }

  return {
    serves(path, bytes, entries) {
      waiting.set(path, {
        path,
        hash: createHash('sha256').update(bytes).digest('hex'),
        items: entries.map(({ article, decision: { extent, terms } }) => ({
          key: article.key,
          version: article.version,
          extent,
          terms,
        })),
      })
      working ??= work().finally(() => {
        working = undefined
      })
    },
    async idle() {
      while (working) await working
    },
  }
}
