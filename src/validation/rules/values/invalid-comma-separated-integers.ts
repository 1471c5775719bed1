// Alone judges: invalid comma separated integers.
import { valueRule } from '../value-rule.js'

export const invalidCommaSeparatedIntegers = valueRule({
  id: 'invalid-comma-separated-integers',
  level: 'error',
  w3c: 'InvalidCommaSeparatedIntegers',
  basis: {
    name: 'RSS 1.0 Modules: Slash',
    section: '<slash:hit_parade>',
    url: 'https://web.resource.org/rss/1.0/modules/slash/',
  },
  says: {
    en: ({ value }) => `"${value}" is no list of whole numbers`,
    tr: ({ value }) => `"${value}" tam sayılardan oluşan bir liste değil`,
  },
  why: {
    en: 'Programs count on numbers with commas between.',
    tr: 'Programlar aralarında virgül olan sayılar bekler.',
  },
  remedy: { en: 'Write 1,2,3.', tr: '1,2,3 gibi yazın.' },
  examples: {
    bad: ['<item><title>a</title><slash:hit_parade>çok</slash:hit_parade><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><slash:hit_parade>1,2,3</slash:hit_parade><guid isPermaLink="false">a</guid></item>'],
  },
})
