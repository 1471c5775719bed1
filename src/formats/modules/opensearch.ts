// Alone knows what a feed of search results says of its search (OpenSearch 1.1).
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

export const opensearch: Vocabulary = {
  prefix: 'opensearch',
  namespaces: ['http://a9.com/-/spec/opensearch/1.1/', 'http://a9.com/-/spec/opensearchrss/1.0/'],
  specification: { name: 'OpenSearch 1.1', url: 'https://github.com/dewitt/opensearch' },
  elements: [
    { name: 'totalResults', in: FEEDS, text: 'non-negative-integer' },
    { name: 'startIndex', in: FEEDS, text: 'integer' },
    { name: 'itemsPerPage', in: FEEDS, text: 'non-negative-integer' },
  ],
  skipped: true,
}
