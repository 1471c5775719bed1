// Alone knows Dublin Core, the fifteen elements of 1999.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE, BESIDE, FEEDS } from './places.js'

const PLACES = [...ANYWHERE, ...BESIDE]
const NOT_FEEDS = PLACES.filter(place => !FEEDS.includes(place))

export const dc: Vocabulary = {
  prefix: 'dc',
  namespaces: ['http://purl.org/dc/elements/1.1/'],
  specification: { name: 'Dublin Core 1.1', url: 'https://www.dublincore.org/specifications/dublin-core/dces/' },
  elements: [
    ...['contributor', 'creator', 'description', 'format', 'publisher', 'rights', 'subject', 'title', 'type'].map(
      name => ({ name, in: PLACES, occurs: '*', text: 'text' }) as const,
    ),
    ...['coverage', 'identifier', 'relation', 'source'].map(
      name => ({ name, in: PLACES, occurs: '*', text: 'token' }) as const,
    ),
    { name: 'date', in: FEEDS, text: 'w3cdtf-date' },
    { name: 'date', in: NOT_FEEDS, occurs: '*', text: 'w3cdtf-date' },
    { name: 'language', in: PLACES, text: 'language' },
  ],
}
