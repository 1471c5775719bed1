// Alone sees which topics have changed, and has each new version kept for who is subscribed. Second handler of every change.
import type { Change } from '../model/change.js'
import { laneOf } from '../model/lane.js'
import type { HubStore } from '../store/hub-store.js'
import { packed } from './bodies.js'
import { pingSubject } from './ping.js'
import type { TopicDocument, Topics } from './topics.js'

export interface AnnounceNeeds {
  readonly store: Pick<HubStore, 'topics' | 'announce'>
  readonly topics: Topics
  /** Hubs of others that are told of every change. */
  readonly otherHubs: readonly string[]
  /** Called when deliveries or pings were planned. */
  readonly planned: () => void
  /** Epoch milliseconds. */
  readonly now: () => number
}

export interface Announce {
  /** After the documents show these changes. */
  handle(changes: readonly Change[]): Promise<void>
  /** Whatever changed unnoticed, a crash before it was announced among it. `change`: the newest that the documents show. */
  all(change: number): Promise<void>
  /** The newest change that was announced. */
  readonly change: number
}

export function createAnnounce({ store, topics, otherHubs, planned, now }: AnnounceNeeds): Announce {
  /** Tag of what this process announced last, by topic. */
  const announced = new Map<string, string>()
  let newest = 0

  async function announce(topic: string, document: TopicDocument, change: number, heard: boolean): Promise<boolean> {
    const { tag: digest, mediaType, identity } = document
    const version = { topic, digest, change, mediaType, at: now() }
    const pings = new Map(otherHubs.map(hub => [pingSubject(hub, topic), laneOf(hub)]))
    let outcome = await store.announce(version, heard ? await packed(identity) : undefined, pings)
    // Somebody has subscribed meanwhile.
    if (outcome === 'wanted') outcome = await store.announce(version, await packed(identity), pings)
    return outcome !== 'known'
  }

  async function all(change: number): Promise<void> {
    const changed = topics.all.flatMap(topic => {
      const document = topics.at(topic)
      return document && announced.get(topic) !== document.tag ? [{ topic, document }] : []
    })
    if (changed.length > 0) {
      const heard = new Set(await store.topics(now()))
      let some = false
      for (const { topic, document } of changed) {
        // Of what nobody listens to nothing needs to be written.
        if (heard.has(topic) || otherHubs.length > 0)
          some = (await announce(topic, document, change, heard.has(topic))) || some
        announced.set(topic, document.tag)
      }
      if (some) planned()
    }
    newest = Math.max(newest, change)
  }

  return {
    all,
    handle: changes => all(changes.at(-1)?.seq ?? newest),
    get change() {
      return newest
    },
  }
}
