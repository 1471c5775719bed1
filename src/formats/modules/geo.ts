// Alone knows places as W3C Basic Geo writes them.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

const PLACES = [...ANYWHERE, 'geo:Point']

export const geo: Vocabulary = {
  prefix: 'geo',
  namespaces: ['http://www.w3.org/2003/01/geo/wgs84_pos#'],
  specification: { name: 'W3C Basic Geo', url: 'https://www.w3.org/2003/01/geo/' },
  elements: [
    { name: 'Point', in: [...ANYWHERE, 'georss:where'], text: 'none' },
    { name: 'lat', in: PLACES, text: 'latitude' },
    { name: 'long', in: PLACES, text: 'longitude' },
    { name: 'alt', in: PLACES, text: 'float' },
  ],
}
