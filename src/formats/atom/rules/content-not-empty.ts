// Alone judges: content not empty.
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const contentNotEmpty = rule<AtomDocument, object>({
  id: 'content-not-empty',
  level: 'error',
  w3c: 'UnexpectedText',
  basis: { name: 'RFC 4287', section: '§4.1.3.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.2' },
  says: { en: () => 'content with src must be empty', tr: () => 'src taşıyan content boş olmalı' },
  why: {
    en: 'The content is at the address; readers ignore what stands here.',
    tr: 'İçerik o adrestedir; burada yazılanı okuyucular atlar.',
  },
  remedy: { en: 'Move the text into summary.', tr: 'Metni summary öğesine taşıyın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content src="https://example.com/a" type="text/html">a</content><summary>a</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content src="https://example.com/a" type="text/html"/><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds } of textConstructs(document)) {
      if (holds === 'out' && element.children.some(node => node.kind === 'text' && node.value.trim() !== ''))
        report(element, {})
    }
  },
})
