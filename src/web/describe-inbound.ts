// Alone describes the API of partners and quarantine, in OpenAPI.
import { PARTNER_FIELDS } from '../inbound/partner-fields.js'
import { path, refusals } from './describe-parts.js'

const key = [{ key: [] }]
const object = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})
const LISTED = object('`{ items, next }`; `Link: rel=next` where there is more')
const paging = [
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
  { name: 'after', in: 'query', description: '`next` of the answer before', schema: { type: 'string' } },
]
const word = (name: string, words: readonly string[]) => ({
  name,
  in: 'query',
  schema: { type: 'string', enum: words },
})

/** What may be said of a partner. `file` is for partners.opml alone. */
const partner = {
  required: true,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(PARTNER_FIELDS)
            .filter(([name]) => name !== 'file')
            .map(([name, { about }]) => [name, { description: about.en }]),
        ),
      },
    },
  },
}
const said = ['malformed', 'unauthorized', 'too-large', 'unsupported-media-type', 'unprocessable'] as const

export const INBOUND_PATHS = {
  '/api/partners': {
    get: {
      summary: 'Partners and how they are',
      security: key,
      parameters: paging,
      responses: { '200': LISTED, ...refusals('unauthorized', 'malformed') },
    },
    post: {
      summary: 'Add a partner; it is polled at once',
      security: key,
      requestBody: partner,
      responses: { '201': object('The partner'), ...refusals(...said, 'conflict') },
    },
  },
  '/api/partners/{slug}': {
    parameters: [path('slug', 'Short name of the partner')],
    get: {
      summary: 'Contract, state and last poll',
      security: key,
      responses: { '200': object('The partner'), ...refusals('unauthorized', 'not-found') },
    },
    patch: {
      summary: 'Change what is said; null goes back to the default',
      security: key,
      requestBody: partner,
      responses: { '200': object('The partner'), ...refusals(...said, 'not-found') },
    },
    delete: {
      summary: 'Stop polling, and show nothing of it any more',
      security: key,
      responses: { '204': { description: 'Removed' }, ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/partners/{slug}/poll': {
    parameters: [path('slug', 'Short name of the partner')],
    post: {
      summary: 'Poll as soon as possible',
      security: key,
      responses: { '202': object('Planned'), ...refusals('unauthorized', 'not-found', 'conflict') },
    },
  },
  '/websub/{token}': {
    parameters: [path('token', 'What a hub knows one of our subscriptions by; a secret')],
    get: {
      summary: 'A hub verifies that a subscription, or its end, was meant, or denies it (WebSub)',
      responses: { '200': { description: '`hub.challenge`, word for word' }, ...refusals('not-found') },
    },
    post: {
      summary: 'A hub brings the document that changed, signed (WebSub)',
      responses: {
        '202': { description: 'Received. A wrong signature is received too, and ignored' },
        ...refusals('malformed', 'gone', 'too-large', 'unsupported-media-type'),
      },
    },
  },
  '/api/partners/{slug}/acknowledge': {
    parameters: [path('slug', 'Short name of the partner')],
    post: {
      summary: 'Say that its notices were seen: they are not told again',
      security: key,
      responses: { '200': object('The partner'), ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/quarantine': {
    get: {
      summary: 'Items that were not let in, and why',
      security: key,
      parameters: [
        ...paging,
        { name: 'partner', in: 'query', schema: { type: 'string' } },
        word('outcome', ['quarantined', 'refused']),
        word('state', ['waiting', 'rejected']),
      ],
      responses: { '200': LISTED, ...refusals('unauthorized', 'malformed') },
    },
  },
  '/api/quarantine/{key}': {
    parameters: [path('key', 'Key the article has, or would have')],
    get: {
      summary: 'One item, with its raw text',
      security: key,
      responses: { '200': object('The item'), ...refusals('unauthorized', 'not-found') },
    },
    delete: {
      summary: 'Reject it: the same item is not asked about again',
      security: key,
      responses: { '200': object('Rejected'), ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/quarantine/{key}/release': {
    parameters: [path('key', 'Key the article has, or would have')],
    post: {
      summary: 'Let it in after all; law and limits may still refuse',
      security: key,
      responses: { '200': object('How it ended'), ...refusals('unauthorized', 'not-found', 'conflict', 'refused') },
    },
  },
}
