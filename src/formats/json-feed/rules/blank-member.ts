// Alone judges: blank member.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { memberRow, placedObjects } from '../vocabulary.js'
import { withoutMember } from '../without-member.js'

export const blankMember = rule<JsonFeedDocument, { member: string }>({
  id: 'blank-member',
  level: 'warning',
  basis: {
    name: 'JSON Feed 1.1',
    section: 'Structure',
    url: 'https://www.jsonfeed.org/version/1.1/#the-structure-of-a-feed',
  },
  says: { en: ({ member }) => `${member} is empty`, tr: ({ member }) => `${member} boş` },
  why: {
    en: 'An empty value says nothing: readers must discard an item with an empty id, and cannot follow an empty address.',
    tr: 'Boş değer bir şey söylemez: okuyucular id’si boş öğeyi atmak zorundadır, boş adrese de gidemez.',
  },
  remedy: { en: 'Fill it, or leave it out.', tr: 'Doldurun ya da çıkarın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": " ", "content_text": "a"}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "title": ""}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "title": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      for (const [index, { name, value }] of node.members.entries()) {
        const row = memberRow(place, name)
        // The specification lets content be empty: an item may be all attachment.
        if (!row || name.startsWith('content_')) continue
        if (value.kind !== 'string' || String(value.value).trim() !== '') continue
        const fix = row.required ? undefined : withoutMember(node, index)
        // "If an id is blank, the item must be discarded." An address of nothing is none.
        const level = name === 'id' || row.kind === 'iri' ? 'error' : 'warning'
        report(value, { member: name }, { level, ...(fix && { fix }) })
      }
    }
  },
})
