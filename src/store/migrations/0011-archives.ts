// Alone knows how the tables of archives are made: what was entered in which order, and which chunks had to change by law.
import type { Kysely, Migration } from 'kysely'

export const archives0011: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('archive_entries')
      .addColumn('archive', 'text', column => column.notNull())
      .addColumn('position', 'integer', column => column.notNull())
      .addColumn('key', 'text', column => column.notNull())
      .addColumn('version', 'integer', column => column.notNull())
      .addColumn('entered_at', 'bigint', column => column.notNull())
      .addColumn('shown', 'text', column => column.notNull())
      .addColumn('hidden_at', 'bigint')
      .addPrimaryKeyConstraint('archive_entries_key', ['archive', 'position'])
      .execute()
    await db.schema
      .createIndex('archive_entries_once')
      .on('archive_entries')
      .columns(['key', 'archive'])
      .unique()
      .execute()
    // What is still shown: the end of an archive is found without reading what a partner took along.
    await db.schema
      .createIndex('archive_entries_shown')
      .on('archive_entries')
      .columns(['archive', 'position'])
      .where('hidden_at' as never, 'is', null)
      .execute()
    await db.schema
      .createIndex('archive_entries_hidden')
      .on('archive_entries')
      .columns(['archive', 'hidden_at'])
      .where('hidden_at' as never, 'is not', null)
      .execute()
    await db.schema
      .createTable('archive_revisions')
      .addColumn('archive', 'text', column => column.notNull())
      .addColumn('chunk', 'integer', column => column.notNull())
      .addColumn('revision', 'integer', column => column.notNull())
      .addColumn('revised_at', 'bigint', column => column.notNull())
      .addPrimaryKeyConstraint('archive_revisions_key', ['archive', 'chunk'])
      .execute()
    // Everything that changed so far is entered in its order at the next start.
    const known = db as Kysely<{ counters: { name: string; value: number } }>
    await known.insertInto('counters').values({ name: 'archive', value: 0 }).execute()
  },
}
