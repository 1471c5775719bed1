// Alone knows when something that failed is tried again.

/** Seconds from one failure to the next attempt (PEERS.md §5); after the last, it has failed for good. */
export const RETRY_SECONDS = [60, 120, 360, 1440, 7200, 43_200, 86_400] as const

/** Longest that a subscriber may ask to be left alone, seconds. */
const LONGEST_WISH = 86_400

/**
 * Milliseconds until the next attempt; undefined: there is none. `failures`: in a row, this one counted. `chance`: from 0 up
 * to 1; those that failed together do not come back together. `retryAfter`: seconds the other side asked for.
 */
export function pauseAfter(failures: number, chance: number, retryAfter = 0): number | undefined {
  const seconds = RETRY_SECONDS[failures - 1]
  if (seconds === undefined) return undefined
  return Math.round(Math.max(seconds * (1 + chance / 5), Math.min(retryAfter, LONGEST_WISH)) * 1000)
}
