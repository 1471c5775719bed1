// Alone judges: invalid width.
import { valueRule } from '../value-rule.js'

export const invalidWidth = valueRule({
  id: 'invalid-width',
  level: 'error',
  w3c: 'InvalidWidth',
  basis: {
    name: 'RSS 2.0',
    section: '<image>',
    url: 'https://www.rssboard.org/rss-specification#ltimagegtSubelementOfLtchannelgt',
  },
  says: {
    en: ({ high, low, value, what }) => `${what}: "${value}" is not between ${low} and ${high}`,
    tr: ({ high, low, value, what }) => `${what}: "${value}", ${low} ile ${high} arasında değil`,
  },
  why: {
    en: 'The specification limits channel images so that readers can make room for them.',
    tr: 'Okuyucular yer ayırabilsin diye şartname kanal görselinin boyunu sınırlar.',
  },
  remedy: {
    en: 'Write a whole number from 1 to 144, or leave the element out.',
    tr: '1 ile 144 arasında bir tam sayı yazın ya da öğeyi çıkarın.',
  },
  examples: {
    bad: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link><width>900</width></image>',
    ],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link><width>31</width></image>',
    ],
  },
})
