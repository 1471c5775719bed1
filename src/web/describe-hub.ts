// Alone describes our hub in OpenAPI: what subscribers ask, and what the operator sees.
import { SENT_OUTCOMES } from '../model/hub.js'
import { path, refusals } from './describe-parts.js'

const key = [{ key: [] }]
const text = { schema: { type: 'string' } }
const plain = (description: string) => ({ description, content: { 'text/plain': text } })
const object = (description: string) => ({
  description,
  content: { 'application/json': { schema: { type: 'object' } } },
})
const query = (name: string, description: string) => ({ name, in: 'query', description, schema: { type: 'string' } })
const paging = [
  { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
  query('after', '`next` of the answer before'),
]
const LISTED = object('`{ items, next }`; `Link: rel=next` where there is more')
const id = (description: string) => ({ parameters: [path('id', description)] })

export const HUB_PATHS = {
  '/hub': {
    post: {
      summary: 'WebSub hub of all public feeds',
      requestBody: {
        required: true,
        content: {
          'application/x-www-form-urlencoded': {
            schema: {
              type: 'object',
              required: ['hub.mode', 'hub.topic', 'hub.callback'],
              properties: {
                'hub.mode': { type: 'string', enum: ['subscribe', 'unsubscribe', 'publish'] },
                'hub.topic': { type: 'string', description: 'Self link of a feed' },
                'hub.callback': { type: 'string', description: 'http or https; asked to verify, then delivered to' },
                'hub.lease_seconds': { type: 'string', description: 'One to fifteen days; ten when not said' },
                'hub.secret': { type: 'string', description: 'Fewer than 200 bytes; deliveries are signed with it' },
              },
            },
          },
        },
      },
      responses: {
        '202': plain('Accepted; the callback is asked to verify it'),
        '400': plain('What to put right'),
        '403': plain('That callback is not asked, or that topic is not distributed'),
        '404': plain('No topic of this hub'),
        '413': plain('The form is too large'),
        '415': plain('Not a form'),
        '429': plain('Too many requests; Retry-After'),
        '503': plain('No room; Retry-After'),
      },
    },
  },
  '/api/deliveries': {
    get: {
      summary: 'What became of deliveries, the newest first',
      security: key,
      parameters: [
        ...paging,
        query('topic', 'Self link of a feed'),
        query('subscription', 'Id of a subscription'),
        { name: 'outcome', in: 'query', schema: { type: 'string', enum: SENT_OUTCOMES } },
      ],
      responses: { '200': LISTED, ...refusals('malformed', 'unauthorized') },
    },
  },
  '/api/deliveries/{id}/replay': {
    ...id('Number of a delivery'),
    post: {
      summary: 'Delivers the feed as it stands to that subscriber once more',
      security: key,
      responses: { '202': object('The subscription'), ...refusals('unauthorized', 'not-found', 'conflict') },
    },
  },
  '/api/subscriptions': {
    get: {
      summary: 'Subscriptions to our feeds',
      security: key,
      parameters: [...paging, query('topic', 'Self link of a feed')],
      responses: { '200': LISTED, ...refusals('malformed', 'unauthorized') },
    },
  },
  '/api/subscriptions/{id}': {
    ...id('Id of the subscription'),
    get: {
      summary: 'One subscription',
      security: key,
      responses: { '200': object('The subscription'), ...refusals('unauthorized', 'not-found') },
    },
    delete: {
      summary: 'Ends it; the subscriber is told (hub.mode=denied)',
      security: key,
      responses: { '200': object('It ended'), ...refusals('unauthorized', 'not-found') },
    },
  },
}
