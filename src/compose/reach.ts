// Alone counts whom a withdrawal reaches by itself through the hub: subscribers of the feeds concerned, and hubs of others.
import type { Reached } from '../desk/notify.js'
import type { Categories } from '../model/categories.js'
import { FORMAT_NAMES } from '../model/channel.js'
import type { Key } from '../model/key.js'
import { feedPath, type Site } from '../outbound/links.js'
import type { Store } from '../store/store.js'
import { othersOf, ownHub } from './announced-hubs.js'

export interface ReachNeeds {
  readonly store: Pick<Store, 'articles' | 'hub'>
  readonly categories: Categories
  readonly site: Site
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Counted of one topic; more are as many as these. */
const MOST = 10_000

export function createReach({ store, categories, site, now }: ReachNeeds): (keys: readonly Key[]) => Promise<Reached> {
  return async keys => {
    const concerned = new Set<string>()
    for (const key of keys)
      for (const { article } of await store.articles.versions(key))
        for (const slug of article.categories) concerned.add(slug)
    const feeds = categories.all.filter(({ slug, everything }) => everything || concerned.has(slug))
    let subscribers = 0
    for (const { slug } of feeds)
      for (const format of FORMAT_NAMES) {
        const topic = `${site.publicUrl}${feedPath(slug, format)}`
        subscribers += (await store.hub.subscriptions({ now: now(), topic, limit: MOST })).length
      }
    const own = ownHub(site.publicUrl)
    return { subscribers, hubs: othersOf(site.hubs ?? []).filter(hub => hub !== own) }
  }
}
