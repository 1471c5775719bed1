// Alone knows what can come of a poll, and what is remembered of a partner between two of them.
import { FAILURES } from './failure.js'
import type { Bilingual } from './text.js'

/** `merged`: read, and every item accounted for. `unchanged`: the origin or the bytes said so. The rest: why nothing came. */
export const POLL_OUTCOMES = [
  'merged',
  'unchanged',
  ...FAILURES,
  'no-file',
  'empty',
  'not-a-feed',
  'malformed',
  'too-deep',
] as const
export type PollOutcome = (typeof POLL_OUTCOMES)[number]

/** How every item of a document ended (DESIGN.md §2.2): the numbers add up to `items`. */
export interface Tally {
  readonly items: number
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly quarantined: number
  readonly refused: number
}

export const ITEM_OUTCOMES = ['added', 'changed', 'same', 'quarantined', 'refused'] as const
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number]

/** What is known of a partner's feed. */
export interface Health {
  /** Absent: never polled. */
  readonly outcome?: PollOutcome
  /** What is wrong and what can be done; absent when nothing is. */
  readonly message?: Bilingual
  /** Epoch milliseconds of the last poll, and of the last that was merged or unchanged. */
  readonly polledAt?: number
  readonly goodAt?: number
  /** Failed polls in a row. */
  readonly failures: number
  /** Polls in a row that brought a document of which nothing was known: it says something else each time. */
  readonly restless: number
  /** What the origin gave to ask again with, byte for byte; only of a document that was taken in. */
  readonly etag?: string
  readonly lastModified?: string
  /** The address that gave them. */
  readonly from?: string
  /** SHA-256, hex, of the last document taken in, and of the contract it was taken in under. */
  readonly bodyHash?: string
  /** Of the last document that could be read. */
  readonly format?: string
  readonly how?: 'strict' | 'repaired' | 'salvaged'
  readonly tally?: Tally
  /** Findings that belong to no item, counted by rule. */
  readonly findings?: readonly FindingCount[]
}

export interface FindingCount {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'info'
  readonly count: number
  /** 1-based, of the first. */
  readonly line: number
  readonly column: number
}

export const NEVER_POLLED: Health = { failures: 0, restless: 0 }

/** Polls without anything known after which a feed is called restless. */
const RESTLESS_AFTER = 3

export const PARTNER_STATES = ['new', 'paused', 'good', 'restless', 'failing'] as const
export type PartnerState = (typeof PARTNER_STATES)[number]

/** The state in one word; `outcome` and `message` tell more. */
export function stateOf({ paused }: { readonly paused: boolean }, health: Health): PartnerState {
  if (paused) return 'paused'
  if (health.outcome === undefined) return 'new'
  if (health.outcome !== 'merged' && health.outcome !== 'unchanged') return 'failing'
  return health.restless >= RESTLESS_AFTER ? 'restless' : 'good'
}
