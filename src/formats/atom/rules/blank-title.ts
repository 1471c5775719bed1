// Alone judges: blank title.

import { elements, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const blankTitle = rule<AtomDocument, { element: string }>({
  id: 'blank-title',
  level: 'warning',
  w3c: 'NotBlank',
  basis: { name: 'RFC 4287', section: '§4.2.14', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.14' },
  says: { en: ({ element }) => `${element} is empty`, tr: ({ element }) => `${element} boş` },
  why: {
    en: 'An empty text says nothing, and some readers show the gap.',
    tr: 'Boş metin bir şey söylemez; bazı okuyucular boşluğu gösterir.',
  },
  remedy: { en: 'Fill it.', tr: 'Doldurun.' },
  examples: {
    bad: [
      '<entry><title></title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds } of textConstructs(document)) {
      if (holds === 'out' || holds === 'media' || element.local !== 'title') continue
      if (textOf(element).trim() === '' && elements(element).length === 0) report(element, { element: element.local })
    }
  },
})
