// Alone knows how work comes into lanes (what bothers the same site is done one at a time), and where notices are acknowledged.
import type { Kysely, Migration } from 'kysely'
import { laneOfPartner } from '../../model/lane.js'
import type { Partner } from '../../model/partner.js'

export const lanes0003: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('lanes')
      .addColumn('lane', 'text', column => column.primaryKey())
      .addColumn('free_at', 'bigint', column => column.notNull())
      .addColumn('claim', 'text')
      .addColumn('rest_until', 'bigint', column => column.notNull())
      .addColumn('strikes', 'integer', column => column.notNull())
      .execute()
    await db.schema.alterTable('partners').addColumn('seen', 'text').execute()
    await db.schema.alterTable('work').addColumn('lane', 'text').execute()
    await db.schema.createIndex('work_by_lane').on('work').columns(['lane', 'kind', 'due_at']).execute()
    await giveLanes(db)
  },
}

async function giveLanes(db: Kysely<unknown>): Promise<void> {
  const known = db as Kysely<{
    partners: { slug: string; record: string }
    work: { kind: string; subject: string; lane: string | null }
    lanes: { lane: string; free_at: number; claim: string | null; rest_until: number; strikes: number }
  }>
  const partners = await known.selectFrom('partners').select(['slug', 'record']).execute()
  for (const { slug, record } of partners) {
    const lane = laneOfPartner(JSON.parse(record) as Partner)
    if (lane === undefined) continue
    await known
      .insertInto('lanes')
      .values({ lane, free_at: 0, claim: null, rest_until: 0, strikes: 0 })
      .onConflict(conflict => conflict.column('lane').doNothing())
      .execute()
    await known.updateTable('work').set({ lane }).where('kind', '=', 'poll').where('subject', '=', slug).execute()
  }
}
