// Alone knows how the tables of complaints, replies, orders and errors are made.
import type { Kysely, Migration } from 'kysely'

export const cases0012: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('cases')
      .addColumn('number', 'text', column => column.primaryKey())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('digest', 'text', column => column.notNull().unique())
      .addColumn('record', 'text', column => column.notNull())
      .addColumn('received_at', 'bigint', column => column.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('closed_at', 'bigint')
      .addColumn('forgotten', 'integer', column => column.notNull())
      .execute()
    await db.schema.createIndex('cases_by_due').on('cases').columns(['closed_at', 'due_at']).execute()
    await db.schema.createIndex('cases_by_time').on('cases').column('received_at').execute()
    await db.schema
      .createTable('case_articles')
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('number', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('case_articles_key', ['key', 'number'])
      .execute()
  },
}
