// Alone knows ratings and introductions of recorded talks.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const conversationsNetwork: Vocabulary = {
  prefix: 'conversationsNetwork',
  namespaces: ['http://conversationsnetwork.org/rssNamespace-1.0/'],
  specification: {
    name: 'Conversations Network RSS namespace 1.0',
    url: 'http://conversationsnetwork.org/rssNamespace-1.0/',
  },
  elements: [
    ...['introMilliseconds', 'ratingCount'].map(
      name => ({ name, in: ANYWHERE, text: 'non-negative-integer' }) as const,
    ),
    { name: 'ratingIndividual', in: ANYWHERE, text: 'positive-integer' },
    { name: 'ratingAverage', in: ANYWHERE, text: 'float' },
  ],
  skipped: true,
}
