// Alone knows what can come of a poll, and what is remembered of a partner between two of them.
import { FAILURES } from './failure.js'
import type { NextPoll } from './next-poll.js'
import type { Notice } from './notice.js'
import type { Pace } from './pace.js'
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
  /** Epoch milliseconds at which the last poll began, and at which the last one ended that was merged or unchanged. */
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
  /**
   * Items of that document wait until the contract lets more in (`maxDaily`): from then on, epoch milliseconds, it is asked
   * for and merged again although nothing of it changed.
   */
  readonly fullUntil?: number
  /** Of the last document that could be read. */
  readonly format?: string
  readonly how?: 'strict' | 'repaired' | 'salvaged'
  readonly tally?: Tally
  /** Findings that belong to no item, counted by rule. */
  readonly findings?: readonly FindingCount[]
  /** When it is asked again and why, as the last poll left it; absent: never again by itself. */
  readonly next?: NextPoll
  /** What the last document taken in asks of those who poll. */
  readonly pace?: Pace
  /** When its newest items came, epoch milliseconds, oldest first (inbound/rhythm.ts). */
  readonly arrivals?: readonly number[]
  /** A permanent redirect that its last good polls followed. */
  readonly move?: Move
  /** From when on it is asked for the whole document although it gave validators: they may be broken. */
  readonly wholeAt?: number
  /** Validators of a document before the last one: if they bring "not modified", that is untrue. */
  readonly probe?: Pick<Health, 'etag' | 'lastModified' | 'from'>
  /** The address whose validators are known to be broken, and since when, epoch milliseconds: they are not sent there. */
  readonly untrue?: { readonly at: string; readonly since: number }
  /** When it answered 410, epoch milliseconds. */
  readonly goneAt?: number
  /** What the operator is told; see there for how often. */
  readonly notices?: readonly Notice[]
}

/** What a poll moves that found nothing new and taught nothing else. */
export interface CalmTimes {
  readonly polledAt: number
  readonly goodAt: number
  readonly next?: NextPoll
}

/** The same permanent redirect, so many polls in a row. */
export interface Move {
  readonly to: string
  readonly times: number
  /** Epoch milliseconds. */
  readonly firstAt: number
  readonly lastAt: number
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

export const PARTNER_STATES = ['new', 'paused', 'good', 'restless', 'failing', 'gone'] as const
export type PartnerState = (typeof PARTNER_STATES)[number]

/** The state in one word; `outcome` and `message` tell more. */
export function stateOf({ paused }: { readonly paused: boolean }, health: Health): PartnerState {
  if (paused) return 'paused'
  if (health.goneAt !== undefined) return 'gone'
  if (health.outcome === undefined) return 'new'
  if (health.outcome !== 'merged' && health.outcome !== 'unchanged') return 'failing'
  return isRestless(health) ? 'restless' : 'good'
}

export function isRestless({ restless }: Pick<Health, 'restless'>): boolean {
  return restless >= RESTLESS_AFTER
}

/** What is remembered of a poll that is over. `tally`: of the document, where one was merged. */
export interface PastPoll {
  /** Epoch milliseconds. */
  readonly at: number
  readonly outcome: PollOutcome
  readonly tally?: Tally
}

/** So many polls of a partner are remembered: about a day of them. */
export const MOST_PAST_POLLS = 50

/** The poll that health tells of; undefined before the first. */
export function lastPoll({ polledAt, outcome, tally }: Health): PastPoll | undefined {
  if (polledAt === undefined || outcome === undefined) return undefined
  return { at: polledAt, outcome, ...(outcome === 'merged' && tally && { tally }) }
}
