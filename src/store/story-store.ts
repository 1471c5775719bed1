// The port's part on stories: which articles tell the same one, why, and which never shall.
import type { Key } from '../model/key.js'
import type { Grounds, Member, MergeDecision, MergeState } from '../model/merging.js'
import type { Kept, Revision } from './kept.js'

export interface MergeQuery {
  /** Of this article only, whichever side it stands on. */
  readonly article?: Key
  readonly state?: MergeState
  readonly limit: number
  /** Continue after the decision of this number. */
  readonly after?: number
}

/** Which articles tell one story, why, and which never shall. An article belongs to one story at most. */
export interface StoryStore {
  /**
   * Runs `act` in one transaction: all that it writes is there together, or nothing is. No other process is in the middle of
   * deciding about stories meanwhile, so that two who bring the same new story cannot both show it. Nothing else of this
   * store may be asked before `act` has answered.
   */
  settle<T>(act: (desk: StoryDesk) => Promise<T>): Promise<T>
  /** Those of the article's story, itself included, seen first first; empty when there is no such article. */
  members(key: Key): Promise<readonly Member[]>
  /** The newest decision first. */
  decisions(query: MergeQuery): Promise<readonly MergeDecision[]>
  decision(seq: number): Promise<MergeDecision | undefined>
  /** As StoryDesk.named. */
  named(names: readonly string[]): Promise<readonly { readonly name: string; readonly key: Key }[]>
  /** Keys of an owner's articles that share their story with others, by key. */
  sharedBy(query: SharedQuery): Promise<readonly Key[]>
}

export interface SharedQuery {
  readonly owner: string
  /** Epoch milliseconds: published since then. */
  readonly since: number
  readonly limit: number
  /** Continue after this article of an earlier answer. */
  readonly after?: Key
}

/** What can be asked and written while a story is settled. */
export interface StoryDesk {
  /** As ArticleStore.acceptedSince. */
  acceptedSince(owner: string, at: number): Promise<number>
  byKey(key: Key): Promise<Kept | undefined>
  /** As ArticleStore.revise, in this transaction. */
  revise(key: Key, next: (current: Kept | undefined) => Revision | undefined): Promise<Revision | undefined>
  /** As StoryStore.members; kept from every other writer until the transaction ends. */
  members(key: Key): Promise<readonly Member[]>
  /** Which articles go by one of these names (model/story-names.ts); 200 at most. */
  named(names: readonly string[]): Promise<readonly { readonly name: string; readonly key: Key }[]>
  /** Those with most bands in common, most first; ties by key. A bounded number of rows is looked at. */
  alike(bands: Bands, weeks: readonly number[], limit: number): Promise<readonly Key[]>
  /** What the article goes by from now on. */
  name(key: Key, names: readonly string[]): Promise<void>
  /** Where its text is found from now on; `before`: where it was. */
  place(key: Key, at: Placed | undefined, before: Placed | undefined): Promise<void>
  /** Whether an operator has said that one of these and one of those are two stories. */
  areApart(these: readonly Key[], those: readonly Key[]): Promise<boolean>
  /** Writes the decision, and makes one story of the two articles' stories. */
  join(grounds: Grounds, pair: Pick<MergeDecision, 'key' | 'other' | 'by' | 'at'>): Promise<MergeDecision>
  /** As StoryStore.decision. */
  decision(seq: number): Promise<MergeDecision | undefined>
  /** The standing decisions about any of these. */
  holding(keys: readonly Key[]): Promise<readonly MergeDecision[]>
  /** Undoes the decisions between these and those, which are two stories from now on and are never joined again. */
  part(leaving: readonly Key[], staying: readonly Key[], at: number): Promise<void>
  /** These and those, which are two stories already, are never joined. */
  keepApart(these: readonly Key[], those: readonly Key[], at: number): Promise<void>
  /** Takes back that these and those are two stories. */
  reconcile(these: readonly Key[], those: readonly Key[]): Promise<void>
}

/** Whole numbers of 32 bits with sign: two texts that share one are likely to be alike. */
export type Bands = readonly number[]

export interface Placed {
  readonly bands: Bands
  /** Of its publication, counted from 1970; texts are searched week by week. */
  readonly week: number
}
