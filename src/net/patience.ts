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

/** `whole`: milliseconds for everything. */
export function createPatience(later: Later, limits: Limits, whole: number): Patience {
  return new AskPatience(later, limits, whole)
}

/** A class, because every question makes one: what it does is made once. */
class AskPatience implements Patience {
  readonly #later: Later
  readonly #limits: Limits
  readonly #forgetWhole: () => void
  #forget = nothing
  #tell: (error: Error) => void = nothing
  #over: Error | undefined
  #controller: AbortController | undefined
  #ended = false

  constructor(later: Later, limits: Limits, whole: number) {
    this.#later = later
    this.#limits = limits
    this.#forgetWhole = this.#ring('whole', whole)
  }

  get signal(): AbortSignal {
    this.#controller ??= new AbortController()
    if (this.#over) this.#controller.abort(this.#over)
    return this.#controller.signal
  }

  check(): void {
    if (this.#over) throw this.#over
  }

  waitFor(what: Exclude<Wait, 'whole'>): void {
    this.#forget()
    // Work that nobody waits for any more may still come by.
    if (!this.#ended) this.#forget = this.#ring(what, this.#limits[TIMES[what]])
  }

  during<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.#tell = reject
      if (this.#over) reject(this.#over)
      work.then(resolve, reject)
    })
  }

  stop(reason: Error): void {
    this.#over ??= reason
    this.#controller?.abort(this.#over)
    this.#tell(this.#over)
  }

  end(): void {
    this.#ended = true
    this.#forget()
    this.#forgetWhole()
  }

  #ring(what: Wait, ms: number): () => void {
    return this.#later(ms, () => this.stop(slow(what, ms)))
  }
}

const TIMES = { connection: 'connectTime', headers: 'headersTime', bytes: 'bytesTime' } as const
const nothing = () => {}
