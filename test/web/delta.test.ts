import { brotliDecompressSync } from 'node:zlib'
import { expect } from 'chai'
import fc from 'fast-check'
import { parseFeed, validateFeed } from '../../src/index.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const FEED = { 'a-im': 'feed' }

describe('what came since a document (RFC 3229, A-IM: feed)', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
    for (const id of ['bir', 'iki']) await post(id)
  })
  afterEach(() => newsroom.close())

  async function post(id: string, more: object = {}): Promise<string> {
    newsroom.clock.now += 60_000
    const sent = await newsroom.send('POST', '/api/articles', {
      ...sampleItem(),
      id,
      title: `Haber ${id}`,
      date_published: new Date(newsroom.clock.now).toISOString(),
      ...more,
    })
    expect(sent.status, sent.text).to.equal(200)
    return JSON.parse(sent.text).items[0].key
  }
  const read = (suffix: string, headers: Record<string, string>) => newsroom.ask(`/feeds/yerel.${suffix}`, { headers })
  const idsOf = (text: string) => (parseFeed(text).feed?.items ?? []).map(({ id }) => id)

  for (const suffix of ['rss', 'atom', 'json'])
    it(`is 226 in ${suffix} with what is new, in a valid document that leads to the whole one`, async () => {
      const first = await read(suffix, {})
      const tag = first.headers.etag ?? ''
      await post('üç')
      const whole = await read(suffix, {})
      const delta = await read(suffix, { ...FEED, 'if-none-match': tag })
      expect(delta.status).to.equal(226)
      expect(delta.headers).to.include({
        im: 'feed',
        'delta-base': tag,
        etag: whole.headers.etag,
        'cache-control': 'no-store',
        'content-type': whole.headers['content-type'],
        'last-modified': whole.headers['last-modified'],
        'content-length': String(delta.bytes.length),
      })
      expect(delta.headers.vary).to.equal('A-IM, If-None-Match, Accept-Encoding')
      expect(idsOf(delta.text)).to.deep.equal(idsOf(whole.text).slice(0, 1))
      expect(delta.text).to.include('Haber üç').and.not.include('Haber bir')
      const { valid } = validateFeed(delta.text, { profile: 'spec', url: `https://akis.example/feeds/yerel.${suffix}` })
      expect(valid).to.equal(true)
      expect(
        (await read(suffix, { ...FEED, 'if-none-match': delta.headers.etag ?? '' })).status,
        'nothing more',
      ).to.equal(304)
    })

  it('brings what was corrected, and knows a tag in every form, the newest document that a list names', async () => {
    const tag = (await read('json', {})).headers.etag ?? ''
    const bare = tag.slice(1, -1)
    await post('iki', { title: 'Haber iki, düzeltildi' })
    for (const known of [tag, `W/${tag}`, `"${bare}-gzip"`, `"${bare}-br"`, `"yabancı", ${tag}`].map(each =>
      Buffer.from(each, 'utf8').toString('latin1'),
    )) {
      const delta = await read('json', { ...FEED, 'if-none-match': known })
      expect(delta.status, known).to.equal(226)
      expect(JSON.parse(delta.text).items.map(({ title }: { title: string }) => title)).to.deep.equal([
        'Haber iki, düzeltildi',
      ])
    }
  })

  it('is the whole document for a tag nobody knows, without a tag, and for who does not ask for it', async () => {
    const tag = (await read('rss', {})).headers.etag ?? ''
    await post('üç')
    const asked: Record<string, string>[] = [
      { ...FEED, 'if-none-match': '"yok"' },
      FEED,
      { 'if-none-match': tag },
      { 'a-im': 'vcdiff, gzip', 'if-none-match': tag },
      { 'a-im': 'feed;q=0', 'if-none-match': tag },
    ]
    for (const headers of asked) {
      const whole = await read('rss', headers)
      expect(whole.status, JSON.stringify(headers)).to.equal(200)
      expect(whole.headers).to.not.have.any.keys('im', 'delta-base')
      expect(whole.text).to.include('Haber bir')
    }
    expect((await read('rss', { 'a-im': 'vcdiff, feed;q=0.5', 'if-none-match': tag })).status).to.equal(226)
  })

  it('never hides that something was withdrawn: the whole document is sent', async () => {
    const key = await post('cekilecek')
    const tag = (await read('atom', {})).headers.etag ?? ''
    await newsroom.send('DELETE', `/api/articles/${key}`)
    await post('dört')
    const whole = await read('atom', { ...FEED, 'if-none-match': tag })
    expect(whole.status).to.equal(200)
    expect(whole.text).to.include('Haber bir')
  })

  it('is small, and answers HEAD and codings as every document does', async () => {
    const tag = (await read('rss', {})).headers.etag ?? ''
    await post('üç')
    const delta = await read('rss', { ...FEED, 'if-none-match': tag })
    const head = await newsroom.ask('/feeds/yerel.rss', { method: 'HEAD', headers: { ...FEED, 'if-none-match': tag } })
    expect(head.status).to.equal(226)
    expect(head.bytes.length).to.equal(0)
    expect(head.headers['content-length']).to.equal(delta.headers['content-length'])
    const refused = await read('rss', { ...FEED, 'if-none-match': tag, 'accept-encoding': 'identity;q=0, br' })
    expect([200, 226, 406]).to.include(refused.status)
    if (refused.headers['content-encoding'] === 'br') expect(brotliDecompressSync(refused.bytes).length).to.be.above(0)
  })

  it('leads every reader to the same items as the whole does, however seldom it asks', async function () {
    this.timeout(60_000)
    const step = fc.oneof(
      fc.record({ does: fc.constant('post' as const), id: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ does: fc.constant('withdraw' as const), id: fc.integer({ min: 1, max: 12 }) }),
      fc.constant({ does: 'ask' as const }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 25 }), async steps => {
        const room = await openTestNewsroom()
        try {
          const known = new Map<string, string>()
          const keys = new Map<number, string>()
          let tag = ''
          let version = 0
          for (const each of [...steps, { does: 'ask' as const }]) {
            room.clock.now += 60_000
            version += 1
            if (each.does === 'post') {
              const item = { ...sampleItem(), id: `${each.id}`, title: `Haber ${each.id}, ${version}` }
              const sent = await room.send('POST', '/api/articles', item)
              if (sent.status === 200) keys.set(each.id, JSON.parse(sent.text).items[0].key)
            } else if (each.does === 'withdraw') {
              const key = keys.get(each.id)
              if (key) await room.send('DELETE', `/api/articles/${key}`)
            } else {
              const headers = { ...FEED, ...(tag && { 'if-none-match': tag }) }
              const { status, text, headers: said } = await room.ask('/feeds/yerel.json', { headers })
              tag = said.etag ?? ''
              if (status === 200) known.clear()
              if (status !== 304) for (const { id, title } of JSON.parse(text).items) known.set(id, title)
              const whole = JSON.parse((await room.ask('/feeds/yerel.json')).text)
              const stands = new Map<string, string>(
                whole.items.map(({ id, title }: { id: string; title: string }) => [id, title]),
              )
              expect([...known].sort()).to.deep.equal([...stands].sort())
            }
          }
        } finally {
          await room.close()
        }
      }),
      { numRuns: 12 },
    )
  })
})
