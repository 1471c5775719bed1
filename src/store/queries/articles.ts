// Alone knows how articles are read: one at a time, by category in the order of a feed, and with their history.
import { type Kysely, sql } from 'kysely'
import { type Article, modifiedAt } from '../../model/article.js'
import type { Key } from '../../model/key.js'
import type { RecentRecords, VersionName } from '../recent-records.js'
import { readRecord } from '../record.js'
import { EVERYTHING, type Schema } from '../schema.js'
import type { Kept, NewestQuery, Version } from '../store.js'

export async function articleByKey(db: Kysely<Schema>, key: Key): Promise<Kept | undefined> {
  const row = await db
    .selectFrom('articles')
    .innerJoin('versions', join =>
      join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
    )
    .select(['versions.record', 'versions.digest'])
    .where('articles.key', '=', key)
    .executeTakeFirst()
  return row && { article: readRecord(row.record), digest: row.digest }
}

/** As ArticleStore.newest. */
export async function newestArticles(
  db: Kysely<Schema>,
  query: NewestQuery,
  records: RecentRecords,
): Promise<readonly Article[]> {
  return records.read(db, await newestNames(db, query))
}

/** As ArticleStore.prominent. Few ever are, so the articles are found first and their places second. */
export async function prominentArticles(
  db: Kysely<Schema>,
  { category, at }: Pick<NewestQuery, 'category' | 'at'>,
  records: RecentRecords,
): Promise<readonly Article[]> {
  const names = await db
    .selectFrom('articles')
    .innerJoin('article_categories as place', 'place.key', 'articles.key')
    .select(['articles.key', 'articles.version'])
    .where('articles.kept_until', '>', at)
    .where('place.category', '=', category ?? EVERYTHING)
    .where('place.visible_from', '<=', at)
    .orderBy('place.modified_at', 'desc')
    .orderBy('articles.key')
    .limit(MOST_PROMINENT)
    .execute()
  return records.read(db, names)
}

/** Half of a feed: replies are kept, and there is news beside them. */
const MOST_PROMINENT = 25

async function newestNames(db: Kysely<Schema>, query: NewestQuery): Promise<readonly VersionName[]> {
  if (query.limit <= 0) return []
  if (!query.after) return page(db, query, {})
  const position = { at: modifiedAt(query.after), key: query.after.key }
  // Times fall and keys rise, which no single comparison says; each half is one range of the index.
  const sameTime = await page(db, query, { sameTimeAfter: position })
  const missing = query.limit - sameTime.length
  return missing > 0
    ? [...sameTime, ...(await page(db, { ...query, limit: missing }, { before: position.at }))]
    : sameTime
}

interface Stretch {
  readonly sameTimeAfter?: { readonly at: number; readonly key: Key }
  readonly before?: number
}

function page(db: Kysely<Schema>, query: NewestQuery, stretch: Stretch): Promise<VersionName[]> {
  let places = db
    .selectFrom('article_categories')
    .select(['key', 'modified_at'])
    .where('category', '=', query.category ?? EVERYTHING)
    .where('visible_from', '<=', query.at)
    .orderBy('modified_at', 'desc')
    .orderBy('key')
    .limit(query.limit)
  const { sameTimeAfter, before } = stretch
  if (sameTimeAfter) places = places.where('modified_at', '=', sameTimeAfter.at).where('key', '>', sameTimeAfter.key)
  if (before !== undefined) places = places.where('modified_at', '<', before)
  return db
    .selectFrom(places.as('place'))
    .innerJoin('articles', 'articles.key', 'place.key')
    .select(['articles.key', 'articles.version'])
    .orderBy('place.modified_at', 'desc')
    .orderBy('place.key')
    .execute()
}

/** As ArticleStore.versions. */
export async function versionsOf(db: Kysely<Schema>, key: Key): Promise<readonly Version[]> {
  const rows = await db
    .selectFrom('versions')
    .select(['record', 'raw', 'kind', 'digest', 'hash'])
    .where('key', '=', key)
    .orderBy('version')
    .execute()
  return rows.map(({ record, ...rest }) => ({ article: readRecord(record), ...rest }))
}

export async function articleCount(db: Kysely<Schema>): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** As ArticleStore.acceptedSince. The literal lets every engine see that the index of first versions fits. */
export async function acceptedSince(db: Kysely<Schema>, owner: string, at: number): Promise<number> {
  const { count } = await db
    .selectFrom('versions')
    .innerJoin('articles', 'articles.key', 'versions.key')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(sql<boolean>`versions.version = 1`)
    .where('versions.accepted_at', '>=', at)
    .where('articles.owner', '=', owner)
    .executeTakeFirstOrThrow()
  return count
}
