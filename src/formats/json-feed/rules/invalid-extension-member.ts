// Alone judges: invalid extension member.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects } from '../vocabulary.js'

export const invalidExtensionMember = rule<JsonFeedDocument, { extension: string; member: string }>({
  id: 'invalid-extension-member',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Extensions', url: 'https://www.jsonfeed.org/version/1.1/#extensions' },
  says: {
    en: ({ extension, member }) => `the member "${member}" of ${extension} must not begin with _ nor hold a period`,
    tr: ({ extension, member }) => `${extension} içindeki "${member}" üyesi _ ile başlamamalı, nokta içermemeli`,
  },
  why: {
    en: 'The underscore marks an extension and nothing else, and readers walk into members along periods.',
    tr: 'Alt çizgi yalnız eklentiyi gösterir; okuyucular da üyelere noktalarla ilerler.',
  },
  remedy: { en: 'Rename the member.', tr: 'Üyenin adını değiştirin.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b.c": 1}, "items": []}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"_b": 1}, "items": []}',
    ],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b-c": 1}, "items": []}'],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node } of placedObjects(tree)) {
      for (const { name: extension, value: inside } of node.members) {
        if (!extension.startsWith('_') || inside.kind !== 'object') continue
        for (const { name, key, value } of inside.members)
          if (/^_|\./.test(name)) report(value, { extension, member: name }, { place: key })
      }
    }
  },
})
