// Alone knows how magazines and journals describe an article, as far as it is checked.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

const DATES = ['coverDate', 'creationDate', 'dateReceived', 'embargoDate', 'expirationDate', 'modificationDate']
const PUBLISHED = [
  'publicationDate',
  'releaseDate',
  'releaseTime',
  'publicationTime',
  'modificationTime',
  'creationTime',
]

export const prism: Vocabulary = {
  prefix: 'prism',
  namespaces: [
    'http://prismstandard.org/namespaces/basic/2.0/',
    'http://prismstandard.org/namespaces/basic/2.1/',
    'http://prismstandard.org/namespaces/basic/3.0/',
    'http://prismstandard.org/namespaces/1.2/basic/',
  ],
  specification: { name: 'PRISM', url: 'https://www.w3.org/submissions/2020/SUBM-prism-20200910/' },
  elements: [
    ...[...DATES, ...PUBLISHED].map(name => ({ name, in: ANYWHERE, occurs: '*', text: 'any-w3cdtf-date' }) as const),
    ...['url', 'link'].map(
      name => ({ name, in: ANYWHERE, occurs: '*', text: 'iri', blank: true, extensible: true }) as const,
    ),
    ...['wordCount', 'byteCount', 'pageCount'].map(
      name => ({ name, in: ANYWHERE, text: 'non-negative-integer', extensible: true }) as const,
    ),
  ],
  skipped: true,
}
