// Alone judges: haberler not https.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

export const haberlerNotHttps = rule<AnyDocument, { url: string }>({
  id: 'haberler-not-https',
  level: 'warning',
  profile: 'news',
  target: 'haberler',
  basis: {
    name: 'RSS 2.0',
    section: 'Elements of <item>',
    url: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt',
  },
  says: {
    en: ({ url }) => `the link is not https: ${url}`,
    tr: ({ url }) => `bağlantı https değil: ${url}`,
  },
  why: {
    en: 'Readers of today’s browsers are warned of such pages.',
    tr: 'Bugünün tarayıcıları böyle sayfalarda uyarır.',
  },
  remedy: { en: 'Link over https.', tr: 'https ile bağlantı verin.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>http://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const { url = '' } = draft
      if (/^http:/i.test(url)) report(at, { url }, { value: url })
    }
  },
})
