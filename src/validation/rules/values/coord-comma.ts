// Alone judges: coord comma.
import { valueRule } from '../value-rule.js'

export const coordComma = valueRule({
  id: 'coord-comma',
  level: 'warning',
  w3c: 'CoordComma',
  basis: { name: 'GeoRSS Simple', section: 'Point', url: 'https://docs.ogc.org/cs/17-002r1/17-002r1.html' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" has a comma where a blank belongs`,
    tr: ({ value, what }) => `${what}: "${value}" boşluk yerine virgül taşıyor`,
  },
  why: {
    en: 'Some programs take the comma for a decimal mark.',
    tr: 'Kimi programlar virgülü ondalık ayracı sanır.',
  },
  remedy: { en: 'Write a blank.', tr: 'Boşluk yazın.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:point>40.6167, 43.1</georss:point></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:point>40.6167 43.1</georss:point></item></channel></rss>',
    ],
  },
})
