// Alone makes the part of a store that our hub asks for.
import type { SettledDelivery } from '../model/hub.js'
import type { Engine } from './engine.js'
import { gathered } from './gathered.js'
import type { HubStore } from './hub-store.js'
import { claimDeliveries, giveBackDeliveries, nextDelivery, settleDeliveries } from './queries/hub-deliveries.js'
import { sentRecord, sentRecords } from './queries/hub-log.js'
import { askHub, forgetRequest, hubRequest, unansweredRequest, verifiedRequest } from './queries/hub-requests.js'
import { endSubscription, hubCounts, hubSubscription, hubSubscriptions } from './queries/hub-subscriptions.js'
import { announceVersion, heardTopics, keptVersion, purgeHub, replayVersion } from './queries/hub-versions.js'

/** `done` resolves when what was settled is written. */
export function hubOf(engine: Engine): { readonly hub: HubStore; readonly done: () => Promise<void> } {
  const { db } = engine
  const settled = gathered<SettledDelivery>(all => settleDeliveries(engine, all))
  const hub: HubStore = {
    ask: (request, room) => askHub(engine, request, room),
    request: id => hubRequest(db, id),
    verified: (request, how) => verifiedRequest(engine, request, how),
    forget: request => forgetRequest(db, request),
    unanswered: request => unansweredRequest(db, request),
    topics: now => heardTopics(db, now),
    announce: (version, body, pings) => announceVersion(engine, version, body, pings),
    version: (topic, number) => keptVersion(db, topic, number),
    claim: (claim, query) => claimDeliveries(engine, claim, query),
    giveBack: (deliveries, at) => giveBackDeliveries(engine, deliveries, at),
    next: (now, leaveOut) => nextDelivery(db, now, leaveOut),
    settle: one => settled.now(one),
    subscription: id => hubSubscription(db, id),
    subscriptions: query => hubSubscriptions(db, query),
    end: (id, because, at) => endSubscription(engine, id, because, at),
    async replay(id, version, body) {
      return (await replayVersion(engine, id, version, body)) ? hubSubscription(db, id) : undefined
    },
    log: query => sentRecords(db, query),
    record: seq => sentRecord(db, seq),
    purge: now => purgeHub(engine, now),
    figures: now => hubCounts(db, now),
  }
  return { hub, done: () => settled.done() }
}
