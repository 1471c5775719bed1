// Alone judges: uri not iri.
import { valueRule } from '../value-rule.js'

export const uriNotIri = valueRule({
  id: 'uri-not-iri',
  level: 'error',
  w3c: 'UriNotIri',
  basis: { name: 'RFC 3986', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc3986#section-2' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" holds letters outside ASCII; RSS wants a URI`,
    tr: ({ value, what }) => `${what}: "${value}" içinde ASCII dışı harfler var; RSS burada URI ister`,
  },
  why: {
    en: 'RSS addresses are URIs, which are written in ASCII; many readers do not convert them.',
    tr: 'RSS adresleri URI’dir ve ASCII ile yazılır; pek çok okuyucu dönüştürmez.',
  },
  remedy: {
    en: 'Percent-encode the path as UTF-8 and write the host in punycode.',
    tr: 'Yolu UTF-8 yüzde kodlamasıyla, alan adını punycode ile yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><link>https://example.com/haber/ığdır</link><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><link>https://example.com/haber/%C4%B1%C4%9Fd%C4%B1r</link><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
