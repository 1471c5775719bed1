// Alone judges: not base64.

import { textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { textConstructs } from '../constructs.js'
import type { AtomDocument } from '../document.js'
import { isBinary } from '../media-types.js'

export const notBase64 = rule<AtomDocument, object>({
  id: 'not-base64',
  level: 'error',
  w3c: 'NotBase64',
  basis: { name: 'RFC 4287', section: '§4.1.3.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.3.3' },
  says: { en: () => 'the content is not Base64', tr: () => 'içerik Base64 değil' },
  why: {
    en: 'Content of this type is written in Base64; readers cannot decode this.',
    tr: 'Bu türden içerik Base64 ile yazılır; okuyucular bunu çözemez.',
  },
  remedy: { en: 'Encode it, or correct the type.', tr: 'Base64 ile kodlayın ya da türü düzeltin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="image/png">not base64!</content><summary>a</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="image/png">iVBORw0KGgo=</content><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const { element, holds, type } of textConstructs(document)) {
      if (holds !== 'media' || !isBinary(type)) continue
      const text = textOf(element).replace(/\s+/g, '')
      if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) report(element, {})
    }
  },
})
