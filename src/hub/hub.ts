// Alone puts the hub together: the door, verification, announcements, deliveries, and what an operator may do (WebSub).
import type { HubRequest, HubSubscription, SettledDelivery } from '../model/hub.js'
import type { Key } from '../model/key.js'
import type { Log } from '../model/log.js'
import type { Every } from '../model/timers.js'
import type { HubStore } from '../store/hub-store.js'
import { type Announce, type AnnounceNeeds, createAnnounce } from './announce.js'
import { createBodies, packed } from './bodies.js'
import { createDeliver, type DeliverNeeds } from './deliver.js'
import { createDoor, type Door, type DoorNeeds } from './door.js'
import { createFanOut, type FanOut, type FanOutNeeds } from './fan-out.js'
import { createPing, type Ping, type PingNeeds } from './ping.js'
import { createVerify, type Verify, type VerifyNeeds } from './verify.js'

export interface HubNeeds
  extends Omit<DoorNeeds, 'store'>,
    Omit<VerifyNeeds, 'store' | 'change'>,
    Omit<AnnounceNeeds, 'store' | 'planned'>,
    Omit<DeliverNeeds, 'bodies'>,
    Omit<FanOutNeeds, 'store' | 'deliver' | 'saw'>,
    PingNeeds {
  readonly store: HubStore
  readonly every: Every
  readonly log: Log
}

export interface Hub extends Door {
  readonly announce: Announce
  readonly verify: Verify
  readonly ping: Ping
  readonly fanOut: FanOut
  /** Attempts to deliver since the start, by what became of them. */
  readonly counts: ReadonlyMap<SettledDelivery['outcome'], number>
  /** Ends a subscription; the subscriber is told. Undefined: there is none. */
  end(id: Key): Promise<HubSubscription | undefined>
  /** Delivers the topic as it stands once more. Undefined: no such subscription, or it is over. */
  replay(id: Key): Promise<HubSubscription | undefined>
  /** Ends subscriptions to what is no topic any more, and forgets what is over; again every hour. Returns what ends that. */
  tidy(): Promise<() => void>
}

const TIDY_MS = 3_600_000

export function createHub(needs: HubNeeds): Hub {
  const { store, topics, now, log } = needs
  const counts = new Map<SettledDelivery['outcome'], number>()
  const announce = createAnnounce({ ...needs, planned: () => needs.planned() })
  const deliver = createDeliver({ ...needs, bodies: createBodies(store) })

  async function deny({ id, topic, callback }: Pick<HubSubscription, 'id' | 'topic' | 'callback'>, reason: string) {
    // Whoever is just asking anew is answered by that.
    if (await store.request(id)) return
    const nonce = Buffer.from(needs.randomBytes(12)).toString('base64url')
    const request: HubRequest = { id, nonce, mode: 'denied', topic, callback, reason, askedAt: now(), failures: 0 }
    await store.ask(request, needs.room)
    needs.planned()
  }

  async function saw({ delivery, outcome, because, status }: SettledDelivery): Promise<void> {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    if (outcome !== 'ended') return
    const { topic, callback } = delivery
    log.info({ topic, host: new URL(callback).host, because, status }, 'a subscription ended')
    if (because === 'given-up') await deny(delivery, REASONS.givenUp)
  }

  async function endAs(id: Key, because: string, reason: string): Promise<HubSubscription | undefined> {
    const ended = await store.end(id, because, now())
    if (ended && ended.leaseUntil > now()) await deny(ended, reason)
    return ended
  }

  async function tidyOnce(): Promise<void> {
    for (const topic of await store.topics(now())) if (!topics.at(topic)) await endTopic(topic)
    await store.purge(now())
  }

  async function endTopic(topic: string): Promise<void> {
    for (let some = true; some; ) {
      const page = await store.subscriptions({ now: now(), topic, limit: 200 })
      for (const { id } of page) await endAs(id, 'unknown-topic', REASONS.unknownTopic)
      some = page.length > 0
    }
  }

  return {
    ...createDoor(needs),
    announce,
    verify: createVerify({ ...needs, change: () => announce.change }),
    ping: createPing(needs),
    fanOut: createFanOut({ ...needs, deliver, saw }),
    counts,
    end: id => endAs(id, 'operator', REASONS.operator),
    async replay(id) {
      const found = await store.subscription(id)
      const document = found && topics.at(found.topic)
      if (!document) return undefined
      const { tag: digest, mediaType, identity } = document
      const version = { topic: found.topic, digest, mediaType, change: announce.change, at: now() }
      const replayed = await store.replay(id, version, await packed(identity))
      needs.planned()
      return replayed
    },
    async tidy() {
      await tidyOnce()
      return needs.every(TIDY_MS, () => {
        tidyOnce().catch(error => log.error({ err: error }, 'the hub could not be tidied; it is tried again'))
      })
    },
  }
}

/** Said to programs of others (hub.reason), in English as all protocols. */
const REASONS = {
  operator: 'ended by the operator of the hub',
  givenUp: 'deliveries have failed for too long',
  unknownTopic: 'this is no topic of the hub any more',
}
