// Alone keeps the documents of the whole site on the shelf: lists of feeds, the sitemap of the day, what crawlers may do.
import { createHash } from 'node:crypto'
import { type Article, modifiedAt } from '../../model/article.js'
import type { Categories } from '../../model/categories.js'
import type { Change } from '../../model/change.js'
import type { Log } from '../../model/log.js'
import type { Later } from '../../model/timers.js'
import type { AssembleNeeds } from '../assemble.js'
import { LICENCE_PATH, rslLink, type Site, TDM_POLICY_PATH, tdmHeaders } from '../links.js'
import type { Press } from '../press.js'
import type { WritableShelf } from '../shelf.js'
import { FEED_MENU_PATH, feedMenuOf } from './feed-menu.js'
import { HOST_META_JSON_PATH, HOST_META_PATH, hostMetaJsonOf, hostMetaOf } from './host-meta.js'
import { MOST_NEWS, NEWS_SITEMAP_PATH, newsSitemapOf, SITEMAP_DAYS_MS } from './news-sitemap.js'
import { OPML_PATH, opmlOf } from './opml.js'
import { ROBOTS_PATH, robotsOf } from './robots.js'
import { rslOf } from './rsl.js'
import { TDMREP_PATH, tdmPolicyOf, tdmrepOf } from './tdm.js'

export interface SiteDocuments {
  /** All of them. `changedAt`: epoch milliseconds. */
  all(changedAt: number): Promise<void>
  /** Plans what these changes concern: the sitemap is written a moment later, once for many of them. */
  handle(changes: readonly Change[]): void
  /** To be called now and then: what is older than two days leaves the sitemap by itself. */
  refresh(): Promise<void>
  /** Forgets what is planned, and waits for what is under way. */
  stop(): Promise<void>
}

export interface SiteDocumentsNeeds extends AssembleNeeds {
  readonly categories: Categories
  readonly site: Site
  readonly shelf: WritableShelf
  readonly press: Press
  readonly later: Later
  readonly log: Log
}

const HOUR = 'public, max-age=3600'
const MINUTES = 'public, max-age=300'

export function createSiteDocuments(needs: SiteDocumentsNeeds): SiteDocuments {
  const { categories, site, now } = needs
  let forget: (() => void) | undefined
  let writing: Promise<void> = Promise.resolve()
  /** When the oldest news of the sitemap was published; nothing is looked up while it belongs there. */
  let oldest = Number.POSITIVE_INFINITY

  function put(path: string, mediaType: string, text: string, changedAt: number, cacheControl = HOUR): void {
    const identity = Buffer.from(text)
    const representation = {
      status: 200 as const,
      mediaType,
      tag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
      lastModified: Math.floor(changedAt / 1000) * 1000,
      cacheControl,
      vary: [],
      links: [rslLink(site.publicUrl)],
      headers: {
        'Access-Control-Allow-Origin': '*',
        'X-Content-Type-Options': 'nosniff',
        ...tdmHeaders(site.publication.defaults.ai.aiTrain, site.publicUrl),
      },
      identity,
    }
    if (needs.shelf.put(path, representation)) needs.press.add(path, representation)
  }

  async function sitemap(changedAt: number): Promise<void> {
    const moment = now()
    const recent = await recentArticles(needs, moment - SITEMAP_DAYS_MS)
    oldest = recent.reduce((least, { firstPublishedAt }) => Math.min(least, firstPublishedAt), Number.POSITIVE_INFINITY)
    put(NEWS_SITEMAP_PATH, XML, newsSitemapOf(recent, site, moment), changedAt, MINUTES)
  }

  function write(): void {
    writing = writing
      .then(() => sitemap(now()))
      .catch(error => needs.log.error({ err: error }, 'the sitemap could not be written; the next change tries again'))
  }

  return {
    async all(changedAt) {
      put(OPML_PATH, 'text/x-opml; charset=utf-8', opmlOf(categories, site), changedAt)
      put(FEED_MENU_PATH, 'application/json', feedMenuOf(categories, site), changedAt)
      put(ROBOTS_PATH, 'text/plain; charset=utf-8', robotsOf(site), changedAt)
      put(LICENCE_PATH, 'application/rsl+xml; charset=utf-8', rslOf(site), changedAt)
      put(TDMREP_PATH, 'application/json', tdmrepOf(site), changedAt)
      put(TDM_POLICY_PATH, 'application/ld+json', tdmPolicyOf(site), changedAt)
      put(HOST_META_PATH, 'application/xrd+xml; charset=utf-8', hostMetaOf(categories, site), changedAt)
      put(HOST_META_JSON_PATH, 'application/jrd+json', hostMetaJsonOf(categories, site), changedAt)
      await sitemap(changedAt)
    },
    handle(changes) {
      const newest = changes.at(-1)
      if (!newest || forget) return
      forget = needs.later(PAUSE_MS, () => {
        forget = undefined
        write()
      })
    },
    async refresh() {
      if (forget || oldest <= now() - SITEMAP_DAYS_MS) await sitemap(now())
    },
    async stop() {
      forget?.()
      forget = undefined
      await writing
    },
  }
}

/** A news desk publishes in bursts, and crawlers come by the minute. */
const PAUSE_MS = 2000

/** What everybody may see of the articles published after `since`, newest change first. */
async function recentArticles(needs: AssembleNeeds, since: number): Promise<readonly Article[]> {
  const recent: Article[] = []
  let after: Article | undefined
  do {
    const page = await needs.articles.newest({ at: needs.now(), limit: PAGE, after })
    for (const article of page)
      if (
        article.firstPublishedAt > since &&
        needs.gate(article, { to: 'public', format: 'page' }).extent !== 'nothing'
      )
        recent.push(article)
    const last = page.at(-1)
    // No article was published after its last change.
    after = page.length === PAGE && last && modifiedAt(last) > since ? last : undefined
  } while (after && recent.length < MOST_NEWS)
  return recent
}

const PAGE = 100

const XML = 'application/xml; charset=utf-8'
