// A clock that tests turn by hand. Unlike the one of test/work it tells when a timer is set: sockets take their own time.
import type { Later } from '../../src/model/timers.js'

export interface Hands {
  readonly now: () => number
  readonly later: Later
  /** Milliseconds of the timers that wait. */
  readonly waiting: readonly number[]
  /** Moves on and fires what is due. */
  turn(ms: number): void
  /** Resolves when the next timer of so many milliseconds is set. Call it before what sets it. */
  set(ms: number): Promise<void>
}

export function hands(start = Date.UTC(2026, 0, 1)): Hands {
  let time = start
  let timers: { readonly ms: number; readonly at: number; readonly fn: () => void }[] = []
  let listeners: { readonly ms: number; readonly heard: () => void }[] = []
  return {
    now: () => time,
    get waiting() {
      return timers.map(({ ms }) => ms)
    },
    later(ms, fn) {
      const timer = { ms, at: time + ms, fn }
      timers.push(timer)
      for (const { heard } of listeners.filter(listener => listener.ms === ms)) heard()
      listeners = listeners.filter(listener => listener.ms !== ms)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    turn(ms) {
      time += ms
      const due = timers.filter(({ at }) => at <= time)
      timers = timers.filter(({ at }) => at > time)
      for (const { fn } of due) fn()
    },
    set: ms => new Promise(heard => listeners.push({ ms, heard })),
  }
}
