// Alone judges: unregistered atom link rel.

import { attributeOf } from '../../../model/tree.js'
import { attribute, rule } from '../../../validation/rule.js'
import { containers, linksOf } from '../containers.js'
import type { AtomDocument } from '../document.js'
import { isKnownRelation } from '../link-relations.js'

export const unregisteredAtomLinkRel = rule<AtomDocument, { value: string }>({
  id: 'unregistered-atom-link-rel',
  level: 'warning',
  w3c: 'UnregisteredAtomLinkRel',
  basis: { name: 'RFC 4287', section: '§4.2.7.2', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.7.2' },
  says: {
    en: ({ value }) => `rel "${value}" is neither registered nor a URI`,
    tr: ({ value }) => `rel "${value}" ne kayıtlı ne de bir URI`,
  },
  why: { en: 'Nobody but you knows what it means.', tr: 'Anlamını sizden başkası bilmez.' },
  remedy: {
    en: 'Use a registered relation, or a URI of your own.',
    tr: 'Kayıtlı bir ilişki ya da kendi URI’nizi kullanın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="bogus" href="https://example.com/a"/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="related" href="https://example.com/a"/></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const container of containers(document)) {
      for (const link of linksOf(container)) {
        const rel = attributeOf(link, 'rel')?.value
        // White space is part of the name here: RFC 4287 allows none.
        if (rel === undefined || rel === '' || isKnownRelation(rel)) continue
        report(attribute(link, 'rel'), { value: rel }, { value: rel })
      }
    }
  },
})
