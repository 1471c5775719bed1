// Alone sums up the polls of a partner that are remembered: how often, how many new items, how many invalid, which errors.
import type { PastPoll, PollOutcome } from '../model/poll.js'

export interface PollSummary {
  readonly polls: number
  /** Polls that brought nothing, by why; most often first. */
  readonly failures: readonly { readonly outcome: PollOutcome; readonly count: number }[]
  /** Milliseconds between two polls, the median; absent before the second. */
  readonly every?: number
  /** New items a day; absent where less than a day is remembered. */
  readonly newPerDay?: number
  /** New items in all that is remembered. */
  readonly added: number
  /** Of the items of merged documents, how many were held, 0 to 1; absent where there were none. */
  readonly invalid?: number
}

const DAY_MS = 24 * 60 * 60_000

/** `polls`: oldest first. */
export function summarise(polls: readonly PastPoll[]): PollSummary {
  const tallies = polls.flatMap(({ tally }) => (tally ? [tally] : []))
  const items = tallies.reduce((sum, tally) => sum + tally.items, 0)
  const held = tallies.reduce((sum, tally) => sum + tally.quarantined + tally.refused, 0)
  const added = tallies.reduce((sum, tally) => sum + tally.added, 0)
  const span = (polls.at(-1)?.at ?? 0) - (polls[0]?.at ?? 0)
  const every = median(polls.slice(1).map(({ at }, index) => at - (polls[index]?.at ?? at)))
  // What the first of them brought was new then, whatever its age.
  const first = polls[0]?.tally?.added ?? 0
  return {
    polls: polls.length,
    failures: failuresIn(polls),
    added,
    ...(every !== undefined && { every }),
    ...(span >= DAY_MS && { newPerDay: ((added - first) * DAY_MS) / span }),
    ...(items > 0 && { invalid: held / items }),
  }
}

export function isFailure({ outcome }: Pick<PastPoll, 'outcome'>): boolean {
  return outcome !== 'merged' && outcome !== 'unchanged'
}

/** Of one document, 0 to 1; undefined where none was merged, or it had no items. */
export function invalidIn({ tally }: PastPoll): number | undefined {
  return tally && tally.items > 0 ? (tally.quarantined + tally.refused) / tally.items : undefined
}

function failuresIn(polls: readonly PastPoll[]): PollSummary['failures'] {
  const counts = new Map<PollOutcome, number>()
  for (const poll of polls) if (isFailure(poll)) counts.set(poll.outcome, (counts.get(poll.outcome) ?? 0) + 1)
  return [...counts].map(([outcome, count]) => ({ outcome, count })).toSorted((a, b) => b.count - a.count)
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
