// The port: all that the house may ask of a database, in the words of the model.
import type { Article } from '../model/article.js'
import type { Change, ChangeKind } from '../model/change.js'
import type { Key } from '../model/key.js'

export interface Store {
  readonly traits: StoreTraits
  readonly articles: ArticleStore
  readonly changes: ChangeStore
  readonly keys: KeyStore
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

/** An article as it is kept, and what it was made from. */
export interface Kept {
  readonly article: Article
  /** Of the normalised input before defaults: equal input is `same` (DESIGN.md §5.2). */
  readonly digest: string
}

/** One more version of an article. */
export interface Revision extends Kept {
  readonly kind: ChangeKind
  /** The item exactly as it came (JSON text, XML of the item …); kept with the version. */
  readonly raw: string
}

export interface Version extends Revision {
  /** SHA-256 (hex) over the kept record and the raw item. */
  readonly hash: string
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
  /**
   * Reads the article under `key`, lets `next` say what follows, and writes record, version, categories and change row
   * in one transaction. No other writer comes between reading and writing. `next` answering undefined writes nothing.
   */
  revise(key: Key, next: (current: Kept | undefined) => Revision | undefined): Promise<Revision | undefined>
  /** Every version, oldest first. */
  versions(key: Key): Promise<readonly Version[]>
  /** Writes a `released` change, once, for every article that became visible by `now` (epoch milliseconds). Returns how many. */
  release(now: number): Promise<number>
  /** When the next article becomes visible by itself, epoch milliseconds. */
  nextRelease(): Promise<number | undefined>
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
