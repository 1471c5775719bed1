import { expect } from 'chai'
import { FORMAT_NAMES } from '../../src/model/channel.js'
import { EXTENSIONS, guidOf } from '../../src/outbound/links.js'
import { type Ask, get, type Reply } from '../get.js'
import { type Opened, openNewsroomForTest } from '../newsroom.js'

const item = (said: Record<string, unknown> = {}) => ({
  id: 'haber-9',
  title: 'Iğdır’da kayısı ağaçları budandı',
  content_html: '<p>(IĞDIR) – Budama işi iki gün sürdü.</p>',
  tags: ['Ekonomi', 'Yerel'],
  authors: [{ name: 'Çağla Ünal' }],
  _rights: { class: 'news', dateline: 'IĞDIR' },
  ...said,
})

describe('publishing', () => {
  let house: Opened
  beforeEach(async () => {
    house = await openNewsroomForTest()
  })
  afterEach(() => house.close())

  const ask = (path: string, options?: Ask): Promise<Reply> => get(house.url + path, options)
  const send = (body: unknown, method = 'POST', path = '/api/articles') =>
    ask(path, {
      method,
      headers: { Authorization: `Bearer ${house.secret}`, 'Content-Type': 'application/feed+json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  const tags = async () => {
    const found: Record<string, string> = {}
    for (const { slug } of house.newsroom.categories.all)
      for (const format of FORMAT_NAMES) {
        const path = `/feeds/${slug}.${EXTENSIONS[format]}`
        found[path] = String((await ask(path)).headers.etag)
      }
    return found
  }

  it('shows an article in all formats of its categories as soon as the sender has its answer, and leaves other feeds alone', async () => {
    const before = await tags()
    expect((await send(item())).status).to.equal(200)
    const after = await tags()
    const moved = Object.keys(after).filter(path => after[path] !== before[path])
    const expected = ['son-dakika', 'ekonomi', 'yerel'].flatMap(slug =>
      FORMAT_NAMES.map(format => `/feeds/${slug}.${EXTENSIONS[format]}`),
    )
    expect(moved).to.have.members(expected)
    for (const path of expected) expect((await ask(path)).text, path).to.include('ağaçları budandı')
  })

  it('changes no byte for an article sent again', async () => {
    await send(item())
    const before = await tags()
    expect((await send(item())).json().items[0].outcome).to.equal('same')
    expect(await tags()).to.deep.equal(before)
  })

  it('takes an article out of the feed it leaves and puts it into the one it enters', async () => {
    await send(item())
    await send(item({ tags: ['Spor'] }))
    expect((await ask('/feeds/ekonomi.json')).text).to.not.include('ağaçları budandı')
    expect((await ask('/feeds/spor.json')).text).to.include('ağaçları budandı')
  })

  it('keeps the id and the first publication of a corrected article, and moves its updated time', async () => {
    await send(item())
    const find = async () =>
      (await ask('/feeds/ekonomi.json'))
        .json()
        .items.find((found: { title: string }) => /ağaçları budandı/.test(found.title))
    const before = await find()
    house.clock.now += 60_000
    await send(
      item({ title: 'Iğdır’da kayısı ağaçları budandı (düzeltme)', url: 'https://serhatpostasi.example/yeni-adres' }),
    )
    const after = await find()
    expect(after.id).to.equal(before.id)
    expect(after.date_published).to.equal(before.date_published)
    expect(Date.parse(after.date_modified)).to.equal(house.clock.now)
  })

  it('removes a withdrawn article from every feed and puts a restored one back', async () => {
    const [{ key }] = (await send(item())).json().items
    await send(undefined, 'DELETE', `/api/articles/${key}`)
    for (const path of ['/feeds/ekonomi.rss', '/feeds/yerel.atom', '/feeds/son-dakika.json'])
      expect((await ask(path)).text, path).to.not.include('ağaçları budandı')
    await send(undefined, 'POST', `/api/articles/${key}/restore`)
    expect((await ask('/feeds/ekonomi.rss')).text).to.include('ağaçları budandı')
  })

  it('holds an embargoed article back everywhere until its time, then publishes it by itself', async () => {
    const until = house.clock.now + 3_600_000
    const [{ key }] = (
      await send(item({ _rights: { class: 'news', embargo_until: new Date(until).toISOString() } }))
    ).json().items
    expect((await ask('/feeds/ekonomi.rss')).text).to.not.include('ağaçları budandı')
    for (const path of [`/articles/${key}`, `/articles/${key}.json`]) {
      const reply = await ask(path)
      expect(reply.text, path).to.not.include('Budama')
      expect(reply.status, path).to.equal(404)
    }
    // The sitemap is written a moment after a change.
    while ((house.clock.next() ?? 0) <= 2000) house.clock.ring()
    expect(house.clock.now + (house.clock.next() ?? 0)).to.equal(until)
    house.clock.ring()
    await house.running.settled()
    // The releaser writes its row after it woke; asking the API is one more turn.
    for (let turns = 0; turns < 50 && !/ağaçları budandı/.test((await ask('/feeds/ekonomi.rss')).text); turns++)
      await house.running.settled()
    expect((await ask('/feeds/ekonomi.rss')).text).to.include('ağaçları budandı')
    expect((await ask(`/articles/${key}`)).status).to.equal(200)
  })

  it('names Law No. 5846 in the notice of every document in every format', async () => {
    for (const { slug } of house.newsroom.categories.all) {
      expect((await ask(`/feeds/${slug}.rss`)).text).to.match(/<copyright>[^<]*5846[^<]*<\/copyright>/)
      expect((await ask(`/feeds/${slug}.atom`)).text).to.match(
        /<\/(?:id|link|title|subtitle|updated)>[\s\S]*<rights[^>]*>[^<]*5846[\s\S]*?<entry|<rights[^>]*>[^<]*5846/,
      )
      const { _rights } = (await ask(`/feeds/${slug}.json`)).json()
      expect(_rights.notice.tr).to.include('5846')
      expect(_rights.notice.en).to.include('Law No. 5846')
    }
  })

  it('gives the same bytes after a restart', async () => {
    const again = await openNewsroomForTest()
    try {
      for (const path of ['/feeds/son-dakika.rss', '/feeds/yazarlar.atom', '/feeds/kultur-sanat.json'])
        expect((await get(again.url + path)).text).to.equal((await ask(path)).text)
    } finally {
      await again.close()
    }
  })
})

describe('outgoing ids', () => {
  it("are the publisher's own where that is an absolute IRI, else a tag: URI that no address enters", async () => {
    const house = await openNewsroomForTest({}, false)
    const { publication } = house.newsroom
    await house.close()
    const of = (id: string) => guidOf({ id, key: 'abcdefghijklmnop' } as never, publication)
    for (const own of ['https://serhatpostasi.example/a', 'tag:a.example,2020:x', 'urn:uuid:1e5c'])
      expect(of(own)).to.equal(own)
    for (const bare of ['48213', 'haber-1', 'C:\\haber', 'http://', 'https://a b', 'javascript:alert(1)', 'x:y'])
      expect(of(bare)).to.equal('tag:serhatpostasi.example,2026-01-01:abcdefghijklmnop')
  })
})
