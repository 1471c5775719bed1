// Alone knows how requests to our hub are remembered until they are verified, and what verifying them writes.
import type { Kysely, Selectable, Transaction } from 'kysely'
import type { HubRequest } from '../../model/hub.js'
import { type Key, keyOf } from '../../model/key.js'
import { laneOf } from '../../model/lane.js'
import type { Engine } from '../engine.js'
import type { HubRoom, Verified } from '../hub-store.js'
import type { HubRequestsTable, Schema } from '../schema.js'
import { planWork } from './work.js'

type Writing = Pick<Engine, 'db' | 'hold'>

/** Whoever changes who is subscribed to a topic, or what its newest version is, keeps the others away. */
export function topicLock(topic: string): Key {
  return keyOf(topic, 'hub')
}

/** Verifications of one site are made one after the other; its feeds are polled beside them. */
function verifyLane(lane: string): string {
  return `callback ${lane}`
}

/** As HubStore.ask. */
export async function askHub({ db, hold }: Writing, request: HubRequest, room: HubRoom): Promise<'asked' | 'full'> {
  return db.transaction().execute(async within => {
    await hold(within, ASKING)
    const lane = laneOf(request.callback)
    if (request.mode === 'subscribe' && !(await hasRoom(within, request.id, lane, room))) return 'full'
    const { id, nonce, mode, topic, callback, lease = null, secret = null, reason = null, failures } = request
    const row = { nonce, mode, topic, callback, lane, lease, secret, reason, asked_at: request.askedAt, failures }
    await within
      .insertInto('hub_requests')
      .values({ id, ...row })
      .onConflict(conflict => conflict.column('id').doUpdateSet(row))
      .execute()
    await planWork(within, 'verify', id, request.askedAt, verifyLane(lane))
    return 'asked'
  })
}

/** So that two who ask at once do not both find the last place. */
const ASKING = keyOf('hub', 'asking')

/** Whoever asks again for a pair that is there takes no more room. */
async function hasRoom(within: Transaction<Schema>, id: Key, lane: string, room: HubRoom): Promise<boolean> {
  const count = async (table: 'hub_subscriptions' | 'hub_requests', ofLane: boolean) => {
    const all = within
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('id', '!=', id)
    return (await (ofLane ? all.where('lane', '=', lane) : all).executeTakeFirstOrThrow()).count
  }
  return (
    (await count('hub_requests', true)) < room.requestsOfLane &&
    (await count('hub_requests', false)) < room.requests &&
    (await count('hub_subscriptions', true)) < room.ofLane &&
    (await count('hub_subscriptions', false)) < room.subscriptions
  )
}

/** As HubStore.request. */
export async function hubRequest(db: Kysely<Schema>, id: Key): Promise<HubRequest | undefined> {
  const row = await db.selectFrom('hub_requests').selectAll().where('id', '=', id).executeTakeFirst()
  return row && readRequest(row)
}

/** As HubStore.verified. */
export async function verifiedRequest(
  { db, hold }: Writing,
  request: HubRequest,
  how: Verified,
): Promise<'done' | 'overtaken'> {
  return db.transaction().execute(async within => {
    await hold(within, topicLock(request.topic))
    const { numDeletedRows } = await ofRequest(within, request)
    if (numDeletedRows === 0n) return 'overtaken'
    if (request.mode === 'subscribe') await subscribe(within, request, how)
    else await within.deleteFrom('hub_subscriptions').where('id', '=', request.id).execute()
    return 'done'
  })
}

function ofRequest(within: Kysely<Schema>, { id, nonce }: HubRequest) {
  return within.deleteFrom('hub_requests').where('id', '=', id).where('nonce', '=', nonce).executeTakeFirstOrThrow()
}

async function subscribe(within: Transaction<Schema>, request: HubRequest, how: Verified): Promise<void> {
  const { id, topic, callback, secret = null } = request
  const { at, leaseUntil } = how
  const number = await newestNumber(within, topic, how)
  const renewed = { secret, verified_at: at, lease_until: leaseUntil, failures: 0, trouble: null }
  const before = await within
    .selectFrom('hub_subscriptions')
    .select(['lease_until', 'delivered', 'claim'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (before && before.lease_until > at) {
    // Whoever renews is there again: what waits is not kept back any longer, unless somebody is just bringing it.
    const due = before.claim === null ? { due_at: before.delivered < number ? at : null } : {}
    await within
      .updateTable('hub_subscriptions')
      .set({ ...renewed, ...due })
      .where('id', '=', id)
      .execute()
    return
  }
  const begun = { ...renewed, since: at, delivered: number, delivered_at: null, due_at: null, claim: null }
  await within
    .insertInto('hub_subscriptions')
    .values({ id, topic, callback, lane: laneOf(callback), ...begun })
    .onConflict(conflict => conflict.column('id').doUpdateSet(begun))
    .execute()
}

/** While nobody was subscribed the topic may have changed without a word: then it is what the caller says it is. */
async function newestNumber(
  within: Transaction<Schema>,
  topic: string,
  { at, digest, change }: Verified,
): Promise<number> {
  const known = await within.selectFrom('hub_topics').select('number').where('topic', '=', topic).executeTakeFirst()
  const heard = await within
    .selectFrom('hub_subscriptions')
    .select('id')
    .where('topic', '=', topic)
    .where('lease_until', '>', at)
    .limit(1)
    .executeTakeFirst()
  const { number = 0 } = known ?? {}
  if (!heard)
    await within
      .insertInto('hub_topics')
      .values({ topic, number, digest, change_seq: change })
      .onConflict(conflict => conflict.column('topic').doUpdateSet({ digest, change_seq: change }))
      .execute()
  return number
}

/** As HubStore.forget. */
export async function forgetRequest(db: Kysely<Schema>, request: HubRequest): Promise<void> {
  await db.transaction().execute(within => ofRequest(within, request))
}

/** As HubStore.unanswered. */
export async function unansweredRequest(db: Kysely<Schema>, { id, nonce }: HubRequest): Promise<void> {
  await db.transaction().execute(within =>
    within
      .updateTable('hub_requests')
      .set(({ eb }) => ({ failures: eb('failures', '+', 1) }))
      .where('id', '=', id)
      .where('nonce', '=', nonce)
      .execute(),
  )
}

function readRequest(row: Selectable<HubRequestsTable>): HubRequest {
  const { asked_at: askedAt, lane: _, lease, secret, reason, ...rest } = row
  return {
    ...rest,
    askedAt,
    ...(lease !== null && { lease }),
    ...(secret !== null && { secret }),
    ...(reason !== null && { reason }),
  }
}
