// Alone judges: encoding mismatch.
import { sourceRule } from '../source-rule.js'

export const encodingMismatch = sourceRule<{ encoding: string; http: string }>({
  id: 'encoding-mismatch',
  level: 'warning',
  w3c: 'EncodingMismatch',
  basis: { name: 'XML 1.0', section: '§4.3.3; RFC 7303 §3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: {
    en: ({ encoding, http }) => `HTTP says ${http}, the document says ${encoding}`,
    tr: ({ encoding, http }) => `HTTP ${http} diyor, belge ${encoding}`,
  },
  why: {
    en: 'HTTP wins, so a document saved from the web is read wrongly later.',
    tr: 'HTTP üstün gelir; webden kaydedilen belge sonradan yanlış okunur.',
  },
  remedy: { en: 'Let both say utf-8.', tr: 'İkisi de utf-8 desin.' },
  examples: { bad: [], good: [] },
})
