// Alone judges: wrong member type.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { memberRow, placedObjects } from '../vocabulary.js'
import { withoutMember } from '../without-member.js'

export const wrongMemberType = rule<JsonFeedDocument, { member: string; found: string; expected: string }>({
  id: 'wrong-member-type',
  level: 'error',
  basis: {
    name: 'JSON Feed 1.1',
    section: 'Structure',
    url: 'https://www.jsonfeed.org/version/1.1/#the-structure-of-a-feed',
  },
  says: {
    en: ({ expected, found, member }) => `${member} is ${found}, expected ${expected}`,
    tr: ({ expected, found, member }) => `${member} türü ${found}; beklenen ${expected}`,
  },
  why: {
    en: 'Typed readers fail on the whole document.',
    tr: 'Türlere bakan okuyucular belgenin tamamında başarısız olur.',
  },
  remedy: { en: 'Write a value of the expected type.', tr: 'Beklenen türde bir değer yazın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "summary": null}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "tags": "a"}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "tags": ["a"]}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      for (const [index, { name, value }] of node.members.entries()) {
        const row = memberRow(place, name)
        if (!row) continue
        // An id written as a number is told by a rule of its own.
        if (value.kind !== row.type && !(name === 'id' && value.kind === 'number')) {
          // `null` says what leaving it out says.
          const fix = value.kind === 'null' && !row.required ? withoutMember(node, index) : undefined
          report(value, { member: name, found: value.kind, expected: row.type }, fix ? { fix } : {})
        } else if (value.kind === 'array' && row.holds) {
          const expected = row.holds === 'string' ? 'string' : 'object'
          for (const item of value.items) {
            if (item.kind !== expected) report(item, { member: name, found: item.kind, expected })
          }
        }
      }
    }
    if (tree.root.kind !== 'object') report(tree.root, { member: 'feed', found: tree.root.kind, expected: 'object' })
  },
})
