// Alone describes the API of licensees, in OpenAPI.
import { LICENCE_FIELDS } from '../access/licence-fields.js'
import { USAGE_STEPS } from '../access/usage.js'
import { path, refusals } from './describe-parts.js'

const key = [{ key: [] }]
const own = [{ licence: [] }, { licenceBasic: [] }, { licenceInAddress: [] }]
const object = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})
const CSV = { description: 'One line per licensee and time', content: { 'text/csv': { schema: { type: 'string' } } } }
const paging = [
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
  { name: 'after', in: 'query', description: '`next` of the answer before', schema: { type: 'string' } },
]
const days = [
  { name: 'from', in: 'query', description: 'First day', schema: { type: 'string', format: 'date' } },
  { name: 'until', in: 'query', description: 'Last day', schema: { type: 'string', format: 'date' } },
  { name: 'by', in: 'query', schema: { type: 'string', enum: USAGE_STEPS } },
]
const sent = (properties: object) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', properties } } },
})
const licence = sent(
  Object.fromEntries(Object.entries(LICENCE_FIELDS).map(([name, { about }]) => [name, { description: about.en }])),
)
const slug = path('slug', 'Short name of the licensee')
const said = ['malformed', 'unauthorized', 'too-large', 'unsupported-media-type', 'unprocessable'] as const

/** How a licensee says its key; with it the feeds are those of its contract. */
export const LICENCE_SCHEMES = {
  licence: { type: 'http', scheme: 'bearer', description: 'Shown once by `mahrec licensees add`.' },
  licenceBasic: { type: 'http', scheme: 'basic', description: 'The same key as password, or as user name.' },
  licenceInAddress: { type: 'apiKey', in: 'query', name: 'key', description: 'For readers that know nothing else.' },
}

export const LICENSEE_PATHS = {
  '/api/licensees': {
    get: {
      summary: 'Licensees and their contracts',
      security: key,
      parameters: paging,
      responses: {
        '200': object('`{ items, next }`; `Link: rel=next` where there is more'),
        ...refusals('unauthorized', 'malformed'),
      },
    },
    post: {
      summary: 'Add a licensee; `secret` in the answer is its key, shown this once',
      security: key,
      requestBody: licence,
      responses: { '201': object('The contract and its key'), ...refusals(...said, 'conflict') },
    },
  },
  '/api/licensees/{slug}': {
    parameters: [slug],
    get: {
      summary: 'Contract, state and keys by id',
      security: key,
      responses: { '200': object('The contract'), ...refusals('unauthorized', 'not-found') },
    },
    patch: {
      summary: 'Change what is said; null goes back to the default',
      security: key,
      requestBody: licence,
      responses: { '200': object('The contract'), ...refusals(...said, 'not-found') },
    },
    delete: {
      summary: 'End the contract and its keys; the log of its pulls ages as any',
      security: key,
      responses: { '204': { description: 'Removed' }, ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/licensees/{slug}/rotate': {
    parameters: [slug],
    post: {
      summary: 'A new key; the others go on for `days`',
      security: key,
      requestBody: sent({ days: { type: 'integer', minimum: 0, maximum: 90 } }),
      responses: { '201': object('The contract and the new key'), ...refusals(...said, 'not-found') },
    },
  },
  '/api/licensees/{slug}/revoke': {
    parameters: [slug],
    post: {
      summary: 'Revoke all keys at once, or the one whose id is `key`',
      security: key,
      requestBody: sent({ key: { type: 'string' } }),
      responses: { '200': object('The contract'), ...refusals(...said, 'not-found') },
    },
  },
  '/api/licensees/{slug}/usage': {
    parameters: [slug],
    get: {
      summary: 'What it pulled',
      security: key,
      parameters: days,
      responses: {
        '200': object('`{ from, until, logFrom, items }`'),
        ...refusals('unauthorized', 'not-found', 'malformed'),
      },
    },
  },
  '/api/licensees/{slug}/usage.csv': {
    parameters: [slug],
    get: {
      summary: 'The same as CSV',
      security: key,
      parameters: days,
      responses: { '200': CSV, ...refusals('unauthorized', 'not-found', 'malformed') },
    },
  },
  '/api/licensees/{slug}/pulls': {
    parameters: [slug],
    get: {
      summary: 'The log, newest first: documents by day, with the versions they showed',
      security: key,
      parameters: paging,
      responses: { '200': object('`{ items, next }`'), ...refusals('unauthorized', 'not-found', 'malformed') },
    },
  },
  '/api/articles/{key}/recipients': {
    parameters: [path('key', 'Key of the article')],
    get: {
      summary: 'Which versions of the article went to which licensee: whom a withdrawal has to be told to',
      security: key,
      responses: { '200': object('`{ key, logFrom, items }`'), ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/usage': {
    get: {
      summary: 'What the licensee who asks pulled itself',
      security: own,
      parameters: days,
      responses: {
        '200': object('`{ from, until, logFrom, items }`'),
        ...refusals('unauthorized', 'malformed', 'too-many-requests'),
      },
    },
  },
  '/api/usage.csv': {
    get: {
      summary: 'The same as CSV',
      security: own,
      parameters: days,
      responses: { '200': CSV, ...refusals('unauthorized', 'malformed', 'too-many-requests') },
    },
  },
}
