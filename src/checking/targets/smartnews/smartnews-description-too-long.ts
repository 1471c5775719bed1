// Alone judges: smartnews description too long.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const MOST = 30

export const smartnewsDescriptionTooLong = rule<AnyDocument, { length: number }>({
  id: 'smartnews-description-too-long',
  level: 'warning',
  profile: 'news',
  target: 'smartnews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  says: {
    en: ({ length }) => `SmartNews shows 30 characters of the channel’s description, and it has ${length}`,
    tr: ({ length }) => `SmartNews kanal açıklamasının 30 karakterini gösterir, burada ${length} var`,
  },
  why: {
    en: 'The rest is cut off.',
    tr: 'Gerisi kesilir.',
  },
  remedy: { en: 'Say it in 30 characters.', tr: '30 karakterde söyleyin.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Serhat illerinden günün bütün haberleri</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    const length = [...(document.read?.().channel.description ?? '').trim()].length
    if (isTaken(document) && length > MOST) report(headOf(document), { length })
  },
})
