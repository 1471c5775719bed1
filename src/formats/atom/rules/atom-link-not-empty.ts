// Alone judges: atom link not empty.

import type { Fix } from '../../../model/diagnostic.js'
import { type Element, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { containers, linksOf } from '../containers.js'
import type { AtomDocument } from '../document.js'

function emptied({ startTagEnd, end }: Element, text: string): Fix {
  return { start: startTagEnd, end: Math.max(startTagEnd, text.lastIndexOf('</', end - 1)), text: '' }
}

export const atomLinkNotEmpty = rule<AtomDocument, object>({
  id: 'atom-link-not-empty',
  level: 'warning',
  w3c: 'AtomLinkNotEmpty',
  basis: { name: 'RFC 4287', section: '§4.2.7', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7' },
  says: { en: () => 'the link has content', tr: () => 'bağlantının içeriği var' },
  why: {
    en: 'RFC 4287 gives the content of a link no meaning; readers ignore it.',
    tr: 'RFC 4287 bağlantının içeriğine anlam vermez; okuyucular atlar.',
  },
  remedy: { en: 'Write <link …/>, empty.', tr: '<link …/> biçiminde boş yazın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/a">a</link></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link href="https://example.com/a"/></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const container of containers(document)) {
      for (const link of linksOf(container))
        if (textOf(link).trim() !== '') report(link, {}, { fix: emptied(link, document.tree.text) })
    }
  },
})
