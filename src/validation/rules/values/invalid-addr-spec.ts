// Alone judges: invalid addr spec.
import { valueRule } from '../value-rule.js'

export const invalidAddrSpec = valueRule({
  id: 'invalid-addr-spec',
  level: 'error',
  w3c: 'InvalidAddrSpec',
  basis: { name: 'RFC 4287', section: '§3.2.3', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-3.2.3' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an e-mail address`,
    tr: ({ value, what }) => `${what}: "${value}" bir e-posta adresi değil`,
  },
  why: { en: 'The element holds an address and nothing else.', tr: 'Bu öğe yalnızca bir adres taşır.' },
  remedy: {
    en: 'Write the address alone; the name belongs into name.',
    tr: 'Yalnız adresi yazın; ad, name öğesine yazılır.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><author><name>a</name><email>a at example.com</email></author></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><author><name>a</name><email>a@example.com</email></author></entry>',
    ],
    within: 'atom',
  },
})
