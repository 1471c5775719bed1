// Alone knows when waiting ends: one timer for what is waited for now, one for the whole, and the signal both ring.
import type { Later } from '../model/timers.js'
import { slow, type Wait } from './halt.js'
import type { Limits } from './limits.js'

export interface Patience {
  /** Aborts with the Halt that ends the ask. */
  readonly signal: AbortSignal
  /** From now on this is waited for, and nothing else. */
  waitFor(what: Exclude<Wait, 'whole'>): void
  /** The outcome of `work`, or rejects as soon as waiting ends, even if `work` hangs. */
  during<T>(work: Promise<T>): Promise<T>
  /** Ends the waiting from outside. */
  stop(reason: Error): void
  /** Forgets the timers. */
  end(): void
}

export function createPatience(later: Later, limits: Limits): Patience {
  const controller = new AbortController()
  const times = { connection: limits.connectTime, headers: limits.headersTime, bytes: limits.bytesTime }
  const ring = (what: Wait, ms: number) => later(ms, () => controller.abort(slow(what, ms)))
  const forgetWhole = ring('whole', limits.wholeTime)
  let forget = () => {}
  let ended = false
  return {
    signal: controller.signal,
    waitFor(what) {
      forget()
      // Work that nobody waits for any more may still come by.
      if (!ended) forget = ring(what, times[what])
    },
    during: work =>
      new Promise((resolve, reject) => {
        const { signal } = controller
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
        work.then(resolve, reject)
      }),
    stop: reason => controller.abort(reason),
    end() {
      ended = true
      forget()
      forgetWhole()
    },
  }
}
