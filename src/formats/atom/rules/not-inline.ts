// Alone judges: not inline.

import { textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { isHtml } from '../../html/tags.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const notInline = rule<AtomDocument, { element: string }>({
  id: 'not-inline',
  level: 'warning',
  w3c: 'NotInline',
  basis: { name: 'RFC 4287', section: '§3.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3' },
  says: {
    en: ({ element }) => `${element} is xhtml, but seems to hold escaped HTML`,
    tr: ({ element }) => `${element} xhtml, ama kaçışlı HTML içeriyor görünüyor`,
  },
  why: { en: 'Readers will show the tags as text.', tr: 'Okuyucular etiketleri metin olarak gösterir.' },
  remedy: {
    en: 'Write type="html", or write the markup as elements.',
    tr: 'type="html" yazın ya da işaretlemeyi öğe olarak yazın.',
  },
  examples: {
    bad: [
      '<entry><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">&lt;b&gt;a&lt;/b&gt;</div></title></entry>',
    ],
    good: [
      '<entry><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>a</b></div></title></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds } of textConstructs(document)) {
      if (holds === 'xhtml' && isHtml(textOf(element))) report(element, { element: element.local })
    }
  },
})
