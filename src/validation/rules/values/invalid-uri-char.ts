// Alone judges: invalid uri char.
import { valueRule } from '../value-rule.js'

export const invalidUriChar = valueRule({
  id: 'invalid-uri-char',
  level: 'error',
  w3c: 'InvalidUriChar',
  basis: { name: 'RFC 3986', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2' },
  says: {
    en: ({ char, value, what }) => `${what}: "${value}" holds the character "${char}", which URIs do not allow`,
    tr: ({ char, value, what }) => `${what}: "${value}" içinde URI’de bulunamayacak "${char}" karakteri var`,
  },
  why: {
    en: 'Programs cut such an address at that character, or refuse it.',
    tr: 'Programlar böyle bir adresi o karakterde keser ya da reddeder.',
  },
  remedy: { en: 'Percent-encode it: a space is %20.', tr: 'Yüzde kodlamasıyla yazın: boşluk %20 olur.' },
  examples: {
    bad: ['<item><title>a</title><link>https://example.com/a b</link><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><link>https://example.com/a%20b</link><guid isPermaLink="false">a</guid></item>'],
  },
})
