// Alone knows whose turn it is among deliveries in hand: one site after the other, so many at once, and the slow ones apart.
import type { DueDelivery } from '../model/hub.js'

/** Deliveries at once. */
export const AT_ONCE = 48
/** Of one site. */
const OF_LANE = 16
/** To sites that keep others waiting: a place of their own, so that they keep nobody waiting but each other. */
export const SLOW_AT_ONCE = 16
const OF_SLOW_LANE = 2
/** In hand of one site, under way or not: what is beyond waits in the database. */
export const IN_HAND_OF_LANE = 128
/** Sites that are known to be slow; when there are more, the one that was longest is tried as any other. */
const MOST_SLOW = 256

export interface Lanes {
  add(delivery: DueDelivery): void
  /** The next that may begin. Undefined: none, now. */
  take(): DueDelivery | undefined
  /** It is over. `slow`: it kept its place for long; then what waits of its lane waits here no more, and is answered. */
  leave(lane: string, slow: boolean): readonly DueDelivery[]
  /** How many wait, and how many are under way. */
  readonly waiting: number
  readonly running: number
  /** Of which nothing more is to be claimed: they have enough in hand, or are slow. */
  readonly full: readonly string[]
  /** How many of a lane are in hand, waiting or under way. */
  inHand(lane: string): number
  /** Slow ones with nothing in hand. */
  readonly slowAndFree: readonly string[]
  /** All that wait, which then wait no more. */
  drain(): readonly DueDelivery[]
}

interface Lane {
  readonly queue: DueDelivery[]
  running: number
}

export function createLanes(): Lanes {
  const lanes = new Map<string, Lane>()
  const slow = new Set<string>()
  let waiting = 0
  let running = 0
  let runningSlow = 0
  const laneOf = (name: string) => {
    const lane = lanes.get(name) ?? { queue: [], running: 0 }
    lanes.set(name, lane)
    return lane
  }
  const mayBegin = (name: string, lane: Lane) =>
    slow.has(name)
      ? runningSlow < SLOW_AT_ONCE && lane.running < OF_SLOW_LANE
      : running - runningSlow < AT_ONCE && lane.running < OF_LANE
  /** Which place each has that is under way: a lane may turn slow or quick meanwhile. */
  const places = new Map<string, boolean[]>()

  return {
    add(delivery) {
      laneOf(delivery.lane).queue.push(delivery)
      waiting += 1
    },
    take() {
      for (const [name, lane] of lanes) {
        if (lane.queue.length === 0 || !mayBegin(name, lane)) continue
        const delivery = lane.queue.shift() as DueDelivery
        waiting -= 1
        running += 1
        lane.running += 1
        const isSlow = slow.has(name)
        if (isSlow) runningSlow += 1
        places.set(name, [...(places.get(name) ?? []), isSlow])
        // Behind all others, so that each has its turn.
        lanes.delete(name)
        lanes.set(name, lane)
        return delivery
      }
      return undefined
    },
    leave(name, isSlow) {
      const lane = laneOf(name)
      const held = places.get(name) ?? []
      const wasSlow = held.shift() ?? false
      if (held.length === 0) places.delete(name)
      running -= 1
      lane.running -= 1
      if (wasSlow) runningSlow -= 1
      slow.delete(name)
      const left = isSlow ? lane.queue.splice(0) : []
      waiting -= left.length
      if (lane.running === 0 && lane.queue.length === 0) lanes.delete(name)
      if (isSlow) slow.add(name)
      const [longest] = slow
      if (slow.size > MOST_SLOW && longest !== undefined) slow.delete(longest)
      return left
    },
    get waiting() {
      return waiting
    },
    get running() {
      return running
    },
    inHand(name) {
      const { queue, running: under } = lanes.get(name) ?? { queue: [], running: 0 }
      return queue.length + under
    },
    get full() {
      const enough = [...lanes].filter(([, { queue, running: under }]) => queue.length + under >= IN_HAND_OF_LANE)
      return [...new Set([...enough.map(([name]) => name), ...slow])]
    },
    get slowAndFree() {
      return [...slow].filter(name => !lanes.has(name))
    },
    drain() {
      const all = [...lanes.values()].flatMap(({ queue }) => queue.splice(0))
      waiting = 0
      for (const [name, lane] of lanes) if (lane.running === 0) lanes.delete(name)
      return all
    },
  }
}
