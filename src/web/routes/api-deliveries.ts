// Alone is the operator's door to our hub: who is subscribed, what became of deliveries, once more, and the end (DESIGN.md §5.2).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { Hub } from '../../hub/hub.js'
import { type HubSubscription, SENT_OUTCOMES, type SentRecord } from '../../model/hub.js'
import { KEY_PATTERN } from '../../model/key.js'
import { rfc3339 } from '../../model/time.js'
import type { Site } from '../../outbound/links.js'
import type { HubStore } from '../../store/hub-store.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { Problem } from '../problem.js'

export interface ApiDeliveriesNeeds extends BearerNeeds {
  readonly hub: Pick<Hub, 'end' | 'replay'>
  readonly hubStore: Pick<HubStore, 'log' | 'record' | 'subscription' | 'subscriptions'>
  readonly site: Site
  /** Epoch milliseconds. */
  readonly now: () => number
}

export function apiDeliveries({ hub, hubStore, site, keys, now }: ApiDeliveriesNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .use(['/api/deliveries', '/api/subscriptions'], bearerOnly({ keys }))
    .get('/api/deliveries', async ctx => {
      const { limit, ...query } = deliveriesQuery(ctx)
      const found = await hubStore.log({ ...query, limit: limit + 1 })
      const page = found.slice(0, limit)
      const next = found.length > limit ? page.at(-1)?.seq.toString() : undefined
      answerList(ctx, page.map(recordOnTheWire), next, site.publicUrl)
    })
    .post('/api/deliveries/:id/replay', async ctx => {
      const id = ctx.params.id ?? ''
      const record = /^\d{1,15}$/.test(id) ? await hubStore.record(Number(id)) : undefined
      if (!record) throw new Problem('not-found', NO_RECORD)
      const replayed = await hub.replay(record.subscription)
      if (!replayed) throw new Problem('conflict', OVER)
      ctx.status = 202
      ctx.body = subscriptionOnTheWire(replayed)
    })
    .get('/api/subscriptions', async ctx => {
      const { limit, after } = listQuery(ctx)
      if (after !== undefined && !KEY_PATTERN.test(after)) throw new Problem('malformed', AFTER)
      const { topic } = ctx.query
      const query = {
        now: now(),
        limit: limit + 1,
        ...(typeof topic === 'string' && { topic }),
        ...(after && { after }),
      }
      const found = await hubStore.subscriptions(query)
      const page = found.slice(0, limit)
      const next = found.length > limit ? page.at(-1)?.id : undefined
      answerList(ctx, page.map(subscriptionOnTheWire), next, site.publicUrl)
    })
    .get('/api/subscriptions/:id', async ctx => {
      const found = await hubStore.subscription(ctx.params.id ?? '')
      if (!found) throw new Problem('not-found', NO_SUBSCRIPTION)
      ctx.body = subscriptionOnTheWire(found)
    })
    .delete('/api/subscriptions/:id', async ctx => {
      const ended = await hub.end(ctx.params.id ?? '')
      if (!ended) throw new Problem('not-found', NO_SUBSCRIPTION)
      ctx.body = { id: ended.id, topic: ended.topic, callback: ended.callback, state: 'ended' }
    })
}

function deliveriesQuery(ctx: Context) {
  const { limit, after } = listQuery(ctx)
  const { topic, subscription, outcome } = ctx.query
  if (after !== undefined && !/^\d{1,15}$/.test(after)) throw new Problem('malformed', AFTER)
  const known = SENT_OUTCOMES.find(each => each === outcome)
  if (outcome !== undefined && !known)
    throw new Problem('malformed', {
      tr: `outcome: ${SENT_OUTCOMES.join(', ')} beklenir.`,
      en: `outcome is one of ${SENT_OUTCOMES.join(', ')}.`,
    })
  return {
    limit,
    ...(typeof topic === 'string' && { topic }),
    ...(typeof subscription === 'string' && { subscription }),
    ...(known && { outcome: known }),
    ...(after !== undefined && { after: Number(after) }),
  }
}

function recordOnTheWire({ seq, number, at, ...record }: SentRecord): object {
  return { id: seq, ...record, version: number, at: rfc3339(at) }
}

/** The secret is the subscriber's and stays here. */
function subscriptionOnTheWire(subscription: HubSubscription): object {
  const { id, topic, callback, secret, since, verifiedAt, leaseUntil, delivered, latest, failures, trouble } =
    subscription
  const { deliveredAt, dueAt } = subscription
  return {
    id,
    topic,
    callback,
    signed: secret !== undefined,
    since: rfc3339(since),
    verifiedAt: rfc3339(verifiedAt),
    leaseUntil: rfc3339(leaseUntil),
    behind: latest - delivered,
    deliveredAt: deliveredAt === undefined ? undefined : rfc3339(deliveredAt),
    dueAt: dueAt === undefined ? undefined : rfc3339(dueAt),
    failures,
    trouble,
  }
}

const AFTER = { tr: 'after bilinmiyor.', en: 'after is unknown.' }
const NO_RECORD = { tr: 'Böyle bir teslimat kaydı yok.', en: 'There is no record of such a delivery.' }
const NO_SUBSCRIPTION = { tr: 'Böyle bir abonelik yok.', en: 'There is no such subscription.' }
const OVER = {
  tr: 'Bu abonelik sona ermiş ya da beslemesi kalmamış; yeniden abone olunması gerekir.',
  en: 'This subscription is over, or its feed is no more; it has to be asked for again.',
}
