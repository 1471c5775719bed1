// Alone knows how the table of polls that found nothing new is made: one short row a partner, written again and again.
import type { Kysely, Migration } from 'kysely'

export const calmPolls0007: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('calm_polls')
      .addColumn('partner', 'text', column => column.primaryKey())
      .addColumn('polled_at', 'bigint', column => column.notNull())
      .addColumn('good_at', 'bigint', column => column.notNull())
      .addColumn('next', 'text', column => column.notNull())
      .addColumn('unchanged_at', 'text', column => column.notNull())
      .execute()
    const known = db as Kysely<{ partners: { slug: string }; calm_polls: Record<string, unknown> }>
    await known
      .insertInto('calm_polls')
      .columns(['partner', 'polled_at', 'good_at', 'next', 'unchanged_at'])
      .expression(({ selectFrom, val }) =>
        selectFrom('partners').select([
          'slug',
          val(0).as('polled_at'),
          val(0).as('good_at'),
          val('').as('next'),
          val('').as('unchanged_at'),
        ]),
      )
      .execute()
  },
}
