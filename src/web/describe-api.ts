// Alone describes the API in OpenAPI 3.1: paths that exist, and every kind of refusal.

import { PROFILE_NAMES } from '../model/profile.js'
import { PROGRAM } from '../model/program.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../model/rights.js'
import { CASE_PATHS_DESCRIBED, EVIDENCE_PATHS } from './describe-cases.js'
import { HUB_PATHS } from './describe-hub.js'
import { INBOUND_PATHS } from './describe-inbound.js'
import { LICENCE_SCHEMES, LICENSEE_PATHS } from './describe-licensees.js'
import { path, refusals } from './describe-parts.js'
import { VALIDATE_PATHS } from './describe-validate.js'
import { PROBLEMS } from './problem.js'

export function describeApi(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Mahreç',
      version: PROGRAM.version,
      description: 'Articles in, feeds out, each with its rights under Law No. 5846.',
    },
    servers: [{ url: publicUrl }],
    paths: {
      ...PUBLIC_PATHS,
      ...VALIDATE_PATHS,
      ...ARTICLE_PATHS,
      ...INBOUND_PATHS,
      ...HUB_PATHS,
      ...LICENSEE_PATHS,
      ...CASE_PATHS_DESCRIBED,
      ...EVIDENCE_PATHS,
    },
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'Made by `mahrec keys add`.' },
        ...LICENCE_SCHEMES,
      },
      schemas: SCHEMAS,
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([name, { status, title }]) => [
          name,
          {
            description: `${status} ${title.en}`,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  }
}

const document = (description: string, ...types: string[]) => ({
  '200': { description, content: Object.fromEntries(types.map(type => [type, { schema: { type: 'string' } }])) },
  '304': { description: 'Not modified (If-None-Match, If-Modified-Since).' },
})

const FEED_TYPES = ['application/rss+xml', 'application/atom+xml', 'application/feed+json']

const PUBLIC_PATHS = {
  '/': { get: { summary: 'Directory of feeds', responses: document('Page', 'text/html') } },
  '/feeds/{category}.rss': feedPath('RSS 2.0', 'application/rss+xml'),
  '/feeds/{category}.atom': feedPath('Atom 1.0', 'application/atom+xml'),
  '/feeds/{category}.json': feedPath('JSON Feed 1.1', 'application/feed+json'),
  '/feeds/{category}': feedPath('The feed by Accept; a page for a browser', ...FEED_TYPES, 'text/html'),
  '/feeds/{category}/archive/{document}': {
    parameters: [
      path('category', 'Slug of a category'),
      path(
        'document',
        '`{n}`, `{n}.p{count}` while a chunk fills, `.r{revision}` after the law; then `.rss`, `.atom`, `.json`',
      ),
    ],
    get: {
      summary: 'Older articles, 500 a document, found by the prev-archive link of the feed (RFC 5005)',
      responses: {
        ...document('Archive document', ...FEED_TYPES),
        '307': { description: 'The chunk is not full yet; what there is of it' },
        '410': { description: 'An article in it was withdrawn or restored; Link names the successor-version' },
        ...refusals('not-found', 'not-acceptable', 'too-many-requests'),
      },
    },
  },
  '/articles/{key}': {
    parameters: [path('key', 'Key of the article')],
    get: {
      summary: 'Page of an article',
      responses: {
        ...document('Page', 'text/html'),
        '410': { description: 'Withdrawn; notice' },
        '451': { description: 'Withdrawn by order; Link rel=blocked-by' },
        ...refusals('not-found'),
      },
    },
  },
  '/articles/{key}.json': {
    parameters: [path('key', 'Key of the article')],
    get: {
      summary: 'Record of an article, as far as the public may see it',
      responses: {
        ...document('JSON Feed with one item', 'application/feed+json'),
        '410': { description: 'Withdrawn; tombstone' },
        '451': { description: 'Withdrawn by order; tombstone' },
        ...refusals('not-found'),
      },
    },
  },
  '/media/{file}': {
    parameters: [path('file', 'File name')],
    get: {
      summary: 'Pictures, films and sounds',
      parameters: [{ name: 'Range', in: 'header', description: 'One range of bytes', schema: { type: 'string' } }],
      responses: {
        ...document('File', '*/*'),
        '206': { description: 'The range asked for' },
        ...refusals('not-found', 'precondition-failed', 'range-not-satisfiable'),
      },
    },
  },
  '/feeds.opml': {
    get: { summary: 'All feeds as a subscription list (OPML 2.0)', responses: document('OPML', 'text/x-opml') },
  },
  '/.well-known/feed-menu.json': {
    get: { summary: 'Menu of feeds', responses: document('Feed menu', 'application/json') },
  },
  '/.well-known/host-meta': {
    get: { summary: 'Hubs and feeds (RFC 6415)', responses: document('XRD', 'application/xrd+xml') },
  },
  '/.well-known/host-meta.json': {
    get: { summary: 'The same as JSON', responses: document('JRD', 'application/jrd+json') },
  },
  '/news-sitemap.xml': {
    get: { summary: 'News of two days for search engines', responses: document('Sitemap', 'application/xml') },
  },
  '/license.xml': {
    get: { summary: 'What machines may do (RSL 1.0)', responses: document('Licence', 'application/rsl+xml') },
  },
  '/.well-known/tdmrep.json': {
    get: { summary: 'Reservation of mining (TDMRep)', responses: document('List', 'application/json') },
  },
  '/.well-known/tdm-policy.json': {
    get: { summary: 'Terms of mining (ODRL)', responses: document('Offer', 'application/ld+json') },
  },
  '/robots.txt': { get: { summary: 'What crawlers may do', responses: document('Rules', 'text/plain') } },
  '/haklar': { get: { summary: 'Rights and permissions', responses: document('Page', 'text/html') } },
  '/iletisim': {
    get: {
      summary: 'Imprint, and the form for errors, complaints about rights, corrections and replies',
      responses: document('Page', 'text/html'),
    },
    post: {
      summary: 'The form of that page, from that page: 201 with a reference, 422 with what is wrong',
      responses: {
        '201': { description: 'Taken in' },
        '422': { description: 'What is wrong' },
        '429': { description: 'Later' },
      },
    },
  },
  '/healthz': { get: { summary: 'Alive', responses: { '200': { description: 'Alive' } } } },
  '/readyz': {
    get: { summary: 'Ready', responses: { '200': { description: 'Ready' }, '503': { description: 'Not ready' } } },
  },
  '/openapi.json': { get: { summary: 'This document', responses: document('OpenAPI 3.1', 'application/json') } },
}

function feedPath(summary: string, ...types: string[]): object {
  return {
    parameters: [path('category', 'Slug of a category')],
    get: {
      summary,
      description: 'Open to anybody; with the key of a licensee (`licence`, …) it is the document of its contract.',
      parameters: [
        {
          name: 'A-IM',
          in: 'header',
          description: '`feed`: only what is new since If-None-Match',
          schema: { type: 'string' },
        },
        {
          name: 'profile',
          in: 'query',
          description: 'As one intake wants it, at the address of its format; with the key of a licensee',
          schema: { type: 'string', enum: PROFILE_NAMES },
        },
      ],
      responses: {
        ...document('Feed', ...types),
        '226': { description: 'What came since the document of If-None-Match (RFC 3229)' },
        ...refusals('malformed', 'unauthorized', 'forbidden', 'not-found', 'not-acceptable', 'too-many-requests'),
      },
    },
  }
}

const key = [{ key: [] }]
const json = (schema: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } })
const item = {
  required: true,
  content: { 'application/feed+json': { schema: { $ref: '#/components/schemas/Item' } }, ...json('Item') },
}
const guarded = ['malformed', 'unauthorized', 'too-large', 'unsupported-media-type', 'refused'] as const

const ARTICLE_PATHS = {
  '/api/articles': {
    post: {
      summary: 'Take in one JSON Feed item or a JSON Feed',
      security: key,
      requestBody: item,
      responses: {
        '200': { description: 'One receipt per item', content: json('Receipts') },
        ...refusals(...guarded, 'conflict'),
      },
    },
    get: {
      summary: 'Find an article by the publisher’s id',
      security: key,
      parameters: [{ name: 'id', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        '200': { description: 'Item', content: json('Item') },
        ...refusals('malformed', 'unauthorized', 'not-found', 'gone'),
      },
    },
  },
  '/api/articles/{key}': {
    parameters: [path('key', 'Key of the article')],
    get: {
      summary: 'The article as it stands',
      security: key,
      responses: {
        '200': { description: 'Item', content: json('Item') },
        ...refusals('unauthorized', 'not-found', 'gone'),
      },
    },
    put: {
      summary: 'Replace the article',
      security: key,
      requestBody: item,
      responses: {
        '200': { description: 'Receipt', content: json('Receipt') },
        ...refusals(...guarded, 'not-found', 'conflict'),
      },
    },
    delete: {
      summary: 'Withdraw the article from publication; the record stays',
      security: key,
      responses: {
        '200': { description: 'Tombstone', content: json('Tombstone') },
        ...refusals('unauthorized', 'not-found'),
      },
    },
  },
  '/api/articles/{key}/restore': {
    parameters: [path('key', 'Key of the article')],
    post: {
      summary: 'Publish a withdrawn article again',
      security: key,
      responses: {
        '200': { description: 'Receipt', content: json('Receipt') },
        ...refusals('unauthorized', 'not-found'),
      },
    },
  },
}

const text = { type: 'string' }
const list = (items: object) => ({ type: 'array', items })
const reason = {
  type: 'object',
  required: ['field', 'message'],
  properties: {
    field: text,
    message: text,
    term: text,
    allowed: list(text),
    line: { type: 'integer' },
    column: { type: 'integer' },
  },
}

const SCHEMAS = {
  Item: {
    description:
      'A JSON Feed 1.1 item with one extension object, `_rights`, of which only `class` is required on the way in.',
    type: 'object',
    required: ['id', '_rights'],
    properties: {
      id: text,
      url: text,
      title: text,
      content_html: text,
      tags: list(text),
      date_published: { type: 'string', format: 'date-time' },
      _rights: {
        type: 'object',
        required: ['class'],
        properties: { class: { enum: CONTENT_CLASSES }, reservation: { enum: RESERVATIONS } },
      },
    },
  },
  Receipt: {
    type: 'object',
    required: ['outcome', 'reasons'],
    properties: {
      id: text,
      key: text,
      outcome: { enum: ['added', 'changed', 'same', 'refused', 'restored'] },
      reasons: list(reason),
    },
  },
  Receipts: {
    type: 'object',
    required: ['items'],
    properties: { items: list({ $ref: '#/components/schemas/Receipt' }) },
  },
  Tombstone: {
    type: 'object',
    properties: {
      id: text,
      key: text,
      state: { const: 'withdrawn' },
      withdrawn_at: { type: 'string', format: 'date-time' },
      reference: text,
    },
  },
  Problem: {
    description: 'RFC 9457.',
    type: 'object',
    required: ['type', 'title', 'status', 'detail'],
    properties: { type: text, title: text, status: { type: 'integer' }, detail: text, errors: list(reason) },
  },
}
