// The port's part on archives: what was published in a category, in the order in which it came (docs/archives.md).
import type { Article } from '../model/article.js'
import type { Key } from '../model/key.js'

/** Entries of a sealed chunk (DESIGN.md §4). */
export const CHUNK = 500

/** A category's slug, or `''` for everything. Positions count from 1. */
export interface ArchiveEntry {
  readonly archive: string
  readonly position: number
  readonly key: Key
  /** The version that was shown when it was entered; another never takes its place. */
  readonly version: number
  /** Epoch milliseconds. */
  readonly enteredAt: number
  /** Names what of it may be shown. */
  readonly shown: string
  /** Since when nothing of it may be, epoch milliseconds. */
  readonly hiddenAt?: number
}

export interface ArchivedEntry extends ArchiveEntry {
  /** As it was entered. */
  readonly article: Article
  /** As it stands now. */
  readonly current: Article
}

export interface ArchiveRevision {
  /** How often the chunk changed by law; 0: never. */
  readonly revision: number
  /** Epoch milliseconds; 0: never. */
  readonly at: number
}

export interface ArchiveJudgement extends Pick<ArchiveEntry, 'archive' | 'position'> {
  readonly shown: string
  readonly hidden: boolean
}

export interface ArchivePage {
  /** `seenTo` when it was worked out: where another process has come further meanwhile, nothing is written. */
  readonly from: number
  /** Entered at the end, in this order, where it is not there yet. */
  readonly entries: readonly Pick<ArchiveEntry, 'archive' | 'key' | 'version' | 'shown'>[]
  /** Each makes a revision of its chunk: one for all of a call. */
  readonly judgements: readonly ArchiveJudgement[]
  /** Number of the newest change that is seen to with it. Absent: more of the same is to come. */
  readonly seq?: number
  /** Epoch milliseconds. */
  readonly at: number
}

export interface ArchiveStore {
  /** Number of the newest change that was seen to. */
  seenTo(): Promise<number>
  /** Writes all of it, or nothing: another process came first, or all of it was written before. */
  write(page: ArchivePage): Promise<void>
  /** Articles as they stand, in no order; those that are not there are left out. */
  standing(keys: readonly Key[]): Promise<readonly Article[]>
  /** Where these articles stand. */
  placesOf(keys: readonly Key[]): Promise<readonly ArchiveEntry[]>
  /** The articles of these versions, as they were written; those that are not there are left out. */
  articles(names: readonly { readonly key: Key; readonly version: number }[]): Promise<readonly Article[]>
  /** How many were entered. */
  length(archive: string): Promise<number>
  /** Places of what is still shown, the newest first. */
  newestShown(archive: string, limit: number): Promise<readonly Pick<ArchiveEntry, 'position' | 'key'>[]>
  /** Entries from `first` on, in their order. */
  entries(archive: string, first: number, limit: number): Promise<readonly ArchivedEntry[]>
  /** Of these chunks, by number; a chunk that never changed is missing. */
  revisions(archive: string, chunks: readonly number[]): Promise<ReadonlyMap<number, ArchiveRevision>>
  /** Withdrawn since then and once shown, the last one first. */
  withdrawn(archive: string, since: number, limit: number): Promise<readonly Article[]>
  /** Articles of an owner as they stand, by key, those after `after`. */
  ofOwner(owner: string, after: string, limit: number): Promise<readonly Article[]>
}
