// Alone judges: too many namespaces.
import { sourceRule } from '../source-rule.js'

export const tooManyNamespaces = sourceRule<{ limit: number }>({
  id: 'too-many-namespaces',
  level: 'error',
  w3c: 'ValidatorLimit',
  basis: { name: 'XML 1.0', section: '§2.1', url: 'https://www.w3.org/TR/xml/' },
  says: {
    en: ({ limit }) => `more than ${limit} namespaces are declared at once`,
    tr: ({ limit }) => `aynı anda ${limit} sayısından çok ad alanı bildirilmiş`,
  },
  why: {
    en: 'No feed needs this; reading it would cost time without bound.',
    tr: 'Hiçbir beslemeye bu gerekmez; okumak sınırsız zaman alırdı.',
  },
  remedy: { en: 'Write a simpler document.', tr: 'Daha yalın bir belge yazın.' },
  examples: { bad: [], good: [] },
})
