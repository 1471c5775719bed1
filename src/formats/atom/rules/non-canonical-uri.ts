// Alone judges: non canonical uri.

import { child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { canonicalUri } from '../../../validation/values/uri.js'
import { containers } from '../containers.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const nonCanonicalUri = rule<AtomDocument, { value: string; canonical: string }>({
  id: 'non-canonical-uri',
  level: 'warning',
  w3c: 'NonCanonicalURI',
  basis: { name: 'RFC 4287', section: '§4.2.6.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6.1' },
  says: {
    en: ({ canonical, value }) => `the id "${value}" is spelt "${canonical}" in normal form`,
    tr: ({ canonical, value }) => `"${value}" id’sinin normal yazılışı "${canonical}"`,
  },
  why: {
    en: 'Ids are compared letter by letter; a program that tidies addresses will take it for another.',
    tr: 'Id’ler harf harf karşılaştırılır; adresleri düzelten bir program bunu başka bir id sanır.',
  },
  remedy: {
    en: 'Write the normal form from the start; never change an id that is out.',
    tr: 'Baştan normal biçimi yazın; yayımlanmış bir id’yi değiştirmeyin.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>http://example.com</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>http://example.com/</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const container of containers(document)) {
      const element = child(container, 'id', ATOM_NAMESPACE)
      const value = element ? textOf(element).trim() : ''
      const canonical = canonicalUri(value)
      if (element && value !== '' && canonical !== value) report(element, { value, canonical }, { value })
    }
  },
})
