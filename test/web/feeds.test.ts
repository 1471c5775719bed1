import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' }
const TYPES = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

describe('feeds over HTTP', () => {
  let newsroom: TestNewsroom
  before(async () => {
    newsroom = await openTestNewsroom()
    const sent = await newsroom.send('POST', '/api/articles', sampleItem())
    expect(sent.status, sent.text).to.equal(200)
  })
  after(() => newsroom.close())

  for (const [suffix, type] of Object.entries(TYPES)) {
    const path = `/feeds/yerel.${suffix}`

    it(`serve ${suffix} with type, tag, date, caching and links, and no cookie`, async () => {
      const { status, headers, text, bytes } = await newsroom.ask(path)
      expect(status).to.equal(200)
      expect(headers['content-type']).to.equal(type)
      expect(headers['content-length']).to.equal(String(bytes.length))
      expect(headers.etag).to.match(/^"[\w-]+"$/)
      expect(headers['last-modified']).to.equal('Sun, 22 Nov 2026 09:00:00 GMT')
      expect(headers['cache-control']).to.match(/^public, max-age=\d+/)
      expect(headers.vary).to.include('Accept-Encoding')
      expect(headers.link).to.include(`<https://akis.example${path}>; rel="self"`).and.include('rel="license"')
      expect(headers).not.to.have.any.keys('set-cookie', 'transfer-encoding')
      expect(text).to.include('Yassıçayır yolunda kar direkleri dikildi')
    })

    it(`answer 304 for ${suffix} to the tag in every form, with the same headers and no body`, async () => {
      const first = await newsroom.ask(path)
      const tag = first.headers.etag ?? ''
      const suffixed = (by: string) => `${tag.slice(0, -1)}${by}"`
      for (const known of [
        tag,
        `W/${tag}`,
        `"other", ${tag}`,
        '*',
        suffixed('-gzip'),
        suffixed('-br'),
        `W/${suffixed('-gz')}`,
      ]) {
        const { status, headers, bytes } = await newsroom.ask(path, { headers: { 'if-none-match': known } })
        expect(status, known).to.equal(304)
        expect(bytes.length).to.equal(0)
        for (const name of ['etag', 'last-modified', 'cache-control', 'vary', 'link'])
          expect(headers[name], name).to.equal(first.headers[name])
        expect(headers).not.to.have.any.keys('content-length', 'content-type', 'content-encoding')
      }
    })

    it(`answer dates for ${suffix} as RFC 9110 has it`, async () => {
      const { headers } = await newsroom.ask(path)
      const since = (value: string, more: Record<string, string> = {}) =>
        newsroom.ask(path, { headers: { 'if-modified-since': value, ...more } }).then(({ status }) => status)
      expect(await since(headers['last-modified'] ?? '')).to.equal(304)
      expect(await since('Sun, 22 Nov 2026 08:59:59 GMT')).to.equal(200)
      expect(await since('Mon, 23 Nov 2037 00:00:00 GMT')).to.equal(304)
      expect(await since('soon')).to.equal(200)
      expect(await since(headers['last-modified'] ?? '', { 'if-none-match': '"wrong"' })).to.equal(200)
    })

    it(`send ${suffix} in gzip and br under tags of their own, and refuse who takes nothing`, async () => {
      await newsroom.compressed()
      const plain = await newsroom.ask(path)
      const tags = new Set([plain.headers.etag])
      for (const [asked, coding, unpack] of [
        ['gzip', 'gzip', gunzipSync],
        ['br, gzip', 'br', brotliDecompressSync],
      ] as const) {
        const packed = await newsroom.ask(path, { headers: { 'accept-encoding': asked } })
        expect(packed.headers['content-encoding']).to.equal(coding)
        expect(unpack(packed.bytes)).to.deep.equal(plain.bytes)
        tags.add(packed.headers.etag)
      }
      expect(tags.size).to.equal(3)
      for (const coding of ['zstd', 'gzip;q=0', ''])
        expect((await newsroom.ask(path, { headers: { 'accept-encoding': coding } })).bytes).to.deep.equal(plain.bytes)
      const refused = await newsroom.ask(path, { headers: { 'accept-encoding': 'identity;q=0, zstd' } })
      expect(refused.status).to.equal(406)
      expect(refused.headers['content-type']).to.equal('application/problem+json')
      expect(refused.headers.vary).to.include('Accept-Encoding')
    })

    it(`answer HEAD for ${suffix} as GET, without the bytes`, async () => {
      for (const headers of [{}, { 'accept-encoding': 'gzip' }]) {
        const { date: _, ...get } = (await newsroom.ask(path, { headers })).headers
        const head = await newsroom.ask(path, { method: 'HEAD', headers })
        const { date: __, ...got } = head.headers
        expect(head.status).to.equal(200)
        expect(got).to.deep.equal(get)
        expect(head.bytes.length).to.equal(0)
      }
    })
  }

  it('let scripts of other sites read them, and ask first', async () => {
    const preflight = await newsroom.ask('/feeds/yerel.json', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'GET' },
    })
    expect(preflight.status).to.equal(204)
    expect(preflight.headers.allow).to.equal('GET, HEAD, OPTIONS')
    expect(preflight.headers['access-control-allow-origin']).to.equal('*')
    expect(preflight.headers['access-control-allow-headers']).to.include('If-None-Match')
    expect((await newsroom.ask('/feeds/yerel.json')).headers['access-control-allow-origin']).to.equal('*')
  })

  it('change tag and bytes when an article is added, and only in its categories', async () => {
    const tags = async () =>
      Promise.all(
        ['yerel', 'son-dakika', 'spor'].map(async slug => (await newsroom.ask(`/feeds/${slug}.rss`)).headers.etag),
      )
    const before = await tags()
    await newsroom.send('POST', '/api/articles', sampleItem({ id: 'haber-2', title: 'İkinci haber' }))
    const after = await tags()
    expect(after.map((tag, place) => tag === before[place])).to.deep.equal([false, false, true])
  })

  it('are chosen by Accept where the address leaves it open', async () => {
    const asked = (accept: string) => newsroom.ask('/feeds/yerel', { headers: { accept } })
    for (const [accept, suffix] of [
      ['*/*', 'rss'],
      ['application/atom+xml', 'atom'],
      ['application/feed+json', 'json'],
    ] as const) {
      const { status, headers, bytes } = await asked(accept)
      expect(status).to.equal(200)
      expect(headers['content-type']).to.equal(TYPES[suffix])
      expect(headers['content-location']).to.equal(`/feeds/yerel.${suffix}`)
      expect(headers.vary).to.equal('Authorization, Accept, Sec-Fetch-Dest, Accept-Encoding')
      expect(bytes).to.deep.equal((await newsroom.ask(`/feeds/yerel.${suffix}`)).bytes)
    }
    const tags = await Promise.all(['*/*', 'application/atom+xml', 'application/feed+json', BROWSER.accept].map(asked))
    expect(new Set(tags.map(({ headers }) => headers.etag)).size).to.equal(4)
  })

  it('are a page for a navigation, and 304 for it when nothing moved', async () => {
    const { headers, text } = await newsroom.ask('/feeds/yerel', { headers: BROWSER })
    expect(headers['content-type']).to.equal('text/html; charset=utf-8')
    expect(headers.vary).to.equal('Authorization, Accept, Sec-Fetch-Dest, Accept-Language, Accept-Encoding')
    expect(text).to.include('<!DOCTYPE html>')
    const again = await newsroom.ask('/feeds/yerel', { headers: { ...BROWSER, 'if-none-match': headers.etag ?? '' } })
    expect(again.status).to.equal(304)
    const fetched = await newsroom.ask('/feeds/yerel', { headers: { ...BROWSER, 'sec-fetch-dest': 'empty' } })
    expect(fetched.headers['content-type']).to.equal(TYPES.rss)
  })

  for (const path of [
    '/feeds/yok.rss',
    '/feeds/yok',
    '/feeds/yerel.pdf',
    '/feeds/.rss',
    '/feeds/YEREL.rss',
    '/feeds/__proto__.rss',
  ])
    it(`name the categories that exist where ${path} does not`, async () => {
      const { status, headers, text } = await newsroom.ask(path, { headers: { 'accept-language': 'tr' } })
      expect(status).to.equal(404)
      expect(headers['content-type']).to.equal('application/problem+json')
      const problem = JSON.parse(text)
      expect(problem.status).to.equal(404)
      expect(problem.categories).to.include.members(['son-dakika', 'yerel', 'yazarlar'])
      expect(problem.detail).to.include('son-dakika, gundem')
    })

  for (const path of ['/feeds/yerel.rss/', '/Feeds/yerel.rss', '/feeds/yerel.RSS', '/feeds/', '//feeds/yerel.rss'])
    it(`are not at ${path}: addresses are exact`, async () => {
      expect((await newsroom.ask(path)).status).to.equal(404)
    })

  it('are found under an encoded address too, and nothing under a broken one', async () => {
    expect((await newsroom.ask('/feeds/%79erel.rss')).status).to.equal(200)
    expect((await newsroom.ask('/feeds/%E0%A4%A.rss')).status).to.equal(404)
  })

  it('answer other methods with 405 and what is allowed', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers, text } = await newsroom.ask('/feeds/yerel.rss', { method })
      expect(status).to.equal(405)
      expect(headers.allow).to.equal('GET, HEAD, OPTIONS')
      expect(JSON.parse(text).status).to.equal(405)
    }
  })

  it('serve the query-stringed address from stock, and never log the query', async () => {
    newsroom.lines.length = 0
    expect((await newsroom.ask('/feeds/yerel.rss?utm=mhr_secret')).status).to.equal(200)
    expect((await newsroom.ask('/feeds/yerel?utm=mhr_secret')).status).to.equal(200)
    expect(newsroom.lines.map(({ fields }) => [fields.path, fields.status])).to.deep.equal([
      ['/feeds/yerel.rss', 200],
      ['/feeds/yerel', 200],
    ])
    expect(JSON.stringify(newsroom.lines)).not.to.include('mhr_')
  })
})
