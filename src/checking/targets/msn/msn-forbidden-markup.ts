// Alone judges: msn forbidden markup.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const FORBIDDEN = /<(script|style|object|embed|form|applet)[\s>/]/i

export const msnForbiddenMarkup = rule<AnyDocument, { tag: string }>({
  id: 'msn-forbidden-markup',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ tag }) => `MSN does not take ${tag} in a body`,
    tr: ({ tag }) => `MSN gövdede ${tag} almaz`,
  },
  why: {
    en: 'The body is refused, or loses what the tag was for.',
    tr: 'Gövde geri çevrilir ya da etiketin işi kaybolur.',
  },
  remedy: { en: 'Take it out; link to the page that has it.', tr: 'Çıkarın; bunun bulunduğu sayfaya bağlantı verin.' },
  examples: {
    bad: [
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}&lt;script&gt;a()&lt;/script&gt;</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const tag = FORBIDDEN.exec(draft.bodyHtml ?? '')?.[1]
      if (tag) report(at, { tag: tag.toLowerCase() }, { value: tag })
    }
  },
})
