// Alone judges: item without date.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const itemWithoutDate = rule<AnyDocument, object>({
  id: 'item-without-date',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item pubDate',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-pubdate',
  },
  says: {
    en: () => 'the item has no date',
    tr: () => 'öğenin tarihi yok',
  },
  why: {
    en: 'Readers show it at the time they found it, aggregators pass it over.',
    tr: 'Okuyucular bulduğu anı tarih sayar, toplayıcılar öğeyi atlar.',
  },
  remedy: { en: 'Add when it was first published.', tr: 'İlk yayım tarihini ekleyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? [])
      if (draft.publishedAt === undefined && draft.modifiedAt === undefined) report(at, {})
  },
})
