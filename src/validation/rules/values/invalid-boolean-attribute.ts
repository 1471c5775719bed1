// Alone judges: invalid boolean attribute.
import { valueRule } from '../value-rule.js'

export const invalidBooleanAttribute = valueRule({
  id: 'invalid-boolean-attribute',
  level: 'error',
  w3c: 'InvalidBooleanAttribute',
  basis: {
    name: 'RSS 2.0',
    section: '<guid>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither true nor false`,
    tr: ({ value, what }) => `${what}: "${value}" ne true ne de false`,
  },
  why: {
    en: 'Readers open the guid as an address unless this says false.',
    tr: 'Bu false demedikçe okuyucular guid değerini adres olarak açar.',
  },
  remedy: { en: 'Write true or false.', tr: 'true ya da false yazın.' },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="no">https://example.com/a</guid></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
  },
})
