// Alone knows how the tables of push are made, and how first versions are counted by day.
import type { Kysely, Migration } from 'kysely'

export const push0005: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('pushes')
      .addColumn('partner', 'text', column => column.primaryKey())
      .addColumn('record', 'text', column => column.notNull())
      .execute()
    await db.schema
      .createTable('callbacks')
      .addColumn('token_hash', 'text', column => column.primaryKey())
      .addColumn('partner', 'text', column => column.notNull())
      .execute()
    await db.schema.createIndex('callbacks_of_partner').on('callbacks').column('partner').execute()
    // Of each article once: what a day brought is found without reading what is older.
    await db.schema
      .createIndex('versions_first')
      .on('versions')
      .column('accepted_at')
      .where('version' as never, '=', 1)
      .execute()
  },
}
