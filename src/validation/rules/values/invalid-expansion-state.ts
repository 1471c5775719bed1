// Alone judges: invalid expansion state.
import { valueRule } from '../value-rule.js'

export const invalidExpansionState = valueRule({
  id: 'invalid-expansion-state',
  level: 'error',
  w3c: 'InvalidExpansionState',
  basis: { name: 'OPML 2.0', section: '<expansionState>', url: 'https://opml.org/spec2.opml' },
  says: {
    en: ({ value }) => `"${value}" is no list of line numbers`,
    tr: ({ value }) => `"${value}" satır numaralarından oluşan bir liste değil`,
  },
  why: {
    en: 'It tells outliners which lines are open.',
    tr: 'Ana hat programlarına hangi satırların açık olduğunu söyler.',
  },
  remedy: {
    en: 'Write whole numbers with commas between, or leave it out.',
    tr: 'Aralarında virgülle tam sayılar yazın ya da çıkarın.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title><expansionState>all</expansionState></head><body><outline text="a"/></body></opml>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><head><title>a</title><expansionState>1, 2</expansionState></head><body><outline text="a"/></body></opml>',
    ],
  },
})
