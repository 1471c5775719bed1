// Alone judges: misplaced xhtml content.

import { elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

const XHTML = 'http://www.w3.org/1999/xhtml'
/** Said of the feed to search engines, by a practice of its own. */
const HEAD = new Set(['meta', 'link'])

export const misplacedXhtmlContent = rule<Survey, { element: string }>({
  id: 'misplaced-xhtml-content',
  level: 'warning',
  w3c: 'MisplacedXHTMLContent',
  basis: { name: 'RFC 4287', section: '§3.1.1.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.1.1.3' },
  says: {
    en: ({ element }) => `${element} of XHTML stands where elements of the feed belong`,
    tr: ({ element }) => `XHTML’in ${element} öğesi, besleme öğelerinin yerinde duruyor`,
  },
  why: { en: 'Readers do not look for it there.', tr: 'Okuyucular bunu orada aramaz.' },
  remedy: { en: 'Put it into content type="xhtml".', tr: 'content type="xhtml" içine koyun.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><div xmlns="http://www.w3.org/1999/xhtml">a</div></entry></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
  },
  check({ byRow, tree }, report) {
    // Most documents have no XHTML at all.
    if (!tree.namespaces.some(({ uri }) => uri === XHTML)) return
    for (const { element, row } of [...byRow.values()].flat()) {
      if (row?.text !== 'none' || element.uri !== tree.root.uri) continue
      for (const inner of elements(element)) {
        const known = tree.root.local === 'rss' && (inner.local === 'body' || inner.local === 'div')
        if (inner.uri === XHTML && !known && !HEAD.has(inner.local)) report(inner, { element: inner.local })
      }
    }
  },
})
