// Alone judges: invalid non negative integer.
import { valueRule } from '../value-rule.js'

export const invalidNonNegativeInteger = valueRule({
  id: 'invalid-non-negative-integer',
  level: 'error',
  w3c: 'InvalidNonNegativeInteger',
  basis: { name: 'RSS 2.0', section: '<enclosure>', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a whole number of zero or more`,
    tr: ({ value, what }) => `${what}: "${value}" sıfır ya da daha büyük bir tam sayı değil`,
  },
  why: { en: 'Programs read a number here.', tr: 'Programlar burada bir sayı okur.' },
  remedy: { en: 'Write digits only.', tr: 'Yalnız rakam yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" fileSize="-5" type="video/mp4"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.mp4" fileSize="5" type="video/mp4"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
