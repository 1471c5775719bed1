// Alone judges: unknown member.
import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { meantBy, memberRow, placedObjects } from '../vocabulary.js'

export const unknownMember = rule<JsonFeedDocument, { member: string; place: string; meant?: string }>({
  id: 'unknown-member',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'Extensions', url: 'https://www.jsonfeed.org/version/1.1/#extensions' },
  says: {
    en: ({ meant, member, place }) => `${member} is not a member of ${place}${meant ? `; ${meant} is` : ''}`,
    tr: ({ meant, member, place }) =>
      `${member}, ${place} içinde tanımlı değil${meant ? `; tanımlı olan ${meant}` : ''}`,
  },
  why: {
    en: 'Readers ignore it; a later version of the format may give the name another meaning.',
    tr: 'Okuyucular bunu atlar; biçimin sonraki bir sürümü bu ada başka anlam verebilir.',
  },
  remedy: {
    en: 'Check the spelling, or begin the name of an extension with an underscore.',
    tr: 'Yazımını denetleyin ya da eklenti adını alt çizgiyle başlatın.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "contentHtml": "a", "content_text": "a"}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "image_url": "https://example.com/a.png"}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "_my_app": {"a": 1}}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      for (const { name, key, value } of node.members) {
        if (name.startsWith('_') || memberRow(place, name)) continue
        const meant = meantBy(place, name)
        // What is there already under its right name is not said again.
        const fix = meant && !member(node, meant) && { start: key.start, end: key.end, text: JSON.stringify(meant) }
        report(value, { member: name, place, ...(meant && { meant }) }, { place: key, ...(fix && { fix }) })
      }
    }
  },
})
