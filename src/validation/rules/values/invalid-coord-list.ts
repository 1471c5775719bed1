// Alone judges: invalid coord list.
import { valueRule } from '../value-rule.js'

export const invalidCoordList = valueRule({
  id: 'invalid-coord-list',
  level: 'error',
  w3c: 'InvalidCoordList',
  basis: { name: 'GeoRSS Simple', section: 'Line', url: 'https://docs.ogc.org/cs/17-002r1/17-002r1.html' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is no list of places`,
    tr: ({ value, what }) => `${what}: "${value}" bir yer listesi değil`,
  },
  why: {
    en: 'Maps cannot show it.',
    tr: 'Haritalar bunu gösteremez.',
  },
  remedy: {
    en: 'Write latitude and longitude of two places or more, with blanks between.',
    tr: 'İki ya da daha çok yerin enlem ve boylamını aralarında boşlukla yazın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:line>40.6 43.1 40.7</georss:line></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:georss="http://www.georss.org/georss"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><item><title>a</title><guid isPermaLink="false">a</guid><georss:line>40.6 43.1 40.7 43.2</georss:line></item></channel></rss>',
    ],
  },
})
