// Alone judges: headline too long.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

const MOST = 150

export const headlineTooLong = rule<AnyDocument, { length: number }>({
  id: 'headline-too-long',
  level: 'info',
  profile: 'news',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ length }) => `the title has ${length} characters`,
    tr: ({ length }) => `başlık ${length} karakter`,
  },
  why: {
    en: 'Lists cut it off; some intakes refuse more than 150.',
    tr: 'Listeler keser; kimi alıcılar 150’den fazlasını almaz.',
  },
  remedy: { en: 'Shorten it to what fits in a line.', tr: 'Bir satıra sığacak kadar kısaltın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun Uzun </title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const length = [...(draft.title ?? '').trim()].length
      if (length > MOST) report(at, { length }, { value: draft.title ?? '' })
    }
  },
})
