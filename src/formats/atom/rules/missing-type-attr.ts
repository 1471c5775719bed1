// Alone judges: missing type attr.

import { attributeOf } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'

export const missingTypeAttr = rule<AtomDocument, object>({
  id: 'missing-type-attr',
  level: 'warning',
  w3c: 'MissingTypeAttr',
  basis: { name: 'RFC 4287', section: '§4.1.3.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.2' },
  says: { en: () => 'content elsewhere has no type', tr: () => 'başka yerdeki içeriğin türü yazılmamış' },
  why: { en: 'Readers cannot tell what they would fetch.', tr: 'Okuyucular neyi indireceklerini bilemez.' },
  remedy: { en: 'Add the media type.', tr: 'Ortam türünü ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content src="https://example.com/a"/><summary>a</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content src="https://example.com/a" type="text/html"/><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds } of textConstructs(document)) {
      if (holds === 'out' && !attributeOf(element, 'type')) report(missing(element, '@type'), {})
    }
  },
})
