// What an origin can do to those who poll it, and how often it does.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Site } from './origin.js'
import type { Manner } from './paper.js'

interface Scene {
  readonly site: Site
  readonly request: IncomingMessage
  /** As the poller thinks it is, epoch milliseconds. */
  readonly now: number
}

export type Fault = (answer: ServerResponse, scene: Scene) => void

type Headers = Readonly<Record<string, string>>

const MIB = 2 ** 20
const DAY = 24 * 60 * 60_000
/** By how much clocks are wrong. */
const SKEWS = [-20 * 365 * DAY, -3 * DAY, 60_000, 2 * DAY, 5 * 365 * DAY, 30 * 365 * DAY]
const FEED = { 'content-type': 'application/rss+xml; charset=utf-8' }
const BOMB = gzipSync(Buffer.alloc(40 * MIB, ' '))
const BLANKS = Buffer.alloc(64 * 1024, ' ')

/** A whole document, or 304 where that is true. */
export function good(manner: Partial<Manner> = {}, more: Headers = {}): Fault {
  return (answer, { site, request }) => {
    const { body, sha256 } = site.paper.say(manner)
    const etag = more.etag ?? `"${sha256}"`
    if (more.etag === undefined && request.headers['if-none-match'] === etag) answer.writeHead(304, { etag }).end()
    else answer.writeHead(200, { ...FEED, etag, ...more }).end(body)
  }
}

/** Every clock is wrong: of the server, of its files, of the stories. */
const skewed: Fault = (answer, scene) => {
  const skew = scene.site.chance.one(SKEWS)
  const date = new Date(scene.now + skew).toUTCString()
  const stamps = { date, 'last-modified': date, expires: new Date(scene.now + 2 * skew).toUTCString() }
  good({ skew }, stamps)(answer, scene)
}

const status =
  (code: number, headers: (scene: Scene) => Headers = () => ({})): Fault =>
  (answer, scene) =>
    void answer.writeHead(code, headers(scene)).end('olmadı')

const page =
  (body: string | Uint8Array, headers: Headers = FEED): Fault =>
  answer =>
    void answer.writeHead(200, headers).end(body)

/** Some of the document under these headers, and then `end`. */
const partly =
  (headers: (length: number) => Headers, end: (answer: ServerResponse, body: string) => void): Fault =>
  (answer, { site }) => {
    const { body } = site.paper.say()
    answer.writeHead(200, { ...FEED, ...headers(Buffer.byteLength(body)) })
    const part = body.slice(0, site.chance.whole(body.length))
    answer.write(part, () => end(answer, part))
  }

/** Writes without end, until nobody reads any more. */
const pour =
  (begin: (answer: ServerResponse) => void, piece: string | Uint8Array): Fault =>
  answer => {
    begin(answer)
    const { socket } = answer
    const more = () => {
      while (socket && !socket.destroyed) if (!socket.write(piece)) return void socket.once('drain', more)
    }
    more()
  }

const retryAfter = ({ site }: Scene) => ({ 'retry-after': String(site.chance.one([0, 30, 900, 7200, 9_999_999])) })
const retryAt = ({ site, now }: Scene) => ({
  'retry-after': new Date(now + site.chance.one([-DAY, 600_000, DAY, 400 * DAY])).toUTCString(),
})
const redirect = (code: number, to: (path: string) => string): Fault =>
  status(code, ({ site }) => ({ location: to(site.path) }))
const bytes =
  (head: string): Fault =>
  ({ socket }) =>
    void socket?.end(head)

export const FAULTS: readonly { readonly name: string; readonly weight: number; readonly fault: Fault }[] = [
  { name: 'good', weight: 40, fault: good() },
  { name: 'skewed clocks', weight: 6, fault: skewed },
  { name: 'other guids', weight: 3, fault: good({ guids: 'all' }) },
  { name: 'one guid for all', weight: 2, fault: good({ guids: 'same' }) },
  { name: 'one entity tag for ever', weight: 3, fault: good({}, { etag: '"hep"' }) },
  {
    name: 'untrue 304',
    weight: 3,
    fault: (answer, { request }) => void answer.writeHead(request.headers['if-none-match'] ? 304 : 500).end(),
  },
  { name: 'moved for good', weight: 4, fault: redirect(301, path => `/${path}/yeni`) },
  { name: 'reset', weight: 4, fault: ({ socket }) => void socket?.resetAndDestroy() },
  {
    name: 'reset in the body',
    weight: 3,
    fault: partly(
      () => ({}),
      ({ socket }) => void socket?.resetAndDestroy(),
    ),
  },
  {
    name: 'reset in the headers',
    weight: 1,
    fault: ({ socket }) => void socket?.write('HTTP/1.1 200 OK\r\ncontent-ty', () => socket.resetAndDestroy()),
  },
  { name: 'stall', weight: 2, fault: () => {} },
  {
    name: 'stall in the body',
    weight: 2,
    fault: partly(
      length => ({ 'content-length': String(length) }),
      () => {},
    ),
  },
  {
    name: 'cut by length',
    weight: 4,
    fault: partly(
      length => ({ 'content-length': String(length) }),
      ({ socket }) => void socket?.end(),
    ),
  },
  {
    name: 'cut in chunks',
    weight: 3,
    fault: partly(
      () => ({}),
      ({ socket }) => void socket?.end(),
    ),
  },
  {
    name: 'cut without length',
    weight: 3,
    fault: partly(
      () => ({ connection: 'close', 'transfer-encoding': 'identity' }),
      answer => void answer.end(),
    ),
  },
  {
    name: 'length too short',
    weight: 3,
    fault: (answer, { site }) => {
      const { body } = site.paper.say()
      answer.writeHead(200, { ...FEED, 'content-length': String(site.chance.whole(body.length)) }).end(body)
    },
  },
  {
    name: 'length too long',
    weight: 2,
    fault: (answer, { site }) =>
      void answer.writeHead(200, { ...FEED, 'content-length': '99999999999' }).end(site.paper.say().body),
  },
  { name: 'bomb', weight: 2, fault: page(BOMB, { ...FEED, 'content-encoding': 'gzip' }) },
  { name: 'untrue coding', weight: 1, fault: page('<rss/>', { ...FEED, 'content-encoding': 'gzip' }) },
  {
    name: 'endless body',
    weight: 2,
    fault: pour(
      answer =>
        void answer.writeHead(200, { ...FEED, 'transfer-encoding': 'identity', connection: 'close' }).flushHeaders(),
      BLANKS,
    ),
  },
  {
    name: 'endless headers',
    weight: 2,
    fault: pour(({ socket }) => void socket?.write('HTTP/1.1 200 OK\r\n'), `x-fazla: ${'a'.repeat(1000)}\r\n`),
  },
  {
    name: 'endless interim answers',
    weight: 1,
    fault: pour(() => {}, 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n'),
  },
  { name: 'no HTTP', weight: 1, fault: bytes('SSH-2.0-OpenSSH_9.6\r\n') },
  { name: '500', weight: 4, fault: status(500) },
  { name: '404', weight: 1, fault: status(404) },
  { name: '503 for seconds', weight: 3, fault: status(503, retryAfter) },
  { name: '503 until', weight: 2, fault: status(503, retryAt) },
  { name: '429 for seconds', weight: 2, fault: status(429, retryAfter) },
  { name: '429', weight: 1, fault: status(429) },
  { name: 'redirects in a circle', weight: 2, fault: redirect(302, path => `/${path}/a`) },
  { name: 'redirect to itself', weight: 1, fault: redirect(301, path => `/${path}`) },
  { name: 'redirect inside', weight: 1, fault: redirect(302, () => 'http://10.0.0.1/rss') },
  {
    name: 'a page',
    weight: 2,
    fault: page('<!doctype html><title>Bakım</title><p>Birazdan döneceğiz.', { 'content-type': 'text/html' }),
  },
  { name: 'nothing', weight: 1, fault: page('') },
  {
    name: 'broken markup',
    weight: 3,
    fault: (answer, { site }) =>
      void answer.writeHead(200, FEED).end(site.paper.say().body.replace('</channel>', '<![CDATA[')),
  },
  { name: 'deep nesting', weight: 1, fault: page(`<rss version="2.0"><channel>${'<a>'.repeat(50_000)}`) },
  { name: 'noise', weight: 1, fault: page(Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251))) },
]
