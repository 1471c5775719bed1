// Alone judges: item id not string.

import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const itemIdNotString = rule<JsonFeedDocument, object>({
  id: 'item-id-not-string',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'id', url: 'https://www.jsonfeed.org/version/1.1/#items' },
  says: {
    en: () => 'the id is a number; JSON Feed writes ids as strings',
    tr: () => 'id bir sayı; JSON Feed id’leri dizge olarak yazar',
  },
  why: {
    en: 'Readers must turn it into a string, and large numbers lose digits on the way.',
    tr: 'Okuyucular bunu dizgeye çevirmek zorundadır; büyük sayılar yolda basamak yitirir.',
  },
  remedy: { en: 'Put it in quotes.', tr: 'Tırnak içine alın.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": 1, "content_text": "a"}]}'],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ items, tree, version }, report) {
    for (const item of items) {
      const id = member(item, 'id')
      if (id?.kind !== 'number') continue
      const { start, end } = id
      const fix = { start, end, text: JSON.stringify(tree.text.slice(start, end)) }
      // Version 1 obliged readers to make a string of it; 1.1 says that it is one.
      report(id, {}, { fix, ...(version === '1' && { level: 'warning' }) })
    }
  },
})
