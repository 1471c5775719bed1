// Alone knows how the first tables are made: articles, their versions and categories, changes, keys.
import type { Kysely, Migration } from 'kysely'

export const articles0001: Migration = {
  async up(db: Kysely<unknown>) {
    await createArticles(db)
    await createArticleCategories(db)
    await createChanges(db)
    await createAccessKeys(db)
  },
}

async function createArticles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('articles')
    .addColumn('key', 'text', column => column.primaryKey())
    .addColumn('owner', 'text', column => column.notNull())
    .addColumn('id', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('class', 'text', column => column.notNull())
    .addColumn('reservation', 'text', column => column.notNull())
    .addColumn('withdrawn_at', 'bigint')
    .addColumn('first_published_at', 'bigint', column => column.notNull())
    .addColumn('modified_at', 'bigint', column => column.notNull())
    .addColumn('visible_from', 'bigint', column => column.notNull())
    .addColumn('release_at', 'bigint')
    .execute()
  // Holds only what still waits, a handful, however many articles there are.
  await db.schema
    .createIndex('articles_to_release')
    .on('articles')
    .column('release_at')
    .where('release_at' as never, 'is not', null)
    .execute()
  await db.schema
    .createTable('versions')
    .addColumn('key', 'text', column => column.notNull().references('articles.key'))
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('accepted_at', 'bigint', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull())
    .addColumn('record', 'text', column => column.notNull())
    .addColumn('raw', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('versions_key', ['key', 'version'])
    .execute()
}

async function createArticleCategories(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('article_categories')
    .addColumn('key', 'text', column => column.notNull().references('articles.key'))
    .addColumn('category', 'text', column => column.notNull())
    .addColumn('modified_at', 'bigint', column => column.notNull())
    .addColumn('visible_from', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('article_categories_key', ['key', 'category'])
    .execute()
  // In the order of a feed, and with all that its question needs: one range of this index answers it.
  await db.schema
    .createIndex('article_categories_newest')
    .on('article_categories')
    .columns(['category', 'modified_at desc', 'key', 'visible_from'])
    .execute()
}

async function createChanges(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('changes')
    .addColumn('seq', 'integer', column => column.primaryKey())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('categories', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', column => column.primaryKey())
    .addColumn('value', 'bigint', column => column.notNull())
    .execute()
  await (db as Kysely<{ counters: { name: string; value: number } }>)
    .insertInto('counters')
    .values({ name: 'change', value: 0 })
    .execute()
}

async function createAccessKeys(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_keys')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull().unique())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('revoked_at', 'bigint')
    .execute()
}
