// Alone judges: html fragment.

import { elements, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const htmlFragment = rule<AtomDocument, { type: string }>({
  id: 'html-fragment',
  level: 'warning',
  w3c: 'HtmlFragment',
  basis: { name: 'RFC 4287', section: '§4.1.3.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3' },
  says: {
    en: ({ type }) => `${type} promises a whole document, but the content is a fragment`,
    tr: ({ type }) => `${type} bütün bir belge demektir, ama içerik bir parça`,
  },
  why: {
    en: 'A media type describes a complete document; for a fragment Atom has html and xhtml.',
    tr: 'Ortam türü eksiksiz bir belgeyi anlatır; parça için Atom’da html ve xhtml vardır.',
  },
  remedy: { en: 'Write type="html" or type="xhtml".', tr: 'type="html" ya da type="xhtml" yazın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="text/html">a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="html">a</content></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds, type } of textConstructs(document)) {
      if (holds !== 'media') continue
      const html = type === 'text/html' && !/<html[\s>]/i.test(textOf(element))
      const xhtml = type === 'application/xhtml+xml' && elements(element)[0]?.local !== 'html'
      if (html || xhtml) report(element, { type })
    }
  },
})
