// Alone tells the chronicle which documents are served and what they show: behind the publisher, and never in a reader's way.
import { createHash } from 'node:crypto'
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { ChronicleStore, Served } from '../store/chronicle-store.js'
import type { Entry } from './assemble.js'

export interface Chronicler {
  /** A document that is served from now on. */
  serves(path: string, bytes: Uint8Array, entries: readonly Entry[]): void
  /** Writes what was told, and resolves when it is written. */
  idle(): Promise<void>
}

export interface ChroniclerNeeds {
  readonly chronicle: Pick<ChronicleStore, 'serve'>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log?: Log
}

/** A desk publishes in bursts: what is told within so long is one entry. */
const PAUSE_MS = 1000
/** Documents that wait while the database cannot be had; of more the oldest are let go. */
const MOST_WAITING = 2000

/**
 * What could not be written is told again with what comes next. A crash before the pause is over loses nothing either: all
 * documents are told at the next start, and those that differ from what was written last make an entry then.
 */
export function createChronicler({ chronicle, now, later, log }: ChroniclerNeeds): Chronicler {
  let waiting: Served[] = []
  let forget: (() => void) | undefined
  let writing: Promise<void> = Promise.resolve()

  function flush(): void {
    forget?.()
    forget = undefined
    writing = writing.then(write)
  }

  async function write(): Promise<void> {
    const documents = waiting
    waiting = []
    if (documents.length === 0) return
    try {
      await chronicle.serve(documents)
    } catch (error) {
      waiting = [...documents, ...waiting].slice(-MOST_WAITING)
      log?.error({ err: error }, 'what is served could not be written into the chronicle; trying again with the next')
    }
  }

  return {
    serves(path, bytes, entries) {
      waiting.push({
        path,
        hash: createHash('sha256').update(bytes).digest('hex'),
        at: now(),
        items: entries.map(({ article, decision: { extent, terms } }) => ({
          key: article.key,
          version: article.version,
          extent,
          terms,
        })),
      })
      forget ??= later(PAUSE_MS, flush)
    },
    async idle() {
      flush()
      await writing
    },
  }
}
