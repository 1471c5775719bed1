// Alone judges: invalid true false.
import { valueRule } from '../value-rule.js'

export const invalidTrueFalse = valueRule({
  id: 'invalid-true-false',
  level: 'error',
  w3c: 'InvalidTrueFalse',
  basis: {
    name: 'Apple Podcasts RSS',
    section: 'itunes:explicit',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither true nor false`,
    tr: ({ value, what }) => `${what}: "${value}" ne true ne de false`,
  },
  why: { en: 'Directories sort by this value.', tr: 'Dizinler bu değere göre ayırır.' },
  remedy: { en: 'Write true or false.', tr: 'true ya da false yazın.' },
  examples: {
    bad: ['<itunes:explicit>maybe</itunes:explicit>', '<itunes:explicit>yes</itunes:explicit>'],
    good: ['<itunes:explicit>false</itunes:explicit>'],
  },
})
