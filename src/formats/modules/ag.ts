// Alone knows where an aggregated item was found, and when.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const ag: Vocabulary = {
  prefix: 'ag',
  namespaces: ['http://purl.org/rss/modules/aggregation/', 'http://purl.org/rss/1.0/modules/aggregation/'],
  specification: { name: 'RSS 1.0 Modules: Aggregation', url: 'https://web.resource.org/rss/1.0/modules/aggregation/' },
  elements: [
    { name: 'source', in: ITEMS, text: 'text' },
    { name: 'sourceURL', in: ITEMS, text: 'url' },
    { name: 'timestamp', in: ITEMS, text: 'iso8601-date-time' },
  ],
}
