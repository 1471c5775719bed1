// Alone knows places as W3C Basic Geo writes them.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const geo: Vocabulary = {
  prefix: 'geo',
  namespaces: ['http://www.w3.org/2003/01/geo/wgs84_pos#'],
  specification: { name: 'W3C Basic Geo', url: 'https://www.w3.org/2003/01/geo/' },
  elements: [
    { name: 'lat', in: ANYWHERE, text: 'latitude' },
    { name: 'long', in: ANYWHERE, text: 'longitude' },
    { name: 'alt', in: ANYWHERE, text: 'float' },
    { name: 'Point', in: ANYWHERE, text: 'opaque' },
  ],
}
