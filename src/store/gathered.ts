// Alone knows how writes that come at the same time become one: whoever comes while one is under way waits for the next.
import { setImmediate } from 'node:timers/promises'

/**
 * A write that takes on what is asked until it begins, in the order in which it was asked. It resolves when that is
 * written, so that who waits for it has it on the disk, and rejects for all who are in it.
 */
export function gathered<T>(write: (all: readonly T[]) => Promise<void>): (one: T) => Promise<void> {
  let waiting: { readonly all: T[]; readonly written: Promise<void> } | undefined
  let before: Promise<unknown> = Promise.resolve()
  const next = async (all: readonly T[]) => {
    // What is asked in this turn of the event loop comes along, and the loop breathes between two writes.
    await Promise.all([before, setImmediate()])
    waiting = undefined
    await write(all)
  }
  return one => {
    if (!waiting) {
      const all: T[] = []
      waiting = { all, written: next(all) }
      before = waiting.written.catch(() => {})
    }
    waiting.all.push(one)
    return waiting.written
  }
}
