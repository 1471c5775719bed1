// Alone judges: newer member.
import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { memberRow, placedObjects } from '../vocabulary.js'

const VERSION_1_1 = 'https://jsonfeed.org/version/1.1'

export const newerMember = rule<JsonFeedDocument, { member: string }>({
  id: 'newer-member',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'version', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ member }) => `${member} came with version 1.1, but the feed says 1`,
    tr: ({ member }) => `${member} 1.1 sürümüyle geldi, ama besleme 1 diyor`,
  },
  why: { en: 'Readers of version 1 do not look for it.', tr: 'Sürüm 1 okuyucuları bunu aramaz.' },
  remedy: { en: 'Write version 1.1.', tr: 'Sürümü 1.1 yazın.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1", "title": "a", "language": "tr", "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "language": "tr", "items": []}'],
    within: 'json-feed',
  },
  check({ tree, version }, report) {
    if (version !== '1') return
    const said = member(tree.root, 'version')
    const fix = said && { start: said.start, end: said.end, text: JSON.stringify(VERSION_1_1) }
    for (const { node, place } of placedObjects(tree)) {
      for (const { name, key, value } of node.members) {
        if (memberRow(place, name)?.since) report(value, { member: name }, { place: key, ...(fix && { fix }) })
      }
    }
  },
})
