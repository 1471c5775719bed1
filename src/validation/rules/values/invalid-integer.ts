// Alone judges: invalid integer.
import { valueRule } from '../value-rule.js'

export const invalidInteger = valueRule({
  id: 'invalid-integer',
  level: 'error',
  w3c: 'InvalidInteger',
  basis: { name: 'XML 1.0', section: 'integer', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a whole number`,
    tr: ({ value, what }) => `${what}: "${value}" bir tam sayı değil`,
  },
  why: { en: 'Programs read a number here.', tr: 'Programlar burada bir sayı okur.' },
  remedy: { en: 'Write digits only.', tr: 'Yalnız rakam yazın.' },
  examples: {
    bad: ['<item><title>a</title><itunes:order>first</itunes:order><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><itunes:order>1</itunes:order><guid isPermaLink="false">a</guid></item>'],
  },
})
