// Alone judges: missing summary.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { constructOf } from '../constructs.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'
import { isBinary } from '../media-types.js'

export const missingSummary = rule<AtomDocument, object>({
  id: 'missing-summary',
  level: 'error',
  w3c: 'MissingSummary',
  basis: { name: 'RFC 4287', section: '§4.1.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2' },
  says: {
    en: () => 'the content is elsewhere or in Base64, and there is no summary',
    tr: () => 'içerik başka yerde ya da Base64 ile yazılmış, özet de yok',
  },
  why: {
    en: 'Readers that cannot show the content need words for it.',
    tr: 'İçeriği gösteremeyen okuyucuların sözcüklere ihtiyacı var.',
  },
  remedy: { en: 'Add a summary.', tr: 'summary ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="image/png">iVBORw0KGgo=</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content type="image/png">iVBORw0KGgo=</content><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const content = child(entry, 'content', ATOM_NAMESPACE)
      if (!content || child(entry, 'summary', ATOM_NAMESPACE)) continue
      const { holds, type } = constructOf(content)
      if (holds === 'out' || (holds === 'media' && isBinary(type))) report(entry, {})
    }
  },
})
