// The port's part on licensees: their contracts and keys, and what is remembered of their pulls.
import type { Key } from '../model/key.js'
import type { Licence, LicenceKey } from '../model/licensee.js'
import type { Pull, PullDay, PullRow, Recipient, ShownItem } from '../model/pull.js'

export interface KeptLicence {
  readonly licence: Licence
  /** Oldest first; those that open nothing any more too. */
  readonly keys: readonly LicenceKey[]
  /** Epoch milliseconds. What is removed opens nothing; its name stays taken while the log knows it. */
  readonly createdAt: number
  readonly removedAt?: number
}

export interface LicenceStore {
  /** Those removed too, by slug. */
  list(): Promise<readonly KeptLicence[]>
  bySlug(slug: string): Promise<KeptLicence | undefined>
  /** The key of that hash, whether it opens something or not, and the contract it belongs to. */
  byKeyHash(hash: string): Promise<{ readonly kept: KeptLicence; readonly key: LicenceKey } | undefined>
  /**
   * Writes what `next` says, in one transaction; no other writer comes between reading and writing. `next` answering
   * undefined writes nothing.
   */
  revise(
    slug: string,
    next: (current: KeptLicence | undefined) => Licence | undefined,
  ): Promise<KeptLicence | undefined>
  /** The others that still open something do so no longer than until `othersUntil`, epoch milliseconds; absent: they stay. */
  addKey(key: LicenceKey, othersUntil?: number): Promise<void>
  /** One key, or all that still open something. How many it was. */
  revoke(slug: string, at: number, keyId?: string): Promise<number>
  /** With all its keys. False when there is no such licensee. */
  remove(slug: string, at: number): Promise<boolean>
}

export interface PullQuery {
  /** Absent: all. */
  readonly licensee?: string
  /** First and last day, `2026-03-01`. */
  readonly from: string
  readonly until: string
}

export interface PullStore {
  /**
   * There when it resolves, and outlives the process. `over`: the quota of the day is used up; only that is remembered.
   * Polls of one document on one day are one row, however many.
   */
  record(pull: Pull): Promise<'recorded' | 'over'>
  /** By licensee and day. */
  days(query: PullQuery): Promise<readonly PullDay[]>
  /** Different articles in the documents of these days, as far as the log goes back; by licensee. */
  articles(query: PullQuery): Promise<ReadonlyMap<string, number>>
  /** The newest rows of the log first, by when they began. */
  rows(query: PullQuery & { readonly limit: number; readonly offset?: number }): Promise<readonly PullRow[]>
  /** What a document showed, by key. */
  itemsOf(document: Pick<PullRow, 'feed' | 'seq'>): Promise<readonly ShownItem[]>
  /** Who got which versions of an article, by licensee and version. */
  recipients(key: Key): Promise<readonly Recipient[]>
  /**
   * Deletes what is older: rows of days before `day`, documents nobody pulled since `at` (epoch milliseconds, before that day
   * began) and licensees removed before it. At most some `limit` rows at a time; true: there is more.
   */
  ageOut(before: { readonly day: string; readonly at: number }, limit: number): Promise<boolean>
}
