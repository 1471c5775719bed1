// Alone judges: msn date out of range.

import { rfc3339 } from '../../../model/time.js'
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { EXAMPLE, filled, TEXT } from '../example-feed.js'
import { isTaken } from './taken.js'

const DAY = 86_400_000
const YEAR = 365 * DAY

export const msnDateOutOfRange = rule<AnyDocument, { date: string }>({
  id: 'msn-date-out-of-range',
  level: 'warning',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
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
      filled(
        `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:snf="http://www.smartnews.be/snf" xmlns:mi="http://schemas.ingestion.microsoft.com/common/"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><snf:logo><url>https://example.com/l.png</url></snf:logo><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Wed, 02 Jan 2019 10:00:00 +0300</pubDate><description>${TEXT}</description><dc:creator>Ada Işık</dc:creator><category>Yerel</category><media:content url="https://example.com/a.jpg" type="image/jpeg" width="1200" height="800"/></item></channel></rss>`,
      ),
    ],
    good: [EXAMPLE],
  },
  check(document, report, setting) {
    for (const { draft, at } of isTaken(document) ? (document.read?.().articles ?? []) : []) {
      const { publishedAt } = draft
      if (publishedAt !== undefined && (publishedAt > setting.now + DAY || publishedAt < setting.now - YEAR))
        report(at, { date: rfc3339(publishedAt) ?? '' })
    }
  },
})
