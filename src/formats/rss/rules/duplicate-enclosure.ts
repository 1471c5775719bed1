// Alone judges: duplicate enclosure.

import { childrenOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const duplicateEnclosure = rule<RssDocument, object>({
  id: 'duplicate-enclosure',
  level: 'warning',
  w3c: 'DuplicateEnclosure',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<enclosure>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-enclosure',
  },
  says: { en: () => 'the item has more than one enclosure', tr: () => 'öğede birden çok enclosure var' },
  why: {
    en: 'Many readers take only the first, some only the last.',
    tr: 'Pek çok okuyucu yalnız ilkini, bazıları yalnız sonuncusunu alır.',
  },
  remedy: {
    en: 'Keep one enclosure and put the others into media:content.',
    tr: 'Bir enclosure bırakın, ötekileri media:content ile yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/><enclosure url="https://example.com/b.mp3" length="1" type="audio/mpeg"/></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/></item>',
    ],
  },
  check({ items, uri }, report) {
    for (const item of items) for (const extra of childrenOf(item, 'enclosure', uri).slice(1)) report(extra, {})
  },
})
