// Alone knows how the tables of stories are made: names, bands of text, decisions, and what shall stay apart.
import type { Kysely, Migration } from 'kysely'
import type { Article } from '../../model/article.js'
import { addressName, idName } from '../../model/story-names.js'

export const stories0004: Migration = {
  async up(db: Kysely<unknown>) {
    await createTables(db)
    await addColumns(db)
    await nameArticles(db as Kysely<Known>)
    await joinMoved(db as Kysely<Known>)
  },
}

/** The columns that filling needs, as they are now. */
interface Known {
  articles: { key: string; version: number; story: number | null; seen_at: number; names: string | null }
  versions: { key: string; version: number; accepted_at: number; record: string }
  article_names: { name: string; key: string }
  merges: Record<'key' | 'other' | 'cause' | 'grounds' | 'by', string> & { seq: number; at: number }
  counters: { name: string; value: number }
}

async function createTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article_names')
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('article_names_key', ['name', 'key'])
    .execute()
  await db.schema
    .createTable('text_bands')
    .addColumn('week', 'integer', column => column.notNull())
    .addColumn('band', 'integer', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('text_bands_key', ['week', 'band', 'key'])
    .execute()
  await db.schema
    .createTable('merges')
    .addColumn('seq', 'integer', column => column.primaryKey())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('other', 'text', column => column.notNull())
    .addColumn('cause', 'text', column => column.notNull())
    .addColumn('grounds', 'text', column => column.notNull())
    .addColumn('by', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addColumn('undone_at', 'bigint')
    .execute()
  await db.schema.createIndex('merges_by_key').on('merges').columns(['key', 'seq']).execute()
  await db.schema.createIndex('merges_by_other').on('merges').columns(['other', 'seq']).execute()
  await db.schema
    .createTable('apart')
    .addColumn('a', 'text', column => column.notNull())
    .addColumn('b', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('apart_key', ['a', 'b'])
    .execute()
  await db.schema.createIndex('apart_by_b').on('apart').columns(['b', 'a']).execute()
  await (db as Kysely<Known>).insertInto('counters').values({ name: 'merge', value: 0 }).execute()
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  // Names take their place, for what is shown nowhere as well.
  await db.schema.dropIndex('articles_by_address').execute()
  await db.schema.dropIndex('articles_by_id').execute()
  await db.schema.alterTable('articles').dropColumn('canonical_url').execute()
  await db.schema.alterTable('articles').addColumn('story', 'integer').execute()
  await db.schema
    .alterTable('articles')
    .addColumn('seen_at', 'bigint', column => column.notNull().defaultTo(0))
    .execute()
  await db.schema.alterTable('articles').addColumn('names', 'text').execute()
  // Holds only what several sources tell.
  await db.schema
    .createIndex('articles_by_story')
    .on('articles')
    .column('story')
    .where('story' as never, 'is not', null)
    .execute()
}

async function nameArticles(db: Kysely<Known>): Promise<void> {
  for await (const { key, record } of records(db)) {
    const { url, id } = JSON.parse(record) as Article
    const first = await db
      .selectFrom('versions')
      .select('accepted_at')
      .where('key', '=', key)
      .where('version', '=', 1)
      .executeTakeFirst()
    const names = [...new Set([addressName(url), idName(id)])].filter(name => name !== undefined)
    await db
      .updateTable('articles')
      .set({ seen_at: first?.accepted_at ?? 0, names: names.length > 0 ? JSON.stringify(names) : null })
      .where('key', '=', key)
      .execute()
    if (names.length > 0)
      await db
        .insertInto('article_names')
        .values(names.map(name => ({ name, key })))
        .execute()
  }
}

/** What had made way for a source nearer to the origin is of one story with it. */
async function joinMoved(db: Kysely<Known>): Promise<void> {
  let seq = 0
  for await (const { key, record } of records(db)) {
    const { movedTo: other, acceptedAt: at } = JSON.parse(record) as Article
    if (other === undefined) continue
    const pair = await db.selectFrom('articles').select(['key', 'story']).where('key', 'in', [key, other]).execute()
    if (pair.length < 2) continue
    seq += 1
    const known = pair.map(({ story }) => story).filter(story => story !== null)
    const story = known[0] ?? seq
    await db.updateTable('articles').set({ story }).where('key', 'in', [key, other]).execute()
    if (known.length > 1) await db.updateTable('articles').set({ story }).where('story', 'in', known).execute()
    const grounds = JSON.stringify({ fields: ['url'] })
    await db.insertInto('merges').values({ seq, key, other, cause: 'address', grounds, by: 'rule', at }).execute()
  }
  await db.updateTable('counters').set({ value: seq }).where('name', '=', 'merge').execute()
}

async function* records(db: Kysely<Known>): AsyncGenerator<{ readonly key: string; readonly record: string }> {
  let after = ''
  for (;;) {
    const rows = await db
      .selectFrom('articles')
      .innerJoin('versions', join =>
        join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
      )
      .select(['articles.key', 'versions.record'])
      .where('articles.key', '>', after)
      .orderBy('articles.key')
      .limit(500)
      .execute()
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}
