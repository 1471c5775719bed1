// Alone judges: invalid text type.
import { attribute, rule } from '../../../validation/rule.js'
import { isMediaType } from '../../../validation/values/media-type.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

const ALLOWED = new Set(['text', 'html', 'xhtml'])

function instead(type: string): { readonly instead?: string } {
  const word = type.toLowerCase().replace(/^text\/(html|plain)$/, (_, kind) => (kind === 'html' ? 'html' : 'text'))
  return ALLOWED.has(word) ? { instead: word } : {}
}

export const invalidTextType = rule<AtomDocument, { element: string; value: string }>({
  id: 'invalid-text-type',
  level: 'error',
  w3c: 'InvalidTextType',
  basis: { name: 'RFC 4287', section: '§3.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1' },
  says: {
    en: ({ element, value }) => `${element}: "${value}" is not text, html or xhtml`,
    tr: ({ element, value }) => `${element}: "${value}" text, html ya da xhtml değil`,
  },
  why: {
    en: 'Readers that do not know the type show the markup as it stands.',
    tr: 'Türü bilmeyen okuyucu işaretlemeyi olduğu gibi gösterir.',
  },
  remedy: { en: 'Write text, html or xhtml.', tr: 'text, html ya da xhtml yazın.' },
  examples: {
    bad: [
      '<entry><title type="text/html">a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title type="html">a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, type } of textConstructs(document)) {
      if (element.local === 'content' || ALLOWED.has(type)) continue
      // The W3C has one name for a media type, which Atom 0.3 had here, and another for what is not even that.
      const w3c = isMediaType(type) ? {} : { w3c: { name: 'InvalidMIMEType' } }
      report(
        attribute(element, 'type'),
        { element: element.local, value: type },
        { value: type, ...w3c, ...instead(type) },
      )
    }
  },
})
