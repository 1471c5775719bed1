// Alone judges: illegal character.
import { sourceRule } from '../source-rule.js'

export const illegalCharacter = sourceRule<{ code: string }>({
  id: 'illegal-character',
  level: 'error',
  w3c: 'SAXError',
  basis: { name: 'XML 1.0', section: '§2.2', url: 'https://www.w3.org/TR/xml/#charsets' },
  says: {
    en: ({ code }) => `the character ${code} may not stand in XML`,
    tr: ({ code }) => `${code} karakteri XML’de bulunamaz`,
  },
  why: {
    en: 'A document that is not well-formed may be refused as a whole by every reader.',
    tr: 'İyi biçimli olmayan bir belgeyi her okuyucu bütünüyle reddedebilir.',
  },
  remedy: { en: 'Remove it, or write what was meant.', tr: 'Silin ya da kastedileni yazın.' },
  examples: {
    bad: ['<item><title>a\u0008b</title><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
})
