// Alone knows how often a partner brings something new, and how often it is asked therefore.

const MINUTE = 60_000
/** A partner that is well is asked no more and no less often by itself. */
export const SHORTEST_MS = 5 * MINUTE
export const LONGEST_OWN_MS = 240 * MINUTE
/** Arrivals that are remembered, and those that make a rhythm. */
const REMEMBERED = 20
const ENOUGH = 3
const LAST_FEW = 5

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
 * partner that falls silent is asked ever more seldom without a further rule; of the last few and of all that are
 * remembered the shorter gap counts, so one that wakes up in the morning is soon asked as often as it was the day before.
 */
export function ownInterval(arrivals: readonly number[], now: number): number | undefined {
  if (arrivals.length < ENOUGH) return undefined
  const gap = Math.min(meanGap(arrivals.slice(-LAST_FEW), now), meanGap(arrivals, now))
  return Math.min(Math.max(Math.round(gap / 2), SHORTEST_MS), LONGEST_OWN_MS)
}

function meanGap(arrivals: readonly number[], now: number): number {
  return (now - (arrivals[0] ?? now)) / arrivals.length
}
