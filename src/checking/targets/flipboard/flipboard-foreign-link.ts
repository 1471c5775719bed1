// Alone judges: flipboard foreign link.
import { parseUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { FLIPBOARD } from './intake.js'

function bare(host: string | undefined): string | undefined {
  return host?.replace(/^www\./, '')
}

export const flipboardForeignLink = rule<AnyDocument, { host: string; home: string }>({
  id: 'flipboard-foreign-link',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: FLIPBOARD.basis,
  says: {
    en: ({ host, home }) => `the item leads to ${host}, and the feed is of ${home}`,
    tr: ({ host, home }) => `öğe ${host} adresine gidiyor, besleme ise ${home} adresinin`,
  },
  why: {
    en: 'Items must lead to the site that the feed belongs to.',
    tr: 'Öğeler, beslemenin ait olduğu siteye gitmelidir.',
  },
  remedy: { en: 'Link to your own page of the story.', tr: 'Haberin kendi sitenizdeki sayfasına bağlantı verin.' },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>https://baska.example/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    const { channel, articles } = document.read?.() ?? { channel: {}, articles: [] }
    const home = bare(parseUrl(channel.homeUrl ?? '')?.hostname)
    for (const { draft, at } of isTaken(document, FLIPBOARD) && home ? articles : []) {
      const host = bare(parseUrl(draft.url ?? '')?.hostname)
      if (home && host && host !== home && !host.endsWith(`.${home}`))
        report(at, { host, home }, { value: draft.url ?? '' })
    }
  },
})
