// Alone judges: html in plain text.
import { HTML_ENTITIES } from '../../../model/html-entities.js'
import { rule } from '../../../validation/rule.js'
import { HTML_TAGS } from '../../html/tags.js'
import type { JsonFeedDocument } from '../document.js'
import { plainTexts } from '../vocabulary.js'

export const htmlInPlainText = rule<JsonFeedDocument, { member: string; found: string }>({
  id: 'html-in-plain-text',
  level: 'info',
  basis: { name: 'JSON Feed 1.1', section: 'Items', url: 'https://www.jsonfeed.org/version/1.1/#items' },
  says: {
    en: ({ found, member }) => `${member} is plain text, but holds the markup "${found}"`,
    tr: ({ found, member }) => `${member} düz metindir, ama "${found}" işaretlemesi içeriyor`,
  },
  why: {
    en: 'HTML is allowed in content_html alone; readers show it letter by letter anywhere else.',
    tr: 'HTML’e yalnız content_html içinde izin vardır; okuyucular başka yerde onu harfi harfine gösterir.',
  },
  remedy: {
    en: 'Write the characters themselves, without markup and references; put HTML into content_html.',
    tr: 'Karakterlerin kendisini, işaretleme ve karakter başvurusu olmadan yazın; HTML’i content_html içine koyun.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "title": "a <b>b</b>", "content_text": "a"}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "summary": "a &amp; b", "content_text": "a"}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a", "tags": ["a<br>b"]}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a & b; 1 < 2 > 0", "items": [{"id": "1", "content_text": "a <b c> <@d>"}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "The element <b> makes text bold"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { name, node } of plainTexts(tree)) {
      const found = markupOf(String(node.value))
      if (found !== undefined) report(node, { member: name, found }, { value: found })
    }
  },
})

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?\/?>/g
const REFERENCE = /&(?:#\d+|#[xX][0-9a-fA-F]+|([a-zA-Z][a-zA-Z0-9]*));/g
/** They need no end. */
const VOID = new Set(['br', 'hr', 'img'])

/** A story may speak of a tag; who writes HTML ends what he begins. */
function markupOf(text: string): string | undefined {
  if (text.includes('<')) {
    const begun = new Map<string, string>()
    for (const [whole, end, name = ''] of text.matchAll(TAG)) {
      const lower = name.toLowerCase()
      if (!HTML_TAGS.has(lower)) continue
      if (VOID.has(lower)) return whole
      if (end === '') begun.set(lower, whole)
      else if (begun.has(lower)) return begun.get(lower)
    }
  }
  if (!text.includes('&')) return undefined
  for (const [whole, name] of text.matchAll(REFERENCE)) if (name === undefined || HTML_ENTITIES.has(name)) return whole
  return undefined
}
