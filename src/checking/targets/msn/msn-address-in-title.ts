// Alone judges: msn address in title.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const ADDRESS = /(?:https?:\/\/|www\.)[^\s]+/i

export const msnAddressInTitle = rule<AnyDocument, { address: string }>({
  id: 'msn-address-in-title',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ address }) => `the title holds an address: ${address}`,
    tr: ({ address }) => `başlıkta adres var: ${address}`,
  },
  why: {
    en: 'MSN asks for titles without addresses.',
    tr: 'MSN başlıkta adres istemez.',
  },
  remedy: { en: 'Take it out.', tr: 'Çıkarın.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Ayrıntılar www.example.com/kar adresinde</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const address = ADDRESS.exec(draft.title ?? '')?.[0]
      if (address) report(at, { address }, { value: draft.title ?? '' })
    }
  },
})
