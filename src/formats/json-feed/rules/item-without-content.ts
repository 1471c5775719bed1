// Alone judges: item without content.

import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const itemWithoutContent = rule<JsonFeedDocument, object>({
  id: 'item-without-content',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Items', url: 'https://www.jsonfeed.org/version/1.1/#items' },
  says: {
    en: () => 'the item has neither content_html nor content_text',
    tr: () => 'öğede ne content_html ne content_text var',
  },
  why: { en: 'One of the two must be there.', tr: 'İkisinden biri bulunmalı.' },
  remedy: { en: 'Add content_html or content_text.', tr: 'content_html ya da content_text ekleyin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "title": "a"}]}'],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ items }, report) {
    for (const item of items) {
      if (item.kind === 'object' && !member(item, 'content_html') && !member(item, 'content_text')) report(item, {})
    }
  },
})
