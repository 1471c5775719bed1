// Alone judges: missing xhtml div.

import { type Element, elements } from '../../../model/tree.js'
import { type ReportOptions, rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

const XHTML = 'http://www.w3.org/1999/xhtml'

/** All that stands there goes into a div; a prefix of XHTML in it would be left without the div's own namespace. */
function wrapped({ startTagEnd, end }: Element, text: string): ReportOptions {
  const close = text.lastIndexOf('</', end - 1)
  if (close <= startTagEnd) return {}
  const inner = text.slice(startTagEnd, close)
  return { fix: { start: startTagEnd, end: close, text: `<div xmlns="${XHTML}">${inner}</div>` } }
}

export const missingXhtmlDiv = rule<AtomDocument, { element: string }>({
  id: 'missing-xhtml-div',
  level: 'error',
  w3c: 'MissingXhtmlDiv',
  basis: { name: 'RFC 4287', section: '§3.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3' },
  says: {
    en: ({ element }) => `${element} is xhtml, but its only child is not an xhtml div`,
    tr: ({ element }) => `${element} xhtml, ama tek çocuğu bir xhtml div değil`,
  },
  why: {
    en: 'RFC 4287 wraps xhtml in one div, which readers take off.',
    tr: 'RFC 4287 xhtml’i tek bir div ile sarar; okuyucular onu çıkarır.',
  },
  remedy: {
    en: 'Wrap it in <div xmlns="http://www.w3.org/1999/xhtml">.',
    tr: '<div xmlns="http://www.w3.org/1999/xhtml"> ile sarın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary type="xhtml">a</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a</div></summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds } of textConstructs(document)) {
      if (holds !== 'xhtml') continue
      const [first, ...others] = elements(element)
      const text = element.children.some(node => node.kind === 'text' && node.value.trim() !== '')
      if (first?.local === 'div' && first.uri === XHTML && others.length === 0 && !text) continue
      report(element, { element: element.local }, wrapped(element, document.tree.text))
    }
  },
})
