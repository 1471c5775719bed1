// Alone judges: duplicate item id.

import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const duplicateItemId = rule<JsonFeedDocument, { value: string }>({
  id: 'duplicate-item-id',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'id', url: 'https://www.jsonfeed.org/version/1.1/#items' },
  says: {
    en: ({ value }) => `another item has the id "${value}"`,
    tr: ({ value }) => `başka bir öğe de "${value}" id’sini taşıyor`,
  },
  why: {
    en: 'An id is unique over time; of two items with one id readers keep one.',
    tr: 'Id zaman içinde tekildir; aynı id’li iki öğeden okuyucu birini tutar.',
  },
  remedy: { en: 'Give each item an id of its own.', tr: 'Her öğeye kendi id’sini verin.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}, {"id": "1", "content_text": "b"}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ items }, report) {
    const seen = new Set<string>()
    for (const item of items) {
      const id = member(item, 'id')
      if (id?.kind !== 'string' && id?.kind !== 'number') continue
      const value = String(id.value)
      if (seen.has(value)) report(id, { value }, { value })
      seen.add(value)
    }
  },
})
