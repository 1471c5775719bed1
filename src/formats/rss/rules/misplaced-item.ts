// Alone judges: misplaced item.

import { type Element, elements } from '../../../model/tree.js'
import { movedBefore } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const misplacedItem = rule<RssDocument, { element: string }>({
  id: 'misplaced-item',
  level: 'warning',
  w3c: 'MisplacedItem',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<channel>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item',
  },
  says: {
    en: ({ element }) => `an item stands before ${element}`,
    tr: ({ element }) => `${element}, bir item öğesinden sonra geliyor`,
  },
  why: {
    en: 'Programs that read as the feed arrives want the channel first.',
    tr: 'Beslemeyi geldikçe okuyan programlar önce kanalı ister.',
  },
  remedy: {
    en: 'Put all elements of the channel before the first item.',
    tr: 'Kanalın bütün öğelerini ilk item’dan önceye koyun.',
  },
  examples: {
    bad: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid></item><ttl>60</ttl></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><ttl>60</ttl><item><title>a</title><guid isPermaLink="false">a</guid></item></channel></rss>',
    ],
  },
  check({ channel, uri, tree }, report) {
    let item: Element | undefined
    for (const element of channel ? elements(channel) : []) {
      if (element.uri === uri && element.local === 'item') item ??= element
      else if (item && element.uri === uri) {
        report(item, { element: element.local }, { fix: movedBefore(element, item, tree.text) })
        return
      }
    }
  },
})
