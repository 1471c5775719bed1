import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import fc from 'fast-check'
import type { Answer, Ask } from '../../src/net/answer.js'
import { createFetch, type Net } from '../../src/net/client.js'
import { type Origin, openOrigin, openRaw } from './origin.js'

const FEED = '<rss version="2.0"><channel><title>Kars’tan haber</title></channel></rss>'
const NOW = Date.parse('2026-11-23T09:00:00Z')

describe('asking an address', () => {
  let origin: Origin
  let net: Net
  /** Timers asked for, to be struck by hand. */
  let timers: Set<{ readonly ms: number; readonly act: () => void }>

  const open = (limits = {}) =>
    createFetch({
      allowNetworks: ['127.0.0.0/8'],
      contact: 'masa@serhat.example',
      version: '1.2.3',
      now: () => NOW,
      later(ms, act) {
        const timer = { ms, act }
        timers.add(timer)
        return () => timers.delete(timer)
      },
      limits,
    })
  const ask = (path: string, more: Partial<Ask> = {}) => net.fetch({ url: origin.url + path, ...more })
  const strike = (ms: number) => {
    for (const timer of [...timers]) if (timer.ms === ms) timer.act()
  }
  const failure = (answer: Answer) => (answer.outcome === 'failed' ? answer.failure : answer.outcome)

  beforeEach(async () => {
    timers = new Set()
    origin = await openOrigin()
    net = open()
  })
  afterEach(async () => {
    await net.close()
    await origin.close()
    expect(timers.size, 'timers left').to.equal(0)
  })

  it('brings the document, its type and its validators, and says who asks', async () => {
    origin.on('/a', (_, res) =>
      res
        .writeHead(200, {
          'content-type': 'application/rss+xml',
          etag: 'W/"\u00e7"',
          'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT',
          'cache-control': 'max-age=600',
          age: '100',
          'set-cookie': 'a=1',
        })
        .end(FEED),
    )
    const answer = await ask('/a')
    expect(answer).to.deep.include({ outcome: 'fetched', status: 200, url: `${origin.url}/a`, freshFor: 500 })
    if (answer.outcome !== 'fetched') return
    expect(Buffer.from(answer.body).toString()).to.equal(FEED)
    expect(answer.validators.lastModified).to.equal('Mon, 23 Nov 2026 08:00:00 GMT')
    await ask('/a')
    for (const { headers } of origin.asked) {
      expect(headers['user-agent']).to.equal('Mahrec/1.2.3 (+masa@serhat.example)')
      expect(headers.accept).to.match(/^application\/rss\+xml, application\/atom\+xml, application\/feed\+json/)
      expect(headers['accept-encoding']).to.equal('gzip, deflate, br')
      for (const name of ['cookie', 'referer', 'cache-control', 'pragma', 'if-none-match'])
        expect(headers).not.to.have.property(name)
    }
  })

  it('asks again with exactly the validators it was given, and takes over new ones', async () => {
    const given = { etag: 'W/"a,b -odd\'tag"', lastModified: 'Mon, 23 Nov 2026 08:00:00 GMT' }
    origin.on('/a', (_, res) => res.writeHead(304, { etag: '"yeni"' }).end())
    const answer = await ask('/a', { validators: given })
    expect(origin.asked[0]?.headers).to.include({
      'if-none-match': given.etag,
      'if-modified-since': given.lastModified,
    })
    expect(answer).to.deep.include({ outcome: 'not-modified', validators: { ...given, etag: '"yeni"' } })
    expect(failure(await ask('/a')), 'a 304 nobody asked for').to.equal('status')
  })

  it('sends validators to nobody but the origin that gave them', async () => {
    const other = await openOrigin()
    origin.on('/a', (_, res) => res.writeHead(301, { location: `${other.url}/b` }).end())
    other.on('/b', (_, res) => res.writeHead(200).end(FEED))
    const answer = await ask('/a', { validators: { etag: '"gizli"' } })
    expect(answer).to.deep.include({
      outcome: 'fetched',
      url: `${other.url}/b`,
      hops: [{ status: 301, from: `${origin.url}/a`, to: `${other.url}/b` }],
    })
    expect(other.asked[0]?.headers).not.to.have.property('if-none-match')
    await other.close()
  })

  for (const [coding, pack] of [
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['gzip, br', (body: string) => brotliCompressSync(gzipSync(body))],
    ['identity', (body: string) => Buffer.from(body)],
  ] as const)
    it(`undoes ${coding} as ${pack.name || 'both'}`, async () => {
      origin.on('/a', (_, res) => res.writeHead(200, { 'content-encoding': coding }).end(pack(FEED)))
      const answer = await ask('/a')
      expect(answer.outcome === 'fetched' && Buffer.from(answer.body).toString()).to.equal(FEED)
    })

  for (const [what, headers, body, expected] of [
    ['a gzip bomb', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(40 * 2 ** 20)), 'bomb'],
    ['a bomb in a bomb', { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(200 * 2 ** 20))), 'bomb'],
    ['a brotli bomb', { 'content-encoding': 'br' }, brotliCompressSync(Buffer.alloc(40 * 2 ** 20)), 'bomb'],
    ['half a gzip', { 'content-encoding': 'gzip' }, gzipSync(FEED).subarray(0, 30), 'cut'],
    ['what is called gzip and is not', { 'content-encoding': 'gzip' }, Buffer.from(FEED), 'bad-coding'],
    ['a coding nobody asked for', { 'content-encoding': 'zstd' }, Buffer.from(FEED), 'bad-coding'],
    ['five codings', { 'content-encoding': 'gzip,gzip,gzip,gzip,gzip' }, Buffer.from(FEED), 'bad-coding'],
    ['sixty megabytes with their length told', { 'content-length': String(60 * 2 ** 20) }, undefined, 'too-large'],
  ] as const)
    it(`refuses ${what}`, async () => {
      origin.on('/a', (_, res) => {
        res.writeHead(200, headers)
        if (body) res.end(body)
        else res.write('x')
      })
      expect(failure(await ask('/a'))).to.equal(expected)
    })

  it('stops reading what never ends', async () => {
    origin.on('/a', (_, res) => {
      const piece = Buffer.alloc(2 ** 20, 'x')
      const more = () => {
        while (!res.destroyed && res.write(piece));
      }
      res.on('drain', more)
      more()
    })
    expect(failure(await ask('/a'))).to.equal('too-large')
  })

  for (const status of [204, 301, 400, 401, 403, 404, 410, 418, 500, 503])
    it(`takes ${status} for a failure that says so`, async () => {
      origin.on('/a', (_, res) => res.writeHead(status).end())
      const answer = await ask('/a')
      expect(failure(answer)).to.equal(status === 301 ? 'bad-redirect' : 'status')
      if (answer.outcome === 'failed' && status !== 301) {
        expect(answer.status).to.equal(status)
        expect(answer.message.tr).to.include(String(status)).and.not.equal(answer.message.en)
      }
    })

  it('hears how long to wait, in seconds and as a date', async () => {
    origin.on('/s', (_, res) => res.writeHead(429, { 'retry-after': '120' }).end())
    origin.on('/d', (_, res) => res.writeHead(503, { 'retry-after': new Date(NOW + 90_000).toUTCString() }).end())
    origin.on('/x', (_, res) => res.writeHead(429, { 'retry-after': 'later' }).end())
    expect(await ask('/s')).to.include({ failure: 'status', status: 429, retryAfter: 120 })
    expect(await ask('/d')).to.include({ status: 503, retryAfter: 90 })
    expect(await ask('/x')).not.to.have.property('retryAfter')
  })

  it('follows redirects, relative ones too, but not in circles, without end, inside, or to other schemes', async () => {
    const to = (location: string) => (_: unknown, res: import('node:http').ServerResponse) =>
      res.writeHead(302, { location }).end()
    origin.on('/a', to('b?c=1'))
    origin.on('/b?c=1', (_, res) => res.writeHead(200).end(FEED))
    expect(await ask('/a')).to.deep.include({ outcome: 'fetched', url: `${origin.url}/b?c=1` })
    origin.on('/daire', to('/daire'))
    origin.on('/iki', to('/uc'))
    origin.on('/uc', to('/iki'))
    for (let step = 0; step < 9; step++) origin.on(`/uzun${step}`, to(`/uzun${step + 1}`))
    for (const path of ['/daire', '/iki', '/uzun0']) expect(failure(await ask(path)), path).to.equal('redirect-loop')
    for (const [path, location, expected] of [
      ['/ic', 'http://10.0.0.1/', 'blocked'],
      ['/meta', 'http://169.254.169.254/latest/meta-data/', 'blocked'],
      ['/alti', 'http://[::ffff:10.0.0.1]/', 'blocked'],
      ['/dosya', 'file:///etc/passwd', 'bad-address'],
      ['/veri', 'data:text/xml,<rss/>', 'bad-address'],
      ['/parola', 'http://kim:ne@8.8.8.8/', 'bad-address'],
      ['/bozuk', 'http://[', 'bad-redirect'],
    ] as const) {
      origin.on(path, to(location))
      expect(failure(await ask(path)), location).to.equal(expected)
    }
  })

  for (const url of [
    'file:///etc/passwd',
    'ftp://a.example/',
    'gopher://127.0.0.1/',
    'javascript:1',
    'http://a:b@127.0.0.1/',
    '',
    'http://',
    '//127.0.0.1/',
  ])
    it(`refuses the address "${url}"`, async () => {
      expect(failure(await net.fetch({ url }))).to.equal('bad-address')
    })

  it('gives up on who says nothing, on who stops half-way, and on who drips', async () => {
    for (const [path, ms, before] of [
      ['/sessiz', 20_000, undefined],
      ['/yarim', 10_000, '<rss>'],
      ['/damla', 60_000, '<rss>'],
    ] as const) {
      const begun = new Promise<void>(resolve =>
        origin.on(path, (_, res) => {
          if (before === undefined) return resolve()
          res.writeHead(200)
          res.write(before, () => resolve())
        }),
      )
      const answer = ask(path)
      await begun
      // The first piece has left; let it arrive.
      while (before !== undefined && ![...timers].some(timer => timer.ms === 10_000)) await new Promise(setImmediate)
      strike(ms)
      expect(failure(await answer), path).to.equal('slow')
    }
  })

  it('tells who is down, who hangs up, who is cut off and who is no server', async () => {
    const cases: [string, (socket: import('node:net').Socket) => void, string][] = [
      ['hangs up', socket => socket.destroy(), 'down'],
      ['speaks something else', socket => socket.end('SSH-2.0-OpenSSH_9.2\r\n'), 'not-http'],
      [
        'has endless headers',
        socket => void socket.write(`HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(20_000)}`),
        'not-http',
      ],
      [
        'promises more than it gives',
        socket => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>'),
        'cut',
      ],
      [
        'breaks off a chunked body',
        socket => socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>'),
        'cut',
      ],
    ]
    for (const [what, say, expected] of cases) {
      const raw = await openRaw(say)
      expect(failure(await net.fetch({ url: raw.url })), what).to.equal(expected)
      await raw.close()
    }
    const gone = await openRaw(() => {})
    await gone.close()
    expect(failure(await net.fetch({ url: gone.url })), 'nobody there').to.equal('down')
  })

  it('always has an answer, whatever bytes come back', async () => {
    let bytes: Uint8Array = new Uint8Array()
    const raw = await openRaw(socket => socket.end(bytes))
    const bodies = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .tuple(
          fc.constantFrom('200 OK', '304 No', '301 Moved', '999 X', '099 X', ''),
          fc.string({ maxLength: 40 }),
          fc.string({ maxLength: 60 }),
        )
        .map(([status, header, body]) => Buffer.from(`HTTP/1.1 ${status}\r\n${header}\r\n\r\n${body}`)),
    )
    await fc.assert(
      fc.asyncProperty(bodies, async said => {
        bytes = said
        expect((await net.fetch({ url: raw.url, validators: { etag: '"a"' } })).outcome).to.be.oneOf([
          'fetched',
          'not-modified',
          'failed',
        ])
      }),
      { numRuns: 150 },
    )
    await raw.close()
  })

  it('minds smaller limits when it is given some', async () => {
    await net.close()
    net = open({ received: 10, unpacked: 20 })
    origin.on('/a', (_, res) => res.end(FEED))
    expect(failure(await ask('/a'))).to.equal('too-large')
  })
})
