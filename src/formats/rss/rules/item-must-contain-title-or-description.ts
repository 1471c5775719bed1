// Alone judges: item must contain title or description.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const CONTENT = 'http://purl.org/rss/1.0/modules/content/'

export const itemMustContainTitleOrDescription = rule<RssDocument, object>({
  id: 'item-must-contain-title-or-description',
  level: 'error',
  w3c: 'ItemMustContainTitleOrDescription',
  basis: { name: 'RSS 2.0', section: '<item>', url: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt' },
  says: { en: () => 'the item has neither title nor description', tr: () => 'öğede ne title ne description var' },
  why: {
    en: 'One of the two must be there, or readers have nothing to show.',
    tr: 'İkisinden biri olmalı; yoksa okuyucunun gösterecek bir şeyi olmaz.',
  },
  remedy: { en: 'Add a title.', tr: 'title ekleyin.' },
  examples: {
    bad: ['<item><link>https://example.com/a</link><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><description>a</description><guid isPermaLink="false">a</guid></item>'],
  },
  check({ items, uri, version }, report) {
    if (version.startsWith('0.9') && version !== '0.92') return
    for (const item of items) {
      const has = (name: string) => child(item, name, uri) !== undefined
      if (!has('title') && !has('description') && !child(item, 'encoded', CONTENT))
        report(item, {}, { w3c: { element: 'item' } })
    }
  },
})
