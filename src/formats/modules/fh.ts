// Alone knows paged and archived feeds (RFC 5005).
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

export const fh: Vocabulary = {
  prefix: 'fh',
  namespaces: ['http://purl.org/syndication/history/1.0'],
  specification: { name: 'RFC 5005', url: 'https://www.rfc-editor.org/rfc/rfc5005' },
  elements: [
    { name: 'complete', in: FEEDS, text: 'none', empty: true },
    { name: 'archive', in: FEEDS, text: 'none', empty: true },
    { name: 'incremental', in: FEEDS, text: 'token' },
  ],
}
