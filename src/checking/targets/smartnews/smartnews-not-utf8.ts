// Alone judges: smartnews not utf8.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

export const smartnewsNotUtf8 = rule<AnyDocument, { encoding: string }>({
  id: 'smartnews-not-utf8',
  level: 'error',
  profile: 'news',
  target: 'smartnews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  says: {
    en: ({ encoding }) => `SmartNews reads UTF-8 only, and this is ${encoding}`,
    tr: ({ encoding }) => `SmartNews yalnız UTF-8 okur, bu ise ${encoding}`,
  },
  why: {
    en: 'The file is not taken in.',
    tr: 'Dosya alınmaz.',
  },
  remedy: { en: 'Write the feed in UTF-8.', tr: 'Beslemeyi UTF-8 ile yazın.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="iso-8859-9"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    const { tree } = document
    const encoding = tree.kind === 'xml' ? tree.declaration?.encoding : undefined
    if (isTaken(document) && encoding && !/^utf-?8$/i.test(encoding)) report(headOf(document), { encoding })
  },
})
