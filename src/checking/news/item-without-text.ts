// Alone judges: item without text.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const itemWithoutText = rule<AnyDocument, object>({
  id: 'item-without-text',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item description',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-description',
  },
  says: {
    en: () => 'the item has a title and nothing else to read',
    tr: () => 'öğede başlıktan başka okunacak bir şey yok',
  },
  why: {
    en: 'Most readers and aggregators show the first sentences.',
    tr: 'Okuyucu ve toplayıcıların çoğu ilk cümleleri gösterir.',
  },
  remedy: { en: 'Add a summary, or the whole text.', tr: 'Özet ya da tam metin ekleyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? [])
      if (!draft.summary?.trim() && !draft.bodyHtml?.trim() && !draft.bodyText?.trim() && draft.media.length === 0)
        report(at, {})
  },
})
