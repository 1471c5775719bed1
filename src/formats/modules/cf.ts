// Alone knows lists: what readers may sort and group by (Simple List Extensions).
import type { AttributeRow, Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

const token: AttributeRow = { kind: 'token', way: 2 }
const named = { ns: { kind: 'iri', way: 2 }, element: token, label: token } as const

export const cf: Vocabulary = {
  prefix: 'cf',
  namespaces: ['http://www.microsoft.com/schemas/rss/core/2005'],
  specification: {
    name: 'Simple List Extensions 1.0',
    url: 'https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/ms686421(v=vs.85)',
  },
  elements: [
    { name: 'treatAs', in: FEEDS, text: 'list-treatment' },
    { name: 'listinfo', in: FEEDS, text: 'none' },
    {
      name: 'sort',
      in: ['cf:listinfo'],
      occurs: '*',
      text: 'none',
      attributes: {
        ...named,
        'data-type': { kind: 'list-data-type', way: 2 },
        default: { kind: 'true-false', way: 2 },
      },
    },
    { name: 'group', in: ['cf:listinfo'], occurs: '*', text: 'none', attributes: named },
  ],
  skipped: true,
}
