// Alone judges: haberler not https.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { HABERLER } from './intake.js'

export const haberlerNotHttps = rule<AnyDocument, { url: string }>({
  id: 'haberler-not-https',
  level: 'warning',
  profile: 'news',
  target: 'haberler',
  basis: HABERLER.basis,
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
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>http://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, HABERLER) ? (document.read?.().articles ?? []) : []) {
      const { url = '' } = draft
      if (/^http:/i.test(url)) report(at, { url }, { value: url })
    }
  },
})
