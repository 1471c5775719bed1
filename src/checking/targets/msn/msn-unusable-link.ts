// Alone judges: msn unusable link.
import { parseUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

export const msnUnusableLink = rule<AnyDocument, { url: string }>({
  id: 'msn-unusable-link',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
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
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>http://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      const url = parseUrl(draft.url ?? '')
      if (url && (url.protocol !== 'https:' || url.username || url.password))
        report(at, { url: url.href }, { value: url.href })
    }
  },
})
