// Alone knows how subscriptions to our hub are read, ended by hand, and counted.
import type { Kysely } from 'kysely'
import type { HubSubscription } from '../../model/hub.js'
import type { Key } from '../../model/key.js'
import type { Engine } from '../engine.js'
import type { HubCounts, SubscriptionsQuery } from '../hub-store.js'
import type { Schema } from '../schema.js'
import { writeRecords } from './hub-log.js'

function withNewest(db: Kysely<Schema>) {
  return db
    .selectFrom('hub_subscriptions')
    .leftJoin('hub_topics', 'hub_topics.topic', 'hub_subscriptions.topic')
    .selectAll('hub_subscriptions')
    .select('hub_topics.number as latest')
}

/** As HubStore.subscription. */
export async function hubSubscription(db: Kysely<Schema>, id: Key): Promise<HubSubscription | undefined> {
  const row = await withNewest(db).where('id', '=', id).executeTakeFirst()
  return row && readSubscription(row)
}

/** As HubStore.subscriptions. */
export async function hubSubscriptions(
  db: Kysely<Schema>,
  { now, topic, limit, after }: SubscriptionsQuery,
): Promise<readonly HubSubscription[]> {
  let query = withNewest(db).where('lease_until', '>', now)
  if (topic !== undefined) query = query.where('hub_subscriptions.topic', '=', topic)
  if (after !== undefined) query = query.where('id', '>', after)
  return (await query.orderBy('id').limit(limit).execute()).map(readSubscription)
}

/** As HubStore.end. */
export async function endSubscription(
  { db }: Pick<Engine, 'db'>,
  id: Key,
  because: string,
  at: number,
): Promise<HubSubscription | undefined> {
  return db.transaction().execute(async within => {
    const found = await hubSubscription(within, id)
    if (!found) return undefined
    const { topic, callback, delivered: number, failures } = found
    await within.deleteFrom('hub_subscriptions').where('id', '=', id).execute()
    const attempt = failures + 1
    await writeRecords(within, [{ subscription: id, topic, callback, number, attempt, outcome: 'ended', because, at }])
    return found
  })
}

/** As HubStore.figures. */
export async function hubCounts(db: Kysely<Schema>, now: number): Promise<HubCounts> {
  const live = db
    .selectFrom('hub_subscriptions')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('lease_until', '>', now)
  const waiting = live.where('due_at', 'is not', null)
  const all = (table: 'hub_requests' | 'hub_versions') =>
    db.selectFrom(table).select(({ fn }) => fn.countAll<number>().as('count'))
  const [subscriptions, due, failing, requests, versions] = await Promise.all(
    [live, waiting, waiting.where('failures', '>', 0), all('hub_requests'), all('hub_versions')].map(
      async query => (await query.executeTakeFirstOrThrow()).count,
    ),
  )
  return {
    subscriptions: subscriptions ?? 0,
    waiting: due ?? 0,
    failing: failing ?? 0,
    requests: requests ?? 0,
    versions: versions ?? 0,
  }
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof withNewest>['executeTakeFirst']>>>

function readSubscription(row: Row): HubSubscription {
  const { id, topic, callback, since, delivered, failures } = row
  return {
    id,
    topic,
    callback,
    since,
    verifiedAt: row.verified_at,
    leaseUntil: row.lease_until,
    delivered,
    latest: row.latest ?? delivered,
    failures,
    ...(row.secret !== null && { secret: row.secret }),
    ...(row.delivered_at !== null && { deliveredAt: row.delivered_at }),
    ...(row.trouble !== null && { trouble: row.trouble }),
    ...(row.due_at !== null && { dueAt: row.due_at }),
  }
}
