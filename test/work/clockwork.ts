// Alone turns time by hand: timers fire when a test moves the clock, in their order.
import type { Every, Later } from '../../src/model/timers.js'

export interface Clockwork {
  readonly now: () => number
  readonly later: Later
  /** Never strikes: a store in memory has nobody else to look for. */
  readonly every: Every
  /** Milliseconds of those that wait, as they were asked for, oldest first. */
  readonly waiting: readonly number[]
  /** Moves on, fires what is due, and lets what follows from it run. */
  advance(ms: number): Promise<void>
}

export function clockwork(start: number): Clockwork {
  let time = start
  let timers: { readonly ms: number; readonly at: number; readonly fn: () => void }[] = []
  return {
    now: () => time,
    every: () => () => {},
    get waiting() {
      return timers.map(timer => timer.ms)
    },
    later(ms, fn) {
      const timer = { ms, at: time + ms, fn }
      timers.push(timer)
      return () => {
        timers = timers.filter(other => other !== timer)
      }
    },
    async advance(ms) {
      time += ms
      const due = timers.filter(timer => timer.at <= time).sort((a, b) => a.at - b.at)
      timers = timers.filter(timer => timer.at > time)
      for (const timer of due) timer.fn()
      await rest()
    },
  }
}

/** Lets everything run that waits for nothing but its turn: the store in memory needs no more than turns. */
export async function rest(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}
