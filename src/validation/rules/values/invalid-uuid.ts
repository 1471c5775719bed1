// Alone judges: invalid uuid.
import { valueRule } from '../value-rule.js'

export const invalidUuid = valueRule({
  id: 'invalid-uuid',
  level: 'error',
  w3c: 'InvalidUUID',
  basis: { name: 'RFC 9562', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc9562#section-4' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid UUID`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir UUID değil`,
  },
  why: {
    en: 'A UUID has 32 hexadecimal digits in five groups; anything else is not unique by design.',
    tr: 'UUID beş grupta 32 onaltılık rakamdan oluşur; başkası tasarımı gereği tekil değildir.',
  },
  remedy: {
    en: 'Write urn:uuid: followed by 8-4-4-4-12 hexadecimal digits.',
    tr: 'urn:uuid: ardından 8-4-4-4-12 onaltılık rakam yazın.',
  },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:uuid:1234</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry>',
    ],
    within: 'atom',
  },
})
