// Alone judges: invalid keywords.
import { valueRule } from '../value-rule.js'

export const invalidKeywords = valueRule({
  id: 'invalid-keywords',
  level: 'warning',
  w3c: 'InvalidKeywords',
  basis: {
    name: 'Apple Podcasts',
    section: '<itunes:keywords>',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ value }) => `the keywords "${value}" have no commas between them`,
    tr: ({ value }) => `"${value}" anahtar sözcükleri arasında virgül yok`,
  },
  why: {
    en: 'They are taken for one long word.',
    tr: 'Tek bir uzun sözcük sanılır.',
  },
  remedy: { en: 'Write commas between them.', tr: 'Aralarına virgül yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><itunes:keywords>kars kar kış</itunes:keywords><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><itunes:keywords>kars, kar, kış</itunes:keywords><guid isPermaLink="false">a</guid></item>',
    ],
  },
})
