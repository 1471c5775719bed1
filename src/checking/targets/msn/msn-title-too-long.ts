// Alone judges: msn title too long.
import { elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

const MOST = 150

export const msnTitleTooLong = rule<AnyDocument, { length: number }>({
  id: 'msn-title-too-long',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
  says: {
    en: ({ length }) => `MSN refuses titles of more than 150 characters, and this has ${length}`,
    tr: ({ length }) => `MSN 150 karakterden uzun başlığı almaz, burada ${length} var`,
  },
  why: {
    en: 'The item is refused unless a short title is given as well.',
    tr: 'Kısa başlık da verilmedikçe öğe alınmaz.',
  },
  remedy: { en: 'Shorten the title, or add mi:shortTitle.', tr: 'Başlığı kısaltın ya da mi:shortTitle ekleyin.' },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık Uzun başlık </title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      const length = [...(draft.title ?? '').trim()].length
      const short = at.kind === 'element' && elements(at).some(({ local }) => local === 'shortTitle')
      if (length > MOST && !short) report(at, { length }, { value: draft.title ?? '' })
    }
  },
})
