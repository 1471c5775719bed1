// Alone judges: invalid iri.
import { valueRule } from '../value-rule.js'

export const invalidIri = valueRule({
  id: 'invalid-iri',
  level: 'error',
  w3c: 'InvalidIRI',
  basis: { name: 'RFC 3987', section: '§2.2', url: 'https://www.rfc-editor.org/rfc/rfc3987#section-2.2' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid IRI`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir IRI değil`,
  },
  why: { en: 'A reader cannot open an address that is not one.', tr: 'Okuyucu, adres olmayan bir adresi açamaz.' },
  remedy: {
    en: 'Remove control characters and characters for private use.',
    tr: 'Denetim karakterlerini ve özel kullanım karakterlerini çıkarın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>https://example.com/\uFDD0</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>https://example.com/ığdır</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
})
