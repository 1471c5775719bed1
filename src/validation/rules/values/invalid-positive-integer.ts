// Alone judges: invalid positive integer.
import { valueRule } from '../value-rule.js'

export const invalidPositiveInteger = valueRule({
  id: 'invalid-positive-integer',
  level: 'error',
  w3c: 'InvalidPositiveInteger',
  basis: { name: 'Media RSS 1.5', section: 'numbers', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a whole number above zero`,
    tr: ({ value, what }) => `${what}: "${value}" sıfırdan büyük bir tam sayı değil`,
  },
  why: { en: 'Programs read a number here.', tr: 'Programlar burada bir sayı okur.' },
  remedy: { en: 'Write digits only, more than zero.', tr: 'Sıfırdan büyük, yalnız rakamlardan oluşan bir sayı yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><media:thumbnail url="https://example.com/a.jpg" width="0"/><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:thumbnail url="https://example.com/a.jpg" width="75"/><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
