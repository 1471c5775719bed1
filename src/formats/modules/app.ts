// Alone knows what AtomPub writes into feeds and entries (RFC 5023).
import type { Vocabulary } from '../../validation/vocabulary.js'

const NAMESPACES = ['http://www.w3.org/2007/app', 'http://purl.org/atom/app#']

export const app: Vocabulary = {
  prefix: 'app',
  namespaces: NAMESPACES,
  specification: { name: 'RFC 5023', url: 'https://www.rfc-editor.org/rfc/rfc5023' },
  elements: [
    { name: 'edited', in: ['atom:entry'], text: 'rfc3339-date', tight: true },
    { name: 'control', in: ['atom:entry'], text: 'none' },
    { name: 'draft', in: ['app:control'], text: 'app-draft' },
    {
      name: 'collection',
      in: ['atom:feed', 'atom:source'],
      text: 'opaque',
      attributes: { href: { required: true, kind: 'iri-reference', way: 2 } },
    },
  ],
  skipped: true,
}
