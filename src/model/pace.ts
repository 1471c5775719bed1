// Alone knows what a document may ask of those who poll it.

/** Durations in seconds; hours and days of UTC, as RSS 2.0 has them. */
export interface Pace {
  /** RSS 2.0 `<ttl>`. */
  readonly ttl?: number
  /** RSS 1.0 module Syndication: the period divided by the frequency. */
  readonly sy?: number
  /** 0 to 23. */
  readonly skipHours?: readonly number[]
  /** 0 is Sunday. */
  readonly skipDays?: readonly number[]
}
