// Alone knows places as GeoRSS writes them, in its simple form.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const georss: Vocabulary = {
  prefix: 'georss',
  namespaces: ['http://www.georss.org/georss'],
  specification: { name: 'GeoRSS', url: 'https://www.ogc.org/standard/georss/' },
  elements: [
    { name: 'where', in: [...ANYWHERE, 'media:location'], occurs: '*', text: 'none' },
    { name: 'point', in: ANYWHERE, occurs: '*', text: 'coordinates' },
    ...['line', 'polygon', 'box'].map(name => ({ name, in: ANYWHERE, occurs: '*', text: 'coordinate-list' }) as const),
    { name: 'circle', in: ANYWHERE, occurs: '*', text: 'token' },
    ...['featureTypeTag', 'featuretypetag', 'relationshipTag', 'relationshiptag', 'featureName', 'featurename'].map(
      name => ({ name, in: ANYWHERE, text: 'text' }) as const,
    ),
    ...['elev', 'radius'].map(name => ({ name, in: ANYWHERE, text: 'float' }) as const),
    { name: 'floor', in: ANYWHERE, text: 'integer' },
  ],
}
