// Alone knows how the tables of licensees are made: contracts, keys, and a log of pulls that grows with documents, not with polls.
import type { Kysely, Migration } from 'kysely'

export const licensees0008: Migration = {
  async up(db: Kysely<unknown>) {
    await createLicences(db)
    await createPulls(db)
    await createDocuments(db)
  },
}

async function createLicences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('licences')
    .addColumn('slug', 'text', column => column.primaryKey())
    .addColumn('record', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('removed_at', 'bigint')
    .execute()
  await db.schema
    .createTable('licence_keys')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('licensee', 'text', column => column.notNull())
    .addColumn('hash', 'text', column => column.notNull().unique())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('expires_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .execute()
  await db.schema.createIndex('licence_keys_by_licensee').on('licence_keys').column('licensee').execute()
}

async function createPulls(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pull_days')
    .addColumn('licensee', 'text', column => column.notNull())
    .addColumn('day', 'text', column => column.notNull())
    .addColumn('sent', 'bigint', column => column.notNull())
    .addColumn('unchanged', 'bigint', column => column.notNull())
    .addColumn('refused', 'bigint', column => column.notNull())
    .addColumn('bytes', 'bigint', column => column.notNull())
    .addColumn('last_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('pull_days_key', ['licensee', 'day'])
    .execute()
  await db.schema
    .createTable('pulls')
    .addColumn('licensee', 'text', column => column.notNull())
    .addColumn('day', 'text', column => column.notNull())
    .addColumn('feed', 'text', column => column.notNull())
    .addColumn('seq', 'bigint', column => column.notNull())
    .addColumn('first_at', 'bigint', column => column.notNull())
    .addColumn('last_at', 'bigint', column => column.notNull())
    .addColumn('sent', 'bigint', column => column.notNull())
    .addColumn('unchanged', 'bigint', column => column.notNull())
    .addColumn('bytes', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('pulls_key', ['licensee', 'day', 'feed', 'seq'])
    .execute()
  await db.schema.createIndex('pulls_by_document').on('pulls').columns(['feed', 'seq']).execute()
  await db.schema.createIndex('pulls_by_day').on('pulls').column('day').execute()
}

async function createDocuments(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pulled_feeds')
    .addColumn('feed', 'text', column => column.primaryKey())
    .addColumn('last_seq', 'bigint', column => column.notNull())
    .execute()
  await db.schema
    .createTable('pulled_documents')
    .addColumn('feed', 'text', column => column.notNull())
    .addColumn('digest', 'text', column => column.notNull())
    .addColumn('seq', 'bigint', column => column.notNull())
    .addColumn('pulled_at', 'bigint', column => column.notNull())
    .addPrimaryKeyConstraint('pulled_documents_key', ['feed', 'digest'])
    .execute()
  await db.schema.createIndex('pulled_documents_by_seq').on('pulled_documents').columns(['feed', 'seq']).execute()
  await db.schema.createIndex('pulled_documents_by_age').on('pulled_documents').column('pulled_at').execute()
  await db.schema
    .createTable('pulled_items')
    .addColumn('feed', 'text', column => column.notNull())
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('version', 'integer', column => column.notNull())
    .addColumn('extent', 'text', column => column.notNull())
    .addColumn('first_seq', 'bigint', column => column.notNull())
    .addColumn('last_seq', 'bigint')
    .addPrimaryKeyConstraint('pulled_items_key', ['feed', 'key', 'version', 'extent', 'first_seq'])
    .execute()
  await db.schema.createIndex('pulled_items_by_article').on('pulled_items').column('key').execute()
  await db.schema.createIndex('pulled_items_standing').on('pulled_items').columns(['feed', 'last_seq']).execute()
}
