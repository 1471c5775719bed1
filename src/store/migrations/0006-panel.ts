// Alone knows how the tables of the operator's pages are made: sessions, past polls, and on what grounds items are held.
import type { Kysely, Migration } from 'kysely'
import { groundsOf, type HeldItem } from '../../model/held-item.js'

export const panel0006: Migration = {
  async up(db: Kysely<unknown>) {
    await createSessions(db)
    await createPastPolls(db)
    await createHeldGrounds(db)
  },
}

async function createSessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sessions')
    .addColumn('hash', 'text', column => column.primaryKey())
    .addColumn('key_hash', 'text', column => column.notNull())
    .addColumn('expires_at', 'bigint', column => column.notNull())
    .execute()
}

async function createPastPolls(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('past_polls')
    .addColumn('partner', 'text', column => column.notNull())
    .addColumn('at', 'bigint', column => column.notNull())
    .addColumn('record', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('past_polls_key', ['partner', 'at'])
    .execute()
}

async function createHeldGrounds(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('held_grounds')
    .addColumn('key', 'text', column => column.notNull())
    .addColumn('ground', 'text', column => column.notNull())
    .addColumn('alone', 'integer', column => column.notNull())
    .addPrimaryKeyConstraint('held_grounds_key', ['key', 'ground'])
    .execute()
  await db.schema.createIndex('held_grounds_by_ground').on('held_grounds').columns(['ground', 'key']).execute()
  await nameGrounds(db)
}

/** Of what was held before. */
async function nameGrounds(db: Kysely<unknown>): Promise<void> {
  const known = db as Kysely<{
    held_items: { key: string; record: string }
    held_grounds: { key: string; ground: string; alone: number }
  }>
  let after = ''
  for (;;) {
    const rows = await known
      .selectFrom('held_items')
      .select(['key', 'record'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(500)
      .execute()
    for (const { key, record } of rows) {
      const grounds = groundsOf(JSON.parse(record) as HeldItem)
      for (const ground of grounds)
        await known
          .insertInto('held_grounds')
          .values({ key, ground, alone: grounds.length === 1 ? 1 : 0 })
          .execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}
