// Alone judges: duplicate member.

import type { JsonNode } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { withoutMember } from '../without-member.js'

export const duplicateMember = rule<JsonFeedDocument, { member: string }>({
  id: 'duplicate-member',
  level: 'error',
  basis: { name: 'RFC 8259', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc8259#section-4' },
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
      const seen = new Map<string, string>()
      for (const [index, { name, key, value }] of node.members.entries()) {
        const written = tree.text.slice(value.start, value.end)
        const before = seen.get(name)
        if (before !== undefined) {
          // Only what was said in the same words can be left out.
          const fix = before === written ? withoutMember(node, index) : undefined
          report(value, { member: name }, { place: key, ...(fix && { fix }) })
        }
        seen.set(name, written)
        visit(value)
      }
    }
    visit(tree.root)
  },
})
