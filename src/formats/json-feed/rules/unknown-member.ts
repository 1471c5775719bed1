// Alone judges: unknown member.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { memberRow, placedObjects } from '../vocabulary.js'

export const unknownMember = rule<JsonFeedDocument, { member: string; place: string }>({
  id: 'unknown-member',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'Extensions', url: 'https://www.jsonfeed.org/version/1.1/' },
  says: {
    en: ({ member, place }) => `${member} is not a member of ${place}`,
    tr: ({ member, place }) => `${member}, ${place} içinde tanımlı değil`,
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
        if (!name.startsWith('_') && !memberRow(place, name)) report(value, { member: name, place }, { place: key })
      }
    }
  },
})
