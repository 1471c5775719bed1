// Alone hands change rows on: in their order, in batches, to each handler in turn.
import type { Change } from '../model/change.js'
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { ChangeStore } from '../store/store.js'
import { rerun } from './rerun.js'

/** Gets the rows oldest first. May get a batch again after it threw, so doing it twice must be the same as once. */
export type ChangeHandler = (batch: readonly Change[]) => void | Promise<void>

export interface FollowNeeds {
  readonly changes: ChangeStore
  /** Called one after the other; the next gets a batch when the one before is done with it. */
  readonly handlers: readonly ChangeHandler[]
  readonly log?: Log
  /** For the pauses after an error. */
  readonly later: Later
}

export interface Follower {
  /** Hands on every row written after it resolved. Doing it twice does it once. */
  start(): Promise<void>
  /**
   * Resolves when all rows written before this call were handled, or given up; at once when not started. Rejects when the
   * rows cannot be read. Not for handlers: one that waits for itself waits for ever.
   */
  settled(): Promise<void>
  /** Waits for the batch in hand. A later start goes on where this one ended. */
  stop(): Promise<void>
}

const BATCH = 500

/**
 * After a handler's error: again, twice, then it goes on without the batch. What a handler makes must therefore follow
 * from what is stored, not from the batch alone, so that the next change, or the next start, puts it right.
 */
const PAUSES_MS = [100, 1000]
const UNREADABLE_PAUSE_MS = 1000

export function follow(needs: FollowNeeds): Follower {
  return new ChangeFollower(needs)
}

class ChangeFollower implements Follower {
  readonly #needs: FollowNeeds
  readonly #pump = rerun(() => this.#handleAll())
  #starting: Promise<void> | undefined
  #stopping: Promise<void> | undefined
  #cursor: number | undefined
  #live = false
  #unwatch = () => {}
  #endPause = () => {}

  constructor(needs: FollowNeeds) {
    this.#needs = needs
  }

  start(): Promise<void> {
    if (this.#stopping) return this.#stopping.then(() => this.start())
    this.#starting ??= this.#start()
    return this.#starting
  }

  async settled(): Promise<void> {
    if (!this.#starting) return
    await this.#starting
    const target = await this.#needs.changes.last()
    while (this.#live && (this.#cursor ?? 0) < target) await this.#pump.ask()
  }

  stop(): Promise<void> {
    if (!this.#starting) return Promise.resolve()
    this.#stopping ??= this.#stop(this.#starting).finally(() => {
      this.#starting = undefined
      this.#stopping = undefined
    })
    return this.#stopping
  }

  async #start(): Promise<void> {
    try {
      this.#cursor ??= await this.#needs.changes.last()
    } catch (error) {
      this.#starting = undefined
      throw error
    }
    this.#live = true
    this.#unwatch = this.#needs.changes.watch(() => this.#wake())
    this.#wake()
  }

  async #stop(starting: Promise<void>): Promise<void> {
    await starting.catch(() => {})
    this.#live = false
    this.#unwatch()
    this.#endPause()
    await this.#pump.idle()
  }

  #wake(): void {
    this.#pump.ask().catch((error: unknown) => {
      if (!this.#live) return
      this.#needs.log?.error({ err: error }, 'change rows could not be read; trying again')
      this.#needs.later(UNREADABLE_PAUSE_MS, () => this.#live && this.#wake())
    })
  }

  async #handleAll(): Promise<void> {
    while (this.#live) {
      const batch = await this.#needs.changes.after(this.#cursor ?? 0, BATCH)
      const newest = batch.at(-1)
      if (!newest) return
      for (const handler of this.#needs.handlers) if (!(await this.#handle(handler, batch))) return
      this.#cursor = newest.seq
    }
  }

  /** False when it was stopped before it could try again: the batch is then still to be handled. */
  async #handle(handler: ChangeHandler, batch: readonly Change[]): Promise<boolean> {
    for (const pause of [...PAUSES_MS, undefined])
      try {
        await handler(batch)
        return true
      } catch (error) {
        const fields = { err: error, from: batch[0]?.seq, to: batch.at(-1)?.seq, handler: handler.name }
        if (pause === undefined) this.#needs.log?.error(fields, 'changes could not be handled; going on without them')
        else if (!(await this.#pauseAfter(fields, pause))) return false
      }
    return true
  }

  async #pauseAfter(fields: object, ms: number): Promise<boolean> {
    this.#needs.log?.warn(fields, 'changes could not be handled; trying again')
    if (this.#live) await this.#pause(ms)
    return this.#live
  }

  #pause(ms: number): Promise<void> {
    return new Promise(resolve => {
      const forget = this.#needs.later(ms, resolve)
      this.#endPause = () => {
        forget()
        resolve()
      }
    })
  }
}
