// Alone judges: need description before content.

import { child } from '../../../model/tree.js'
import { movedBefore } from '../../../validation/mends.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const CONTENT = 'http://purl.org/rss/1.0/modules/content/'

export const needDescriptionBeforeContent = rule<RssDocument, object>({
  id: 'need-description-before-content',
  level: 'warning',
  w3c: 'NeedDescriptionBeforeContent',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'content:encoded',
    url: 'https://www.rssboard.org/rss-profile#namespace-elements-content-encoded',
  },
  says: {
    en: () => 'content:encoded has no description before it',
    tr: () => 'content:encoded öğesinden önce description yok',
  },
  why: {
    en: 'The description is the summary; some readers take whichever comes last for the text.',
    tr: 'description özettir; bazı okuyucular en son geleni metin sayar.',
  },
  remedy: { en: 'Put a description before content:encoded.', tr: 'content:encoded öğesinden önce description yazın.' },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="false">a</guid><content:encoded>b</content:encoded></item>'],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>a</description><content:encoded>b</content:encoded></item>',
    ],
  },
  check({ items, uri, tree }, report) {
    for (const item of items) {
      const encoded = child(item, 'encoded', CONTENT)
      const description = child(item, 'description', uri)
      if (!encoded || (description && description.start < encoded.start)) continue
      report(encoded, {}, description ? { fix: movedBefore(description, encoded, tree.text) } : {})
    }
  },
})
