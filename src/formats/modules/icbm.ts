// Alone knows places as the ICBM module writes them.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const icbm: Vocabulary = {
  prefix: 'icbm',
  namespaces: ['http://postneo.com/icbm'],
  specification: { name: 'ICBM module', url: 'http://postneo.com/icbm/' },
  elements: [
    { name: 'latitude', in: ANYWHERE, text: 'latitude' },
    { name: 'longitude', in: ANYWHERE, text: 'longitude' },
  ],
}
