// Alone judges: missing source element.

import { child } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const missingSourceElement = rule<AtomDocument, { element: string }>({
  id: 'missing-source-element',
  level: 'warning',
  w3c: 'MissingSourceElement',
  basis: { name: 'RFC 4287', section: '§4.2.11', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.11' },
  says: { en: ({ element }) => `source has no ${element}`, tr: ({ element }) => `source içinde ${element} yok` },
  why: {
    en: 'An entry taken from elsewhere should say from where: id, title and time of the original feed.',
    tr: 'Başka yerden alınan girdi nereden alındığını söylemeli: asıl beslemenin id, title ve updated değerleri.',
  },
  remedy: { en: 'Copy it from the original feed.', tr: 'Asıl beslemeden alıp ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><source><id>urn:example:0</id><title>a</title></source></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><source><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated></source></entry>',
    ],
    within: 'atom',
  },
  check({ entries }, report) {
    for (const entry of entries) {
      const source = child(entry, 'source', ATOM_NAMESPACE)
      for (const name of source ? ['id', 'title', 'updated'] : []) {
        if (source && !child(source, name, ATOM_NAMESPACE)) report(missing(source, `atom:${name}`), { element: name })
      }
    }
  },
})
