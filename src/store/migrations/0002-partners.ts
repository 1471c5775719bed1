// Alone knows how the tables of the way in are made: partners, their work, the quarantine, and articles by address.
import type { Kysely, Migration } from 'kysely'
import type { Article } from '../../model/article.js'
import { canonicalUrl } from '../../model/canonical-url.js'

export const partners0002: Migration = {
  async up(db: Kysely<unknown>) {
    await nameArticlesByAddress(db)
    await createPartners(db)
    await createWork(db)
    await createHeldItems(db)
  },
}

async function nameArticlesByAddress(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('articles').addColumn('canonical_url', 'text').execute()
  await db.schema.createIndex('articles_by_address').on('articles').column('canonical_url').execute()
  await db.schema.createIndex('articles_by_id').on('articles').column('id').execute()
  await db.schema.createIndex('articles_by_owner').on('articles').column('owner').execute()
  const known = db as Kysely<{
    articles: { key: string; version: number; canonical_url: string | null }
    versions: { key: string; version: number; record: string }
  }>
  let after = ''
  for (;;) {
    const rows = await known
      .selectFrom('articles')
      .innerJoin('versions', join =>
        join.onRef('versions.key', '=', 'articles.key').onRef('versions.version', '=', 'articles.version'),
      )
      .select(['articles.key', 'versions.record'])
      .where('articles.key', '>', after)
      .orderBy('articles.key')
      .limit(500)
      .execute()
    for (const { key, record } of rows) {
      const canonical_url = canonicalUrl((JSON.parse(record) as Article).url) ?? null
      await known.updateTable('articles').set({ canonical_url }).where('key', '=', key).execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}

async function createPartners(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('partners')
    .addColumn('slug', 'text', column => column.primaryKey())
    .addColumn('record', 'text', column => column.notNull())
    .addColumn('health', 'text', column => column.notNull())
    .addColumn('line', 'text')
    .addColumn('removed_at', 'bigint')
    .execute()
}

async function createWork(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('work')
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('due_at', 'bigint', column => column.notNull())
    .addColumn('claim', 'text')
    .addColumn('claimed_until', 'bigint')
    .addPrimaryKeyConstraint('work_key', ['kind', 'subject'])
    .execute()
  await db.schema.createIndex('work_due').on('work').columns(['kind', 'due_at']).execute()
}

async function createHeldItems(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('held_items')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('partner', 'text', column => column.notNull())
    .addColumn('outcome', 'text', column => column.notNull())
    .addColumn('state', 'text', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('record', 'text', column => column.notNull())
    .addColumn('raw', 'text', column => column.notNull())
    .addColumn('first_seen_at', 'bigint', column => column.notNull())
    .addColumn('last_seen_at', 'bigint', column => column.notNull())
    .execute()
  // The newest first, as an operator reads them.
  await db.schema
    .createIndex('held_items_newest')
    .on('held_items')
    .columns(['state', 'outcome', 'first_seen_at desc', 'key'])
    .execute()
}
