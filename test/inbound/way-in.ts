// A newsroom's way in for partners, over a database in memory: documents are handed in, and polls are asked for by hand.

import { createBring } from '../../src/inbound/documents.js'
import { createPartnerBook } from '../../src/inbound/partner-book.js'
import { createPartnerDesk } from '../../src/inbound/partner-desk.js'
import { createPoll, type Polled } from '../../src/inbound/poll.js'
import { createQuarantineDesk } from '../../src/inbound/quarantine-desk.js'
import type { Fetch } from '../../src/net/answer.js'
import { createGate } from '../../src/rights/gate.js'
import { openStore } from '../../src/store/open.js'
import { categories, PUBLIC_URL, publication } from './desk-of-tests.js'

export const NOW = Date.parse('2026-11-23T12:00:00+03:00')

/** `fetch` brings the documents; without one they are what `serve` said last, and unchanged when it said nothing new. */
export async function openWayIn(fetch?: Fetch, database = 'sqlite::memory:') {
  /** `chance`: what every draw brings. */
  const clock = { now: NOW, chance: 0 }
  const now = () => clock.now
  const store = await openStore(database, { now, every: () => () => {} })
  const book = createPartnerBook(store.partners)
  const desk = createPartnerDesk({ partners: store.partners, categories, now })
  const standing = { publication, categories, publicUrl: PUBLIC_URL, maxArticle: 2 ** 20 }
  const merging = { articles: store.articles, quarantine: store.quarantine, partnerOf: book.partnerOf, standing, now }
  const documents = new Map<string, Uint8Array>()
  const served: Fetch = async ({ url }) => {
    const body = documents.get(url)
    if (!body)
      return { outcome: 'failed', failure: 'status', status: 404, message: { tr: 'yok', en: 'none' }, url, hops: [] }
    return { outcome: 'fetched', status: 200, url, hops: [], headers: {}, body, received: body.length, validators: {} }
  }
  const poll = createPoll({
    ...merging,
    partners: store.partners,
    work: store.work,
    chance: () => clock.chance,
    bring: createBring(fetch ?? served, '.', 15 * 2 ** 20),
  })
  const gate = createGate({ publication, partnerOf: book.partnerOf, now })
  return {
    clock,
    store,
    book,
    desk,
    gate,
    quarantine: createQuarantineDesk(merging),
    /** A partner whose feed is at `https://SLUG.example/feed`, unless said otherwise. */
    async partner(slug: string, said: Record<string, unknown> = {}) {
      const added = await desk.add({
        slug,
        name: slug,
        feedUrl: `https://${slug}.example/feed`,
        categories: 'yerel',
        extent: 'full',
        ...said,
      })
      if (added === 'taken' || 'reasons' in added) throw new Error(JSON.stringify(added))
      await book.read()
      return added.partner
    },
    serve: (slug: string, text: string | Uint8Array) =>
      void documents.set(`https://${slug}.example/feed`, Buffer.from(text)),
    async poll(slug: string): Promise<Polled> {
      const kept = await store.partners.bySlug(slug)
      if (!kept) throw new Error(`no partner ${slug}`)
      return poll(kept)
    },
    /** As if it was looked up earlier than it is polled. */
    pollKept: poll,
    /** All that is shown, newest first. */
    shown: () => store.articles.newest({ at: clock.now, limit: 1000 }),
    close: () => store.close(),
  }
}

export type WayIn = Awaited<ReturnType<typeof openWayIn>>

export interface Said {
  readonly title?: string
  readonly guid?: string
  readonly link?: string
  readonly date?: string
  readonly more?: string
}

export function rss(items: readonly Said[], channel = ''): string {
  const written = items.map(
    ({
      title = 'Kars’ta kar',
      guid,
      link = `https://ortak.example/${guid ?? title.length}`,
      date = 'Sun, 22 Nov 2026 12:00:00 +0300',
      more = '',
    }) =>
      `<item><title>${title}</title>${link && `<link>${link}</link>`}${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}<pubDate>${date}</pubDate><description>Gece başladı.</description>${more}</item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>Ortak</title><link>https://ortak.example/</link><description>Haber</description><language>tr</language>${channel}${written.join('\n')}</channel></rss>`
}
