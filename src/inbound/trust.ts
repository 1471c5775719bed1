// Alone knows whether an origin's validators are believed: what is asked with, and what an answer shows of them.
import type { Health } from '../model/poll.js'
import type { Validators } from '../net/answer.js'

/** A document is asked for as a whole at most this often although it has validators, at an hour that chance chooses. */
const WHOLE_LEAST_MS = 24 * 60 * 60_000
const WHOLE_SPREAD_MS = 12 * 60 * 60_000

export interface AskedWith {
  readonly validators: Validators
  /** `check`: all of it, to see whether "not modified" was true. `probe`: with validators that are known to be old. */
  readonly how: 'usual' | 'check' | 'probe'
}

export function askedWith(health: Health, now: number): AskedWith {
  const own = validatorsOf(health)
  if (own.from === undefined || own.from === health.untrue?.at) return { validators: {}, how: 'usual' }
  if (health.probe) return { validators: validatorsOf(health.probe), how: 'probe' }
  if (now >= (health.wholeAt ?? Number.POSITIVE_INFINITY)) return { validators: {}, how: 'check' }
  return { validators: own, how: 'usual' }
}

/** When the next check is due. */
export function nextCheck(now: number, chance: number): number {
  return now + WHOLE_LEAST_MS + Math.floor(chance * WHOLE_SPREAD_MS)
}

type Trust = Pick<Health, 'probe' | 'untrue'>

/** What "not modified" shows: it was said of validators that a newer document has replaced. */
export function afterNotModified({ how, validators }: AskedWith, { untrue }: Health, now: number): Trust {
  if (how === 'probe' && validators.from !== undefined) return { untrue: { at: validators.from, since: now } }
  return untrue ? { untrue } : {}
}

/**
 * What a whole document shows. `changed`: it has items that say something else. After a check that is a lie where the
 * validators stayed the same; where they did not, the next poll sends the old ones once more and sees what it is told.
 */
export function afterWhole({ how }: AskedWith, { before, url, after, changed }: Whole, now: number): Trust {
  // What is known of one address says nothing of another.
  if (before.untrue?.at === url) return { untrue: before.untrue }
  if (how !== 'check' || !changed) return {}
  const known = validatorsOf(before)
  const same = known.from === after.from && known.etag === after.etag && known.lastModified === after.lastModified
  return same ? { untrue: { at: url, since: now } } : { probe: known }
}

interface Whole {
  readonly before: Health
  /** Where it came from, and what it gave. */
  readonly url: string
  readonly after: Validators
  readonly changed: boolean
}

export function validatorsOf({ etag, lastModified, from }: Validators): Validators {
  return {
    ...(etag !== undefined && { etag }),
    ...(lastModified !== undefined && { lastModified }),
    ...(from !== undefined && { from }),
  }
}
