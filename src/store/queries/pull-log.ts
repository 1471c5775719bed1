// Alone knows how the log of pulls is read: by day, by licensee, by article.
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Key } from '../../model/key.js'
import type { PullDay, PullRow, Recipient, ShownItem } from '../../model/pull.js'
import type { PullQuery } from '../licensee-store.js'
import type { PullDaysTable, PullsTable, Schema } from '../schema.js'

/** As PullStore.days. */
export async function pullDays(db: Kysely<Schema>, { licensee, from, until }: PullQuery): Promise<readonly PullDay[]> {
  let asked = db.selectFrom('pull_days').selectAll().where('day', '>=', from).where('day', '<=', until)
  if (licensee !== undefined) asked = asked.where('licensee', '=', licensee)
  const rows = await asked.orderBy('licensee').orderBy('day').execute()
  return rows.map(dayOfRow)
}

/**
 * As PullStore.articles. From the feeds that were pulled to what stood in them: an item counts when one of the documents it
 * stood in was pulled in these days.
 */
export async function pulledArticles(
  db: Kysely<Schema>,
  { licensee, from, until }: PullQuery,
): Promise<ReadonlyMap<string, number>> {
  let feeds = db
    .selectFrom('pulls')
    .select(['pulls.licensee', 'pulls.feed'])
    .distinct()
    .where('day', '>=', from)
    .where('day', '<=', until)
  if (licensee !== undefined) feeds = feeds.where('pulls.licensee', '=', licensee)
  const rows = await db
    .selectFrom(feeds.as('asked'))
    .innerJoin('pulled_items as items', 'items.feed', 'asked.feed')
    .select(['asked.licensee', ({ fn }) => fn.count<number>('items.key').distinct().as('articles')])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('pulls as p')
          .select(sql<number>`1`.as('one'))
          .whereRef('p.feed', '=', 'items.feed')
          .whereRef('p.seq', '>=', 'items.first_seq')
          .where(({ eb, ref, or }) => or([eb('items.last_seq', 'is', null), eb('p.seq', '<=', ref('items.last_seq'))]))
          .whereRef('p.licensee', '=', 'asked.licensee')
          .where('p.day', '>=', from)
          .where('p.day', '<=', until),
      ),
    )
    .groupBy('asked.licensee')
    .execute()
  return new Map(rows.map(row => [row.licensee, Number(row.articles)]))
}

/** As PullStore.rows. */
export async function pullRows(
  db: Kysely<Schema>,
  query: PullQuery & { readonly limit: number; readonly offset?: number },
): Promise<readonly PullRow[]> {
  const { licensee, from, until, limit, offset = 0 } = query
  let asked = db.selectFrom('pulls').selectAll().where('day', '>=', from).where('day', '<=', until)
  if (licensee !== undefined) asked = asked.where('licensee', '=', licensee)
  const rows = await asked
    .orderBy('day', 'desc')
    .orderBy('first_at', 'desc')
    .orderBy('feed')
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(rowOf)
}

/** As PullStore.itemsOf. */
export async function itemsOfDocument(
  db: Kysely<Schema>,
  { feed, seq }: Pick<PullRow, 'feed' | 'seq'>,
): Promise<readonly ShownItem[]> {
  return db
    .selectFrom('pulled_items')
    .select(['key', 'version', 'extent'])
    .where('feed', '=', feed)
    .where('first_seq', '<=', seq)
    .where(({ eb, or }) => or([eb('last_seq', 'is', null), eb('last_seq', '>=', seq)]))
    .orderBy('key')
    .orderBy('version')
    .execute()
}

/** As PullStore.recipients. */
export async function recipientsOf(db: Kysely<Schema>, key: Key): Promise<readonly Recipient[]> {
  const rows = await db
    .selectFrom('pulled_items as items')
    .innerJoin('pulls', join =>
      join
        .onRef('pulls.feed', '=', 'items.feed')
        .onRef('pulls.seq', '>=', 'items.first_seq')
        .on(({ eb, ref, or }) => or([eb('items.last_seq', 'is', null), eb('pulls.seq', '<=', ref('items.last_seq'))])),
    )
    .select(({ fn }) => [
      'pulls.licensee',
      'items.version',
      'items.extent',
      'items.feed',
      fn.min('pulls.first_at').as('first_at'),
      fn.max('pulls.last_at').as('last_at'),
    ])
    .where('items.key', '=', key)
    .groupBy(['pulls.licensee', 'items.version', 'items.extent', 'items.feed'])
    .orderBy('pulls.licensee')
    .orderBy('items.version')
    .orderBy('items.feed')
    .orderBy('items.extent')
    .execute()
  return rows.map(({ licensee, version, extent, feed, first_at, last_at }) => ({
    licensee,
    version,
    extent,
    feed,
    firstAt: Number(first_at),
    lastAt: Number(last_at),
  }))
}

function dayOfRow({ last_at, ...row }: Selectable<PullDaysTable>): PullDay {
  return { ...row, lastAt: last_at }
}

function rowOf({ first_at, last_at, ...row }: Selectable<PullsTable>): PullRow {
  return { ...row, firstAt: first_at, lastAt: last_at }
}
