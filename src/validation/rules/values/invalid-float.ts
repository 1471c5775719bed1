// Alone judges: invalid float.
import { valueRule } from '../value-rule.js'

export const invalidFloat = valueRule({
  id: 'invalid-float',
  level: 'error',
  w3c: 'InvalidFloat',
  basis: { name: 'Media RSS 1.5', section: 'numbers', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a number`,
    tr: ({ value, what }) => `${what}: "${value}" bir sayı değil`,
  },
  why: { en: 'Programs read a number here.', tr: 'Programlar burada bir sayı okur.' },
  remedy: { en: 'Write a decimal number with a point.', tr: 'Ondalık ayırıcısı nokta olan bir sayı yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" bitrate="1,5" type="video/mp4"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" bitrate="1.5" type="video/mp4"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
