// Alone knows which tables there are and what stands in their columns. Times are epoch milliseconds.
import type { CaseKind } from '../model/case.js'
import type { ChangeKind } from '../model/change.js'
import type { EntryKind } from '../model/chronicle.js'

import type { Extent } from '../model/extent.js'
import type { HubMode, SentOutcome } from '../model/hub.js'

import type { MergeCause } from '../model/merging.js'

/** As queries see it, on every engine: an engine whose driver answers otherwise (bigint as string) puts that right itself. */
export interface Schema {
  readonly articles: ArticlesTable
  readonly versions: VersionsTable
  readonly article_categories: ArticleCategoriesTable
  readonly changes: ChangesTable
  readonly counters: CountersTable
  readonly access_keys: AccessKeysTable
  readonly partners: PartnersTable
  readonly work: WorkTable
  readonly lanes: LanesTable
  readonly held_items: HeldItemsTable
  readonly pushes: PushesTable
  readonly callbacks: CallbacksTable
  readonly article_names: ArticleNamesTable
  readonly text_bands: TextBandsTable
  readonly merges: MergesTable
  readonly apart: ApartTable
  readonly held_grounds: HeldGroundsTable
  readonly past_polls: PastPollsTable
  readonly calm_polls: CalmPollsTable
  readonly sessions: SessionsTable
  readonly licences: LicencesTable
  readonly licence_keys: LicenceKeysTable
  readonly pull_days: PullDaysTable
  readonly pulls: PullsTable
  readonly pulled_feeds: PulledFeedsTable
  readonly pulled_documents: PulledDocumentsTable
  readonly pulled_items: PulledItemsTable
  readonly hub_topics: HubTopicsTable
  readonly hub_versions: HubVersionsTable
  readonly hub_subscriptions: HubSubscriptionsTable
  readonly hub_requests: HubRequestsTable
  readonly hub_log: HubLogTable
  readonly archive_entries: ArchiveEntriesTable
  readonly archive_revisions: ArchiveRevisionsTable
  readonly cases: CasesTable
  readonly case_articles: CaseArticlesTable
  readonly chronicle: ChronicleTable
  readonly chronicle_articles: ChronicleArticlesTable
  readonly chronicle_head: ChronicleHeadTable
  readonly served: ServedTable
}

/** One row an article: where it stands now. The record itself is in `versions`, once. */
export interface ArticlesTable {
  key: string
  owner: string
  id: string
  /** The newest row of `versions`. */
  version: number
  class: string
  reservation: string
  withdrawn_at: number | null
  first_published_at: number
  modified_at: number
  visible_from: number
  /** When it becomes visible, or stands otherwise in the feeds, by itself. Null: never, or it is withdrawn. */
  release_at: number | null
  /** Those with the same number tell one story. Null: nobody else tells it. */
  story: number | null
  /** When its first version was taken in. */
  seen_at: number
  /** JSON array of what it goes by in `article_names`; null: nothing. */
  names: string | null
  /** Until when it stands first in the feeds; null: it never did. */
  pinned_until: number | null
  /** Until when it stays in the feeds however much else comes; null as above. */
  kept_until: number | null
}

/** Every version ever accepted; rows are added and never touched again. */
export interface VersionsTable {
  key: string
  version: number
  kind: ChangeKind
  accepted_at: number
  digest: string
  /** SHA-256, hex, over record and raw. */
  hash: string
  /** The article as JSON. Stands before `raw`, so that reading it does not read the raw item too. */
  record: string
  raw: string
}

/** Where an article stands in each category's list, and in the list of all (`EVERYTHING`). Withdrawn ones have no row. */
export interface ArticleCategoriesTable {
  key: string
  category: string
  modified_at: number
  visible_from: number
}

/** No slug is empty, so this one is free for the list of all articles. */
export const EVERYTHING = ''

export interface ChangesTable {
  seq: number
  key: string
  version: number
  kind: ChangeKind
  /** JSON array of slugs. */
  categories: string
  at: number
}

/**
 * Numbers handed out. A row is locked until its taker commits, so numbers become visible in their order: whoever follows
 * changes by seq misses none. (A sequence of PostgreSQL would not promise that.)
 */
export interface CountersTable {
  name: 'change' | 'merge' | 'delivery' | 'archive'
  value: number
}

export interface AccessKeysTable {
  id: string
  name: string
  hash: string
  created_at: number
  revoked_at: number | null
}

export interface PartnersTable {
  slug: string
  /** The partner as JSON. */
  record: string
  /** Its health as JSON. */
  health: string
  /** Which of its notices were acknowledged, as JSON. */
  seen: string | null
  /** Digest of the line of partners.opml that was applied last. */
  line: string | null
  removed_at: number | null
}

/** Work of one lane is done one at a time. */
export interface LanesTable {
  lane: string
  /** Nobody takes on work of it before: somebody has until then, or just had. */
  free_at: number
  /** Who has. */
  claim: string | null
  /** Whoever is at the other end wants to be left alone until then. */
  rest_until: number
  /** How often that was said. */
  strikes: number
}

/** What has to be done, and who has taken it on until when. */
export interface WorkTable {
  kind: 'poll' | 'push' | 'verify' | 'ping'
  subject: string
  /** Null: done beside anything else. */
  lane: string | null
  due_at: number
  claim: string | null
  claimed_until: number | null
}

export interface HeldItemsTable {
  key: string
  partner: string
  outcome: 'quarantined' | 'refused'
  state: 'waiting' | 'rejected'
  digest: string
  /** Title, findings, reasons and draft as JSON. */
  record: string
  raw: string
  first_seen_at: number
  last_seen_at: number
  /** The name of its address (model/story-names.ts). */
  address: string | null
}

/** One row a partner whose feed named a hub once. */
export interface PushesTable {
  partner: string
  /** Offer, subscriptions and how they go, as JSON. */
  record: string
}

/** Whose the callback address with that token is. Only hashes are kept. */
export interface CallbacksTable {
  token_hash: string
  partner: string
}

/** What an article goes by, beside its key: its address, its publisher's id, an agency's code. */
export interface ArticleNamesTable {
  name: string
  key: string
}

/** Where texts that are alike meet, week by week: a new article writes where all new ones do, not all over the table. */
export interface TextBandsTable {
  week: number
  band: number
  key: string
}

/** Every decision that two articles tell one story; only `undone_at` is ever changed. */
export interface MergesTable {
  seq: number
  key: string
  other: string
  cause: MergeCause
  /** The grounds as JSON. */
  grounds: string
  by: 'rule' | 'operator'
  at: number
  undone_at: number | null
}

/** Pairs that an operator called two stories; `a` sorts before `b`. */
export interface ApartTable {
  a: string
  b: string
  at: number
}

/** Why an item is held, one row a ground (groundsOf); apart from the record so that it can be asked for. */
export interface HeldGroundsTable {
  key: string
  ground: string
  /** 1: it is held for nothing else. */
  alone: number
}

/** The last polls of each partner that were not `unchanged`, as JSON. */
export interface PastPollsTable {
  partner: string
  at: number
  record: string
}

/** One row a partner: its last poll that found nothing new and left all else as it was. Counts where it is the last of all. */
export interface CalmPollsTable {
  partner: string
  polled_at: number
  good_at: number
  /** As JSON; empty: never again by itself. */
  next: string
  /** When polls were `unchanged`, the last of them (queries/calm-polls.ts). */
  unchanged_at: string
}

/** Who is signed in to the operator's pages; of what the browser holds only a hash is kept. */
export interface SessionsTable {
  hash: string
  /** Of the key that opened it. */
  key_hash: string
  expires_at: number
}

export interface LicencesTable {
  slug: string
  /** The contract as JSON. */
  record: string
  created_at: number
  removed_at: number | null
}

/** Keys of licensees; only hashes are kept. */
export interface LicenceKeysTable {
  id: string
  licensee: string
  hash: string
  created_at: number
  expires_at: number | null
  revoked_at: number | null
}

/** One row a licensee and day: counts that stay, and what quotas are held to. */
export interface PullDaysTable {
  licensee: string
  day: string
  sent: number
  unchanged: number
  refused: number
  bytes: number
  last_at: number
}

/** One row a licensee, day and document, however often it was asked for. */
export interface PullsTable {
  licensee: string
  day: string
  feed: string
  seq: number
  first_at: number
  last_at: number
  sent: number
  unchanged: number
  bytes: number
}

/** The newest number given to a document of each feed; locked while one is given. */
export interface PulledFeedsTable {
  feed: string
  last_seq: number
}

/** Every document that was pulled, by what it showed. Numbers grow in the order in which they were first pulled. */
export interface PulledDocumentsTable {
  feed: string
  digest: string
  seq: number
  /** Within the hour. */
  pulled_at: number
}

/**
 * What documents showed: this version, so much of it, in all documents of the feed from `first_seq` to `last_seq`; null: in
 * the newest one too. A new document costs as many rows as it differs from the one before.
 */
export interface PulledItemsTable {
  feed: string
  key: string
  version: number
  extent: Extent
  first_seq: number
  last_seq: number | null
}

/** One row a topic that somebody is or was subscribed to, or that hubs of others are told of. */
export interface HubTopicsTable {
  topic: string
  /** Of its newest version; versions are counted from 1. */
  number: number
  digest: string
  /** The change row the newest version shows. */
  change_seq: number
}

/** Versions that somebody waits for. */
export interface HubVersionsTable {
  topic: string
  number: number
  digest: string
  media_type: string
  body: Uint8Array
  at: number
}

export interface HubSubscriptionsTable {
  /** `keyOf` topic and callback. */
  id: string
  topic: string
  callback: string
  lane: string
  secret: string | null
  since: number
  verified_at: number
  lease_until: number
  /** Number of the version that was delivered last, or that stood when it was verified. */
  delivered: number
  delivered_at: number | null
  failures: number
  trouble: string | null
  /** Null: nothing waits. While somebody has it, when the claim runs out. */
  due_at: number | null
  claim: string | null
}

/** What has to be said to callbacks, one row a pair. */
export interface HubRequestsTable {
  id: string
  nonce: string
  mode: HubMode
  topic: string
  callback: string
  lane: string
  lease: number | null
  secret: string | null
  reason: string | null
  asked_at: number
  failures: number
}

export interface HubLogTable {
  seq: number
  subscription: string
  topic: string
  callback: string
  number: number
  attempt: number
  outcome: SentOutcome
  status: number | null
  because: string | null
  at: number
}

/** What was published in a category (or in all: `EVERYTHING`), in the order in which it came. Rows are added at the end only. */
export interface ArchiveEntriesTable {
  archive: string
  position: number
  key: string
  version: number
  entered_at: number
  /** Names what of it may be shown. */
  shown: string
  hidden_at: number | null
}

/** How often a chunk of an archive changed by law; no row: never. */
export interface ArchiveRevisionsTable {
  archive: string
  chunk: number
  revision: number
  revised_at: number
}

/** Complaints, replies, orders and errors. */
export interface CasesTable {
  number: string
  kind: CaseKind
  digest: string
  /** The case as JSON. */
  record: string
  received_at: number
  /** The next thing that is due; null: nothing is. */
  due_at: number | null
  /** Null: it is not settled. */
  closed_at: number | null
  /** 1: who asked was erased. */
  forgotten: number
}

/** Which articles a case concerns. */
export interface CaseArticlesTable {
  key: string
  number: string
}

/** What happened; rows are added and never touched again. */
export interface ChronicleTable {
  seq: number
  kind: EntryKind
  at: number
  /** As it was hashed. */
  body: string
  hash: string
}

/** Which articles an entry concerns. */
export interface ChronicleArticlesTable {
  key: string
  seq: number
}

/** One row: where the chronicle ends. Locked while an entry is added. */
export interface ChronicleHeadTable {
  name: string
  seq: number
  hash: string
}

/** What each document shows as the chronicle has it. */
export interface ServedTable {
  path: string
  /** SHA-256, hex, of its bytes. */
  hash: string
  /** JSON array of [key, version, extent, terms]. */
  items: string
}
