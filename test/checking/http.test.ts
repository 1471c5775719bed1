import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { ruleOf } from '../../src/checking/catalogue.js'
import { checkUrl } from '../../src/checking/check-url.js'
import { httpRules } from '../../src/checking/http/index.js'
import type { Diagnostic } from '../../src/model/diagnostic.js'
import type { Fetcher } from '../../src/net/client.js'
import { createDial } from '../../src/net/dial.js'
import { openRaw } from '../net/bad-origin.js'
import { CERTIFICATE } from '../net/certificate.js'
import { goingOut, names } from '../net/going-out.js'
import { hands } from '../net/hands.js'
import { type Behaviour, document, type Origin, origin, redirect } from '../net/origin.js'
import { WEAK_AUTHORITY, WEAK_CERTIFICATE, WEAK_KEY } from '../net/weak-certificate.js'
import { failing, fields, onHead, serving, type Ways } from './serving.js'

const RSS_TYPE = 'application/rss+xml; charset=utf-8'
const links = (self: string, hub: string) =>
  `${self && `<atom:link rel="self" href="${self}" type="application/rss+xml"/>`}${hub && `<atom:link rel="hub" href="${hub}"/>`}`
const rss = ({ self = 'https://feeds.example/feed.xml', hub = '', items = '', before = '' } = {}) =>
  `<?xml version="1.0" encoding="utf-8"?>${before}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>${links(self, hub)}${items}</channel></rss>`
const item = (guid: string, link = 'https://example.com/kar') =>
  `<item><title>Kar</title><link>${link}</link><guid isPermaLink="false">${guid}</guid></item>`
const RSS = rss({ items: item('1') })
const ATOM = (id: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:example:0</id><title>a</title><updated>2026-01-01T00:00:00Z</updated><author><name>a</name></author><link rel="self" href="https://feeds.example/feed.atom"/><entry><id>${id}</id><title>Kar</title><updated>2026-01-01T00:00:00Z</updated><link href="https://example.com/kar"/><summary>a</summary></entry></feed>`
const RDF = (about: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://example.com/"><title>a</title><link>https://example.com/</link><description>a</description><items><rdf:Seq><rdf:li rdf:resource="${about}"/></rdf:Seq></items></channel><item rdf:about="${about}"><title>Kar</title><link>https://example.com/kar</link></item></rdf:RDF>`
const JSON_FEED = (id: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'a',
    feed_url: 'https://feeds.example/feed.json',
    items: [{ id, url: 'https://example.com/kar', content_text: 'Kar' }],
  })
/** Hardly compressible: what is unpacked to a hundred times its size is a bomb. */
const LARGE = (count: number) =>
  rss({ items: Array.from({ length: count }, (_, at) => `<!-- ${at * 7919} kar -->`).join('') })
const LONG = rss({ items: `${item('1')}<item><title>${'kar '.repeat(500)}</title></item>` })

describe('how a feed is served', () => {
  const paths: Record<string, Behaviour> = {}
  let there: Origin
  let open: Origin
  let fetch: Fetcher
  const seen = new Set<string>()
  before(async () => {
    there = await origin(paths, { tls: true })
    open = await origin(paths)
    fetch = goingOut({
      resolve: names({ 'feeds.example': ['127.0.0.1'] }),
      connect: createDial({ ca: CERTIFICATE }),
    })
  })
  after(async () => {
    await there.close()
    await open.close()
  })

  const at = async (url: string, going = fetch) => {
    const { report } = await checkUrl(url, going, { now: Date.UTC(2026, 0, 1), profile: 'spec' })
    const found = report?.diagnostics.filter(({ rule }) => ruleOf(rule)?.profile === 'http') ?? []
    for (const each of found) {
      seen.add(each.rule)
      for (const says of [ruleOf(each.rule)?.says.en(each.data), ruleOf(each.rule)?.says.tr(each.data)])
        expect(says, each.rule)
          .to.match(/^\S.*\S$/s)
          .and.not.match(/undefined|NaN|\[object/)
      expect(each.place, each.rule).to.deep.equal({ start: 0, end: 0 })
    }
    return { report, found, rules: found.map(({ rule }) => rule) }
  }
  const serve = (path: string, behaviour: Behaviour) => {
    paths[path] = behaviour
    return there.url + path
  }
  const feed = (ways: Partial<Ways> = {}) => at(serve('/feed.xml', serving({ type: RSS_TYPE, text: RSS, ...ways })))
  const only = (found: readonly Diagnostic[]) => {
    expect(found).to.have.length(1)
    const [one] = found as [Diagnostic]
    return {
      ...one,
      says: ruleOf(one.rule)?.says.en(one.data) ?? '',
      söyler: ruleOf(one.rule)?.says.tr(one.data) ?? '',
    }
  }

  it('is not mentioned where it is served well, in five requests with one name', async () => {
    for (const [text, type] of [
      [RSS, RSS_TYPE],
      [RSS, 'text/xml; charset=utf-8'],
      [ATOM('urn:example:1'), 'application/atom+xml'],
      [RDF('https://example.com/kar'), 'application/rdf+xml'],
      [JSON_FEED('1'), 'application/feed+json'],
    ] as const) {
      const before = there.asked.length
      expect((await feed({ text, type })).rules, type).to.deep.equal([])
      const asked = there.asked.slice(before).map(({ headers }) => ({
        coding: headers['accept-encoding'],
        tag: headers['if-none-match'],
        date: headers['if-modified-since'],
        agent: headers['user-agent']?.split('/')[0],
      }))
      const normal = { coding: 'gzip, deflate, br', tag: undefined, date: undefined, agent: 'Mahrec' }
      expect(asked).to.deep.equal([
        normal,
        { ...normal, tag: '"a1-gzip"', date: 'Fri, 02 Jan 2026 10:00:00 GMT' },
        { ...normal, date: 'Fri, 02 Jan 2026 10:00:00 GMT' },
        { ...normal, coding: 'identity' },
        normal,
      ])
    }
  })

  const cases: readonly (readonly [what: string, rules: readonly string[], says: RegExp, ways: Partial<Ways>])[] = [
    [
      'a type of pages',
      ['unexpected-content-type'],
      /text\/html.*application\/rss/,
      { alter: fields({ 'content-type': 'text/html; charset=utf-8' }) },
    ],
    [
      'no type at all',
      ['unexpected-content-type'],
      /no Content-Type/,
      { alter: fields({ 'content-type': undefined }) },
    ],
    [
      'the type of another format',
      ['unexpected-content-type'],
      /json-feed-1.1/,
      { text: JSON_FEED('1'), type: 'application/xml' },
    ],
    [
      'a general type and a late root',
      ['non-specific-media-type'],
      /application\/xml/,
      { text: rss({ before: `<!-- ${'x'.repeat(600)} -->` }), type: 'application/xml; charset=utf-8' },
    ],
    ['a text type without charset', ['text-xml'], /text\/xml/, { type: 'text/xml' }],
    ['a document that is never compressed', ['uncompressed'], /\d{4} bytes/, { text: LONG, deafTo: 'codings' }],
    ['no validators', ['no-validators'], /neither/, { alter: fields({ etag: undefined, 'last-modified': undefined }) }],
    ['a tag without quotes', ['malformed-etag'], /a1/, { alter: fields({ etag: 'a1' }) }],
    [
      'two tags',
      ['etag-round-trip', 'malformed-etag'],
      /"a", "b"/,
      { alter: fields({ etag: ['"a"', '"b"'] }), deafTo: 'conditions' },
    ],
    [
      'a date that is none',
      ['invalid-last-modified'],
      /2026-01-02/,
      { alter: fields({ 'last-modified': '2026-01-02' }) },
    ],
    [
      'a change in the future',
      ['last-modified-in-future'],
      /lies after/,
      { alter: fields({ 'last-modified': 'Fri, 01 Jan 2100 00:00:00 GMT' }) },
    ],
    [
      'conditions that nobody reads',
      ['etag-round-trip'],
      /ETag "a1-gzip", Last-Modified Fri/,
      { deafTo: 'conditions' },
    ],
    ['dates that nobody reads', ['last-modified-round-trip'], /Since Fri, 02 Jan 2026.* alone/, { deafTo: 'dates' }],
    [
      'a 304 that lacks what it should repeat',
      ['not-modified-headers'],
      /lacks.*vary, cache-control/,
      { alterNotModified: fields({ vary: undefined, 'cache-control': undefined }) },
    ],
    [
      'a 304 with another tag',
      ['not-modified-headers'],
      /contradicts.*"b2"/,
      { alterNotModified: fields({ etag: '"b2"' }) },
    ],
    [
      'a 304 with the length of no document',
      ['not-modified-headers'],
      /contradicts.*content-length: 0/,
      { alterNotModified: fields({ 'content-length': '0' }) },
    ],
    [
      'a document that is never the same',
      ['etag-round-trip', 'unstable-bytes'],
      /from byte \d+/,
      { deafTo: 'conditions', text: turn => rss({ items: `${item('1')}<!-- ${turn} -->` }) },
    ],
    ['one strong tag for all codings', ['compressed-etag'], /"a1" .*gzip/, { alter: fields({ etag: '"a1"' }) }],
    ['codings without Vary', ['missing-vary'], /Accept-Encoding/, { alter: fields({ vary: 'Accept' }) }],
    [
      'a ban on keeping it',
      ['no-store'],
      /no-cache, no-store/,
      { alter: fields({ 'cache-control': 'no-cache, no-store' }) },
    ],
    ['no word on freshness', ['missing-freshness'], /max-age/, { alter: fields({ 'cache-control': undefined }) }],
    ['a cookie', ['set-cookie'], /session$/, { alter: fields({ 'set-cookie': ['session=secret; Path=/', 'b=2'] }) }],
    [
      'a JSON Feed that pages may not read',
      ['missing-cors'],
      /Access-Control/,
      {
        alter: fields({ 'access-control-allow-origin': undefined }),
        text: JSON_FEED('1'),
        type: 'application/feed+json',
      },
    ],
    [
      'a HEAD that is refused',
      ['head-mismatch'],
      /status 405/,
      { alter: onHead(reply => ({ ...reply, status: 405 })) },
    ],
    [
      'a HEAD of another type',
      ['head-mismatch'],
      /content-type: text\/html/,
      { alter: onHead(fields({ 'content-type': 'text/html' })) },
    ],
    [
      'a HEAD without type',
      ['head-mismatch'],
      /content-type: –/,
      { alter: onHead(fields({ 'content-type': undefined })) },
    ],
    ['a HEAD without tag', ['head-mismatch'], /etag: –/, { alter: onHead(fields({ etag: undefined })) }],
    ['a large document', ['large-document'], /1\d{6} bytes/, { text: LARGE(70_000) }],
    [
      'a hub without self',
      ['hub-without-self'],
      /https:\/\/hub.example\//,
      { alter: fields({ link: '<https://hub.example/>; rel="hub"' }), text: rss({ self: '' }) },
    ],
    [
      'a hub without self in the document',
      ['hub-without-self'],
      /hub.example/,
      { text: rss({ self: '', hub: 'https://hub.example/' }) },
    ],
    [
      'another self in the header',
      ['link-header-mismatch'],
      /other.xml self.*feed.xml/,
      {
        alter: fields({
          link: '</a>; title="x, <y>; rel=self"; rel=alternate, <https://feeds.example/other.xml>;rel="self alternate"',
        }),
      },
    ],
    [
      'other hubs in the header',
      ['link-header-mismatch'],
      /hub.example.*push.example/,
      { alter: fields({ link: '<https://hub.example/>; rel=hub' }), text: rss({ hub: 'https://push.example/' }) },
    ],
    [
      'a second answer that fails',
      ['http-error', 'rate-limit-without-retry-after'],
      /Asked a second time: .* status 503/,
      { alter: failing(1, 503) },
    ],
    ['a later answer that fails', ['http-error'], /without compression: .* status 406/, { alter: failing(3, 406) }],
  ]
  for (const [what, rules, says, ways] of cases)
    it(`is mentioned: ${what}`, async () => {
      const { found, rules: ids } = await feed(ways)
      expect([...ids].sort()).to.deep.equal([...rules].sort())
      expect(found.map(({ rule, data }) => ruleOf(rule)?.says.en(data)).join('\n')).to.match(says)
    })

  for (const [format, type, text] of [
    ['RSS 2.0', RSS_TYPE, (id: string) => rss({ items: item(id) })],
    ['Atom', 'application/atom+xml', ATOM],
    ['RSS 1.0', 'application/rdf+xml', RDF],
    ['JSON Feed', 'application/feed+json', JSON_FEED],
  ] as const)
    it(`is mentioned: ids of ${format} that change with each request`, async () => {
      const { found } = await feed({ deafTo: 'conditions', text: turn => text(`urn:example:${turn}`), type })
      expect(only(found.filter(({ rule }) => rule === 'unstable-guid')).says).to.include(
        'https://example.com/kar was called urn:example:0, and a moment later urn:example:1',
      )
    })

  it('does not take a new item for an id that changed', async () => {
    const text = (turn: number) => rss({ items: `${turn ? item('2', 'https://example.com/2') : ''}${item('1')}` })
    const { rules } = await feed({ deafTo: 'conditions', text })
    expect(rules).to.include('unstable-bytes').and.not.include('unstable-guid')
  })

  it('is as grave as what breaks: errors only where HTTP is contradicted', async () => {
    const levels = async (ways: Partial<Ways>) => (await feed(ways)).found.map(({ level }) => level)
    expect(await levels({ alterNotModified: fields({ vary: undefined }) })).to.deep.equal(['warning'])
    expect(await levels({ alterNotModified: fields({ etag: '"b2"' }) })).to.deep.equal(['error'])
    expect(await levels({ text: LARGE(70_000) })).to.deep.equal(['info'])
    expect(await levels({ text: LARGE(130_000) })).to.deep.equal(['warning'])
    expect((await feed({ alter: fields({ etag: 'W/a1' }) })).report?.valid).to.equal(false)
    expect((await feed({ alter: fields({ vary: undefined }) })).report?.valid).to.equal(true)
  })

  it('asks no more of who wants to be left alone', async () => {
    const before = there.asked.length
    await feed({ alter: failing(1, 429) })
    expect(there.asked.length - before).to.equal(2)
  })

  it('names the redirects, and the new address', async () => {
    const good = serve('/feed.xml', serving({ type: RSS_TYPE, text: RSS }))
    const moved = await at(serve('/moved.xml', redirect('/feed.xml', 301)))
    expect(only(moved.found)).to.include({ rule: 'permanent-redirect', level: 'info', value: good })
    const elsewhere = await at(serve('/elsewhere.xml', redirect('/feed.xml', 307)))
    expect(only(elsewhere.found)).to.include({ rule: 'temp-redirect', level: 'info' })
    expect(only(elsewhere.found).w3c).to.include({ name: 'TempRedirect' })
    serve('/second.xml', redirect('/elsewhere.xml', 308))
    const chain = await at(serve('/first.xml', redirect('/second.xml', 301)))
    expect(chain.rules).to.deep.equal(['permanent-redirect', 'redirect-chain', 'temp-redirect'])
    expect(chain.found[0]).to.include({ value: `${there.url}/elsewhere.xml` })
    const toNowhere = await at(serve('/nowhere.xml', redirect('/moved.xml?', 301)))
    expect(toNowhere.rules).to.include('redirect-chain')
  })

  it('is not safe without https', async () => {
    serve('/feed.xml', serving({ type: RSS_TYPE, text: RSS }))
    expect(only((await at(`${open.url}/feed.xml`)).found)).to.include({ rule: 'not-https', level: 'warning' })
  })

  describe('where nothing comes', () => {
    const failed = async (url: string, going?: Fetcher) => {
      const answer = await at(url, going)
      expect(answer.report).to.include({ format: 'unknown', valid: false, text: '' })
      expect(answer.found.some(({ level }) => level === 'error')).to.equal(true)
      return answer
    }
    const w3c = (found: readonly Diagnostic[]) => found.flatMap(each => each.w3c?.name ?? [])

    it('says with which status', async () => {
      for (const status of [400, 401, 404, 410, 500, 502, 204]) {
        const { found } = await failed(serve('/feed.xml', document('', {}, status)))
        expect(only(found).says).to.include(`status ${status}`)
        expect(only(found).söyler).to.include(`${status} durumuyla`)
        expect(w3c(found)).to.deep.equal(['HttpError'])
      }
    })

    it('knows walls against robots from other refusals', async () => {
      const page = '<html><script src="/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1"></script></html>'
      for (const behaviour of [
        document('', { 'cf-mitigated': 'challenge' }, 403),
        document(page, { 'content-type': 'text/html' }, 503),
        document(gzipSync(page), { 'content-encoding': 'gzip' }, 403),
      ]) {
        const { found } = await failed(serve('/feed.xml', behaviour))
        expect(found.map(({ rule }) => rule))
          .to.include('cloudflare-http-error')
          .and.not.include('http-error')
        expect(w3c(found)).to.deep.equal(['CloudflareHttpError'])
      }
      const plainly = await failed(serve('/feed.xml', document('no', {}, 403)))
      expect(plainly.rules).to.deep.equal(['bot-wall', 'http-error'])
      const amazon = await failed(serve('/feed.xml', document('', { 'x-amzn-waf-action': 'challenge' }, 202)))
      expect(amazon.rules).to.deep.equal(['bot-wall', 'http-error'])
      const broken = await failed(serve('/feed.xml', document('no', { 'content-encoding': 'gzip' }, 403)))
      expect(broken.rules).to.deep.equal(['bot-wall', 'http-error'])
      const endless = await failed(serve('/feed.xml', document(Buffer.alloc(200_000), {}, 503)))
      expect(endless.rules).to.deep.equal(['http-error', 'rate-limit-without-retry-after'])
    })

    it('asks for Retry-After', async () => {
      const without = await failed(serve('/feed.xml', document('', {}, 429)))
      expect(without.rules).to.deep.equal(['http-error', 'rate-limit-without-retry-after'])
      const with_ = await failed(serve('/feed.xml', document('', { 'retry-after': '60' }, 429)))
      expect(with_.rules).to.deep.equal(['http-error'])
    })

    it('says that the origin is not there, or leads nowhere', async () => {
      const closed = await origin({})
      await closed.close()
      expect(only((await failed(closed.url)).found)).to.include({ rule: 'http-error' })
      for (const behaviour of [redirect('/feed.xml'), redirect('ftp://a.example/'), redirect('http://feeds.example/')])
        expect((await failed(serve('/feed.xml', behaviour))).rules).to.include('http-error')
    })

    it('says that the document came broken, short or never', async () => {
      for (const behaviour of [
        document('no', { 'content-encoding': 'gzip' }),
        document('no', { 'content-encoding': 'zstd' }),
        document(gzipSync(RSS).subarray(0, 60), { 'content-encoding': 'gzip' }),
        (response => {
          response.writeHead(200, { 'content-length': '1000' }).write('a')
          response.socket?.end()
        }) satisfies Behaviour,
      ]) {
        const { found } = await failed(serve('/feed.xml', behaviour))
        expect(only(found)).to.include({ rule: 'io-error' })
        expect(w3c(found)).to.deep.equal(['IOError'])
      }
      const clock = hands()
      const waiting = clock.set(20_000)
      paths['/never.xml'] = () => {}
      const never = failed(`${open.url}/never.xml`, goingOut(clock))
      await waiting
      clock.turn(20_000)
      expect(only((await never).found).says).to.include('No answer within 20 s')
    })

    it('says that it is not HTTP', async () => {
      for (const head of [
        'HTTP/1.1 200 OK\r\nBad Name: x\r\n\r\n',
        'SSH-2.0-OpenSSH\r\n',
        'HTTP/1.1 200 OK\r\nA : b\r\n\r\n',
      ]) {
        const raw = await openRaw(socket => socket.end(head))
        const { found } = await failed(raw.url)
        await raw.close()
        expect(only(found), head).to.include({ rule: 'http-protocol-error' })
        expect(w3c(found)).to.deep.equal(['HttpProtocolError'])
      }
    })

    it('says that nobody vouches for the certificate', async () => {
      serve('/feed.xml', serving({ type: RSS_TYPE, text: RSS }))
      const resolve = names({ 'feeds.example': ['127.0.0.1'] })
      const { found } = await failed(`${there.url}/feed.xml`, goingOut({ resolve }))
      expect(only(found)).to.include({ rule: 'https-protocol-error' })
      expect(w3c(found)).to.deep.equal(['HttpsProtocolError'])
    })

    it('says that the certificate is signed weakly', async () => {
      // OpenSSL shows such a certificate only at its lowest level.
      const identity = { key: WEAK_KEY, cert: WEAK_CERTIFICATE, ciphers: 'DEFAULT@SECLEVEL=0' }
      const weak = await origin(paths, { tls: true, identity })
      const resolve = names({ 'feeds.example': ['127.0.0.1'] })
      const going = goingOut({ resolve, connect: createDial({ ca: WEAK_AUTHORITY }) })
      const { found, rules } = await failed(`${weak.url}/feed.xml`, going)
      await weak.close()
      expect(rules).to.deep.equal(['https-protocol-error', 'https-protocol-warning'])
      expect(w3c(found)).to.deep.equal(['HttpsProtocolError', 'HttpsProtocolWarning'])
    })

    it('says that it is too large, or a bomb', async () => {
      const large = serve('/feed.xml', document(RSS))
      const resolve = names({ 'feeds.example': ['127.0.0.1'] })
      const small = goingOut({ resolve, connect: createDial({ ca: CERTIFICATE }), limits: { document: 100 } })
      expect(only((await failed(large, small)).found)).to.include({ rule: 'validation-failure' })
      const bomb = document(gzipSync(Buffer.alloc(4 * 1024 * 1024)), { 'content-encoding': 'gzip' })
      expect(only((await failed(serve('/feed.xml', bomb))).found)).to.include({ rule: 'validation-failure' })
    })

    it('has no report where nobody was asked', async () => {
      for (const url of ['http://10.0.0.1/', 'http://nobody.example/', 'ftp://a.example/', 'no address'])
        expect((await at(url)).report, url).to.equal(undefined)
    })
  })

  describe('in all that is known of it', () => {
    it('was reported by every rule above', () => {
      expect(httpRules.map(({ id }) => id).filter(id => !seen.has(id))).to.deep.equal([])
    })
  })
})
