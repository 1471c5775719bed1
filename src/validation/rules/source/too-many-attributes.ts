// Alone judges: too many attributes.
import { sourceRule } from '../source-rule.js'

export const tooManyAttributes = sourceRule<{ limit: number }>({
  id: 'too-many-attributes',
  level: 'error',
  w3c: 'ValidatorLimit',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: ({ limit }) => `an element has more than ${limit} attributes`,
    tr: ({ limit }) => `bir öğenin ${limit} sayısından çok özniteliği var`,
  },
  why: {
    en: 'No feed needs this; reading it would cost time without bound.',
    tr: 'Hiçbir beslemeye bu gerekmez; okumak sınırsız zaman alırdı.',
  },
  remedy: { en: 'Write a simpler document.', tr: 'Daha yalın bir belge yazın.' },
  examples: { bad: [], good: [] },
})
