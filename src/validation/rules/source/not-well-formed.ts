// Alone judges: not well formed.
import { sourceRule } from '../source-rule.js'

export const notWellFormed = sourceRule<{ detail: string }>({
  id: 'not-well-formed',
  level: 'error',
  w3c: 'SAXError',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/#sec-well-formed' },
  says: {
    en: ({ detail }) => `the XML is not well-formed: ${detail}`,
    tr: ({ detail }) => `XML iyi biçimli değil: ${detail}`,
  },
  why: {
    en: 'A document that is not well-formed may be refused as a whole by every reader.',
    tr: 'İyi biçimli olmayan bir belgeyi her okuyucu bütünüyle reddedebilir.',
  },
  remedy: {
    en: 'Correct the markup at this place; write XML with a library instead of joining strings.',
    tr: 'Bu yerdeki işaretlemeyi düzeltin; XML’i dizge birleştirerek değil bir kitaplıkla yazın.',
  },
  examples: {
    bad: ['<item><title>a</item>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
