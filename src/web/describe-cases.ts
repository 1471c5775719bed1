// Alone describes the doors for complaints, replies, orders and errors in OpenAPI.
import { CASE_STATES } from '../model/case.js'
import { path, refusals } from './describe-parts.js'

const key = [{ key: [] }]
const text = { type: 'string' }
const time = { type: 'string', format: 'date-time' }
const object = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})
const body = (properties: object, required: readonly string[]) => ({
  required: true,
  content: { 'application/json': { schema: { type: 'object', required, properties } } },
})
const said = {
  articles: { type: 'array', items: text, description: 'Keys, or addresses of their pages' },
  claimant: { type: 'object', properties: { name: text, contact: text, capacity: text } },
  text,
  received_at: { ...time, description: 'Notice; now where it is not said' },
}
const order = {
  type: 'object',
  required: ['authority', 'number', 'date'],
  properties: { authority: text, number: text, date: time, url: text },
}

const KINDS = {
  takedowns: [
    'complaints of holders (Law No. 5846 additional art. 4)',
    { ...said, work: text },
    ['articles', 'claimant', 'work', 'text'],
  ],
  replies: ['corrections and replies (Law No. 5187 art. 14)', said, ['articles', 'claimant', 'text']],
  orders: ['orders of courts and authorities (Law No. 5651)', { ...said, order }, ['articles', 'order']],
  reports: ['errors that readers report', said, ['articles', 'text']],
} as const

/** What is kept of an article. */
export const EVIDENCE_PATHS = {
  '/api/articles/{key}/evidence': {
    parameters: [path('key', 'Key of an article')],
    get: {
      summary: 'All that is kept of an article and what proves it; checked with `mahrec verify`',
      security: key,
      responses: { '200': object('Evidence pack'), ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/articles/{key}/hold': {
    parameters: [path('key', 'Key of an article')],
    get: {
      summary: 'Until when it is kept, and what keeps it longer (Law No. 5187 art. 10)',
      security: key,
      responses: { '200': object('`{ retain_until, hold }`'), ...refusals('unauthorized', 'not-found') },
    },
    put: {
      summary: 'Keeps it until that is lifted',
      security: key,
      requestBody: body({ reason: text }, ['reason']),
      responses: { '200': object('As GET'), ...refusals('unauthorized', 'not-found', 'unprocessable') },
    },
    delete: {
      summary: 'Ends the hold that was set by hand',
      security: key,
      responses: { '200': object('As GET'), ...refusals('unauthorized', 'not-found') },
    },
  },
  '/api/chronicle': {
    get: {
      summary: 'Where the chronicle ends: number and hash of its last entry',
      security: key,
      responses: { '200': object('`{ seq, hash }`'), ...refusals('unauthorized') },
    },
  },
}

/** Lists, one, in, and decided: the same for each kind. */
export const CASE_PATHS_DESCRIBED = Object.fromEntries(
  Object.entries(KINDS).flatMap(([name, [what, properties, required]]) => [
    [
      `/api/${name}`,
      {
        get: {
          summary: `All ${what}, the newest first; \`open=true\`: those not settled, what is due first`,
          security: key,
          parameters: [
            { name: 'open', in: 'query', schema: { type: 'boolean' } },
            { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
            { name: 'after', in: 'query', schema: text, description: '`next` of the answer before' },
          ],
          responses: {
            '200': object('`{ items, next }`; `Link: rel=next` where there is more'),
            ...refusals('malformed', 'unauthorized'),
          },
        },
        post: {
          summary: `Takes in one of the ${what}; the same again is the same case`,
          security: key,
          requestBody: body(properties, required),
          responses: {
            '201': object('The case, its clocks, and whom to tell'),
            ...refusals('malformed', 'unauthorized', 'too-large', 'unsupported-media-type', 'unprocessable'),
          },
        },
      },
    ],
    [
      `/api/${name}/{number}`,
      {
        parameters: [path('number', '`2026-000123`')],
        get: {
          summary: 'One case',
          security: key,
          responses: { '200': object('The case'), ...refusals('unauthorized', 'not-found') },
        },
      },
    ],
    [
      `/api/${name}/{number}/decide`,
      {
        parameters: [path('number', '`2026-000123`')],
        post: {
          summary: 'Leads it to the next state, and does what that state says',
          security: key,
          requestBody: body({ to: { type: 'string', enum: CASE_STATES }, note: text }, ['to']),
          responses: {
            '200': object('The case as it is now'),
            ...refusals(
              'malformed',
              'unauthorized',
              'not-found',
              'conflict',
              'too-large',
              'unsupported-media-type',
              'unprocessable',
            ),
          },
        },
      },
    ],
  ]),
)
