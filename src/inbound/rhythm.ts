// Alone knows how often a partner brings something new, and how often it is asked therefore.

const MINUTE = 60_000
/** A partner that is well is asked no more and no less often by itself. */
export const SHORTEST_MS = 5 * MINUTE
export const LONGEST_OWN_MS = 240 * MINUTE
/** Arrivals that are remembered, and those that make a rhythm. */
const REMEMBERED = 20
const ENOUGH = 3

/**
 * `came`: when new items were published, as far as they say so; what claims to come from the future came now. What came
 * within one minute came together and counts once: an export at midnight is no rhythm of its own.
 */
export function withArrivals(known: readonly number[], came: readonly number[], now: number): readonly number[] {
  const minutes = new Map([...known, ...came.map(at => Math.min(at, now))].map(at => [Math.floor(at / MINUTE), at]))
  return [...minutes.values()].sort((a, b) => a - b).slice(-REMEMBERED)
}

/**
 * Milliseconds: half the mean gap between arrivals, 5 min to 4 h. The silence since the last one counts as a gap, so a
 * partner that falls silent is asked ever more seldom, and one that wakes up more often again, without further rules.
 */
export function ownInterval(arrivals: readonly number[], now: number): number | undefined {
  const [oldest] = arrivals
  if (oldest === undefined || arrivals.length < ENOUGH) return undefined
  const gap = (now - oldest) / arrivals.length
  return Math.min(Math.max(Math.round(gap / 2), SHORTEST_MS), LONGEST_OWN_MS)
}
