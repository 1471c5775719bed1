// Alone judges: msn date out of range.
import { rfc3339 } from '../../../model/time.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, exampleFeed, TEXT } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { MSN } from './intake.js'

const DAY = 86_400_000
const YEAR = 365 * DAY

export const msnDateOutOfRange = rule<AnyDocument, { date: string }>({
  id: 'msn-date-out-of-range',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: MSN.basis,
  says: {
    en: ({ date }) => `MSN takes what was published within the last year, and this says ${date}`,
    tr: ({ date }) => `MSN son bir yılda yayımlananı alır, bu ise ${date} diyor`,
  },
  why: {
    en: 'Items of the future or older than a year are passed over.',
    tr: 'Gelecek tarihli ya da bir yıldan eski öğeler atlanır.',
  },
  remedy: {
    en: 'Give the date of first publication, and leave old items out.',
    tr: 'İlk yayım tarihini verin, eski öğeleri çıkarın.',
  },
  examples: {
    bad: [
      exampleFeed(
        `<item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Wed, 02 Jan 2019 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report, setting) {
    for (const { draft, at } of isTaken(document, MSN) ? (document.read?.().articles ?? []) : []) {
      const { publishedAt } = draft
      if (publishedAt !== undefined && (publishedAt > setting.now + DAY || publishedAt < setting.now - YEAR))
        report(at, { date: rfc3339(publishedAt) ?? '' })
    }
  },
})
