// Alone judges: msn unusable link.

import { parseUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

export const msnUnusableLink = rule<AnyDocument, { url: string }>({
  id: 'msn-unusable-link',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ url }) => `MSN does not take links with a user name or without https: ${url}`,
    tr: ({ url }) => `MSN kullanıcı adlı ya da https olmayan bağlantı almaz: ${url}`,
  },
  why: {
    en: 'Such links are not supported.',
    tr: 'Böyle bağlantılar desteklenmez.',
  },
  remedy: {
    en: 'Link over https, without user name and password.',
    tr: 'https ile, kullanıcı adı ve parola olmadan bağlantı verin.',
  },
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
      const url = parseUrl(draft.url ?? '')
      if (url && (url.protocol !== 'https:' || url.username || url.password))
        report(at, { url: url.href }, { value: url.href })
    }
  },
})
