// Alone knows how what is remembered of push is written and read: a record a partner, and whose each callback is.
import type { Kysely, Selectable, Transaction } from 'kysely'
import { keyOf } from '../../model/key.js'
import type { Push } from '../../model/push.js'
import type { Engine } from '../engine.js'
import type { PushesTable, Schema } from '../schema.js'
import type { PushRevision } from '../store.js'
import { dropWork, planWork } from './work.js'

/** As PushStore.list. */
export async function allPushes(db: Kysely<Schema>): Promise<readonly Push[]> {
  const rows = await db.selectFrom('pushes').selectAll().orderBy('partner').execute()
  return rows.map(readPush)
}

/** As PushStore.byPartner. */
export async function pushOf(db: Kysely<Schema>, partner: string): Promise<Push | undefined> {
  const row = await db.selectFrom('pushes').selectAll().where('partner', '=', partner).executeTakeFirst()
  return row && readPush(row)
}

/** As PushStore.byToken. */
export async function pushByToken(db: Kysely<Schema>, tokenHash: string): Promise<Push | undefined> {
  const row = await db
    .selectFrom('callbacks')
    .innerJoin('pushes', 'pushes.partner', 'callbacks.partner')
    .select(['pushes.partner', 'pushes.record'])
    .where('callbacks.token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && readPush(row)
}

/** As PushStore.revise. */
export async function revisePush(
  { db, hold }: Pick<Engine, 'db' | 'hold'>,
  partner: string,
  next: (current: Push | undefined) => PushRevision | undefined,
): Promise<Push | undefined> {
  return db.transaction().execute(async within => {
    await hold(within, keyOf(partner, 'push'))
    const current = await pushOf(within, partner)
    const revision = next(current)
    if (!revision) return undefined
    await writePush(within, revision.push, current)
    if (revision.dueAt === 'never') await dropWork(within, 'push', partner)
    else if (revision.dueAt !== undefined) await planWork(within, 'push', partner, revision.dueAt)
    return revision.push
  })
}

async function writePush(within: Transaction<Schema>, push: Push, current: Push | undefined): Promise<void> {
  const { partner } = push
  const record = JSON.stringify(push)
  if (current) await within.updateTable('pushes').set({ record }).where('partner', '=', partner).execute()
  else await within.insertInto('pushes').values({ partner, record }).execute()
  const hashes = (of: Push | undefined) => (of?.subscriptions ?? []).map(({ tokenHash }) => tokenHash)
  const [before, after] = [hashes(current), hashes(push)]
  for (const token_hash of before.filter(hash => !after.includes(hash)))
    await within.deleteFrom('callbacks').where('token_hash', '=', token_hash).execute()
  for (const token_hash of after.filter(hash => !before.includes(hash)))
    await within.insertInto('callbacks').values({ token_hash, partner }).execute()
}

function readPush({ record }: Pick<Selectable<PushesTable>, 'record'>): Push {
  return JSON.parse(record) as Push
}
