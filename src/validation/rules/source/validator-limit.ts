// Alone judges: validator limit.
import { sourceRule } from '../source-rule.js'

export const validatorLimit = sourceRule<{ limit: number }>({
  id: 'validator-limit',
  level: 'error',
  w3c: 'ValidatorLimit',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: ({ limit }) => `the document is longer than ${limit} characters`,
    tr: ({ limit }) => `belge ${limit} karakterden uzun`,
  },
  why: { en: 'Readers stop at much smaller sizes.', tr: 'Okuyucular çok daha küçük boylarda durur.' },
  remedy: {
    en: 'Put fewer items into the feed; older ones belong into an archive (RFC 5005).',
    tr: 'Beslemeye daha az öğe koyun; eskileri arşive (RFC 5005) taşıyın.',
  },
  examples: { bad: [], good: [] },
})
