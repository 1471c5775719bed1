// Alone knows the DCMI terms that describe stories: dates, rights and relations.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE, BESIDE } from './places.js'

const DATES = ['available', 'created', 'dateAccepted', 'dateCopyrighted', 'dateSubmitted', 'issued', 'modified']
const TEXTS = [
  'accrualMethod',
  'accrualPeriodicity',
  'accrualPolicy',
  'instructionalMethod',
  'abstract',
  'accessRights',
  'alternative',
  'audience',
  'bibliographicCitation',
  'contributor',
  'creator',
  'description',
  'educationLevel',
  'extent',
  'format',
  'mediator',
  'medium',
  'provenance',
  'publisher',
  'rights',
  'rightsHolder',
  'subject',
  'tableOfContents',
  'title',
  'type',
]
const TOKENS = [
  'conformsTo',
  'coverage',
  'hasFormat',
  'hasPart',
  'hasVersion',
  'identifier',
  'isFormatOf',
  'isPartOf',
  'isReferencedBy',
  'isReplacedBy',
  'isRequiredBy',
  'isVersionOf',
  'language',
  'license',
  'references',
  'relation',
  'replaces',
  'requires',
  'source',
  'spatial',
  'temporal',
  'valid',
]
const PLACES = [...ANYWHERE, ...BESIDE, 'media:content', 'media:group']

export const dcterms: Vocabulary = {
  prefix: 'dcterms',
  namespaces: ['http://purl.org/dc/terms/'],
  specification: {
    name: 'DCMI Metadata Terms',
    url: 'https://www.dublincore.org/specifications/dublin-core/dcmi-terms/',
  },
  elements: [
    ...DATES.map(name => ({ name, in: PLACES, occurs: '*', text: 'dcterms-date' }) as const),
    { name: 'date', in: PLACES, occurs: '*', text: 'dcterms-date' },
    ...TEXTS.map(name => ({ name, in: PLACES, occurs: '*', text: 'text' }) as const),
    ...TOKENS.map(name => ({ name, in: PLACES, occurs: '*', text: 'token' }) as const),
  ],
}
