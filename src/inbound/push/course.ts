// Alone knows the course of a subscription: what follows from what, and when. Pure: time comes in, the next state goes out.
import type { Push, PushOffer, Subscription } from '../../model/push.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Seconds asked for: what WebSub §8.2 calls a good default. */
export const LEASE_SECONDS = 10 * 86_400
/** Seconds believed: a hub that says for ever is asked again all the same. */
const LONGEST_LEASE = 30 * 86_400
/** Between two requests for the same partner, whatever hub and feed say. */
const GAP_MS = 5 * MINUTE
/** A hub that has not verified by then never will. */
const PENDING_MS = HOUR
/** Deliveries that were on their way when the lease ended. */
const GRACE_MS = 10 * MINUTE
/** After so many failures in a row. */
const PAUSES_MS = [5, 15, 60, 240, 720, 1440].map(minutes => minutes * MINUTE)
/** Polls of a partner whose hub delivers (PEERS.md §6). */
export const SAFETY_MS = DAY
/** Items a poll may find before the hub's silence is told. */
export const MISSED_MOST = 3

export type Step =
  | { readonly act: 'subscribe' | 'unsubscribe'; readonly subscription: Subscription }
  /** Nothing now. Without a time: nothing ever, until something else happens. */
  | { readonly act: 'rest'; readonly until?: number }

/** A secret nobody else has, and the hash of the token that follows from it. */
export type Fresh = () => Pick<Subscription, 'secret' | 'tokenHash'>

/** What is to be done, and the state in which it has been begun. `wanted`: the partner is there, at that address, not paused. */
export function stepOf(before: Push, wanted: boolean, now: number, fresh: Fresh): Begun {
  const push = aged(before, now)
  const current = wanted ? currentOf(push) : undefined
  const { offer } = push
  const isOver = current !== undefined || !wanted || !offer
  const given = push.subscriptions.find(each => each.state === 'active' && each !== current && isOver)
  if (given) {
    const subscription: Subscription = { ...given, state: 'ending', askedAt: now }
    return { push: replaced(push, subscription), step: { act: 'unsubscribe', subscription } }
  }
  // Of what was asked for and is not offered any more nobody needs to be told: the hub asks, and we say no.
  const subscriptions = push.subscriptions.filter(each => each.state !== 'pending' || (wanted && fits(each, offer)))
  const left = subscriptions.length === push.subscriptions.length ? push : { ...push, subscriptions }
  return wanted && offer ? subscribing(left, offer, now, fresh) : { push: left, step: rest(subscriptions.map(endOf)) }
}

interface Begun {
  readonly push: Push
  readonly step: Step
}

function subscribing(push: Push, offer: PushOffer, now: number, fresh: Fresh): Begun {
  const { subscriptions, notBefore = 0, askedAt, turn } = push
  const current = currentOf(push)
  const isPending = subscriptions.some(({ state }) => state === 'pending')
  const gap = askedAt === undefined ? 0 : askedAt + GAP_MS
  const at = Math.max(current ? renewAt(current) : now, notBefore, gap)
  if (isPending || at > now) return { push, step: rest([...subscriptions.map(endOf), ...(isPending ? [] : [at])]) }
  const hub = offer.hubs[turn % offer.hubs.length] ?? offer.topic
  const subscription: Subscription = { ...fresh(), hub, topic: offer.topic, state: 'pending', askedAt: now }
  return {
    push: { ...push, askedAt: now, subscriptions: [...subscriptions, subscription] },
    step: { act: 'subscribe', subscription },
  }
}

function rest(times: readonly number[]): Step {
  return times.length === 0 ? { act: 'rest' } : { act: 'rest', until: Math.min(...times) }
}

/** The newest that a hub of the offer verified for its topic. */
export function currentOf({ offer, subscriptions }: Push): Subscription | undefined {
  return subscriptions
    .filter(each => each.state === 'active' && fits(each, offer))
    .reduce<Subscription | undefined>(
      (newest, each) => ((newest?.verifiedAt ?? 0) > (each.verifiedAt ?? 0) ? newest : each),
      undefined,
    )
}

function fits({ hub, topic }: Subscription, offer: PushOffer | undefined): boolean {
  return offer !== undefined && topic === offer.topic && offer.hubs.includes(hub)
}

/** With time to spare for a hub that does not answer at once. */
function renewAt({ verifiedAt = 0, leaseUntil = 0 }: Subscription): number {
  return leaseUntil - Math.floor((leaseUntil - verifiedAt) / 5)
}

/** When it is forgotten here, whatever happens. */
function endOf({ state, askedAt, leaseUntil = 0 }: Subscription): number {
  if (state === 'pending') return askedAt + PENDING_MS
  return state === 'ending' ? askedAt + DAY : leaseUntil + GRACE_MS
}

/** Without what time has ended. A request that was never verified has failed. */
function aged(push: Push, now: number): Push {
  const standing = push.subscriptions.filter(subscription => endOf(subscription) > now)
  const unheard = push.subscriptions.some(({ state, askedAt }) => state === 'pending' && askedAt + PENDING_MS <= now)
  const left = standing.length === push.subscriptions.length ? push : { ...push, subscriptions: standing }
  return unheard ? delayed({ ...left, trouble: 'the hub did not verify the subscription' }, now) : left
}

function delayed(push: Push, now: number, least = 0): Push {
  const failures = push.failures + 1
  const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length) - 1] ?? DAY
  return { ...push, failures, turn: push.turn + 1, notBefore: now + Math.max(pause, least) }
}

function replaced(push: Push, by: Subscription): Push {
  const { subscriptions } = push
  return { ...push, subscriptions: subscriptions.map(each => (each.tokenHash === by.tokenHash ? by : each)) }
}

function without(push: Push, tokenHash: string): Push {
  return { ...push, subscriptions: push.subscriptions.filter(each => each.tokenHash !== tokenHash) }
}

/** The feed says this of itself now; undefined: it names no hub any more. */
export function offered(push: Push, offer: PushOffer | undefined): Push {
  // A hub that was not to be had bars no other; the gap between requests stays.
  const { offer: before, deliveredAt, trouble: _, notBefore: __, ...rest } = push
  const same = before?.topic === offer?.topic
  return {
    ...rest,
    ...(offer && { offer }),
    ...(same && deliveredAt !== undefined && { deliveredAt }),
    failures: 0,
    turn: 0,
    missed: 0,
    silent: same && push.silent,
  }
}

/** The hub could not be asked, or would not. What was verified meanwhile stays. */
export function refused(push: Push, tokenHash: string, trouble: string, now: number): Push {
  const asked = push.subscriptions.find(each => each.tokenHash === tokenHash)
  if (asked?.state !== 'pending') return push
  return delayed({ ...without(push, tokenHash), trouble }, now)
}

export interface Verification {
  readonly mode: string
  readonly topic: string
  /** Seconds. */
  readonly lease?: number
}

/** Undefined: we want nothing of the kind, and say so (WebSub §5.3.1). */
export function verified(
  push: Push,
  tokenHash: string,
  { mode, topic, lease = LEASE_SECONDS }: Verification,
  wanted: boolean,
  now: number,
): Push | undefined {
  const asked = push.subscriptions.find(each => each.tokenHash === tokenHash)
  if (!asked || asked.topic !== topic) return undefined
  if (mode === 'unsubscribe') return asked.state === 'ending' ? without(push, tokenHash) : undefined
  if (mode !== 'subscribe' || asked.state === 'ending' || !wanted) return undefined
  const leaseUntil = now + Math.min(lease, LONGEST_LEASE) * 1000
  const { trouble: _, ...well } = replaced(push, {
    ...asked,
    state: 'active',
    since: asked.since ?? now,
    verifiedAt: now,
    leaseUntil,
  })
  return { ...well, failures: 0 }
}

/** WebSub §5.2: at any point. It is not asked again for a day. Undefined: that is about something else. */
export function denied(push: Push, tokenHash: string, topic: string, reason: string, now: number): Push | undefined {
  const asked = push.subscriptions.find(each => each.tokenHash === tokenHash)
  if (!asked || asked.topic !== topic) return undefined
  if (asked.state === 'ending') return without(push, tokenHash)
  return delayed({ ...without(push, tokenHash), trouble: reason }, now, DAY)
}

/** Something came, rightly signed: the hub does what it is there for. */
export function delivered(push: Push, now: number): Push {
  return { ...push, deliveredAt: now, missed: 0, silent: false }
}

/**
 * A poll found so many items that nobody had pushed. They count where the hub had the time: it was subscribed to when the
 * poll before was made, and nothing has come since. At MISSED_MOST it is called silent, and asked for a new subscription.
 */
export function polled(push: Push, found: number, pollBefore: number | undefined, now: number): Push {
  const current = currentOf(push)
  if (found === 0 || !current || pollBefore === undefined) return push
  const { since = now, leaseUntil = 0 } = current
  if (pollBefore <= since || leaseUntil <= now || (push.deliveredAt ?? 0) >= pollBefore) return push
  const missed = push.missed + found
  if (missed < MISSED_MOST || push.silent) return { ...push, missed }
  // Its lease counts as over: another is asked for, at the next hub where there are several.
  const subscriptions = push.subscriptions.map(each => (each.state === 'active' ? { ...each, leaseUntil: now } : each))
  return { ...push, missed, silent: true, turn: push.turn + 1, subscriptions }
}

/** Whether polls may be rare: the hub has delivered, and is to deliver still. */
export function isTrusted(push: Push, now: number): boolean {
  const { leaseUntil = 0 } = currentOf(push) ?? {}
  return leaseUntil > now && !push.silent && push.deliveredAt !== undefined
}
