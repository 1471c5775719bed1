// Alone judges: deprecated member.

import type { Fix } from '../../../model/diagnostic.js'
import { type JsonNode, member, type Place } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { memberRow, placedObjects } from '../vocabulary.js'

export const deprecatedMember = rule<JsonFeedDocument, { member: string; instead: string }>({
  id: 'deprecated-member',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'Deprecations', url: 'https://www.jsonfeed.org/version/1.1/#deprecations' },
  says: {
    en: ({ instead, member }) => `${member} was replaced by ${instead} in version 1.1`,
    tr: ({ instead, member }) => `${member} yerine 1.1 sürümünde ${instead} geldi`,
  },
  why: {
    en: 'Readers of 1.1 look for the new name; the old one is kept for readers of version 1.',
    tr: '1.1 okuyucuları yeni adı arar; eskisi sürüm 1 okuyucuları için durur.',
  },
  remedy: {
    en: 'Write the new member, and the old one beside it only for old readers.',
    tr: 'Yeni üyeyi yazın; eskisini yalnız eski okuyucular için yanında tutun.',
  },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "author": {"name": "a"}, "items": []}'],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "authors": [{"name": "a"}], "items": []}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "author": {"name": "a"}, "authors": [{"name": "a"}], "items": []}',
    ],
    within: 'json-feed',
  },
  check({ tree, version }, report) {
    if (version === '1') return
    for (const { node, place } of placedObjects(tree)) {
      for (const { name, key, value } of node.members) {
        const instead = memberRow(place, name)?.deprecated
        if (!instead || member(node, instead)) continue
        const fix = renamed(instead, value, key, tree.text)
        report(value, { member: name, instead }, { place: key, ...(fix && { fix }) })
      }
    }
  },
})

/** What was one author is a list of one. */
function renamed(instead: string, value: JsonNode, key: Place, source: string): Fix | undefined {
  if (instead !== 'authors' || value.kind !== 'object') return undefined
  const between = source.slice(key.end, value.start)
  const text = `"authors"${between}[${source.slice(value.start, value.end)}]`
  return { start: key.start, end: value.end, text }
}
