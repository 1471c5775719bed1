// Alone judges: missing textual content.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const missingTextualContent = rule<AtomDocument, object>({
  id: 'missing-textual-content',
  level: 'warning',
  w3c: 'MissingTextualContent',
  basis: { name: 'RFC 4287', section: '§4.1.1.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.1.1' },
  says: { en: () => 'the entry has neither summary nor content', tr: () => 'girdinin ne özeti ne de içeriği var' },
  why: { en: 'Readers can show a title only.', tr: 'Okuyucular yalnız başlık gösterebilir.' },
  remedy: { en: 'Add a summary.', tr: 'summary ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><link href="https://example.com/a"/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check({ entries }, report) {
    for (const entry of entries) {
      if (!child(entry, 'summary', ATOM_NAMESPACE) && !child(entry, 'content', ATOM_NAMESPACE)) report(entry, {})
    }
  },
})
