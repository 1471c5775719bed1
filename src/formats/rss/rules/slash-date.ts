// Alone judges: slash date.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const SLASH = 'http://purl.org/rss/1.0/modules/slash/'

export const slashDate = rule<RssDocument, object>({
  id: 'slash-date',
  level: 'warning',
  w3c: 'SlashDate',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'slash:comments',
    url: 'https://www.rssboard.org/rss-profile#namespace-elements-slash-comments',
  },
  says: {
    en: () => 'slash:comments is used without lastBuildDate',
    tr: () => 'slash:comments var ama lastBuildDate yok',
  },
  why: {
    en: 'The number of comments changes; readers need the time it was counted.',
    tr: 'Yorum sayısı değişir; okuyucular ne zaman sayıldığını bilmek ister.',
  },
  remedy: { en: 'Add lastBuildDate.', tr: 'lastBuildDate ekleyin.' },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="false">a</guid><slash:comments>3</slash:comments></item>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check({ channel, items, uri }, report) {
    if (!channel || child(channel, 'lastBuildDate', uri)) return
    const found = items.map(item => child(item, 'comments', SLASH)).find(element => element)
    if (found) report(found, {})
  },
})
