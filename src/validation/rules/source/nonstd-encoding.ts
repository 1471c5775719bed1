// Alone judges: nonstd encoding.
import { sourceRule } from '../source-rule.js'

export const nonstdEncoding = sourceRule<{ encoding: string }>({
  id: 'nonstd-encoding',
  level: 'info',
  w3c: 'NonstdEncoding',
  basis: { name: 'XML 1.0', section: '§4.3.3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: {
    en: ({ encoding }) => `the encoding is ${encoding}, not UTF-8`,
    tr: ({ encoding }) => `kodlama UTF-8 değil, ${encoding}`,
  },
  why: {
    en: 'XML parsers must know UTF-8 and UTF-16; others are usual but not promised.',
    tr: 'XML ayrıştırıcıları UTF-8 ile UTF-16’yı bilmek zorundadır; ötekiler alışılmıştır ama güvence değildir.',
  },
  remedy: { en: 'Use UTF-8.', tr: 'UTF-8 kullanın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="windows-1254"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
