// Alone judges: obscure encoding.
import { sourceRule } from '../source-rule.js'

export const obscureEncoding = sourceRule<{ encoding: string }>({
  id: 'obscure-encoding',
  level: 'warning',
  w3c: 'ObscureEncoding',
  basis: { name: 'XML 1.0', section: '§4.3.3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: {
    en: ({ encoding }) => `the encoding "${encoding}" is read by few programs`,
    tr: ({ encoding }) => `"${encoding}" kodlamasını az program okur`,
  },
  why: {
    en: 'XML parsers must know UTF-8 and UTF-16, and nothing else.',
    tr: 'XML ayrıştırıcıları UTF-8 ile UTF-16’yı bilmek zorundadır, başkasını değil.',
  },
  remedy: { en: 'Use UTF-8.', tr: 'UTF-8 kullanın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="ibm866"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
