// Alone knows when a partner is asked again: what is due, and by whose wish (docs/polling.md).
import type { NextPoll, PollReason } from '../model/next-poll.js'
import type { Pace } from '../model/pace.js'
import { ownInterval, SHORTEST_MS } from './rhythm.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Of a partner whose rhythm is not known. */
export const USUAL_MS = 30 * MINUTE
/** Least between two polls that each cost the whole document. */
export const WHOLE_MS = 15 * MINUTE
/** Most that is believed of max-age, Expires, ttl and sy: who means it sends no more, and some send sixteen years. */
export const FRESH_MOST_MS = 12 * HOUR
/** Most that is ever waited, but for the jitter. */
export const LONGEST_MS = 24 * HOUR
export const JITTER_MOST_MS = 10 * MINUTE
const BACKOFF_MS = 10 * MINUTE

export interface PollFacts {
  /** Epoch milliseconds. */
  readonly now: number
  /** From 0 up to, not including, 1. */
  readonly chance: number
  /** Polls in a row that failed, this one included. */
  readonly failures: number
  /** Of a partner that is well; absent or too few: unknown. */
  readonly arrivals?: readonly number[]
  /** The next poll will cost the whole document: there are no validators, or they are not to be trusted. */
  readonly whole?: boolean
  readonly pace?: Pace
  /** Seconds its answer may be kept, and which field says so. */
  readonly fresh?: { readonly seconds: number; readonly by: 'max-age' | 'expires' }
  /** Seconds. */
  readonly retryAfter?: number
}

export function nextPoll(facts: PollFacts): NextPoll {
  return facts.failures > 0 ? afterFailure(facts) : afterSuccess(facts)
}

interface Wish {
  readonly because: PollReason
  readonly ms: number
  /** Seconds that were asked for, where they are more. */
  readonly asked?: number
}

/** The longest of all wishes: the partner's own rhythm, and whatever the origin asks for. */
function afterSuccess({ now, chance, arrivals = [], whole = false, pace = {}, fresh }: PollFacts): NextPoll {
  const own = ownInterval(arrivals, now)
  const wishes: Wish[] = [own === undefined ? { because: 'usual', ms: USUAL_MS } : { because: 'rhythm', ms: own }]
  if (whole) wishes.push({ because: 'whole', ms: WHOLE_MS })
  if (fresh) wishes.push(believed(fresh.by, fresh.seconds, FRESH_MOST_MS))
  if (pace.ttl !== undefined) wishes.push(believed('ttl', pace.ttl, FRESH_MOST_MS))
  if (pace.sy !== undefined) wishes.push(believed('sy', pace.sy, FRESH_MOST_MS))
  const { ms, ...told } = longest(wishes)
  return unskipped({ at: now + ms + jitter(ms, chance), ...told }, pace, { now, chance })
}

/** Retry-After, and never before an exponential pause with full jitter: those that failed together do not come back together. */
function afterFailure({ now, chance, failures, retryAfter = 0 }: PollFacts): NextPoll {
  const pause = Math.min(SHORTEST_MS + Math.floor(chance * backoffCeiling(failures)), LONGEST_MS)
  const wish = believed('retry-after', retryAfter, LONGEST_MS)
  if (wish.ms < pause) return { at: now + pause, because: 'backoff' }
  const { ms, ...told } = wish
  return { at: now + ms + jitter(ms, chance), ...told }
}

/** Milliseconds: 10 min, doubled by each failure in a row, a day at most. */
export function backoffCeiling(failures: number): number {
  return Math.min(BACKOFF_MS * 2 ** Math.min(Math.max(failures - 1, 0), 30), LONGEST_MS)
}

function believed(because: PollReason, seconds: number, most: number): Wish {
  const ms = Math.max(Math.ceil(seconds * 1000), 0)
  return ms > most ? { because, ms: most, asked: seconds } : { because, ms }
}

function longest(wishes: readonly Wish[]): Wish {
  return wishes.reduce((most, wish) => (wish.ms > most.ms ? wish : most))
}

/** Added, never taken away: nobody is asked before the time. */
function jitter(ms: number, chance: number): number {
  return Math.floor(chance * Math.min(ms / 10, JITTER_MOST_MS))
}

/** Moved out of hours and days that the document wants to be skipped, but never beyond a day from now. */
function unskipped(next: NextPoll, pace: Pace, { now, chance }: Pick<PollFacts, 'now' | 'chance'>): NextPoll {
  if (!isSkipped(next.at, pace)) return next
  for (let at = nextHour(next.at); at <= now + LONGEST_MS; at += HOUR)
    if (!isSkipped(at, pace)) return { at: at + jitter(LONGEST_MS, chance), because: 'skip' }
  return { at: Math.max(next.at, now + LONGEST_MS), because: 'skip' }
}

function isSkipped(at: number, { skipHours = [], skipDays = [] }: Pace): boolean {
  const time = new Date(at)
  return skipHours.includes(time.getUTCHours()) || skipDays.includes(time.getUTCDay())
}

function nextHour(at: number): number {
  return (Math.floor(at / HOUR) + 1) * HOUR
}

/** How long a whole site is left alone that answered 429. */
export interface SiteRest {
  /** Epoch milliseconds. */
  readonly until: number
  /** Answers of that kind, each within a day of the rest before it. */
  readonly strikes: number
}

const REST_LEAST_MS = MINUTE
const REST_MS = 15 * MINUTE

/** Retry-After, a minute to a day; where it says none, 15 min and an exponential pause with full jitter. */
export function siteRest(
  before: SiteRest | undefined,
  { now, chance, retryAfter }: Pick<PollFacts, 'now' | 'chance' | 'retryAfter'>,
): SiteRest {
  const strikes = before && now - before.until < LONGEST_MS ? before.strikes + 1 : 1
  const asked = retryAfter === undefined ? undefined : Math.min(Math.max(retryAfter * 1000, REST_LEAST_MS), LONGEST_MS)
  const ms =
    asked === undefined
      ? Math.min(REST_MS + Math.floor(chance * backoffCeiling(strikes)), LONGEST_MS)
      : asked + jitter(asked, chance)
  return { until: Math.max(before?.until ?? 0, now + ms), strikes }
}
