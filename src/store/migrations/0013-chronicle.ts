// Alone knows how the chronicle is kept, and takes into it what stood before there was one.
import { type Kysely, type Migration, sql } from 'kysely'

export const chronicle0013: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('chronicle')
      .addColumn('seq', 'bigint', column => column.primaryKey())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('at', 'bigint', column => column.notNull())
      .addColumn('body', 'text', column => column.notNull())
      .addColumn('hash', 'text', column => column.notNull())
      .execute()
    await db.schema
      .createTable('chronicle_articles')
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('seq', 'bigint', column => column.notNull())
      .addPrimaryKeyConstraint('chronicle_articles_key', ['key', 'seq'])
      .execute()
    await db.schema
      .createTable('chronicle_head')
      .addColumn('name', 'text', column => column.primaryKey())
      .addColumn('seq', 'bigint', column => column.notNull())
      .addColumn('hash', 'text', column => column.notNull())
      .execute()
    await sql`insert into chronicle_head (name, seq, hash) values ('head', 0, '')`.execute(db)
    await db.schema
      .createTable('served')
      .addColumn('path', 'text', column => column.primaryKey())
      .addColumn('hash', 'text', column => column.notNull())
      .addColumn('items', 'text', column => column.notNull())
      .execute()
  },
}
