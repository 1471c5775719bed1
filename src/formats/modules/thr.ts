// Alone knows threads of entries (RFC 4685).
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const thr: Vocabulary = {
  prefix: 'thr',
  namespaces: ['http://purl.org/syndication/thread/1.0'],
  specification: { name: 'RFC 4685', url: 'https://www.rfc-editor.org/rfc/rfc4685' },
  elements: [
    {
      name: 'in-reply-to',
      in: [...ITEMS, 'atom:source'],
      occurs: '*',
      text: 'none',
      open: true,
      attributes: {
        ref: { required: true, kind: 'iri', way: 2 },
        href: { kind: 'iri-reference', way: 2 },
        source: { kind: 'iri-reference', way: 2 },
        type: { kind: 'media-type' },
      },
    },
    { name: 'total', in: ITEMS, text: 'non-negative-integer' },
  ],
  attributes: [
    { name: 'count', on: ['atom:link'], kind: 'non-negative-integer', way: 2 },
    { name: 'updated', on: ['atom:link'], kind: 'rfc3339-date', way: 2 },
    // Of an early draft; `no-thr-when` speaks of it.
    { name: 'when', on: ['atom:link'], kind: 'token' },
  ],
}
