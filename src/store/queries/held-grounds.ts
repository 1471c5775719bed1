// Alone knows how it is written and counted for what items are held.
import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import { groundsOf, type HeldItem } from '../../model/held-item.js'
import type { Key } from '../../model/key.js'
import type { Schema } from '../schema.js'
import type { HeldTally } from '../store.js'

/** In place of those that were written of the item before. */
export async function writeGrounds(
  within: Transaction<Schema>,
  item: Pick<HeldItem, 'key' | 'findings' | 'reasons'>,
): Promise<void> {
  const { key } = item
  const grounds = groundsOf(item)
  await dropGrounds(within, key)
  const alone = grounds.length === 1 ? 1 : 0
  if (grounds.length > 0)
    await within
      .insertInto('held_grounds')
      .values(grounds.map(ground => ({ key, ground, alone })))
      .execute()
}

export async function dropGrounds(within: Transaction<Schema>, key: Key): Promise<void> {
  await within.deleteFrom('held_grounds').where('key', '=', key).execute()
}

/** Keys of what is held for that, for a condition. */
export function heldOn(db: Kysely<Schema>, ground: string, alone: true | undefined) {
  const keys = db.selectFrom('held_grounds').select('held_grounds.key').where('ground', '=', ground)
  return alone ? keys.where('alone', '=', 1) : keys
}

/** As QuarantineStore.tally. */
export async function heldTally(db: Kysely<Schema>): Promise<HeldTally> {
  const partners = await db
    .selectFrom('held_items')
    .select(eb => ['partner', countIf(eb, 'quarantined').as('quarantined'), countIf(eb, 'refused').as('refused')])
    .where('state', '=', 'waiting')
    .groupBy('partner')
    .execute()
  const grounds = await db
    .selectFrom('held_grounds')
    .innerJoin('held_items', 'held_items.key', 'held_grounds.key')
    .select(({ fn }) => [
      'held_grounds.ground',
      'held_items.partner',
      fn.countAll<number>().as('items'),
      fn.sum<number>('held_grounds.alone').as('alone'),
    ])
    .where('held_items.state', '=', 'waiting')
    .groupBy(['held_grounds.ground', 'held_items.partner'])
    .execute()
  const waiting = (row: (typeof partners)[number]) => Number(row.quarantined) + Number(row.refused)
  return {
    partners: partners
      .toSorted((a, b) => waiting(b) - waiting(a) || (a.partner < b.partner ? -1 : 1))
      .map(row => ({ ...row, quarantined: Number(row.quarantined), refused: Number(row.refused) })),
    grounds: grounds
      .map(row => ({ ...row, items: Number(row.items), alone: Number(row.alone) }))
      .toSorted((a, b) => b.items - a.items || (a.ground + a.partner < b.ground + b.partner ? -1 : 1)),
  }
}

function countIf({ fn, eb }: ExpressionBuilder<Schema, 'held_items'>, outcome: HeldItem['outcome']) {
  return fn.sum<number>(eb.case().when('outcome', '=', outcome).then(1).else(0).end())
}
