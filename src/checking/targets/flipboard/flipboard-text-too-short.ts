// Alone judges: flipboard text too short.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { lengthOf } from '../asked.js'
import { EXAMPLE, filled } from '../example-feed.js'
import { isTaken } from './taken.js'

const LEAST = 300

export const flipboardTextTooShort = rule<AnyDocument, { length: number }>({
  id: 'flipboard-text-too-short',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: { name: 'Flipboard', section: 'RSS guidelines', url: 'https://about.flipboard.com/rss-guidelines/' },
  says: {
    en: ({ length }) => `Flipboard wants 300 characters to read, and this has ${length}`,
    tr: ({ length }) => `Flipboard okunacak en az 300 karakter ister, burada ${length} var`,
  },
  why: {
    en: 'Shorter items are shown as bare links.',
    tr: 'Daha kısa öğeler çıplak bağlantı olarak gösterilir.',
  },
  remedy: { en: 'Give the first paragraphs, or the whole text.', tr: 'İlk paragrafları ya da tam metni verin.' },
  examples: {
    bad: [
      filled(
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kısa.</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>',
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const length = lengthOf(draft)
      if (length < LEAST) report(at, { length })
    }
  },
})
