// Alone judges: contains email.

import { child, elements, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import { holdsEmail } from '../../../validation/values/contact.js'
import { containers } from '../containers.js'
import { ATOM_NAMESPACE, type AtomDocument } from '../document.js'

export const containsEmail = rule<AtomDocument, { value: string }>({
  id: 'contains-email',
  level: 'warning',
  w3c: 'ContainsEmail',
  basis: { name: 'RFC 4287', section: '§3.2.1', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.2.1' },
  says: {
    en: ({ value }) => `the name "${value}" holds an e-mail address`,
    tr: ({ value }) => `"${value}" adının içinde e-posta adresi var`,
  },
  why: {
    en: 'Atom has an element for the address; readers show the name.',
    tr: 'Atom’da adres için ayrı öğe vardır; okuyucular adı gösterir.',
  },
  remedy: { en: 'Put the address into email.', tr: 'Adresi email öğesine yazın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><author><name>a@example.com</name></author></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><author><name>a</name><email>a@example.com</email></author></entry>',
    ],
    within: 'atom',
  },
  check(document, report) {
    for (const container of containers(document)) {
      for (const person of elements(container)) {
        if (person.uri !== ATOM_NAMESPACE || (person.local !== 'author' && person.local !== 'contributor')) continue
        const name = child(person, 'name', ATOM_NAMESPACE)
        const value = name ? textOf(name).trim() : ''
        if (name && holdsEmail(value)) report(name, { value })
      }
    }
  },
})
