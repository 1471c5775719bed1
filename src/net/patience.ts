// Alone knows when waiting ends: one timer for what is waited for now, one for the whole, and who is told.
import type { Later } from '../model/timers.js'
import { slow, type Wait } from './halt.js'
import type { Limits } from './limits.js'

export interface Patience {
  /** Aborts with the Halt that ends the ask. Made when somebody wants it: a question on a kept connection does without. */
  readonly signal: AbortSignal
  /** Throws the Halt that ended the ask, if one did. */
  check(): void
  /** From now on this is waited for, and nothing else. */
  waitFor(what: Exclude<Wait, 'whole'>): void
  /** The outcome of `work`, or rejects as soon as waiting ends, even if `work` hangs. Once. */
  during<T>(work: Promise<T>): Promise<T>
  /** Ends the waiting from outside. */
  stop(reason: Error): void
  /** Forgets the timers. */
  end(): void
}

export function createPatience(later: Later, limits: Limits): Patience {
  const times = { connection: limits.connectTime, headers: limits.headersTime, bytes: limits.bytesTime }
  let over: Error | undefined
  let controller: AbortController | undefined
  let tell = (_: Error) => {}
  const stop = (reason: Error) => {
    over ??= reason
    controller?.abort(over)
    tell(over)
  }
  const ring = (what: Wait, ms: number) => later(ms, () => stop(slow(what, ms)))
  const forgetWhole = ring('whole', limits.wholeTime)
  let forget = () => {}
  let ended = false
  return {
    get signal() {
      controller ??= new AbortController()
      if (over) controller.abort(over)
      return controller.signal
    },
    check() {
      if (over) throw over
    },
    waitFor(what) {
      forget()
      // Work that nobody waits for any more may still come by.
      if (!ended) forget = ring(what, times[what])
    },
    during: work =>
      new Promise((resolve, reject) => {
        tell = reject
        if (over) reject(over)
        work.then(resolve, reject)
      }),
    stop,
    end() {
      ended = true
      forget()
      forgetWhole()
    },
  }
}
