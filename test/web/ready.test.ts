import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Representation } from '../../src/outbound/representation.js'
import { listener } from '../../src/web/listener.js'
import { answer, ready } from '../../src/web/ready.js'
import { CHANGED, sampleDocument } from './documents.js'
import { ask as askPort } from './newsroom.js'

const document = sampleDocument()
const ask = (headers: Record<string, string>, representation = document, method = 'GET') =>
  answer({ method, headers }, representation)
const day = new Date(CHANGED).toUTCString()

describe('what a finished document is answered with', () => {
  it('is the bytes, with everything a cache and a reader want to know', () => {
    const { status, headers, body } = ask({})
    expect(status).to.equal(200)
    expect(body).to.equal(document.identity)
    expect(headers).to.deep.equal({
      ETag: '"x"',
      'Last-Modified': 'Sun, 22 Nov 2026 09:00:00 GMT',
      'Cache-Control': 'public, max-age=300',
      Vary: 'Accept-Encoding',
      Link: '<https://akis.example/feeds/yerel.rss>; rel="self", <https://akis.example/haklar>; rel="license"',
      'Access-Control-Allow-Origin': '*',
      'Content-Language': 'tr',
      'Content-Type': 'application/rss+xml; charset=utf-8',
      'Content-Length': '1800',
    })
  })

  it('has another entity tag in each coding, and the same text (RFC 9110 §8.8.3.3)', () => {
    const { headers, body } = ask({ 'accept-encoding': 'gzip' })
    expect(headers.ETag).to.equal('"x-gzip"')
    expect(headers['Content-Encoding']).to.equal('gzip')
    expect(headers['Content-Length']).to.equal(String(body?.byteLength))
    expect(gunzipSync(body ?? new Uint8Array())).to.deep.equal(document.identity)
  })

  it('says HEAD what it says GET, without the bytes', () => {
    for (const coding of ['gzip', 'identity']) {
      const headers = { 'accept-encoding': coding }
      const { body, ...head } = ask(headers, document, 'HEAD')
      expect(body).to.equal(undefined)
      expect(head).to.deep.equal({ status: 200, headers: ask(headers).headers })
    }
  })

  it('is 304 with tag, date, caching, Vary and Link, and nothing about bytes (RFC 9110 §15.4.5)', () => {
    const { status, headers, body } = ask({ 'if-none-match': '"x"' })
    expect(status).to.equal(304)
    expect(body).to.equal(undefined)
    const { 'Content-Type': _, 'Content-Length': __, 'Content-Language': ___, ...rest } = ask({}).headers
    expect(headers).to.deep.equal(rest)
  })

  for (const tag of [
    '"x"',
    'W/"x"',
    '"a", W/"x"',
    '"a","x"',
    '*',
    ' * ',
    '"x-gzip"',
    'W/"x-gzip"',
    '"x-br"',
    '"x-gz"',
    '"x;gzip"',
  ])
    it(`knows ${tag} again`, () => {
      for (const coding of ['gzip', 'identity'])
        expect(ask({ 'if-none-match': tag, 'accept-encoding': coding }).status).to.equal(304)
    })

  for (const tag of ['"y"', 'x', '', '"X"', '"x ', '"a,x"', '"x-zip"', '"xx"'])
    it(`does not take ${tag || 'an empty field'} for its own`, () => {
      expect(ask({ 'if-none-match': tag }).status).to.equal(200)
    })

  it('lets a tag that differs win over a date that agrees (RFC 9110 §13.1.3)', () => {
    expect(ask({ 'if-none-match': '"y"', 'if-modified-since': day }).status).to.equal(200)
  })

  const dates: readonly (readonly [string, string, number])[] = [
    ['its own date', day, 304],
    ['its own date as RFC 850 wrote it', 'Sunday, 22-Nov-26 09:00:00 GMT', 304],
    ['its own date as asctime wrote it', 'Sun Nov 22 09:00:00 2026', 304],
    ['a second earlier', new Date(CHANGED - 1000).toUTCString(), 200],
    ['an invented later date', 'Mon, 01 Jan 2035 00:00:00 GMT', 304],
    ['an invented earlier date', 'Thu, 01 Jan 1970 00:00:00 GMT', 200],
    ['a date without zone', 'Sun, 22 Nov 2026 09:00:00', 200],
    ['another zone', 'Sun, 22 Nov 2026 12:00:00 +0300', 200],
    ['ISO 8601', '2026-11-22T09:00:00Z', 200],
    ['a day that does not exist', 'Sun, 31 Nov 2030 09:00:00 GMT', 200],
    ['an hour that does not exist', 'Sun, 22 Nov 2030 24:00:00 GMT', 200],
    ['small letters', 'sun, 22 nov 2026 09:00:00 gmt', 200],
    ['two dates', `${day}, ${day}`, 200],
    ['nonsense', 'yesterday', 200],
  ]
  for (const [what, since, status] of dates)
    it(`answers ${status} to If-Modified-Since with ${what}`, () => {
      expect(ask({ 'if-modified-since': since }).status).to.equal(status)
    })

  it('is 412 where the client insists on another state (RFC 9110 §13.1.1, §13.1.4)', () => {
    expect(ask({ 'if-match': '"y"' }).status).to.equal(412)
    expect(ask({ 'if-match': 'W/"x"' }).status, 'strong comparison').to.equal(412)
    expect(ask({ 'if-match': '"x"' }).status).to.equal(200)
    expect(ask({ 'if-match': '*' }).status).to.equal(200)
    expect(ask({ 'if-unmodified-since': new Date(CHANGED - 1000).toUTCString() }).status).to.equal(412)
    expect(ask({ 'if-unmodified-since': day }).status).to.equal(200)
    expect(ask({ 'if-unmodified-since': 'never' }).status).to.equal(200)
  })

  it('stays 410 whatever the client knows of what was there (RFC 9110 §13.2.1)', () => {
    const gone = sampleDocument({ status: 410 })
    const requests: Record<string, string>[] = [
      {},
      { 'if-none-match': '*' },
      { 'if-modified-since': day },
      { 'if-match': '"y"' },
    ]
    for (const headers of requests) expect(ask(headers, gone).status).to.equal(410)
    expect(ask({}, gone).body).to.equal(gone.identity)
  })

  it('names what chose it, Accept-Encoding always among it', () => {
    expect(ask({}, sampleDocument({ vary: ['Accept', 'Sec-Fetch-Dest'] })).headers.Vary).to.equal(
      'Accept, Sec-Fetch-Dest, Accept-Encoding',
    )
    expect(ask({ 'accept-encoding': 'identity;q=0, gzip;q=0' }).headers).to.deep.equal({ Vary: 'Accept-Encoding' })
  })

  it('keeps where it really stands in a 304', () => {
    const variant = sampleDocument({ headers: { 'Content-Location': '/feeds/yerel.rss' } })
    expect(ask({ 'if-none-match': '"x"' }, variant).headers['Content-Location']).to.equal('/feeds/yerel.rss')
  })
})

describe('documents in stock', () => {
  it('are written before anything else runs; what is not there, or cannot be written, goes on', async () => {
    const stock: Record<string, Representation> = {
      '/a': document,
      '/bad': sampleDocument({ headers: { 'X-Title': 'a\r\nSet-Cookie: b' } }),
    }
    const witnessed: unknown[] = []
    const witness = { now: () => 5, saw: (...line: unknown[]) => void witnessed.push(line) }
    const rest: RequestListener = (_, res) => res.writeHead(299).end('rest')
    const server = listener(ready({ shelf: { at: path => stock[path] } }, rest, witness))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const statuses: number[] = []
    for (const [path, method] of [
      ['/a', 'GET'],
      ['/a?x=key', 'HEAD'],
      ['/a?key=x', 'GET'],
      ['/a?x=1&%6bEy=x', 'GET'],
      ['/a', 'POST'],
      ['/b', 'GET'],
      ['/bad', 'GET'],
    ] as const)
      statuses.push((await askPort(port, path, { method })).status)
    for (const headers of [{ 'accept-encoding': '*;q=0' }, { authorization: 'Basic eA==' }])
      statuses.push((await askPort(port, '/a', { headers })).status)
    await new Promise(resolve => server.close(resolve))
    expect(statuses).to.deep.equal([200, 200, 299, 299, 299, 299, 299, 299, 299])
    expect(witnessed).to.deep.equal([
      ['GET', '/a', 200, 5],
      ['HEAD', '/a', 200, 5],
    ])
  })
})

const codings: readonly (readonly [string, string])[] = [
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'gzip'],
  ['br,gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br', 'identity'],
  ['zstd', 'identity'],
  ['', 'identity'],
  ['*', 'gzip'],
  ['*;q=0.1', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.0, *', 'identity'],
  ['gzip;q=0.5', 'gzip'],
  ['gzip;q=0.5, identity', 'identity'],
  ['gzip;q=0.5, identity;q=0.5', 'gzip'],
  ['gzip ; q=0.5 , identity;q=0.4', 'gzip'],
  ['identity', 'identity'],
  ['identity;q=0', 'none'],
  ['identity;q=0, gzip', 'gzip'],
  ['identity;q=0, *', 'gzip'],
  ['*;q=0', 'none'],
  ['*;q=0, identity', 'identity'],
  ['br, *;q=0', 'none'],
  ['gzip;q=2', 'identity'],
  ['gzip;q=-1', 'identity'],
  ['gzip;q=abc', 'identity'],
  ['gzip;q=0.0001', 'identity'],
  ['gzip;Q=1', 'gzip'],
  [',, gzip ,', 'gzip'],
]

describe('the content coding', () => {
  for (const [field, coding] of codings)
    it(`is ${coding} for "${field}"`, () => {
      const { status, headers } = ask({ 'accept-encoding': field })
      expect(status).to.equal(coding === 'none' ? 406 : 200)
      if (coding !== 'none') expect(headers['Content-Encoding'] ?? 'identity').to.equal(coding)
    })

  const both = sampleDocument({ br: brotliCompressSync(document.identity) })
  for (const [field, coding] of [
    ['br', 'br'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br,gzip', 'br'],
    ['*', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['zstd', 'identity'],
    ['identity;q=0, br', 'br'],
    ['gzip;q=0, br;q=0, identity;q=0', 'none'],
  ] as const)
    it(`is ${coding} for "${field}" where br is kept too`, () => {
      const { status, headers, body } = ask({ 'accept-encoding': field }, both)
      if (coding === 'none') return expect(status).to.equal(406)
      expect(headers['Content-Encoding'] ?? 'identity').to.equal(coding)
      if (coding !== 'br') return
      expect(headers.ETag).to.equal('"x-br"')
      expect(brotliDecompressSync(body ?? new Uint8Array())).to.deep.equal(both.identity)
    })

  it('is 406 for whoever refuses the plain bytes of what is kept only plain', () => {
    const { gzip: _, ...plain } = document
    expect(ask({ 'accept-encoding': 'identity;q=0, gzip' }, plain).status).to.equal(406)
    expect(ask({ 'accept-encoding': 'gzip' }, plain).status).to.equal(200)
  })
})

describe('answer()', () => {
  it('agrees with a slow and literal reading of RFC 9110', () => {
    fc.assert(
      fc.property(requests, fc.boolean(), fc.boolean(), (headers, hasGzip, gone) => {
        const { gzip, ...plain } = sampleDocument(gone ? { status: 410 } : {})
        const representation = hasGzip ? { ...plain, gzip } : plain
        const { status, headers: sent, body } = ask(headers, representation)
        const expected = literally(headers, representation)
        expect(status).to.equal(expected.status)
        expect(body !== undefined, 'body').to.equal(status === 200 || status === 410)
        if (body) expect(sent['Content-Encoding'] ?? 'identity').to.equal(expected.coding)
      }),
      { numRuns: 2000 },
    )
  })
})

const weight = fc.constantFrom('', ';q=0', ';q=0.001', ';q=0.5', '; q=0.7', ' ;q=1', ';q=1.000', ';q=9', ';q=', ';q=.5')
const acceptEncoding = fc
  .uniqueArray(fc.constantFrom('gzip', 'x-gzip', 'identity', '*', 'br', 'deflate', ''), { maxLength: 4 })
  .chain(names => fc.tuple(...names.map(name => weight.map(q => name + q))))
  .map(members => members.join(', '))
const tag = fc.tuple(
  fc.constantFrom('', 'W/'),
  fc.constantFrom('x', 'x-gzip', 'x-gz', 'x-br', 'y', 'y-gzip', 'a,b', ''),
)
const tags = fc.oneof(
  fc.constant('*'),
  fc.array(tag, { maxLength: 3 }).map(list => list.map(([weak, opaque]) => `${weak}"${opaque}"`).join(', ')),
)
const date = fc.oneof(
  fc.constantFrom(-86_400_000, -1000, 0, 1000, 86_400_000).map(shift => new Date(CHANGED + shift).toUTCString()),
  fc.constantFrom('', 'now', 'Sun, 22 Nov 2026 09:00:00', '2026-11-22'),
)
const requests = fc.record(
  {
    'accept-encoding': acceptEncoding,
    'if-none-match': tags,
    'if-modified-since': date,
    'if-match': tags,
    'if-unmodified-since': date,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Record<string, string>>

/** §12.5.3, then §13.2.2 step by step; tags of ours are known with and without the suffix of a coding. */
function literally(
  headers: Record<string, string>,
  representation: Representation,
): { status: number; coding?: string } {
  const coding = literalCoding(headers['accept-encoding'], representation.gzip ? ['gzip', 'identity'] : ['identity'])
  if (!coding) return { status: 406 }
  if (representation.status !== 200) return { status: 410, coding }
  const current = coding === 'gzip' ? 'x-gzip' : 'x'
  const time = (field: string | undefined) => (field?.endsWith(' GMT') ? Date.parse(field) : Number.NaN)
  // 1 and 2
  const match = headers['if-match']
  if (match !== undefined) {
    if (match !== '*' && !elements(match).some(({ weak, opaque }) => !weak && opaque === current))
      return { status: 412 }
  } else if (CHANGED > time(headers['if-unmodified-since'])) return { status: 412 }
  // 3 and 4
  const noneMatch = headers['if-none-match']
  if (noneMatch !== undefined) {
    const ours = ['x', 'x-gzip', 'x-gz', 'x-br']
    if (noneMatch === '*' || elements(noneMatch).some(({ opaque }) => ours.includes(opaque))) return { status: 304 }
  } else if (CHANGED <= time(headers['if-modified-since'])) return { status: 304 }
  return { status: 200, coding }
}

function elements(field: string): { weak: boolean; opaque: string }[] {
  const found: { weak: boolean; opaque: string }[] = []
  for (let at = 0; at < field.length; ) {
    if (field[at] === ',' || field[at] === ' ') at += 1
    else {
      const weak = field.startsWith('W/', at)
      const open = at + (weak ? 2 : 0)
      const close = field.indexOf('"', open + 1)
      found.push({ weak, opaque: field.slice(open + 1, close) })
      at = close + 1
    }
  }
  return found
}

function literalCoding(field: string | undefined, available: readonly string[]): string | undefined {
  if (field === undefined) return 'identity'
  const listed = field
    .split(',')
    .map(member => /^\s*([^\s;]+)\s*(?:;\s*q=(0(?:\.\d{1,3})?|1(?:\.0{1,3})?))?\s*$/.exec(member))
    .flatMap(found =>
      found?.[1] ? [{ name: found[1] === 'x-gzip' ? 'gzip' : found[1], q: Number(found[2] ?? 1) }] : [],
    )
  let best: string | undefined
  let most = 0
  for (const coding of available) {
    const named = listed.find(({ name }) => name === coding) ?? listed.find(({ name }) => name === '*')
    const q = named ? named.q : coding === 'identity' ? 0.0005 : 0
    if (q > most) [best, most] = [coding, q]
  }
  return best
}
