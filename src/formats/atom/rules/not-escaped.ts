// Alone judges: not escaped.

import { elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const notEscaped = rule<AtomDocument, { element: string }>({
  id: 'not-escaped',
  level: 'error',
  w3c: 'NotEscaped',
  basis: { name: 'RFC 4287', section: '§3.1.1.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.2' },
  says: {
    en: ({ element }) => `${element} is html, but holds elements instead of escaped text`,
    tr: ({ element }) => `${element} html, ama kaçışlı metin yerine öğe içeriyor`,
  },
  why: {
    en: 'HTML in Atom is text; elements inside it are lost by readers.',
    tr: 'Atom’da HTML metindir; içindeki öğeler okuyucularda kaybolur.',
  },
  remedy: {
    en: 'Escape the markup, or write type="xhtml" with a div.',
    tr: 'İşaretlemeyi kaçışlayın ya da div ile type="xhtml" yazın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary type="html">a <b>b</b></summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary type="html">a &lt;b&gt;b&lt;/b&gt;</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds, type } of textConstructs(document)) {
      const html = holds === 'html' || (holds === 'media' && type === 'text/html')
      if (html && elements(element).length > 0) report(element, { element: element.local })
    }
  },
})
