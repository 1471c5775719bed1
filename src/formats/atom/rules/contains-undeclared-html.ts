// Alone judges: contains undeclared html.

import { attributeOf, type Element, textOf } from '../../../model/tree.js'
import { withAttribute } from '../../../validation/mends.js'
import { type ReportOptions, rule } from '../../../validation/rule.js'
import { isHtml } from '../../html/tags.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

/** What it is, it may say. */
function declared(element: Element): ReportOptions {
  return attributeOf(element, 'type') ? {} : { fix: withAttribute(element, 'type', 'html') }
}

export const containsUndeclaredHtml = rule<AtomDocument, { element: string }>({
  id: 'contains-undeclared-html',
  level: 'warning',
  w3c: 'ContainsUndeclaredHTML',
  basis: { name: 'RFC 4287', section: '§3.1.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.1' },
  says: {
    en: ({ element }) => `${element} is plain text, but holds markup`,
    tr: ({ element }) => `${element} düz metin, ama işaretleme içeriyor`,
  },
  why: { en: 'Readers will show the tags.', tr: 'Okuyucular etiketleri gösterir.' },
  remedy: { en: 'Write type="html", or remove the markup.', tr: 'type="html" yazın ya da işaretlemeyi çıkarın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary>a &lt;b&gt;b&lt;/b&gt;</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary type="html">a &lt;b&gt;b&lt;/b&gt;</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds, type } of textConstructs(document)) {
      const plain = holds === 'text' || (holds === 'media' && type === 'text/plain')
      const value = plain ? textOf(element).trim() : ''
      if (plain && isHtml(value)) report(element, { element: element.local }, { value, ...declared(element) })
    }
  },
})
