// Alone knows how a reply came to stand first in the feeds for a day, and to be kept there for a week.
import type { Kysely, Migration } from 'kysely'

export const prominence0014: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('articles').addColumn('pinned_until', 'bigint').execute()
    await db.schema.alterTable('articles').addColumn('kept_until', 'bigint').execute()
    await db.schema.createIndex('articles_kept').on('articles').column('kept_until').execute()
  },
}
