// Alone sees to it that the log of pulls is forgotten in time: a few rows at a time, and again every few hours.
import { dayBeganAt, dayOf } from '../model/days.js'
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { PullStore } from '../store/licensee-store.js'

export interface AgeOutNeeds {
  readonly pulls: Pick<PullStore, 'ageOut'>
  /** How long every pull is known; after that its day's counts remain. */
  readonly days: number
  /** IANA zone of the publication. */
  readonly zone: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log?: Log
}

export interface AgeOut {
  start(): void
  /** May be called twice; waits for work in hand. */
  stop(): Promise<void>
}

const DAY_MS = 86_400_000
const AGAIN_MS = 6 * 3_600_000
/** Between two steps others have the database. */
const PAUSE_MS = 200
const AFTER_ERROR_MS = 600_000
/** Rows of one step. */
const LIMIT = 500

/** Nothing of it needs to be kept: what was not forgotten before a stop is forgotten after the next start. */
export function ageOut({ pulls, days, zone, now, later, log }: AgeOutNeeds): AgeOut {
  let live = false
  let forget = () => {}
  let inHand: Promise<void> = Promise.resolve()
  const sleep = (ms: number) => {
    if (live)
      forget = later(ms, () => {
        inHand = step()
      })
  }
  async function step(): Promise<void> {
    try {
      const began = dayBeganAt(now() - days * DAY_MS, zone)
      // A day more for documents: they are touched once an hour, and a day may have 25 of them.
      const more = await pulls.ageOut({ day: dayOf(began, zone), at: began - DAY_MS }, LIMIT)
      sleep(more ? PAUSE_MS : AGAIN_MS)
    } catch (error) {
      log?.error({ err: error }, 'the log of pulls could not be aged; trying again')
      sleep(AFTER_ERROR_MS)
    }
  }
  return {
    start() {
      if (live) return
      live = true
      inHand = step()
    },
    async stop() {
      live = false
      forget()
      await inHand
    },
  }
}
