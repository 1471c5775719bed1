// Alone judges: invalid urn.
import { valueRule } from '../value-rule.js'

export const invalidUrn = valueRule({
  id: 'invalid-urn',
  level: 'error',
  w3c: 'InvalidURN',
  basis: { name: 'RFC 8141', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc8141#section-2' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid URN`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir URN değil`,
  },
  why: {
    en: 'An identifier that breaks its own scheme may be changed or refused by readers.',
    tr: 'Kendi şemasına uymayan bir kimliği okuyucular değiştirebilir ya da reddedebilir.',
  },
  remedy: {
    en: 'Write urn:namespace:name with a namespace of letters, digits and hyphens.',
    tr: 'urn:alan:ad biçiminde, alan adında harf, rakam ve kısa çizgi kullanarak yazın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:a.b:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
})
