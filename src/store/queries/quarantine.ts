// Alone knows how items that were not let in are written and read.
import type { Kysely, Selectable } from 'kysely'
import type { HeldItem } from '../../model/held-item.js'
import type { Key } from '../../model/key.js'
import { addressName } from '../../model/story-names.js'
import type { HeldItemsTable, Schema } from '../schema.js'
import type { HeldQuery, QuarantineStore } from '../store.js'
import { dropGrounds, heldOn, writeGrounds } from './held-grounds.js'

/** As QuarantineStore.hold. */
export async function holdItem(
  db: Kysely<Schema>,
  item: Parameters<QuarantineStore['hold']>[0],
  at: number,
): Promise<void> {
  const { key, partner, outcome, digest, raw, ...record } = item
  await db.transaction().execute(async within => {
    const known = await within.selectFrom('held_items').select('digest').where('key', '=', key).executeTakeFirst()
    const address = addressName(record.draft.url) ?? null
    const row = { partner, outcome, digest, record: JSON.stringify(record), raw, last_seen_at: at, address }
    if (!known)
      await within
        .insertInto('held_items')
        .values({ key, ...row, state: 'waiting', first_seen_at: at })
        .execute()
    else
      await within
        .updateTable('held_items')
        .set(known.digest === digest ? row : { ...row, state: 'waiting', first_seen_at: at })
        .where('key', '=', key)
        .execute()
    await writeGrounds(within, item)
  })
}

/** As QuarantineStore.byKey. */
export async function heldByKey(db: Kysely<Schema>, key: Key): Promise<HeldItem | undefined> {
  const row = await db.selectFrom('held_items').selectAll().where('key', '=', key).executeTakeFirst()
  return row && heldItem(row)
}

/** As QuarantineStore.named. */
export async function heldNamed(
  db: Kysely<Schema>,
  partner: string,
  names: readonly string[],
): Promise<readonly HeldItem[]> {
  if (names.length === 0) return []
  const rows = await db
    .selectFrom('held_items')
    .selectAll()
    .where('partner', '=', partner)
    .where('address', 'in', [...names])
    .orderBy('key')
    .execute()
  return rows.map(heldItem)
}

/** As QuarantineStore.list. */
export async function heldItems(db: Kysely<Schema>, query: HeldQuery): Promise<readonly HeldItem[]> {
  if (query.limit <= 0) return []
  let rows = db
    .selectFrom('held_items')
    .selectAll()
    .where('state', '=', query.state)
    .orderBy('first_seen_at', 'desc')
    .orderBy('key')
    .limit(query.limit)
  const { partner, outcome, ground, alone, after } = query
  if (partner !== undefined) rows = rows.where('partner', '=', partner)
  if (outcome !== undefined) rows = rows.where('outcome', '=', outcome)
  if (ground !== undefined) rows = rows.where('key', 'in', heldOn(db, ground, alone))
  if (after)
    rows = rows.where(({ eb, or, and }) =>
      or([
        eb('first_seen_at', '<', after.firstSeenAt),
        and([eb('first_seen_at', '=', after.firstSeenAt), eb('key', '>', after.key)]),
      ]),
    )
  return (await rows.execute()).map(heldItem)
}

/** As QuarantineStore.reject. */
export async function rejectItem(db: Kysely<Schema>, key: Key): Promise<boolean> {
  return db.transaction().execute(async within => {
    const { numUpdatedRows } = await within
      .updateTable('held_items')
      .set({ state: 'rejected' })
      .where('key', '=', key)
      .executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  })
}

/** As QuarantineStore.drop. Most of what is let in was never held: looking first writes nothing. */
export async function dropItem(db: Kysely<Schema>, key: Key): Promise<void> {
  const held = await db.selectFrom('held_items').select('key').where('key', '=', key).executeTakeFirst()
  if (!held) return
  await db.transaction().execute(async within => {
    await within.deleteFrom('held_items').where('key', '=', key).execute()
    await dropGrounds(within, key)
  })
}

/** As QuarantineStore.count. */
export async function heldCount(db: Kysely<Schema>, outcome: HeldItem['outcome']): Promise<number> {
  const { count } = await db
    .selectFrom('held_items')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'waiting')
    .where('outcome', '=', outcome)
    .executeTakeFirstOrThrow()
  return count
}

function heldItem(row: Selectable<HeldItemsTable>): HeldItem {
  const { key, partner, outcome, state, digest, raw } = row
  const record = JSON.parse(row.record) as Pick<HeldItem, 'title' | 'findings' | 'reasons' | 'draft'>
  return {
    ...record,
    key,
    partner,
    outcome,
    state,
    digest,
    raw,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
  }
}
