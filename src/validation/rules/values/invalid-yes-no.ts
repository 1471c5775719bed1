// Alone judges: invalid yes no.
import { valueRule } from '../value-rule.js'

export const invalidYesNo = valueRule({
  id: 'invalid-yes-no',
  level: 'error',
  w3c: 'InvalidYesNo',
  basis: {
    name: 'Apple Podcasts RSS',
    section: 'itunes:block',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ value, what }) => `${what}: "${value}" is neither yes nor no`,
    tr: ({ value, what }) => `${what}: "${value}" ne yes ne de no`,
  },
  why: { en: 'Directories act on this word.', tr: 'Dizinler bu sözcüğe göre davranır.' },
  remedy: { en: 'Write yes or no.', tr: 'yes ya da no yazın.' },
  examples: { bad: ['<itunes:block>true</itunes:block>'], good: ['<itunes:block>yes</itunes:block>'] },
})
