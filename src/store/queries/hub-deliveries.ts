// Alone knows how deliveries are handed out, many at once, and how it is written what became of them.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DueDelivery, SettledDelivery } from '../../model/hub.js'
import type { Engine } from '../engine.js'
import type { DeliveryQuery } from '../hub-store.js'
import type { Schema } from '../schema.js'
import { writeRecords } from './hub-log.js'
import { topicLock } from './hub-requests.js'

/** Looked at to find those that are taken: what stands behind them has its turn when their lanes are full. */
const LOOKED_AT = 1024

/** As HubStore.claim. A claim is a time before which nobody else finds it due. */
export async function claimDeliveries(
  { lightly, skipLocked }: Pick<Engine, 'lightly' | 'skipLocked'>,
  claim: string,
  { now, until, limit, perLane, leaveOut, only }: DeliveryQuery,
): Promise<readonly DueDelivery[]> {
  if (limit <= 0) return []
  return lightly(async db => {
    const due = db
      .selectFrom('hub_subscriptions')
      .select(['id', 'lane', 'due_at'])
      .where('due_at', '<=', now)
      .where('lease_until', '>', now)
    const wanted = only ? due.where('lane', 'in', [...only]) : due
    const open = leaveOut.length === 0 ? wanted : wanted.where('lane', 'not in', [...leaveOut])
    const looked = skipLocked(open.orderBy('due_at').orderBy('id').limit(LOOKED_AT))
    const turned = db
      .selectFrom(looked.as('due'))
      .select(['id', 'due_at', sql<number>`row_number() over (partition by lane order by due_at, id)`.as('turn')])
    const taken = await db
      .with('chosen', () =>
        db
          .selectFrom(turned.as('turned'))
          .select('id')
          .where('turn', '<=', perLane)
          .orderBy('due_at')
          .orderBy('id')
          .limit(limit),
      )
      .updateTable('hub_subscriptions')
      .set({ claim, due_at: until })
      .where('id', 'in', ({ selectFrom }) => selectFrom('chosen').select('id'))
      .returning(['id', 'topic', 'callback', 'lane', 'secret', 'delivered', 'failures'])
      .execute()
    const numbers = await numbersOf(db, [...new Set(taken.map(({ topic }) => topic))])
    const following = ({ topic, delivered }: { topic: string; delivered: number }) =>
      numbers.get(topic)?.find(number => number > delivered)
    const idle = taken.filter(row => following(row) === undefined).map(({ id }) => id)
    if (idle.length > 0)
      await db
        .updateTable('hub_subscriptions')
        .set({ claim: null, due_at: null })
        .where('id', 'in', idle)
        .where('claim', '=', claim)
        .execute()
    return taken.flatMap(({ delivered, secret, ...row }) => {
      const number = following({ ...row, delivered })
      return number === undefined ? [] : [{ ...row, number, claim, until, ...(secret !== null && { secret }) }]
    })
  })
}

/** Of versions that are kept, by topic, oldest first. */
async function numbersOf(db: Kysely<Schema>, topics: readonly string[]): Promise<ReadonlyMap<string, number[]>> {
  const numbers = new Map<string, number[]>(topics.map(topic => [topic, []]))
  if (topics.length === 0) return numbers
  const rows = await db
    .selectFrom('hub_versions')
    .select(['topic', 'number'])
    .where('topic', 'in', topics)
    .orderBy('topic')
    .orderBy('number')
    .execute()
  for (const { topic, number } of rows) numbers.get(topic)?.push(number)
  return numbers
}

/** As HubStore.next. */
export async function nextDelivery(
  db: Kysely<Schema>,
  now: number,
  leaveOut: readonly string[],
): Promise<number | undefined> {
  const all = db
    .selectFrom('hub_subscriptions')
    .select('due_at')
    .where('due_at', 'is not', null)
    .where('lease_until', '>', now)
  const open = leaveOut.length === 0 ? all : all.where('lane', 'not in', [...leaveOut])
  const row = await open.orderBy('due_at').limit(1).executeTakeFirst()
  return row?.due_at ?? undefined
}

/** As HubStore.giveBack. */
export async function giveBackDeliveries(
  { lightly }: Pick<Engine, 'lightly'>,
  deliveries: readonly DueDelivery[],
  at: number,
): Promise<void> {
  await lightly(async db => {
    for (let from = 0; from < deliveries.length; from += TOGETHER) {
      const some = deliveries.slice(from, from + TOGETHER)
      const ids = some.map(({ id }) => id)
      const claims = [...new Set(some.map(({ claim }) => claim))]
      await db
        .updateTable('hub_subscriptions')
        .set({ claim: null, due_at: at })
        .where('id', 'in', ids)
        .where('claim', 'in', claims)
        .execute()
    }
  })
}

/** As HubStore.settle, for many. */
export async function settleDeliveries(
  { lightly, hold }: Pick<Engine, 'lightly' | 'hold'>,
  all: readonly SettledDelivery[],
): Promise<void> {
  await lightly(async db => {
    // Nobody announces another version meanwhile: whoever is said to have the newest is woken by the next. (On SQLite each
    // statement is alone by itself.)
    const topics = new Set(all.map(({ delivery }) => delivery.topic))
    for (const topic of [...topics].sort()) await hold(db as Transaction<Schema>, topicLock(topic))
    for (const group of delivered(all)) await writeDelivered(db, group)
    for (const each of all) if (each.outcome !== 'delivered') await writeOther(db, each)
    await writeRecords(
      db,
      all.map(({ delivery, dueAt: _, ...rest }) => ({
        ...rest,
        subscription: delivery.id,
        topic: delivery.topic,
        callback: delivery.callback,
        number: delivery.number,
        attempt: delivery.failures + 1,
      })),
    )
  })
}

/** In one statement at most. */
const TOGETHER = 200

/** Those that brought the same version, so many at a time. */
function delivered(all: readonly SettledDelivery[]): SettledDelivery[][] {
  const groups = new Map<string, SettledDelivery[]>()
  for (const each of all) {
    if (each.outcome !== 'delivered') continue
    const name = `${each.delivery.number} ${each.delivery.topic}`
    groups.set(name, [...(groups.get(name) ?? []), each])
  }
  return [...groups.values()].flatMap(group =>
    Array.from({ length: Math.ceil(group.length / TOGETHER) }, (_, n) => group.slice(n * TOGETHER, (n + 1) * TOGETHER)),
  )
}

async function writeDelivered(db: Kysely<Schema>, group: readonly SettledDelivery[]): Promise<void> {
  const at = Math.max(...group.map(each => each.at))
  const number = group[0]?.delivery.number ?? 0
  await db
    .updateTable('hub_subscriptions')
    .set(({ exists, selectFrom }) => ({
      delivered: number,
      delivered_at: at,
      failures: 0,
      trouble: null,
      claim: null,
      due_at: sql`case when ${exists(
        selectFrom('hub_topics')
          .select('hub_topics.topic')
          .whereRef('hub_topics.topic', '=', 'hub_subscriptions.topic')
          .where('hub_topics.number', '>', number),
      )} then cast(${at} as bigint) else null end` as never,
    }))
    .where(
      'id',
      'in',
      group.map(({ delivery }) => delivery.id),
    )
    .where('claim', 'in', [...new Set(group.map(({ delivery }) => delivery.claim))])
    .execute()
}

async function writeOther(db: Kysely<Schema>, { delivery, outcome, status, because, at, dueAt }: SettledDelivery) {
  const { id, claim, failures } = delivery
  if (outcome === 'ended') {
    await db.deleteFrom('hub_subscriptions').where('id', '=', id).where('claim', '=', claim).execute()
    return
  }
  await db
    .updateTable('hub_subscriptions')
    .set({ claim: null, due_at: dueAt ?? at, failures: failures + 1, trouble: status?.toString() ?? because ?? null })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .execute()
}
