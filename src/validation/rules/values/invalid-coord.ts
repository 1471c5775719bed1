// Alone judges: invalid coord.
import { valueRule } from '../value-rule.js'

export const invalidCoord = valueRule({
  id: 'invalid-coord',
  level: 'error',
  w3c: 'InvalidCoord',
  basis: { name: 'GeoRSS Simple', section: 'Point', url: 'https://docs.ogc.org/cs/17-002r1/17-002r1.html' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a latitude and a longitude`,
    tr: ({ value, what }) => `${what}: "${value}" bir enlem ve bir boylam değil`,
  },
  why: {
    en: 'Maps cannot show it.',
    tr: 'Haritalar bunu gösteremez.',
  },
  remedy: {
    en: 'Write two numbers with a blank between: 40.6167 43.1 for Kars.',
    tr: 'Arasında boşlukla iki sayı yazın: Kars için 40.6167 43.1.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:point>Kars</georss:point></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:point>40.6167 43.1</georss:point></item></channel></rss>',
    ],
  },
})
