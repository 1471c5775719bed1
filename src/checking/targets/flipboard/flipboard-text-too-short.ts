// Alone judges: flipboard text too short.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { lengthOf } from '../asked.js'
import { EXAMPLE, exampleFeed } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { FLIPBOARD } from './intake.js'

const LEAST = 300

export const flipboardTextTooShort = rule<AnyDocument, { length: number }>({
  id: 'flipboard-text-too-short',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: FLIPBOARD.basis,
  says: {
    en: ({ length }) => `Flipboard wants 300 characters to read, and this has ${length}`,
    tr: ({ length }) => `Flipboard okunacak en az 300 karakter ister, burada ${length} var`,
  },
  why: {
    en: 'Shorter items are shown as bare links.',
    tr: 'Daha kısa öğeler çıplak bağlantı olarak gösterilir.',
  },
  remedy: { en: 'Give the first paragraphs, or the whole text.', tr: 'İlk paragrafları ya da tam metni verin.' },
  examples: {
    bad: [
      exampleFeed(
        '<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kısa.</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>',
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report) {
    for (const { draft, at } of isTaken(document, FLIPBOARD) ? (document.read?.().articles ?? []) : []) {
      const length = lengthOf(draft)
      if (length < LEAST) report(at, { length })
    }
  },
})
