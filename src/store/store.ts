// The port: all that the house may ask of a database, in the words of the model.
import type { Article } from '../model/article.js'
import type { Change } from '../model/change.js'
import type { HeldItem, HeldState } from '../model/held-item.js'
import type { Key } from '../model/key.js'
import type { Partner } from '../model/partner.js'
import type { CalmTimes, Health, PastPoll } from '../model/poll.js'
import type { Push } from '../model/push.js'
import type { ArchiveStore } from './archive-store.js'
import type { CaseStore } from './case-store.js'
import type { ChronicleStore } from './chronicle-store.js'
import type { HubStore } from './hub-store.js'
import type { Kept, Revision, Version } from './kept.js'
import type { LicenceStore, PullStore } from './licensee-store.js'
import type { StoryStore } from './story-store.js'

export type { Kept, Revision, Version } from './kept.js'

export interface Store {
  readonly traits: StoreTraits
  readonly articles: ArticleStore
  readonly archives: ArchiveStore
  readonly cases: CaseStore
  readonly chronicle: ChronicleStore
  readonly changes: ChangeStore
  readonly keys: KeyStore
  readonly licences: LicenceStore
  readonly pulls: PullStore
  readonly sessions: SessionStore
  readonly partners: PartnerStore
  readonly quarantine: QuarantineStore
  readonly push: PushStore
  readonly hub: HubStore
  readonly stories: StoryStore
  readonly work: WorkStore
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>
  /** May be called twice; waits for work in hand. */
  close(): Promise<void>
}

/** All that a caller may know of an engine. */
export interface StoreTraits {
  /** Several processes may write at the same time without waiting for one another. */
  readonly manyWriters: boolean
  /** Other processes hear of a change without asking. A listener is then also called once when it begins to hear them. */
  readonly wakesOthers: boolean
}

export interface NewestQuery {
  /** Absent: all articles. */
  readonly category?: string
  /** Epoch milliseconds; withdrawn articles and those visible only later are left out. */
  readonly at: number
  readonly limit: number
  /** Continue after this article of an earlier answer. */
  readonly after?: Article
}

export interface ArticleStore {
  byKey(key: Key): Promise<Kept | undefined>
  byId(owner: string, id: string): Promise<Kept | undefined>
  /** Newest significant change first; ties by key. */
  newest(query: NewestQuery): Promise<readonly Article[]>
  /** Those of the category (absent: of all) that stay in its feed at that time whatever else comes, newest change first. */
  prominent(query: Pick<NewestQuery, 'category' | 'at'>): Promise<readonly Article[]>
  /**
   * Reads the article under `key`, lets `next` say what follows, and writes record, version, categories and change row
   * in one transaction. No other writer comes between reading and writing. `next` answering undefined writes nothing.
   */
  revise(key: Key, next: (current: Kept | undefined) => Revision | undefined): Promise<Revision | undefined>
  /** Every version, oldest first. */
  versions(key: Key): Promise<readonly Version[]>
  /**
   * Writes a `released` change, once, for every article that became visible, or ceased to stand first or to be kept, by `now`
   * (epoch milliseconds). Returns how many.
   */
  release(now: number): Promise<number>
  /** When the next article becomes visible, or stands otherwise, by itself, epoch milliseconds. */
  nextRelease(): Promise<number | undefined>
  /** Articles of that owner whose first version was accepted at or after that time, epoch milliseconds. */
  acceptedSince(owner: string, at: number): Promise<number>
  /** All articles, withdrawn ones too. */
  count(): Promise<number>
}

export interface ChangeStore {
  /** Changes after `seq`, oldest first. */
  after(seq: number, limit: number): Promise<readonly Change[]>
  /** The newest seq, 0 when there is none. */
  last(): Promise<number>
  /**
   * Calls `listener` after a change row was written, by this process or another. It may be called once for many rows, and
   * without a row. Returns what ends it.
   */
  watch(listener: () => void): () => void
}

/** Keys to the API; only hashes are kept. */
export interface AccessKey {
  readonly id: string
  readonly name: string
  /** SHA-256, hex. */
  readonly hash: string
  /** Epoch milliseconds. */
  readonly createdAt: number
  readonly revokedAt?: number
}

export interface KeyStore {
  add(key: AccessKey): Promise<void>
  byHash(hash: string): Promise<AccessKey | undefined>
  list(): Promise<readonly AccessKey[]>
  /** False when there is no such key, or it was revoked before. */
  revoke(id: string, at: number): Promise<boolean>
}

/** Who is signed in to the operator's pages. Hashes are SHA-256, hex. */
export interface SessionRecord {
  /** Of what the browser holds. */
  readonly hash: string
  /** Of the key it was opened with. */
  readonly keyHash: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface SessionStore {
  /** Forgets those that are over by `now` on the way. */
  open(session: SessionRecord, now: number): Promise<void>
  byHash(hash: string): Promise<SessionRecord | undefined>
  /** Nothing when there is no such session. */
  end(hash: string): Promise<void>
}

export interface KeptPartner {
  readonly partner: Partner
  /** Digest of the partner as it stands: another one is another contract. SHA-256, hex. */
  readonly contract: string
  readonly health: Health
  /** Digest of the line of partners.opml that was applied last; absent: it never stood there. */
  readonly line?: string
  /** Epoch milliseconds. What is removed is not polled, and nothing of it is shown. */
  readonly removedAt?: number
}

export type PartnerRevision = Omit<KeptPartner, 'health' | 'contract'> & {
  /** When it shall be polled next, epoch milliseconds; absent: as planned. Paused and removed ones are not polled. */
  readonly pollAt?: number
}

export interface PartnerStore {
  /** Those removed too, by slug. */
  list(): Promise<readonly KeptPartner[]>
  bySlug(slug: string): Promise<KeptPartner | undefined>
  /**
   * Writes what `next` says of the partner, plans its poll, and a change row of kind `contract` for the categories of its
   * articles, in one transaction. `next` answering undefined writes nothing.
   */
  revise(
    slug: string,
    next: (current: KeptPartner | undefined) => PartnerRevision | undefined,
  ): Promise<KeptPartner | undefined>
  /**
   * Written when it resolves, beside others that come at the same time. A crash of the process loses none; one of the
   * machine may lose the last ones, and those partners are asked once more. What was acknowledged stays so. Remembered
   * among the last `MOST_PAST_POLLS`. Nothing when there is no such partner.
   */
  report(slug: string, health: Health): Promise<void>
  /**
   * The same for a poll that moved nothing but times. Not written at once: together with others, before its work is planned
   * again, and before anybody reads it here.
   */
  reportCalm(slug: string, times: CalmTimes): Promise<void>
  /** Marks all notices that stand as seen. Undefined: no such partner. */
  acknowledge(slug: string, at: number): Promise<KeptPartner | undefined>
  /** Polls that are remembered, oldest first, by slug; at most 200 partners at a time. */
  pastPolls(slugs: readonly string[]): Promise<ReadonlyMap<string, readonly PastPoll[]>>
}

export interface HeldQuery {
  readonly partner?: string
  readonly outcome?: HeldItem['outcome']
  /** Held for this, perhaps among others (groundsOf). */
  readonly ground?: string
  /** Held for nothing but `ground`. */
  readonly alone?: true
  readonly state: HeldState
  readonly limit: number
  /** Continue after this item of an earlier answer. */
  readonly after?: Pick<HeldItem, 'key' | 'firstSeenAt'>
}

/** Items that were not let in (model/held-item.ts). One a key: the newest form of the item. */
export interface QuarantineStore {
  /** The same digest again only moves `lastSeenAt`, and stays rejected when it was; another one waits anew. */
  hold(item: Omit<HeldItem, 'state' | 'firstSeenAt' | 'lastSeenAt'>, at: number): Promise<void>
  byKey(key: Key): Promise<HeldItem | undefined>
  /** Those of that partner whose addresses have one of these names (model/story-names.ts). */
  named(partner: string, names: readonly string[]): Promise<readonly HeldItem[]>
  /** First seen last comes first. */
  list(query: HeldQuery): Promise<readonly HeldItem[]>
  /** False when nothing of that key is held. */
  reject(key: Key): Promise<boolean>
  /** The item was let in, or is no longer asked about. */
  drop(key: Key): Promise<void>
  /** How many wait. */
  count(outcome: HeldItem['outcome']): Promise<number>
  /** How many wait of each partner, and for what. */
  tally(): Promise<HeldTally>
}

/** Largest counts first. */
export interface HeldTally {
  readonly partners: readonly { readonly partner: string; readonly quarantined: number; readonly refused: number }[]
  /** An item counts once for each of its grounds; `alone`: those held for nothing else. */
  readonly grounds: readonly {
    readonly ground: string
    readonly partner: string
    readonly items: number
    readonly alone: number
  }[]
}

export interface PushRevision {
  readonly push: Push
  /** When its hub is to be seen to next, epoch milliseconds; `never`: nothing is to be done any more. Absent: as planned. */
  readonly dueAt?: number | 'never'
}

/** What is remembered of partners whose feeds push (model/push.ts). */
export interface PushStore {
  /** By slug. */
  list(): Promise<readonly Push[]>
  byPartner(slug: string): Promise<Push | undefined>
  /** By the hash of the token of one of its callbacks. */
  byToken(tokenHash: string): Promise<Push | undefined>
  /**
   * Writes what `next` says and plans work of kind `push` in one transaction; no other writer comes between reading and
   * writing. `next` answering undefined writes nothing.
   */
  revise(slug: string, next: (current: Push | undefined) => PushRevision | undefined): Promise<Push | undefined>
}

export interface WorkItem {
  readonly kind: WorkKind
  readonly subject: string
  /** Whom it bothers; work of one lane is done one at a time. Absent: it bothers nobody. */
  readonly lane?: string
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** Names this claim among all others. */
  readonly claim: string
}
/**
 * `poll`: a partner is asked. `push`: its hub is. `verify`: a subscriber of ours is. `ping`: a hub of somebody else is told
 * that a topic of ours has changed.
 */
export type WorkKind = 'poll' | 'push' | 'verify' | 'ping'

export interface ClaimQuery {
  /** Epoch milliseconds; the claim holds until `until`. */
  readonly now: number
  readonly until: number
  readonly limit: number
  /** These, whether they are due or not. Absent: whatever is due. */
  readonly only?: readonly string[]
  /** Takes it away from whoever has it: for somebody who waits for one that may have died. A lane that rests still does. */
  readonly evenIfTaken?: boolean
}

export interface PlannedWork {
  /** Epoch milliseconds. */
  readonly dueAt: number
  /** Its lane rests until then; absent: it does not. */
  readonly restUntil?: number
}

/** How long a lane is left alone, epoch milliseconds, and how many times in a row that was asked for. */
export interface LaneRest {
  readonly until: number
  readonly strikes: number
}

/**
 * Things to be done at their time by whoever takes them on. A claim that ran out can be taken by another. Work in a lane is
 * handed out only when nobody has other work of that lane, and not while the lane rests.
 */
export interface WorkStore {
  /** What may be done and is not claimed, earliest first; claimed under the name `claim`. */
  claim(kind: WorkKind, claim: string, query: ClaimQuery): Promise<readonly WorkItem[]>
  /**
   * Ends the claim and plans the next time; undefined: it is not wanted any more. Nobody has work of its lane before
   * `laneFreeAt`. False when the claim was lost meanwhile, or the work was dropped.
   */
  again(item: WorkItem, dueAt: number | undefined, laneFreeAt?: number): Promise<boolean>
  /** Plans it for that time, whatever was planned before; a claim in hand stays. */
  plan(kind: WorkKind, subject: string, dueAt: number, lane?: string): Promise<void>
  /** Moves what is there to that time. False when there is no such work. */
  hasten(kind: WorkKind, subject: string, dueAt: number): Promise<boolean>
  /** Leaves a lane alone. */
  rest(lane: string, next: (before: LaneRest | undefined) => LaneRest): Promise<void>
  /** Subjects that are due by `now`, claimed or not. */
  due(kind: WorkKind, now: number): Promise<readonly string[]>
  /** All that is planned, or that of one subject, by subject. */
  planned(kind: WorkKind, subject?: string): Promise<ReadonlyMap<string, PlannedWork>>
  /** When something can be taken on next, epoch milliseconds: it is due, its lane is free, or a claim has run out. */
  next(kind: WorkKind, now: number): Promise<number | undefined>
}
