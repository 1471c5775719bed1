// Alone describes what the validator and the figures answer, in OpenAPI.
import { PROFILE_NAMES } from '../checking/check.js'
import { LEVELS } from '../model/diagnostic.js'
import { TARGETS } from '../validation/rule.js'
import { path, refusals } from './describe-parts.js'
import { RULE_GROUPS } from './pages/rule-groups.js'

const page = { '200': { description: 'Page', content: { 'text/html': { schema: { type: 'string' } } } } }
const query = (name: string, description: string, words?: readonly string[]) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', ...(words && { enum: words }) },
})

export const VALIDATE_PATHS = {
  '/api/validate': {
    post: {
      summary: 'Findings about a feed: the body, or the document at an address',
      parameters: [
        query('profile', 'What it is judged by', PROFILE_NAMES),
        query('target', `Who is to take the feed in, commas between: ${TARGETS.join(', ')}`),
        query('lang', 'Language of the findings', ['tr', 'en']),
        query('base', 'Where the document lives'),
        query('default_charset', 'Encoding of documents that do not say theirs'),
      ],
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              required: ['url'],
              properties: {
                url: { type: 'string' },
                profile: { type: 'string' },
                target: { type: 'string' },
                lang: { type: 'string' },
              },
            },
          },
          '*/*': { schema: { type: 'string' } },
        },
      },
      responses: {
        '200': {
          description:
            '`{ files: [{ file, format, valid, diagnostics }] }`, as mahrec validate --json. Of more than 5,000 findings the gravest are given; `omitted` says how many are not.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        ...refusals('malformed', 'too-large', 'unprocessable', 'too-many-requests', 'unavailable'),
      },
    },
  },
  '/validate': {
    get: { summary: 'Check a feed by hand', responses: page },
    post: {
      summary: 'The same, as a form: text, file or url; with fix=1 the document once it is fixed',
      responses: {
        '200': {
          description: 'Page, or the fixed document',
          content: {
            'text/html': { schema: { type: 'string' } },
            'application/rss+xml': { schema: { type: 'string' } },
            'application/atom+xml': { schema: { type: 'string' } },
            'application/feed+json': { schema: { type: 'string' } },
          },
        },
        ...refusals(
          'malformed',
          'too-large',
          'unsupported-media-type',
          'unprocessable',
          'too-many-requests',
          'unavailable',
        ),
      },
    },
  },
  '/rules': {
    get: {
      summary: 'Every rule and every term of the law',
      parameters: [
        query('profile', 'Only those of this profile or target', RULE_GROUPS),
        query('level', 'Only those of this level', LEVELS),
      ],
      responses: { ...page, ...refusals('malformed') },
    },
  },
  '/rules/{id}': {
    parameters: [path('id', 'Id of a rule or a term')],
    get: { summary: 'What it says, why, and what to do', responses: { ...page, ...refusals('not-found') } },
  },
  '/metrics': {
    get: {
      summary: 'Figures in the Prometheus text format; open like /healthz, they name no reader and no address',
      responses: { '200': { description: 'Figures' } },
    },
  },
}
