// Alone knows what is remembered of who pulled what: never an address of a machine, never a person (Law No. 6698 art. 4).
import type { Extent } from './extent.js'
import type { Key } from './key.js'

/** One item as a document showed it. */
export interface ShownItem {
  readonly key: Key
  readonly version: number
  readonly extent: Extent
}

/** One time a licensee was answered. */
export interface Pull {
  /** Slug. */
  readonly licensee: string
  /** Of the publication's zone, `2026-03-01`. */
  readonly day: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Most pulls of this day. Absent: any number. */
  readonly quota?: number
  readonly document: PulledDocument
  /** `sent`: the document itself, so many bytes. `unchanged`: 304, the licensee has it. `looked`: HEAD. */
  readonly how: 'sent' | 'unchanged' | 'looked'
  /** Of the body. */
  readonly bytes: number
}

export interface PulledDocument {
  /** Which document this is one state of: its path, and what of the contract decides what it shows. */
  readonly feed: string
  /** Of its items: equal ones are one document. */
  readonly digest: string
  readonly items: readonly ShownItem[]
}

/** All pulls of one document by one licensee on one day. */
export interface PullRow {
  readonly licensee: string
  readonly day: string
  readonly feed: string
  /** Of the document among those of its feed. */
  readonly seq: number
  /** Epoch milliseconds. */
  readonly firstAt: number
  readonly lastAt: number
  /** How often the document itself was sent, and how often 304 was. */
  readonly sent: number
  readonly unchanged: number
  readonly bytes: number
}

/** What one day brought. It stays when the log of that day has aged out. */
export interface PullDay {
  readonly licensee: string
  readonly day: string
  readonly sent: number
  /** Answered without a document: 304, HEAD. */
  readonly unchanged: number
  /** Refused because the quota was used up. */
  readonly refused: number
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly lastAt: number
}

/** A version of an article that a licensee got. */
export interface Recipient {
  readonly licensee: string
  readonly version: number
  readonly extent: Extent
  readonly feed: string
  /** First and last time a document that shows it was sent or found unchanged, epoch milliseconds. */
  readonly firstAt: number
  readonly lastAt: number
}

/** The path of a feed as the log knows it: what stands before the terms of the contract. */
export function pathOfFeed(feed: string): string {
  return feed.slice(0, feed.lastIndexOf('#'))
}
