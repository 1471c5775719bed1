// Alone judges: wrong encoding.
import { sourceRule } from '../source-rule.js'

export const wrongEncoding = sourceRule<{ said: string; by: 'http' | 'declaration' | 'default'; truth: string }>({
  id: 'wrong-encoding',
  level: 'error',
  w3c: 'UnicodeError',
  basis: {
    name: 'XML 1.0',
    section: '§4.3.3, appendix F; RFC 7303 §3',
    url: 'https://www.w3.org/TR/xml/#charencoding',
  },
  says: {
    en: ({ said, by, truth }) => `${CLAIMS.en[by](said)}, but the bytes are ${truth}`,
    tr: ({ said, by, truth }) => `${CLAIMS.tr[by](said)}, ama baytlar ${truth}`,
  },
  why: {
    en: 'Readers that believe what is said show broken letters, or refuse the document.',
    tr: 'Söylenene inanan okuyucular bozuk harfler gösterir ya da belgeyi reddeder.',
  },
  remedy: {
    en: 'Save the document as UTF-8 and say utf-8 in the declaration and in Content-Type.',
    tr: 'Belgeyi UTF-8 olarak kaydedin; bildirimde de Content-Type üstbilgisinde de utf-8 yazsın.',
  },
  examples: { bad: [], good: [] },
})

const CLAIMS = {
  en: {
    http: (said: string) => `HTTP says ${said}`,
    declaration: (said: string) => `the declaration says ${said}`,
    default: (said: string) => `nothing names the encoding, which means ${said}`,
  },
  tr: {
    http: (said: string) => `HTTP ${said} diyor`,
    declaration: (said: string) => `bildirim ${said} diyor`,
    default: (said: string) => `kodlamayı adıyla söyleyen yok, bu da ${said} demek`,
  },
} as const
