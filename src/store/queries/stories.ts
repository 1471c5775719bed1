// Alone knows how the members of a story are read, and how articles that may tell one are found.
import type { Kysely, Transaction } from 'kysely'
import type { Key } from '../../model/key.js'
import type { Member } from '../../model/merging.js'
import type { Engine } from '../engine.js'
import { readRecord } from '../record.js'
import type { Schema } from '../schema.js'
import type { Bands, Placed, SharedQuery } from '../story-store.js'

/** As StoryStore.members. */
export async function storyMembers(db: Kysely<Schema>, key: Key): Promise<readonly Member[]> {
  return membersAmong(db, await storyKeys(db, key))
}

/** As StoryDesk.members: each is held before it is read, in the order of keys. */
export async function heldMembers(
  { hold }: Pick<Engine, 'hold'>,
  within: Transaction<Schema>,
  key: Key,
): Promise<readonly Member[]> {
  const keys = await storyKeys(within, key)
  for (const each of keys) await hold(within, each)
  return membersAmong(within, keys)
}

async function storyKeys(db: Kysely<Schema>, key: Key): Promise<readonly Key[]> {
  const row = await db.selectFrom('articles').select('story').where('key', '=', key).executeTakeFirst()
  if (!row) return []
  if (row.story === null) return [key]
  const rows = await db.selectFrom('articles').select('key').where('story', '=', row.story).orderBy('key').execute()
  return rows.map(each => each.key)
}

async function membersAmong(db: Kysely<Schema>, keys: readonly Key[]): Promise<readonly Member[]> {
  if (keys.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .innerJoin('versions', join =>
      join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
    )
    .select(['versions.record', 'versions.digest', 'articles.seen_at'])
    .where('articles.key', 'in', keys)
    .orderBy('articles.seen_at')
    .orderBy('articles.key')
    .execute()
  return rows.map(({ record, digest, seen_at }) => ({ article: readRecord(record), digest, seenAt: seen_at }))
}

/** As StoryStore.sharedBy. */
export async function sharedStories(
  db: Kysely<Schema>,
  { owner, since, limit, after = '' }: SharedQuery,
): Promise<readonly Key[]> {
  const rows = await db
    .selectFrom('articles')
    .select('key')
    .where('owner', '=', owner)
    .where('story', 'is not', null)
    .where('first_published_at', '>=', since)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ key }) => key)
}

/** As StoryDesk.named. */
export async function namedArticles(
  within: Kysely<Schema>,
  names: readonly string[],
): Promise<readonly { readonly name: string; readonly key: Key }[]> {
  if (names.length === 0) return []
  return within
    .selectFrom('article_names')
    .select(['name', 'key'])
    .where('name', 'in', names)
    .orderBy('name')
    .orderBy('key')
    .limit(200)
    .execute()
}

/** As StoryDesk.name. */
export async function nameArticle(within: Transaction<Schema>, key: Key, names: readonly string[]): Promise<void> {
  const row = await within.selectFrom('articles').select('names').where('key', '=', key).executeTakeFirst()
  const before = row?.names ? (JSON.parse(row.names) as string[]) : []
  const gone = before.filter(name => !names.includes(name))
  const come = names.filter(name => !before.includes(name))
  if (gone.length + come.length === 0) return
  if (gone.length > 0)
    await within.deleteFrom('article_names').where('key', '=', key).where('name', 'in', gone).execute()
  if (come.length > 0)
    await within
      .insertInto('article_names')
      .values(come.map(name => ({ name, key })))
      .execute()
  await within
    .updateTable('articles')
    .set({ names: names.length > 0 ? JSON.stringify(names) : null })
    .where('key', '=', key)
    .execute()
}

/** Rows looked at for one text: what very many texts share says little, and must not cost more than that. */
const MOST_MEETINGS = 2_000

/** As StoryDesk.alike. */
export async function alikeArticles(
  within: Transaction<Schema>,
  bands: Bands,
  weeks: readonly number[],
  limit: number,
): Promise<readonly Key[]> {
  if (bands.length === 0 || weeks.length === 0) return []
  const meetings = within
    .selectFrom('text_bands')
    .select('key')
    .where('week', 'in', weeks)
    .where('band', 'in', bands)
    .limit(MOST_MEETINGS)
  const rows = await within
    .selectFrom(meetings.as('meeting'))
    .select('key')
    .groupBy('key')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ key }) => key)
}

/** As StoryDesk.place. */
export async function placeText(
  within: Transaction<Schema>,
  key: Key,
  at: Placed | undefined,
  before: Placed | undefined,
): Promise<void> {
  if (JSON.stringify(at) === JSON.stringify(before)) return
  if (before && before.bands.length > 0)
    await within
      .deleteFrom('text_bands')
      .where('week', '=', before.week)
      .where('band', 'in', before.bands)
      .where('key', '=', key)
      .execute()
  if (at && at.bands.length > 0)
    await within
      .insertInto('text_bands')
      .values([...new Set(at.bands)].map(band => ({ week: at.week, band, key })))
      .execute()
}
