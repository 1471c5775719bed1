// Alone judges: duplicate member.

import type { JsonNode } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'

export const duplicateMember = rule<JsonFeedDocument, { member: string }>({
  id: 'duplicate-member',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'RFC 8259 §4', url: 'https://www.jsonfeed.org/version/1.1/' },
  says: { en: ({ member }) => `${member} stands there twice`, tr: ({ member }) => `${member} iki kez yazılmış` },
  why: { en: 'Some readers take the first value, most the last.', tr: 'Bazı okuyucular ilk, çoğu son değeri alır.' },
  remedy: { en: 'Keep one.', tr: 'Birini bırakın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "title": "a", "title": "b"}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "title": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    const visit = (node: JsonNode) => {
      if (node.kind === 'array') for (const item of node.items) visit(item)
      if (node.kind !== 'object') return
      const seen = new Set<string>()
      for (const { name, key, value } of node.members) {
        if (seen.has(name)) report(value, { member: name }, { place: key })
        seen.add(name)
        visit(value)
      }
    }
    visit(tree.root)
  },
})
