// Alone judges: invalid link.
import { valueRule } from '../value-rule.js'

export const invalidLink = valueRule({
  id: 'invalid-link',
  level: 'error',
  w3c: 'InvalidLink',
  basis: { name: 'RFC 3986', section: '§3 and §4.1', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-3' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a valid URI reference`,
    tr: ({ value, what }) => `${what}: "${value}" geçerli bir URI değil`,
  },
  why: { en: 'A reader cannot open an address that is not one.', tr: 'Okuyucu, adres olmayan bir adresi açamaz.' },
  remedy: {
    en: 'Write the complete address, percent-encoding what URIs do not allow.',
    tr: 'Adresi eksiksiz yazın; URI içinde duramayan karakterleri yüzde kodlamasıyla yazın.',
  },
  examples: {
    bad: ['<item><title>a</title><link>http://exa%mple</link><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><link>https://example.com/a</link><guid isPermaLink="false">a</guid></item>'],
  },
})
