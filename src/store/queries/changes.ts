// Alone knows how change rows are written and read.
import type { Kysely, Transaction } from 'kysely'
import type { Change } from '../../model/change.js'
import type { Happening } from '../../model/chronicle.js'
import type { Engine } from '../engine.js'
import type { Schema } from '../schema.js'
import { writeHappenings } from './chronicle.js'

/**
 * Writes the rows with the next numbers and announces them. Last thing in a transaction: nobody else gets a number until
 * it has committed.
 */
export async function addChanges(
  { announce }: Pick<Engine, 'announce'>,
  within: Transaction<Schema>,
  changes: readonly Omit<Change, 'seq'>[],
): Promise<void> {
  const counter = await within
    .updateTable('counters')
    .set(({ eb }) => ({ value: eb('value', '+', changes.length) }))
    .where('name', '=', 'change')
    .returning('value')
    .executeTakeFirstOrThrow()
  let seq = counter.value - changes.length
  for (const { key, version, kind, categories, at } of changes) {
    seq += 1
    await within
      .insertInto('changes')
      .values({ seq, key, version, kind, categories: JSON.stringify(categories), at })
      .execute()
  }
  await writeHappenings(within, await happeningsOf(within, changes))
  await announce(within)
}

/** A version by its content hash; the end of an embargo by the version that it sets free. */
async function happeningsOf(
  within: Transaction<Schema>,
  changes: readonly Omit<Change, 'seq'>[],
): Promise<readonly Happening[]> {
  const happenings: Happening[] = []
  for (const { key, version, kind, at } of changes) {
    // The key of a contract's change is a partner's.
    if (kind === 'contract') continue
    const { hash } = await within
      .selectFrom('versions')
      .select('hash')
      .where('key', '=', key)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    happenings.push({ kind: 'version', at, keys: [key], body: { key, version, change: kind, hash } })
  }
  return happenings
}

/** As ChangeStore.after. */
export async function changesAfter(db: Kysely<Schema>, seq: number, limit: number): Promise<readonly Change[]> {
  if (limit <= 0) return []
  const rows = await db.selectFrom('changes').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()
  return rows.map(row => ({ ...row, categories: JSON.parse(row.categories) as string[] }))
}

/** As ChangeStore.last. */
export async function lastChange(db: Kysely<Schema>): Promise<number> {
  const row = await db.selectFrom('changes').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}
