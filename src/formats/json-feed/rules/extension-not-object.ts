// Alone judges: extension not object.
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects } from '../vocabulary.js'

export const extensionNotObject = rule<JsonFeedDocument, { member: string; found: string }>({
  id: 'extension-not-object',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'Extensions', url: 'https://www.jsonfeed.org/version/1.1/#extensions' },
  says: {
    en: ({ found, member }) => `the extension ${member} is ${found}, expected object`,
    tr: ({ found, member }) => `${member} eklentisinin türü ${found}; beklenen object`,
  },
  why: {
    en: 'Extensions are custom objects, so that what belongs to one stands together and may grow.',
    tr: 'Eklentiler özel nesnelerdir; böylece birine ait olanlar bir arada durur ve çoğalabilir.',
  },
  remedy: {
    en: 'Put the value into an object, as a member with a name of its own.',
    tr: 'Değeri, kendi adı olan bir üye olarak bir nesnenin içine koyun.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": "b", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_a": {"b": "c"}, "items": []}'],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node } of placedObjects(tree)) {
      for (const { name, value } of node.members) {
        if (name.startsWith('_') && value.kind !== 'object') report(value, { member: name, found: value.kind })
      }
    }
  },
})
