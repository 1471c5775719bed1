// Where a document says it is pushed, in every way it can be said, and in those that mean nothing.
import { expect } from 'chai'
import { discover } from '../../../src/inbound/push/discover.js'
import { createJudge } from '../../../src/net/addresses.js'
import { isReachable } from '../../../src/net/reachable.js'
import { rss } from '../way-in.js'

const ATOM = 'xmlns:atom="http://www.w3.org/2005/Atom"'
const link = (rel: string, href: string) => `<atom:link ${ATOM} rel="${rel}" href="${href}"/>`
const both = (hub = 'https://hub.example/', self = 'https://ortak.example/feed') =>
  link('hub', hub) + link('self', self)
const found = (body: string | Uint8Array, links?: string, url = 'https://ortak.example/feed') =>
  discover({ body: Buffer.from(body), url, ...(links !== undefined && { links }) })
const OFFER = { hubs: ['https://hub.example/'], topic: 'https://ortak.example/feed' }

describe('discovery', () => {
  for (const [what, discovery, expected] of [
    ['a feed that says nothing', found(rss([])), 'silent'],
    ['a hub without self', found(rss([], link('hub', 'https://hub.example/'))), 'silent'],
    ['a self without hub', found(rss([]), '<https://ortak.example/feed>; rel=self'), 'silent'],
    ['what is no feed', found('hub rel=hub'), 'unknown'],
    ['a wall before the feed', found('<!doctype html><html><head><title>hub</title></head></html>'), 'unknown'],
    ['a feed in UTF-16', found(Buffer.from(`\ufeff${rss([], both()).replace('utf-8', 'utf-16')}`, 'utf16le')), OFFER],
    ['relative addresses', found(rss([], both('/hub', '/feed'))), { ...OFFER, hubs: ['https://ortak.example/hub'] }],
    [
      'hub in the header, self in the document',
      found(rss([], both('https://baska.example/')), '<https://hub.example/>; rel="hub"'),
      OFFER,
    ],
    [
      'self in the header, hub in the document',
      found(rss([], link('hub', 'https://hub.example/')), '<https://ortak.example/feed>; rel="self"'),
      OFFER,
    ],
    [
      'several relations in one link',
      found('', '<https://hub.example/>; rel="alternate hub", </feed>; rel="self canonical"'),
      OFFER,
    ],
    ['a hub by http beside a feed by https', found(rss([], both('http://hub.example/'))), OFFER],
    ['a hub by http on a port of its own', found(rss([], both('http://hub.example:8080/'))), 'silent'],
    [
      'a hub by http beside a feed by http',
      found(rss([], both('http://hub.example/', 'http://o.example/f')), undefined, 'http://o.example/f'),
      { hubs: ['http://hub.example/'], topic: 'http://o.example/f' },
    ],
    ['a topic with a password', found(rss([], both(undefined, 'https://a:b@ortak.example/'))), 'silent'],
    ['a topic of another scheme', found(rss([], both(undefined, 'javascript:alert(1)'))), 'silent'],
    [
      'more hubs than anybody needs',
      found(rss([], both() + [2, 3, 4, 5, 6, 7].map(n => link('hub', `https://hub${n}.example/`)).join(''))),
      { ...OFFER, hubs: ['https://hub.example/', ...[2, 3, 4, 5].map(n => `https://hub${n}.example/`)] },
    ],
    [
      'a page with a base',
      found(
        '<html><head><base href="https://ortak.example/x/"><link rel=hub href=https://hub.example><link rel="self" href="../feed"></head>',
      ),
      OFFER,
    ],
    [
      'a page whose visitors write links',
      found(
        '<html><head><title>x</title></head><body><link rel="hub" href="https://kotu.example/"><link rel="self" href="/"></body>',
      ),
      'unknown',
    ],
  ] as const)
    it(`of ${what}`, () => expect(discovery).to.deep.equal(expected))
})

describe('whether hubs reach us', () => {
  const judge = createJudge(['10.1.0.0/16'])
  for (const [url, reachable] of [
    ['https://akis.example', true],
    ['http://93.184.216.34:8080/mahrec', true],
    ['http://10.1.2.3', true],
    ['http://10.2.2.3', false],
    ['http://127.0.0.1:8080', false],
    ['http://[::1]:8080', false],
    ['http://[fd00::1]', false],
    ['http://0x7f.1', false],
    ['http://localhost:8080', false],
    ['http://akis.localhost', false],
    ['http://sunucu', false],
    ['http://sunucu.local.', false],
    ['http://haber.internal', false],
  ] as const)
    it(`${reachable ? 'at' : 'not at'} ${url}`, () => expect(isReachable(url, judge)).to.equal(reachable))
})
