// Alone knows when a partner is asked again.

const MINUTE = 60_000
/** Between two polls of a partner that is well, and the longest an origin may ask for. */
export const POLL_EVERY_MS = 30 * MINUTE
const LONGEST_MS = 24 * 60 * MINUTE
/** After so many failures in a row. */
const PAUSES_MS = [5, 15, 60, 240, 720, 1440].map(minutes => minutes * MINUTE)

/** Epoch milliseconds. `freshFor`, `retryAfter`: seconds the origin asked for. */
export function nextPoll(
  now: number,
  {
    failures,
    freshFor = 0,
    retryAfter = 0,
  }: { readonly failures: number; readonly freshFor?: number; readonly retryAfter?: number },
): number {
  const usual = failures === 0 ? POLL_EVERY_MS : (PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? LONGEST_MS)
  return now + Math.min(Math.max(usual, freshFor * 1000, retryAfter * 1000), LONGEST_MS)
}
