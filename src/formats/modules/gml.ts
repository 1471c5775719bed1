// Alone knows the four shapes of GML that GeoRSS takes over.
import type { Vocabulary } from '../../validation/vocabulary.js'

const WHERE = ['georss:where']

export const gml: Vocabulary = {
  prefix: 'gml',
  namespaces: ['http://www.opengis.net/gml'],
  specification: { name: 'GeoRSS GML', url: 'https://www.ogc.org/standard/georss/' },
  elements: [
    ...['Point', 'LineString', 'Polygon', 'Envelope'].map(
      name => ({ name, in: WHERE, text: 'none', extensible: true }) as const,
    ),
    { name: 'pos', in: ['gml:Point'], occurs: '1', text: 'coordinates', extensible: true },
    {
      name: 'posList',
      in: ['gml:LineString', 'gml:LinearRing'],
      occurs: '1',
      text: 'coordinate-list',
      extensible: true,
    },
    { name: 'exterior', in: ['gml:Polygon'], occurs: '1', text: 'none' },
    { name: 'interior', in: ['gml:Polygon'], occurs: '*', text: 'none' },
    { name: 'LinearRing', in: ['gml:exterior', 'gml:interior'], occurs: '1', text: 'none' },
    ...['lowerCorner', 'upperCorner'].map(
      name => ({ name, in: ['gml:Envelope'], occurs: '1', text: 'coordinates' }) as const,
    ),
  ],
  skipped: true,
}
