// Alone judges: missing member.

import { member } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects, requiredMembers } from '../vocabulary.js'

export const missingMember = rule<JsonFeedDocument, { place: string; member: string }>({
  id: 'missing-member',
  level: 'error',
  basis: {
    name: 'JSON Feed 1.1',
    section: 'Structure',
    url: 'https://www.jsonfeed.org/version/1.1/#the-structure-of-a-feed',
  },
  says: {
    en: ({ member, place }) => `${place} has no ${member}`,
    tr: ({ member, place }) => `${place} içinde ${member} yok`,
  },
  why: {
    en: 'Readers count on what the specification requires.',
    tr: 'Okuyucular, şartnamenin gerekli kıldığına güvenir.',
  },
  remedy: { en: 'Add it.', tr: 'Ekleyin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "items": []}'],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      for (const { name } of requiredMembers(place)) {
        if (!member(node, name)) report(missing(node, name), { place, member: name })
      }
    }
  },
})
