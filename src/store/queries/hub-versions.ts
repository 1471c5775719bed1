// Alone knows how versions of topics are announced, kept for who waits for them, and forgotten.
import type { Kysely, Transaction } from 'kysely'
import type { HubVersion } from '../../model/hub.js'
import type { Key } from '../../model/key.js'
import type { Engine } from '../engine.js'
import type { KeptVersion } from '../hub-store.js'
import type { Schema } from '../schema.js'
import { topicLock } from './hub-requests.js'
import { planWork } from './work.js'

type Writing = Pick<Engine, 'db' | 'hold'>

/** Of one topic. A subscriber that is further behind goes on with the oldest that is left. */
export const MOST_VERSIONS = 50

/** As HubStore.topics. */
export async function heardTopics(db: Kysely<Schema>, now: number): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('hub_subscriptions')
    .select('topic')
    .distinct()
    .where('lease_until', '>', now)
    .execute()
  return rows.map(({ topic }) => topic)
}

/** As HubStore.announce. */
export async function announceVersion(
  { db, hold }: Writing,
  version: HubVersion,
  body: Uint8Array | undefined,
  pings: ReadonlyMap<string, string>,
): Promise<'kept' | 'unheard' | 'known' | 'wanted'> {
  const { topic, digest, change, at } = version
  return db.transaction().execute(async within => {
    await hold(within, topicLock(topic))
    const known = await within.selectFrom('hub_topics').selectAll().where('topic', '=', topic).executeTakeFirst()
    if (known && known.change_seq > change) return 'known'
    const isSame = known?.digest === digest
    const heard = !isSame && (await isHeard(within, topic, at))
    if (heard && !body) return 'wanted'
    const number = (known?.number ?? 0) + (isSame ? 0 : 1)
    const newest = { number, digest, change_seq: change }
    await within
      .insertInto('hub_topics')
      .values({ topic, ...newest })
      .onConflict(conflict => conflict.column('topic').doUpdateSet(newest))
      .execute()
    if (isSame) return 'known'
    for (const [subject, lane] of pings) await planWork(within, 'ping', subject, at, lane)
    if (!heard || !body) return 'unheard'
    await keepVersion(within, number, version, body)
    await forgetVersions(within, topic, number, at)
    await within
      .updateTable('hub_subscriptions')
      .set({ due_at: at })
      .where('topic', '=', topic)
      .where('due_at', 'is', null)
      .where('lease_until', '>', at)
      .execute()
    return 'kept'
  })
}

async function isHeard(within: Transaction<Schema>, topic: string, at: number): Promise<boolean> {
  const row = await within
    .selectFrom('hub_subscriptions')
    .select('id')
    .where('topic', '=', topic)
    .where('lease_until', '>', at)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

function keepVersion(
  within: Transaction<Schema>,
  number: number,
  { topic, digest, mediaType, at }: HubVersion,
  body: Uint8Array,
) {
  return within
    .insertInto('hub_versions')
    .values({ topic, number, digest, media_type: mediaType, body, at })
    .onConflict(conflict => conflict.columns(['topic', 'number']).doNothing())
    .execute()
}

/** Those that everybody has, and those that are too many. */
async function forgetVersions(within: Kysely<Schema>, topic: string, newest: number, now: number): Promise<void> {
  const { least } = await within
    .selectFrom('hub_subscriptions')
    .select(({ fn }) => fn.min<number | null>('delivered').as('least'))
    .where('topic', '=', topic)
    .where('lease_until', '>', now)
    .executeTakeFirstOrThrow()
  await within
    .deleteFrom('hub_versions')
    .where('topic', '=', topic)
    .where('number', '<=', Math.max(least ?? newest, newest - MOST_VERSIONS))
    .execute()
}

/** As HubStore.version. */
export async function keptVersion(db: Kysely<Schema>, topic: string, number: number): Promise<KeptVersion | undefined> {
  const row = await db
    .selectFrom('hub_versions')
    .select(['digest', 'media_type', 'body'])
    .where('topic', '=', topic)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { digest: row.digest, mediaType: row.media_type, body: row.body }
}

/** Puts the subscription before the newest version, which is kept anew where it was forgotten. False: there is none. */
export async function replayVersion(
  { db, hold }: Writing,
  id: Key,
  version: HubVersion,
  body: Uint8Array,
): Promise<boolean> {
  const { topic, digest, change, at } = version
  return db.transaction().execute(async within => {
    await hold(within, topicLock(topic))
    const known = await within.selectFrom('hub_topics').selectAll().where('topic', '=', topic).executeTakeFirst()
    // What stands may be a version that is just about to be announced.
    const number = Math.max(1, known?.number ?? 1)
    const newest = { number, digest: known?.digest ?? digest, change_seq: known?.change_seq ?? change }
    const { numUpdatedRows } = await within
      .updateTable('hub_subscriptions')
      .set({ due_at: at, claim: null, failures: 0, trouble: null })
      .where('id', '=', id)
      .where('topic', '=', topic)
      .where('lease_until', '>', at)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    await within
      .updateTable('hub_subscriptions')
      .set({ delivered: number - 1 })
      .where('id', '=', id)
      .where('delivered', '>=', number)
      .execute()
    await within
      .insertInto('hub_topics')
      .values({ topic, ...newest })
      .onConflict(conflict => conflict.column('topic').doUpdateSet(newest))
      .execute()
    await keepVersion(within, number, version, body)
    return true
  })
}

/** Log rows that are kept. */
const MOST_RECORDS = 50_000

/** As HubStore.purge. */
export async function purgeHub({ db, hold }: Writing, now: number): Promise<void> {
  await db
    .transaction()
    .execute(within => within.deleteFrom('hub_subscriptions').where('lease_until', '<=', now).execute())
  const topics = await db.selectFrom('hub_topics').select(['topic', 'number']).execute()
  for (const { topic } of topics)
    await db.transaction().execute(async within => {
      await hold(within, topicLock(topic))
      const known = await within.selectFrom('hub_topics').select('number').where('topic', '=', topic).executeTakeFirst()
      if (known) await forgetVersions(within, topic, known.number, now)
    })
  await forgetRecords(db)
}

export async function forgetRecords(db: Kysely<Schema>): Promise<void> {
  await db
    .deleteFrom('hub_log')
    .where('seq', '<=', ({ selectFrom }) =>
      selectFrom('counters')
        .select(({ eb }) => eb('value', '-', MOST_RECORDS).as('seq'))
        .where('name', '=', 'delivery'),
    )
    .execute()
}
