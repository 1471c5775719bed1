// The port's part on the chronicle: what happened to articles, one entry after the other, never changed.
import type { Entry, Happening, Link } from '../model/chronicle.js'
import type { Decision } from '../model/decision.js'
import type { Key } from '../model/key.js'

/** One item as a document shows it. */
export interface ServedItem extends Pick<Decision, 'extent' | 'terms'> {
  readonly key: Key
  readonly version: number
}

/** A document as it is served from now on. */
export interface Served {
  /** Path, or name of a document made for a contract. */
  readonly path: string
  /** SHA-256, hex, of its bytes. */
  readonly hash: string
  /** Since when, epoch milliseconds. */
  readonly at: number
  readonly items: readonly ServedItem[]
}

export interface ChronicleStore {
  /** Where the chronicle ends; `seq` 0 and an empty hash: nothing is in it. */
  head(): Promise<Pick<Entry, 'seq' | 'hash'>>
  /** In one transaction, in this order. */
  append(happenings: readonly Happening[]): Promise<void>
  /**
   * One entry for all of them, in the order in which they were served, that says what each shows or shows no more since it was
   * served before. A path whose last one is known already was told by another process, and is left out.
   */
  serve(documents: readonly Served[]): Promise<void>
  /** Every entry that concerns an article, oldest first. */
  ofArticle(key: Key): Promise<readonly Entry[]>
  /** Those of these numbers that are there, in order of numbers. */
  links(seqs: readonly number[]): Promise<readonly Link[]>
  /** The whole of it, in pages: entries after `seq`, oldest first. */
  after(seq: number, limit: number): Promise<readonly Entry[]>
}
