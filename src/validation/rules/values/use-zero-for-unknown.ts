// Alone judges: use zero for unknown.
import { valueRule } from '../value-rule.js'

export const useZeroForUnknown = valueRule({
  id: 'use-zero-for-unknown',
  level: 'error',
  w3c: 'UseZeroForUnknown',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<enclosure>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-enclosure',
  },
  says: {
    en: ({ what }) => `${what} is -1; an unknown length is written 0`,
    tr: ({ what }) => `${what} -1; bilinmeyen uzunluk 0 yazılır`,
  },
  why: {
    en: 'A length is a number of bytes, and no file has fewer than none.',
    tr: 'Uzunluk bayt sayısıdır; eksi olamaz.',
  },
  remedy: { en: 'Write 0 where the length is not known.', tr: 'Uzunluk bilinmiyorsa 0 yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><enclosure url="https://example.com/a.mp3" length="-1" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><enclosure url="https://example.com/a.mp3" length="0" type="audio/mpeg"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
