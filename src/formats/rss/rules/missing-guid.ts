// Alone judges: missing guid.

import { child } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const missingGuid = rule<RssDocument, object>({
  id: 'missing-guid',
  level: 'warning',
  w3c: 'MissingGuid',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<guid>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-guid',
  },
  says: { en: () => 'the item has no guid', tr: () => 'öğede guid yok' },
  why: {
    en: 'Without it readers tell items apart by guessing, and show corrected ones twice.',
    tr: 'guid olmayınca okuyucular öğeleri tahminle ayırır ve düzeltilmiş haberi iki kez gösterir.',
  },
  remedy: { en: 'Add a guid that never changes.', tr: 'Hiç değişmeyen bir guid ekleyin.' },
  examples: {
    bad: ['<item><title>a</title></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ items, uri, version }, report) {
    if (version.startsWith('0.9')) return
    for (const item of items) if (!child(item, 'guid', uri)) report(missing(item, 'guid'), {})
  },
})
