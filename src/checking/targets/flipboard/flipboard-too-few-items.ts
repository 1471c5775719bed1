// Alone judges: flipboard too few items.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const LEAST = 20

export const flipboardTooFewItems = rule<AnyDocument, { count: number }>({
  id: 'flipboard-too-few-items',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: { name: 'Flipboard', section: 'RSS guidelines', url: 'https://about.flipboard.com/rss-guidelines/' },
  says: {
    en: ({ count }) => `Flipboard wants at least 20 items, and there are ${count}`,
    tr: ({ count }) => `Flipboard en az 20 öğe ister, burada ${count} var`,
  },
  why: {
    en: 'A magazine of few pages is not accepted.',
    tr: 'Az sayfalı dergi kabul edilmez.',
  },
  remedy: {
    en: 'Keep the newest twenty items or more in the feed.',
    tr: 'En yeni yirmi ya da daha çok öğeyi beslemede tutun.',
  },
  examples: {
    bad: [
      `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    const count = document.read?.().articles.length ?? 0
    if (isTaken(document) && count < LEAST) report(headOf(document), { count })
  },
})
