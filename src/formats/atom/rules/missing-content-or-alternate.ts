// Alone judges: missing content or alternate.

import { child } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { relationOf } from '../../modules/self-links.js'
import { linksOf } from '../containers.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const missingContentOrAlternate = rule<AtomDocument, object>({
  id: 'missing-content-or-alternate',
  level: 'error',
  w3c: 'MissingContentOrAlternate',
  basis: { name: 'RFC 4287', section: '§4.1.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.1.2' },
  says: {
    en: () => 'the entry has neither content nor an alternate link',
    tr: () => 'girdinin ne içeriği ne de alternate bağlantısı var',
  },
  why: { en: 'There is nothing to read and nowhere to go.', tr: 'Okunacak bir şey de gidilecek bir yer de yok.' },
  remedy: { en: 'Add content, or a link rel="alternate".', tr: 'content ya da rel="alternate" bağlantısı ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><summary>a</summary></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><link href="https://example.com/a"/><summary>a</summary></entry>',
    ],
    within: 'atom',
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const alternate = linksOf(entry).some(link => relationOf(link) === 'alternate')
      if (!alternate && !child(entry, 'content', ATOM_NAMESPACE)) report(entry, {})
    }
  },
})
