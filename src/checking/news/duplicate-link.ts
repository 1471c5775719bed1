// Alone judges: duplicate link.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const duplicateLink = rule<AnyDocument, { url: string }>({
  id: 'duplicate-link',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item link',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-link',
  },
  says: {
    en: ({ url }) => `two items lead to ${url}`,
    tr: ({ url }) => `iki öğe de ${url} adresine gidiyor`,
  },
  why: {
    en: 'Aggregators take the second for the first and drop it.',
    tr: 'Toplayıcılar ikinciyi birinci sanıp atar.',
  },
  remedy: {
    en: 'Give each story a page of its own, or keep one item.',
    tr: 'Her habere kendi sayfasını verin ya da tek öğe bırakın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Başka</title><link>https://example.com/1</link><guid isPermaLink="false">2</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Başka bir haber.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Köy yolu açıldı</title><link>https://example.com/2</link><guid isPermaLink="false">2</guid><pubDate>Fri, 02 Jan 2026 11:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    const seen = new Set<string>()
    for (const { draft, at } of read?.().articles ?? []) {
      const { url } = draft
      if (url === undefined) continue
      if (seen.has(url)) report(at, { url }, { value: url })
      seen.add(url)
    }
  },
})
