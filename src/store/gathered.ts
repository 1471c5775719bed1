// Alone knows how writes that come at the same time become one: whoever comes while one is under way waits for the next.
import { setImmediate } from 'node:timers'
import { setImmediate as breath } from 'node:timers/promises'

export interface Gathered<T> {
  /** Resolves when it is written, and rejects for all who were written with it. */
  now(one: T): Promise<void>
  /** Written a little later, or when somebody asks for `now` or `done`, whatever comes first. */
  soon(one: T): void
  /** Resolves when all that was asked before is written. Rejects, once, when something could not be that nobody waited for. */
  done(): Promise<void>
}

/** What is to be written soon waits for so many others, or for so many turns of the event loop. */
const ENOUGH = 128
const TURNS = 64

/** `write` gets what was asked until it begins, in the order in which it was asked. */
export function gathered<T>(write: (all: readonly T[]) => Promise<void>): Gathered<T> {
  return new Gatherer(write)
}

interface Batch<T> {
  readonly all: T[]
  readonly written: Promise<void>
  readonly begin: () => void
  /** Something in it is waited for by nobody. */
  unwatched: boolean
}

class Gatherer<T> implements Gathered<T> {
  readonly #write: (all: readonly T[]) => Promise<void>
  #waiting: Batch<T> | undefined
  #before: Promise<void> = Promise.resolve()
  #failed: { readonly error: unknown } | undefined

  constructor(write: (all: readonly T[]) => Promise<void>) {
    this.#write = write
  }

  now(one: T): Promise<void> {
    const batch = this.#add(one)
    batch.begin()
    return batch.written
  }

  soon(one: T): void {
    const batch = this.#add(one)
    batch.unwatched = true
    if (batch.all.length >= ENOUGH) batch.begin()
  }

  async done(): Promise<void> {
    this.#waiting?.begin()
    await this.#before
    const failed = this.#failed
    this.#failed = undefined
    if (failed) throw failed.error
  }

  #add(one: T): Batch<T> {
    this.#waiting ??= this.#open()
    this.#waiting.all.push(one)
    return this.#waiting
  }

  #open(): Batch<T> {
    let begin = () => {}
    const begun = new Promise<void>(resolve => {
      begin = resolve
    })
    const all: T[] = []
    const batch = { all, written: this.#next(all, begun), begin, unwatched: false }
    this.#before = batch.written.catch(error => {
      if (batch.unwatched) this.#failed = { error }
    })
    afterTurns(TURNS, begin)
    return batch
  }

  async #next(all: readonly T[], begun: Promise<void>): Promise<void> {
    // What is asked in this turn of the event loop comes along, and the loop breathes between two writes.
    await Promise.all([this.#before, begun.then(breath)])
    this.#waiting = undefined
    await this.#write(all)
  }
}

function afterTurns(turns: number, act: () => void): void {
  setImmediate(() => (turns > 1 ? afterTurns(turns - 1, act) : act()))
}
