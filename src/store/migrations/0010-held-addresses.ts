// Alone knows how items that were not let in came to be found by their addresses.
import type { Kysely, Migration } from 'kysely'
import type { HeldItem } from '../../model/held-item.js'
import { addressName } from '../../model/story-names.js'

export const heldAddresses0010: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('held_items').addColumn('address', 'text').execute()
    await nameAddresses(db)
    await db.schema.createIndex('held_items_address').on('held_items').columns(['partner', 'address']).execute()
  },
}

/** Of what was held before. */
async function nameAddresses(db: Kysely<unknown>): Promise<void> {
  const known = db as Kysely<{ held_items: { key: string; record: string; address: string | null } }>
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
      const { draft } = JSON.parse(record) as Partial<HeldItem>
      const address = addressName(draft?.url) ?? null
      if (address !== null) await known.updateTable('held_items').set({ address }).where('key', '=', key).execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.key
  }
}
