// Alone judges: no media type in text.
import { attribute, rule } from '../../../validation/rule.js'
import { isMediaType } from '../../../validation/values/media-type.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

const WORDS: Readonly<Record<string, string>> = { 'text/html': 'html', 'text/plain': 'text' }

export const noMediaTypeInText = rule<AtomDocument, { element: string; value: string }>({
  id: 'no-media-type-in-text',
  level: 'error',
  w3c: 'InvalidMIMEType',
  basis: { name: 'RFC 4287', section: '§3.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1' },
  says: {
    en: ({ element, value }) => `${element}: a text construct takes no media type; "${value}" is one`,
    tr: ({ element, value }) => `${element}: metin öğesi ortam türü almaz; "${value}" bir ortam türü`,
  },
  why: {
    en: 'RFC 4287: the values are text, html and xhtml; a media type is not allowed.',
    tr: 'RFC 4287: değerler text, html ve xhtml’dir; ortam türüne izin yoktur.',
  },
  remedy: {
    en: 'Write html for text/html, text for text/plain.',
    tr: 'text/html yerine html, text/plain yerine text yazın.',
  },
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
      if (element.local === 'content' || !isMediaType(type)) continue
      const instead = WORDS[type.toLowerCase()]
      const mend = instead === undefined ? {} : { instead }
      report(
        attribute(element, 'type'),
        { element: element.local, value: type },
        { value: type, w3c: { name: 'InvalidTextType' }, ...mend },
      )
    }
  },
})
