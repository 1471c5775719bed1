// Alone judges: invalid integer attribute.
import { valueRule } from '../value-rule.js'

export const invalidIntegerAttribute = valueRule({
  id: 'invalid-integer-attribute',
  level: 'error',
  w3c: 'InvalidIntegerAttribute',
  basis: {
    name: 'RSS 2.0',
    section: '<cloud> and <enclosure>',
    url: 'https://www.rssboard.org/rss-specification#ltcloudgtSubelementOfLtchannelgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is not a whole number`,
    tr: ({ value, what }) => `${what}: "${value}" bir tam sayı değil`,
  },
  why: { en: 'Programs read a number here.', tr: 'Programlar burada bir sayı okur.' },
  remedy: { en: 'Write digits only.', tr: 'Yalnız rakam yazın.' },
  examples: {
    bad: ['<cloud domain="example.com" port="x" path="/" registerProcedure="a" protocol="soap"/>'],
    good: ['<cloud domain="example.com" port="80" path="/" registerProcedure="a" protocol="soap"/>'],
  },
})
