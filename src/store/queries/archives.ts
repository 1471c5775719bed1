// Alone knows how archives are read: their ends, their chunks, and what was taken out of them.
import type { Kysely, Selectable } from 'kysely'
import type { Article } from '../../model/article.js'
import type { Key } from '../../model/key.js'
import type { ArchivedEntry, ArchiveEntry, ArchiveRevision } from '../archive-store.js'
import { readRecord } from '../record.js'
import type { ArchiveEntriesTable, Schema } from '../schema.js'

/** Bound at once; every engine takes more. */
const AT_ONCE = 250

/** As ArchiveStore.seenTo. */
export async function archivedTo(db: Kysely<Schema>): Promise<number> {
  const { value } = await db
    .selectFrom('counters')
    .select('value')
    .where('name', '=', 'archive')
    .executeTakeFirstOrThrow()
  return value
}

/** As ArchiveStore.placesOf. */
export async function archivePlaces(db: Kysely<Schema>, keys: readonly Key[]): Promise<readonly ArchiveEntry[]> {
  const found: ArchiveEntry[] = []
  for (const some of parts(keys)) {
    const rows = await db
      .selectFrom('archive_entries')
      .selectAll()
      .where('key', 'in', some)
      .orderBy('archive')
      .orderBy('position')
      .execute()
    found.push(...rows.map(entryOf))
  }
  return found
}

/** As ArchiveStore.length. */
export async function archiveLength(db: Kysely<Schema>, archive: string): Promise<number> {
  const last = await db
    .selectFrom('archive_entries')
    .select('position')
    .where('archive', '=', archive)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last?.position ?? 0
}

/** As ArchiveStore.newestShown. */
export function newestShown(
  db: Kysely<Schema>,
  archive: string,
  limit: number,
): Promise<readonly Pick<ArchiveEntry, 'position' | 'key'>[]> {
  return db
    .selectFrom('archive_entries')
    .select(['position', 'key'])
    .where('archive', '=', archive)
    .where('hidden_at', 'is', null)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
}

/** As ArchiveStore.entries. */
export async function archiveEntries(
  db: Kysely<Schema>,
  archive: string,
  first: number,
  limit: number,
): Promise<readonly ArchivedEntry[]> {
  const rows = await db
    .selectFrom('archive_entries')
    .innerJoin('articles', 'articles.key', 'archive_entries.key')
    .innerJoin('versions', join =>
      join.onRef('versions.key', '=', 'archive_entries.key').onRef('versions.version', '=', 'archive_entries.version'),
    )
    .selectAll('archive_entries')
    .select(['versions.record', 'articles.version as current'])
    .where('archive_entries.archive', '=', archive)
    .where('archive_entries.position', '>=', first)
    .where('archive_entries.position', '<', first + limit)
    .orderBy('archive_entries.position')
    .execute()
  const moved = rows.filter(({ current, version }) => current !== version)
  const now = new Map<Key, Article>()
  for (const article of await versionsNamed(
    db,
    moved.map(({ key, current }) => ({ key, version: current })),
  ))
    now.set(article.key, article)
  return rows.map(({ record, current: _, ...row }) => {
    const article = readRecord(record)
    return { ...entryOf(row), article, current: now.get(row.key) ?? article }
  })
}

/** As ArchiveStore.articles. */
export async function versionsNamed(
  db: Kysely<Schema>,
  names: readonly { readonly key: Key; readonly version: number }[],
): Promise<Article[]> {
  const articles: Article[] = []
  for (const some of parts(names)) {
    const rows = await db
      .selectFrom('versions')
      .select('record')
      .where(({ eb, or, and }) =>
        or(some.map(({ key, version }) => and([eb('key', '=', key), eb('version', '=', version)]))),
      )
      .execute()
    articles.push(...rows.map(({ record }) => readRecord(record)))
  }
  return articles
}

/** As ArchiveStore.standing. */
export async function standingArticles(db: Kysely<Schema>, keys: readonly Key[]): Promise<readonly Article[]> {
  const articles: Article[] = []
  for (const some of parts(keys)) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('versions', join =>
        join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
      )
      .select('versions.record')
      .where('articles.key', 'in', some)
      .execute()
    articles.push(...rows.map(({ record }) => readRecord(record)))
  }
  return articles
}

/** As ArchiveStore.revisions. */
export async function archiveRevisions(
  db: Kysely<Schema>,
  archive: string,
  chunks: readonly number[],
): Promise<ReadonlyMap<number, ArchiveRevision>> {
  const rows = await db
    .selectFrom('archive_revisions')
    .selectAll()
    .where('archive', '=', archive)
    .where('chunk', 'in', chunks)
    .execute()
  return new Map(rows.map(({ chunk, revision, revised_at: at }) => [chunk, { revision, at }]))
}

/** As ArchiveStore.withdrawn. */
export async function withdrawnOf(
  db: Kysely<Schema>,
  archive: string,
  since: number,
  limit: number,
): Promise<readonly Article[]> {
  const rows = await db
    .selectFrom('archive_entries')
    .innerJoin('articles', 'articles.key', 'archive_entries.key')
    .innerJoin('versions', join =>
      join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
    )
    .select('versions.record')
    .where('archive_entries.archive', '=', archive)
    .where('archive_entries.hidden_at', 'is not', null)
    .where('articles.withdrawn_at', '>=', since)
    .orderBy('archive_entries.hidden_at', 'desc')
    .orderBy('archive_entries.position', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ record }) => readRecord(record))
}

/** As ArchiveStore.ofOwner. */
export async function articlesOfOwner(
  db: Kysely<Schema>,
  owner: string,
  after: string,
  limit: number,
): Promise<readonly Article[]> {
  const rows = await db
    .selectFrom('articles')
    .innerJoin('versions', join =>
      join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
    )
    .select('versions.record')
    .where('articles.owner', '=', owner)
    .where('articles.key', '>', after)
    .orderBy('articles.key')
    .limit(limit)
    .execute()
  return rows.map(({ record }) => readRecord(record))
}

function entryOf({ entered_at, hidden_at, ...row }: Selectable<ArchiveEntriesTable>): ArchiveEntry {
  return { ...row, enteredAt: entered_at, ...(hidden_at !== null && { hiddenAt: hidden_at }) }
}

function* parts<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += AT_ONCE) yield list.slice(from, from + AT_ONCE)
}
