// Alone knows tombstones: entries that were taken back (RFC 6721).
import type { Vocabulary } from '../../validation/vocabulary.js'

export const at: Vocabulary = {
  prefix: 'at',
  namespaces: ['http://purl.org/atompub/tombstones/1.0'],
  specification: { name: 'RFC 6721', url: 'https://www.rfc-editor.org/rfc/rfc6721' },
  elements: [
    {
      name: 'deleted-entry',
      in: ['atom:feed', 'channel', 'root'],
      occurs: '*',
      text: 'none',
      extensible: true,
      attributes: {
        ref: { required: true, kind: 'iri', way: 2 },
        when: { required: true, kind: 'rfc3339-date', way: 2 },
      },
    },
    { name: 'by', in: ['at:deleted-entry'], text: 'none' },
    {
      name: 'comment',
      in: ['at:deleted-entry'],
      text: 'atom-text',
      open: true,
      attributes: { type: { kind: 'token' } },
    },
  ],
}
