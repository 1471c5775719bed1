// Alone judges: child in text.

import { elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'
import { isXmlType } from '../media-types.js'

export const childInText = rule<AtomDocument, { element: string; child: string }>({
  id: 'child-in-text',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RFC 4287', section: '§3.1.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.1' },
  says: {
    en: ({ child, element }) => `${element} holds text, so the element ${child} may not stand in it`,
    tr: ({ child, element }) => `${element} metin taşır; içinde ${child} öğesi olamaz`,
  },
  why: {
    en: 'Readers ignore the element, and often what it holds.',
    tr: 'Okuyucular öğeyi, çoğu kez içindekini de atlar.',
  },
  remedy: {
    en: 'Escape the markup and write type="html", or use xhtml.',
    tr: 'İşaretlemeyi kaçışlayıp type="html" yazın ya da xhtml kullanın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary>a <b xmlns="http://www.w3.org/1999/xhtml">b</b></summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds, type } of textConstructs(document)) {
      const plain =
        holds === 'text' || holds === 'out' || (holds === 'media' && !isXmlType(type) && type !== 'text/html')
      const [found] = plain ? elements(element) : []
      if (found) report(found, { element: element.local, child: found.local })
    }
  },
})
