// Alone judges: invalid url attribute.
import { valueRule } from '../value-rule.js'

export const invalidUrlAttribute = valueRule({
  id: 'invalid-url-attribute',
  level: 'error',
  w3c: 'InvalidURLAttribute',
  basis: {
    name: 'RSS 2.0',
    section: '<enclosure> and <source>',
    url: 'https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not an http or https address`,
    tr: ({ value, what }) => `${what}: "${value}" bir http ya da https adresi değil`,
  },
  why: { en: 'Readers download the file from this address.', tr: 'Okuyucular dosyayı bu adresten indirir.' },
  remedy: {
    en: 'Write the complete address, with http:// or https://.',
    tr: 'Adresi http:// ya da https:// ile eksiksiz yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><enclosure url="a.mp3" length="1" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
