// Alone knows what is remembered of a partner whose feed pushes: what it offers, and the subscriptions at its hub (WebSub).

/** What a feed says of being pushed: where to subscribe, and to what. */
export interface PushOffer {
  /** The partner's address when it was found; another address is another offer. */
  readonly feedUrl: string
  /** Where that led: what is delivered is read as if it had come from there, so that it says the same as what is polled. */
  readonly url: string
  /** Absolute http(s), in the order named; at least one. */
  readonly hubs: readonly string[]
  /** The self link, which hubs know the feed by (WebSub §4). */
  readonly topic: string
}

/** `pending`: asked for, the hub has not verified it. `active`: verified. `ending`: given up, the hub shall forget it. */
export const SUBSCRIPTION_STATES = ['pending', 'active', 'ending'] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]

/** One callback address, at one hub, for one topic. A renewal is another one (WebSub §5.1.1: callbacks change). */
export interface Subscription {
  /** SHA-256, hex, of the token in its callback address. */
  readonly tokenHash: string
  readonly hub: string
  readonly topic: string
  /** What the hub signs with; the token follows from it. */
  readonly secret: string
  readonly state: SubscriptionState
  /** Epoch milliseconds, of the last request to the hub. */
  readonly askedAt: number
  /** Epoch milliseconds at which the hub verified it last, and first. */
  readonly verifiedAt?: number
  readonly since?: number
  /** Epoch milliseconds at which the hub forgets it. */
  readonly leaseUntil?: number
}

export interface Push {
  /** Slug. */
  readonly partner: string
  /** Absent: its feed names no hub. */
  readonly offer?: PushOffer
  /** At most a handful: the one in use, the one that follows it, and those that end. */
  readonly subscriptions: readonly Subscription[]
  /** Requests in a row that came to nothing. */
  readonly failures: number
  /** Which of the hubs is asked: it moves on when one fails. */
  readonly turn: number
  /** When a subscription was asked for last, of whichever hub; epoch milliseconds. */
  readonly askedAt?: number
  /** Nothing is asked of the hub before, for it failed; epoch milliseconds. */
  readonly notBefore?: number
  /** Items first seen by a poll although the hub should have brought them, since it last brought anything. */
  readonly missed: number
  /** The hub does not deliver: polls are as frequent as without it. The operator was told. */
  readonly silent: boolean
  /** Epoch milliseconds of the last delivery whose signature was right. */
  readonly deliveredAt?: number
  /** A delivery was acknowledged and is not merged yet: whoever starts after a crash asks the feed itself. */
  readonly unmerged?: true
  /** What the hub, or the network, said when it last refused: its own words, cut. */
  readonly trouble?: string
}

export function nothingPushed(partner: string): Push {
  return { partner, subscriptions: [], failures: 0, turn: 0, missed: 0, silent: false }
}

export const PUSH_STATES = ['none', 'pending', 'active', 'silent', 'refused'] as const
export type PushState = (typeof PUSH_STATES)[number]

/** In one word, for who watches. `refused`: the hub would not have us, or could not be asked. */
export function pushStateOf({ offer, subscriptions, silent, failures }: Push, now: number): PushState {
  const holds = subscriptions.some(({ state, leaseUntil = 0 }) => state === 'active' && leaseUntil > now)
  if (holds) return silent ? 'silent' : 'active'
  if (!offer) return 'none'
  return failures > 0 ? 'refused' : 'pending'
}
