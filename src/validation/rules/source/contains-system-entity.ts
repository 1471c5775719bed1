// Alone judges: contains system entity.
import { sourceRule } from '../source-rule.js'

export const containsSystemEntity = sourceRule<object>({
  id: 'contains-system-entity',
  level: 'info',
  w3c: 'ContainsSystemEntity',
  basis: { name: 'XML 1.0', section: '§4.2.2', url: 'https://www.w3.org/TR/xml/#sec-external-ent' },
  says: {
    en: () => 'the document refers to an external entity, which is never fetched',
    tr: () => 'belge dış bir varlığa başvuruyor; bu hiçbir zaman indirilmez',
  },
  why: {
    en: 'External entities let a document read files of whoever opens it; readers ignore or refuse them.',
    tr: 'Dış varlıklar, belgeyi açanın dosyalarını okutabilir; okuyucular yok sayar ya da reddeder.',
  },
  remedy: { en: 'Remove the declaration.', tr: 'Bildirimi çıkarın.' },
  examples: {
    bad: [
      '<!DOCTYPE rss [<!ENTITY a SYSTEM "https://example.com/a">]><rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
