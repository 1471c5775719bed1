// Alone checks and fixes documents of strangers: none may keep the server from answering, nor fill it with findings.
import type { Later } from '../model/timers.js'
import { positions } from '../syntax/place.js'
import { type BoundedReport, bounded } from './bounded-report.js'
import { type CheckOptions, check } from './check.js'
import { createCheckThread } from './check-thread.js'
import type { Checked, Fixed } from './check-worker.js'

/** Why a document was not checked: it costs more time or memory than one may, or too many wait already. */
export type Unchecked = 'too-costly' | 'too-many'

export type CheckApart = (source: Uint8Array | string, options: CheckOptions) => Promise<BoundedReport | Unchecked>

/** Every fix that makes nothing worse: many checks of one document. */
export type FixApart = (bytes: Uint8Array, options: CheckOptions) => Promise<Fixed | Unchecked>

export interface Apart {
  readonly check: CheckApart
  readonly fix: FixApart
}

/** Bytes or characters up to which the worst document known takes a fifth of a second, and a common one nothing. */
const SMALL = 24 * 1024
/** Documents of up to 16 MiB held in memory until their turn comes. */
const MOST_WAITING = 4

/** Large documents are checked in one thread, in turn, each for at most `ms`; fixed are all of them there. */
export function createApart(later: Later, ms = 15_000): Apart {
  const inThread = createCheckThread(later, ms)
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  async function inTurn<Answer>(act: () => Promise<Answer>): Promise<Answer | 'too-many'> {
    if (waiting > MOST_WAITING) return 'too-many'
    waiting += 1
    const done = turn.then(act).finally(() => {
      waiting -= 1
    })
    turn = done.catch(() => {})
    return done
  }
  return {
    async check(source, options) {
      if (source.length <= SMALL) return bounded(check(source, options))
      const report = await inTurn(() => inThread<Checked>({ wanted: 'report', source, options }))
      return typeof report === 'string' ? report : { ...report, position: positions(report.text) }
    },
    fix: (source, options) => inTurn(() => inThread<Fixed>({ wanted: 'fixed', source, options })),
  }
}
