// Alone judges: invalid uri attribute.
import { valueRule } from '../value-rule.js'

export const invalidUriAttribute = valueRule({
  id: 'invalid-uri-attribute',
  level: 'error',
  w3c: 'InvalidURIAttribute',
  basis: { name: 'RFC 3986', section: '§4.1', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-4.1' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid URI reference`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir URI değil`,
  },
  why: { en: 'A reader cannot open an address that is not one.', tr: 'Okuyucu, adres olmayan bir adresi açamaz.' },
  remedy: { en: 'Write a valid address.', tr: 'Geçerli bir adres yazın.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><source><id>urn:x-a:2</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><generator uri="http://exa%mple">a</generator></source></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:x-a:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><source><id>urn:x-a:2</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><generator uri="https://example.com/">a</generator></source></entry>',
    ],
    within: 'atom',
  },
})
