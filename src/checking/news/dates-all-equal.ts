// Alone judges: dates all equal.

import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { headOf } from '../rights/rights-of.js'

/** Fewer may have come out together. */
const MANY = 5

export const datesAllEqual = rule<AnyDocument, { count: number }>({
  id: 'dates-all-equal',
  level: 'warning',
  profile: 'news',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Item pubDate',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-pubdate',
  },
  says: {
    en: ({ count }) => `all ${count} items have the same date`,
    tr: ({ count }) => `${count} öğenin hepsi aynı tarihi taşıyor`,
  },
  why: {
    en: 'It is the time the feed was made, not when the stories were published; the order is lost.',
    tr: 'Bu, haberlerin değil beslemenin yapıldığı an; sıra kaybolur.',
  },
  remedy: { en: 'Give each item the time it was first published.', tr: 'Her öğeye ilk yayım anını verin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Haber 1</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Haber 2</title><link>https://example.com/2</link><guid isPermaLink="false">2</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Haber 3</title><link>https://example.com/3</link><guid isPermaLink="false">3</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Haber 4</title><link>https://example.com/4</link><guid isPermaLink="false">4</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>Haber 5</title><link>https://example.com/5</link><guid isPermaLink="false">5</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Gazete</title><link>https://example.com/</link><description>Haberler</description><language>tr</language><item><title>Köy yolu açıldı</title><link>https://example.com/1</link><guid isPermaLink="false">1</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item><item><title>b</title><link>https://example.com/2</link><guid isPermaLink="false">2</guid><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>Kardan kapanan yol sabah açıldı.</description></item></channel></rss>',
    ],
  },
  check(document, report) {
    const dates = (document.read?.().articles ?? []).flatMap(({ draft }) => draft.publishedAt ?? [])
    if (dates.length >= MANY && new Set(dates).size === 1) report(headOf(document), { count: dates.length })
  },
})
