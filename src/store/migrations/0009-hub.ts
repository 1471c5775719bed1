// Alone knows how the tables of our own hub are made.
import type { Kysely, Migration } from 'kysely'

export const hub0009: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('hub_topics')
      .addColumn('topic', 'text', column => column.primaryKey())
      .addColumn('number', 'bigint', column => column.notNull())
      .addColumn('digest', 'text', column => column.notNull())
      .addColumn('change_seq', 'bigint', column => column.notNull())
      .execute()
    await db.schema
      .createTable('hub_versions')
      .addColumn('topic', 'text', column => column.notNull())
      .addColumn('number', 'bigint', column => column.notNull())
      .addColumn('digest', 'text', column => column.notNull())
      .addColumn('media_type', 'text', column => column.notNull())
      // On SQLite bytes are bytes, whatever a column is called.
      .addColumn('body', 'bytea', column => column.notNull())
      .addColumn('at', 'bigint', column => column.notNull())
      .addPrimaryKeyConstraint('hub_versions_key', ['topic', 'number'])
      .execute()
    await createSubscriptions(db)
    await createRequests(db)
    await createLog(db)
    const known = db as Kysely<{ counters: { name: string; value: number } }>
    await known.insertInto('counters').values({ name: 'delivery', value: 0 }).execute()
  },
}

async function createSubscriptions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hub_subscriptions')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('callback', 'text', column => column.notNull())
    .addColumn('lane', 'text', column => column.notNull())
    .addColumn('secret', 'text')
    .addColumn('since', 'bigint', column => column.notNull())
    .addColumn('verified_at', 'bigint', column => column.notNull())
    .addColumn('lease_until', 'bigint', column => column.notNull())
    .addColumn('delivered', 'bigint', column => column.notNull())
    .addColumn('delivered_at', 'bigint')
    .addColumn('failures', 'integer', column => column.notNull())
    .addColumn('trouble', 'text')
    .addColumn('due_at', 'bigint')
    .addColumn('claim', 'text')
    .execute()
  await db.schema
    .createIndex('hub_subscriptions_due')
    .on('hub_subscriptions')
    .columns(['due_at', 'id'])
    .where('due_at' as never, 'is not', null)
    .execute()
  await db.schema
    .createIndex('hub_subscriptions_topic')
    .on('hub_subscriptions')
    .columns(['topic', 'delivered'])
    .execute()
  await db.schema.createIndex('hub_subscriptions_lane').on('hub_subscriptions').column('lane').execute()
}

async function createRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hub_requests')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('nonce', 'text', column => column.notNull())
    .addColumn('mode', 'text', column => column.notNull())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('callback', 'text', column => column.notNull())
    .addColumn('lane', 'text', column => column.notNull())
    .addColumn('lease', 'bigint')
    .addColumn('secret', 'text')
    .addColumn('reason', 'text')
    .addColumn('asked_at', 'bigint', column => column.notNull())
    .addColumn('failures', 'integer', column => column.notNull())
    .execute()
  await db.schema.createIndex('hub_requests_lane').on('hub_requests').column('lane').execute()
}

async function createLog(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('hub_log')
    .addColumn('seq', 'bigint', column => column.primaryKey())
    .addColumn('subscription', 'text', column => column.notNull())
    .addColumn('topic', 'text', column => column.notNull())
    .addColumn('callback', 'text', column => column.notNull())
    .addColumn('number', 'bigint', column => column.notNull())
    .addColumn('attempt', 'integer', column => column.notNull())
    .addColumn('outcome', 'text', column => column.notNull())
    .addColumn('status', 'integer')
    .addColumn('because', 'text')
    .addColumn('at', 'bigint', column => column.notNull())
    .execute()
  await db.schema.createIndex('hub_log_of_subscription').on('hub_log').columns(['subscription', 'seq']).execute()
}
