// Alone judges: msn forbidden markup.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

const FORBIDDEN = /<(script|style|object|embed|form|applet)[\s>/]/i

export const msnForbiddenMarkup = rule<AnyDocument, { tag: string }>({
  id: 'msn-forbidden-markup',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
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
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}&lt;script&gt;a()&lt;/script&gt;</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      const tag = FORBIDDEN.exec(draft.bodyHtml ?? '')?.[1]
      if (tag) report(at, { tag: tag.toLowerCase() }, { value: tag })
    }
  },
})
