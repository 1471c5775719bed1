// Alone judges: invalid mime attribute.
import { valueRule } from '../value-rule.js'

export const invalidMimeAttribute = valueRule({
  id: 'invalid-mime-attribute',
  level: 'error',
  w3c: 'InvalidMIMEAttribute',
  basis: {
    name: 'RSS 2.0',
    section: '<enclosure>',
    url: 'https://www.rssboard.org/rss-specification#ltenclosuregtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a media type`,
    tr: ({ value, what }) => `${what}: "${value}" bir ortam türü değil`,
  },
  why: { en: 'Readers choose a player by it.', tr: 'Okuyucular oynatıcıyı buna göre seçer.' },
  remedy: {
    en: 'Write a type such as audio/mpeg or image/jpeg.',
    tr: 'audio/mpeg ya da image/jpeg gibi bir tür yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><enclosure url="https://example.com/a.mp3" length="1" type="mp3"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
