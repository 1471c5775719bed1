// Alone knows the nouns of our own hub: who subscribes to what, what waits to be delivered, and what became of it (WebSub).
import type { Key } from './key.js'

/** `denied`: not asked for by anybody; the subscriber is told that the hub ended it (WebSub §5.2). */
export const HUB_MODES = ['subscribe', 'unsubscribe', 'denied'] as const
export type HubMode = (typeof HUB_MODES)[number]

/** What has to be said to a callback before anything changes. One a pair of topic and callback: the newest. */
export interface HubRequest {
  /** `pairKey` of topic and callback. */
  readonly id: Key
  /** Tells it from an earlier one for the same pair. */
  readonly nonce: string
  readonly mode: HubMode
  readonly topic: string
  readonly callback: string
  /** Seconds, as the hub gives them; `subscribe` only. */
  readonly lease?: number
  readonly secret?: string
  /** `denied` only. */
  readonly reason?: string
  /** Epoch milliseconds. */
  readonly askedAt: number
  /** How often the callback could not be asked. */
  readonly failures: number
}

export interface HubSubscription {
  readonly id: Key
  readonly topic: string
  readonly callback: string
  /** What deliveries are signed with; absent: they are not signed. */
  readonly secret?: string
  /** Epoch milliseconds at which it was verified first, and last. */
  readonly since: number
  readonly verifiedAt: number
  /** Epoch milliseconds; nothing is delivered from then on. */
  readonly leaseUntil: number
  /** Number of the version it has, or that stood when it was verified; those after it are delivered in order. */
  readonly delivered: number
  /** Number of the topic's newest version. */
  readonly latest: number
  readonly deliveredAt?: number
  /** Deliveries that failed in a row. */
  readonly failures: number
  /** What the last one failed for. */
  readonly trouble?: string
  /** Epoch milliseconds; absent: nothing waits. */
  readonly dueAt?: number
}

/** One form of a feed document, as it was served. */
export interface HubVersion {
  readonly topic: string
  /** Tells it from other versions of the topic. */
  readonly digest: string
  /** The change row it shows: an older one is never announced after it. */
  readonly change: number
  /** Content-Type, charset included. */
  readonly mediaType: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** A delivery somebody has taken on until `until`. */
export interface DueDelivery {
  readonly id: Key
  readonly topic: string
  readonly callback: string
  /** Whom it bothers (model/lane.ts). */
  readonly lane: string
  readonly secret?: string
  /** Of the version to deliver. */
  readonly number: number
  readonly failures: number
  /** Names this claim among all others. */
  readonly claim: string
  /** Epoch milliseconds. */
  readonly until: number
}

/** `ended`: the subscription is gone with it. */
export const SENT_OUTCOMES = ['delivered', 'failed', 'ended'] as const
export type SentOutcome = (typeof SENT_OUTCOMES)[number]

/** What became of one attempt, or how a subscription ended. */
export interface SentRecord {
  /** Grows with time. */
  readonly seq: number
  readonly subscription: Key
  readonly topic: string
  readonly callback: string
  /** Of the version. */
  readonly number: number
  /** 1: the first. */
  readonly attempt: number
  readonly outcome: SentOutcome
  /** HTTP status of the subscriber. */
  readonly status?: number
  /** A failure of the network (model/failure.ts), or why it ended: `gone`, `given-up`, `operator`, `unknown-topic`. */
  readonly because?: string
  /** Epoch milliseconds. */
  readonly at: number
}

export interface SettledDelivery {
  readonly delivery: DueDelivery
  readonly outcome: SentOutcome
  readonly status?: number
  readonly because?: string
  /** Epoch milliseconds. */
  readonly at: number
  /** When it is tried again; `failed` only. */
  readonly dueAt?: number
}
