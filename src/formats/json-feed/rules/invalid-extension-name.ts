// Alone judges: invalid extension name.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects } from '../vocabulary.js'

export const invalidExtensionName = rule<JsonFeedDocument, { member: string }>({
  id: 'invalid-extension-name',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Extensions', url: 'https://www.jsonfeed.org/version/1.1/#extensions' },
  says: {
    en: ({ member }) => `the extension "${member}" must begin with an underscore and a letter`,
    tr: ({ member }) => `"${member}" eklentisi alt çizgi ve harfle başlamalı`,
  },
  why: {
    en: 'The specification: extension names begin with _ and a letter and hold no period.',
    tr: 'Şartname: eklenti adları _ ve harfle başlar, nokta içermez.',
  },
  remedy: { en: 'Rename it.', tr: 'Adını değiştirin.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "_1": {"a": 1}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "_a": {"a": 1}}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node } of placedObjects(tree)) {
      for (const { name, key, value } of node.members) {
        if (name.startsWith('_') && !/^_[A-Za-z][^.]*$/.test(name)) report(value, { member: name }, { place: key })
      }
    }
  },
})
