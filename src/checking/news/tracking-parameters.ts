// Alone judges: tracking parameters.
import type { Fix } from '../../model/diagnostic.js'
import type { Place } from '../../model/tree.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

const TRACKING = /[?&](utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi)(?==)/gi
const WRITTEN = /(\?|&amp;|&)(?:utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid|igshid|yclid|_hsenc|_hsmi)=[^&<>"'\s]*/gi

/** The first place in the item where the address stands as text; elsewhere it may be part of an id, which must not change. */
function withoutThem({ start, end }: Place, url: string, text: string): Fix | undefined {
  const written = url.replaceAll('&', '&amp;')
  const at = text.indexOf(`<link>${written}</link>`, start)
  if (at === -1 || at > end) return undefined
  const from = at + '<link>'.length
  const cleaned = written
    .replace(WRITTEN, (_, sign: string) => (sign === '?' ? '?' : ''))
    .replace(/\?(?:&amp;|&)/, '?')
    .replace(/\?(?=#|$)/, '')
  return { start: from, end: from + written.length, text: cleaned }
}

export const trackingParameters = rule<AnyDocument, { url: string; parameters: string }>({
  id: 'tracking-parameters',
  level: 'info',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item link',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-link',
  },
  says: {
    en: ({ parameters }) => `the link carries ${parameters}`,
    tr: ({ parameters }) => `bağlantı ${parameters} taşıyor`,
  },
  why: {
    en: 'The same story gets another address in every channel, so nobody can tell that it is one.',
    tr: 'Aynı haber her kanalda başka adres alır, bir olduğu anlaşılmaz.',
  },
  remedy: { en: 'Give the address of the page itself.', tr: 'Sayfanın kendi adresini verin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1?utm_source=rss&amp;utm_medium=feed</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1?sayfa=2</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read, tree }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const { url = '' } = draft
      const names = [...new Set([...url.matchAll(TRACKING)].map(([, name = '']) => name))]
      if (names.length === 0) continue
      const fix = tree.kind === 'xml' && 'start' in at ? withoutThem(at, url, tree.text) : undefined
      report(at, { url, parameters: names.join(', ') }, { value: url, ...(fix && { fix }) })
    }
  },
})
