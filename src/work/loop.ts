// Alone does the work that is due, whatever it is: claims it, does it, plans it again, and sleeps until the next.
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { WorkItem, WorkKind, WorkStore } from '../store/store.js'
import { rerun } from './rerun.js'

export interface LoopNeeds {
  readonly kind: WorkKind
  readonly work: WorkStore
  /** Does it and says when it is due again, epoch milliseconds; undefined: it is not wanted any more. */
  readonly act: (subject: string, item: WorkItem) => Promise<number | undefined>
  /** Milliseconds between two things of one lane, from the end of one to the beginning of the next. Default: 0. */
  readonly laneGap?: number
  /** How many at once. */
  readonly atOnce: number
  /** A name no other claim has. */
  readonly claim: () => string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log?: Log
}

export interface Loop {
  /** Doing it twice does it once. */
  start(): Promise<void>
  /** To be told when work may have been planned. Nothing while it is not started. */
  plan(): Promise<void>
  /** Waits for work in hand. May be called twice. */
  stop(): Promise<void>
}

/** Longer than any work takes; who died meanwhile is followed by another after it. */
const LEASE_MS = 10 * 60_000
/** Other processes plan work too; those that cannot tell are looked after so often. */
const LONGEST_SLEEP_MS = 30_000
const PAUSE_AFTER_ERROR_MS = 5 * 60_000

export function loop(needs: LoopNeeds): Loop {
  return new WorkLoop(needs)
}

class WorkLoop implements Loop {
  readonly #needs: LoopNeeds
  readonly #inHand = new Set<Promise<void>>()
  readonly #look = rerun(() => this.#claimAndSleep())
  #live = false
  #forget = () => {}

  constructor(needs: LoopNeeds) {
    this.#needs = needs
  }

  start(): Promise<void> {
    this.#live = true
    return this.#look.ask()
  }

  async plan(): Promise<void> {
    if (this.#live) await this.#look.ask()
  }

  async stop(): Promise<void> {
    this.#live = false
    this.#forget()
    await this.#look.idle()
    this.#forget()
    await Promise.all(this.#inHand)
  }

  async #claimAndSleep(): Promise<void> {
    this.#forget()
    const { kind, work, atOnce, claim, now, log } = this.#needs
    const free = atOnce - this.#inHand.size
    if (!this.#live || free <= 0) return
    try {
      const query = { now: now(), until: now() + LEASE_MS, limit: free }
      for (const item of await work.claim(kind, claim(), query)) this.#begin(item)
      if (this.#inHand.size >= atOnce) return
      const next = await work.next(kind, now())
      this.#sleep(Math.min((next ?? Number.POSITIVE_INFINITY) - now(), LONGEST_SLEEP_MS))
    } catch (error) {
      log?.error({ err: error, kind }, 'work that is due could not be looked up; trying again')
      this.#sleep(LONGEST_SLEEP_MS)
    }
  }

  #begin(item: WorkItem): void {
    const done = this.#do(item).finally(() => {
      this.#inHand.delete(done)
      void this.plan()
    })
    this.#inHand.add(done)
  }

  async #do(item: WorkItem): Promise<void> {
    const { act, work, now, laneGap = 0, log } = this.#needs
    const { kind, subject } = item
    let dueAt: number | undefined
    try {
      dueAt = await act(subject, item)
    } catch (error) {
      log?.error({ err: error, kind, subject }, 'work failed; it is done again later')
      dueAt = now() + PAUSE_AFTER_ERROR_MS
    }
    try {
      await work.again(item, dueAt, now() + laneGap)
    } catch (error) {
      // The claim runs out by itself.
      log?.error({ err: error, kind, subject }, 'work could not be planned again')
    }
  }

  #sleep(ms: number): void {
    // At least one: a clock that stands still must not make this spin.
    if (this.#live) this.#forget = this.#needs.later(Math.max(ms, 1), () => void this.plan())
  }
}
