// Alone judges: too deep.
import { sourceRule } from '../source-rule.js'

export const tooDeep = sourceRule<{ limit: number }>({
  id: 'too-deep',
  level: 'error',
  w3c: 'ValidatorLimit',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: ({ limit }) => `elements stand more than ${limit} deep inside each other`,
    tr: ({ limit }) => `öğeler ${limit} düzeyden derin iç içe`,
  },
  why: {
    en: 'No feed needs this; reading it would cost time without bound.',
    tr: 'Hiçbir beslemeye bu gerekmez; okumak sınırsız zaman alırdı.',
  },
  remedy: { en: 'Write a simpler document.', tr: 'Daha yalın bir belge yazın.' },
  examples: { bad: [], good: [] },
})
