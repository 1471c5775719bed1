// Alone judges: unknown encoding.
import { sourceRule } from '../source-rule.js'

export const unknownEncoding = sourceRule<{ encoding: string }>({
  id: 'unknown-encoding',
  level: 'error',
  w3c: 'UnknownEncoding',
  basis: { name: 'XML 1.0', section: '§4.3.3', url: 'https://www.w3.org/TR/xml/#charencoding' },
  says: {
    en: ({ encoding }) => `the encoding "${encoding}" is not known`,
    tr: ({ encoding }) => `"${encoding}" kodlaması bilinmiyor`,
  },
  why: { en: 'No reader can decode it.', tr: 'Hiçbir okuyucu çözemez.' },
  remedy: { en: 'Use UTF-8.', tr: 'UTF-8 kullanın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="bogus"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
