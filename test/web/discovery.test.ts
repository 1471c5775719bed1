import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { readCategories } from '../../src/config/categories.js'
import { readLegacy } from '../../src/config/legacy.js'
import { ConfigError } from '../../src/config/read-config.js'
import { validateFeed } from '../../src/index.js'
import { createLegacy } from '../../src/outbound/legacy.js'
import { readXml } from '../../src/syntax/xml.js'
import { root } from '../root.js'
import { type Answered, openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const DAY = 86_400_000
const DOCUMENTS: Readonly<Record<string, string>> = {
  '/feeds.opml': 'text/x-opml; charset=utf-8',
  '/.well-known/feed-menu.json': 'application/json',
  '/news-sitemap.xml': 'application/xml; charset=utf-8',
  '/robots.txt': 'text/plain; charset=utf-8',
  '/.well-known/host-meta': 'application/xrd+xml; charset=utf-8',
  '/.well-known/host-meta.json': 'application/jrd+json',
}

describe('what tells of our feeds', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
  })
  afterEach(() => newsroom.close())

  async function post(id: string, more: object = {}): Promise<string> {
    const date_published = new Date(newsroom.clock.now).toISOString()
    const sent = await newsroom.send('POST', '/api/articles', { ...sampleItem(), id, url: id, date_published, ...more })
    expect(sent.status, sent.text).to.equal(200)
    await newsroom.siteDocuments.refresh()
    return JSON.parse(sent.text).items[0].key
  }
  const sitemap = async () => (await newsroom.ask('/news-sitemap.xml')).text

  for (const [path, type] of Object.entries(DOCUMENTS))
    it(`stands at ${path}, as every document does`, async () => {
      const first = await newsroom.ask(path)
      expect(first.status).to.equal(200)
      expect(first.headers).to.include({
        'content-type': type,
        'access-control-allow-origin': '*',
        vary: 'Accept-Encoding',
      })
      expect(first.headers['cache-control']).to.match(/^public, max-age=\d+$/)
      const again = await newsroom.ask(path, { headers: { 'if-none-match': `W/${first.headers.etag}` } })
      expect(again.status).to.equal(304)
      expect((await newsroom.ask(path, { method: 'POST' })).status).to.be.within(404, 405)
    })

  it('lists every category once in OPML, which our own validator and a partner file reader take', async () => {
    const { text } = await newsroom.ask('/feeds.opml')
    const { valid, diagnostics, format } = validateFeed(text, { profile: 'spec' })
    expect({ valid, format, diagnostics }).to.deep.equal({ valid: true, format: 'opml', diagnostics: [] })
    const slugs = [...text.matchAll(/xmlUrl="https:\/\/akis\.example\/feeds\/([\w-]+)\.rss"/g)].map(match => match[1])
    expect(slugs).to.deep.equal(newsroom.categories.all.map(({ slug }) => slug))
  })

  it('is a menu whose titles and descriptions are as short as the draft has them, and whose addresses are relative', async () => {
    const menu = JSON.parse((await newsroom.ask('/.well-known/feed-menu.json')).text)
    expect(menu).to.include({ 'feed-menu': 'Serhat Postası', lang: 'tr' })
    expect(menu.items).to.have.length(newsroom.categories.all.length)
    for (const item of menu.items) {
      expect([...item['feed-title']].length).to.be.within(1, 50)
      expect([...item.description].length).to.be.within(1, 140)
      for (const path of [item.rss, item.atom]) expect((await newsroom.ask(path)).status, path).to.equal(200)
    }
  })

  it('names the news of two days in the sitemap, ours alone, each once, and none that is withdrawn or not yet out', async () => {
    const fresh = await post('https://kuzey.example/yeni?a=1&b=2', { title: 'Kars & Ardahan' })
    await post('https://kuzey.example/dun', { date_published: new Date(newsroom.clock.now - DAY).toISOString() })
    await post('https://kuzey.example/eski', { date_published: new Date(newsroom.clock.now - 3 * DAY).toISOString() })
    await post('https://kuzey.example/yarin', {
      date_published: new Date(newsroom.clock.now + DAY).toISOString(),
      _rights: { class: 'news', embargo_until: new Date(newsroom.clock.now + DAY).toISOString() },
    })
    const text = await sitemap()
    const read = readXml(text)
    expect(read, 'well-formed').to.have.property('tree')
    expect([...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(match => match[1])).to.deep.equal([
      'https://kuzey.example/yeni?a=1&#x26;b=2',
      'https://kuzey.example/dun',
    ])
    expect(text)
      .to.include('<news:title>Kars &#x26; Ardahan</news:title>')
      .and.include('<news:language>tr</news:language>')
    expect(text).to.match(/<news:publication_date>2026-11-22T09:00:00\.000Z<\/news:publication_date>/)
    await newsroom.send('DELETE', `/api/articles/${fresh}`)
    await newsroom.siteDocuments.refresh()
    expect(await sitemap()).to.not.include('yeni')
    newsroom.clock.now += 1.5 * DAY
    await newsroom.siteDocuments.refresh()
    expect(await sitemap(), 'too old by now').to.not.include('/dun')
  })

  it('holds a thousand at most', async () => {
    const items = Array.from({ length: 1010 }, (_, n) => ({
      ...sampleItem(),
      id: `https://kuzey.example/${n}`,
      url: `https://kuzey.example/${n}`,
      date_published: new Date(newsroom.clock.now - n * 1000).toISOString(),
    }))
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items }
    expect((await newsroom.send('POST', '/api/articles', feed)).status).to.equal(200)
    await newsroom.siteDocuments.refresh()
    expect((await sitemap()).match(/<url>/g)).to.have.length(1000)
  }).timeout(60_000)

  it('keeps no reader from a feed in robots.txt, says where the sitemap is and what machines may do', async () => {
    const { text } = await newsroom.ask('/robots.txt')
    expect(text)
      .to.include('Sitemap: https://akis.example/news-sitemap.xml')
      .and.match(/Content-Signal: search=yes/)
    expect(text).to.not.match(/Disallow: \/(?:feeds|$)/m)
  })

  it('changes what a new article concerns, under one id everywhere, and nothing else', async () => {
    const everywhere = ['son-dakika', 'yerel', 'gundem', 'ekonomi']
    const others = newsroom.categories.all.map(({ slug }) => slug).filter(slug => !everywhere.includes(slug))
    const paths = (slugs: string[]) =>
      slugs.flatMap(slug => ['rss', 'atom', 'json'].map(end => `/feeds/${slug}.${end}`))
    const touched = [...paths(everywhere), '/news-sitemap.xml']
    const still = [...paths(others), ...Object.keys(DOCUMENTS).filter(path => path !== '/news-sitemap.xml')]
    const before = new Map<string, Answered>()
    for (const path of [...touched, ...still]) before.set(path, await newsroom.ask(path))
    newsroom.clock.now += 60_000
    await post('https://kuzey.example/uc', { tags: ['yerel', 'gundem', 'ekonomi'] })
    for (const path of [...touched, ...still]) {
      const headers = { 'if-none-match': before.get(path)?.headers.etag ?? '' }
      const { status, text } = await newsroom.ask(path, { headers })
      expect(status, path).to.equal(touched.includes(path) ? 200 : 304)
      if (touched.includes(path)) expect(text.split('https://kuzey.example/uc').length, path).to.be.above(1)
    }
  })
})

const CATEGORIES = readCategories(`categories:
  - slug: gundem
    label: { tr: Gündem, en: Current affairs }
    description: { tr: x, en: x }
    aliases: [haberler]
  - slug: yerel
    label: { tr: Yerel, en: Local }
    description: { tr: x, en: x }
`)

describe('addresses of before (feeds/legacy.yaml)', () => {
  const read = (yaml: string) => readLegacy(yaml, CATEGORIES)
  const find = (yaml: string, url: string) => createLegacy(read(yaml), CATEGORIES).find(url)?.path
  const ALL = `addresses:
  - { from: /rss/gundem.xml, to: gundem }
  - { from: "/rss.asp?kategori={category}" }
  - { from: "/rss.php?id=3", to: yerel, format: atom }
  - { from: "/category/{category}/feed/", format: json }
  - { from: /feed/, to: gundem, how: moved }
`
  for (const [url, path] of [
    ['/rss/gundem.xml', '/feeds/gundem.rss'],
    ['/rss/gundem.xml?utm_source=x', '/feeds/gundem.rss'],
    ['/rss.asp?kategori=yerel', '/feeds/yerel.rss'],
    ['/rss.asp?a=1&kategori=Haberler', '/feeds/gundem.rss'],
    ['/rss.asp?kategori=g%C3%BCndem', '/feeds/gundem.rss'],
    ['/rss.asp?kategori=g%FCndem', '/feeds/gundem.rss'],
    ['/rss.asp?kategori=G%DCNDEM', '/feeds/gundem.rss'],
    ['/rss.php?id=3', '/feeds/yerel.atom'],
    ['/category/yerel/feed/', '/feeds/yerel.json'],
    ['/feed/', '/feeds/gundem.rss'],
  ] as const)
    it(`know ${url}`, () => expect(find(ALL, url)).to.equal(path))

  for (const url of [
    '/rss/gundem.xm',
    '/rss.asp',
    '/rss.asp?kategori=',
    '/rss.asp?kategori=spor',
    '/rss.php?id=33',
    '/feed',
    '/RSS/gundem.xml',
    '/category//feed/',
    `/feed/?${'a'.repeat(3000)}`,
  ])
    it(`know nothing of ${url.slice(0, 40)}`, () => expect(find(ALL, url)).to.equal(undefined))

  it('never throw, and lead to a feed or nowhere, whatever is asked', () => {
    const legacy = createLegacy(read(ALL), CATEGORIES)
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('/rss.asp?kategori=', '%', '%g', '%FC', '&', '=', '/feed/', '{category}', 'yerel'),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const found = legacy.find(`/${pieces.join('')}`)
        expect(found?.path ?? '/feeds/yerel.rss').to.match(/^\/feeds\/(?:gundem|yerel)\.(?:rss|atom|json)$/)
      }),
    )
  })

  for (const [line, problem] of [
    ['{ from: rss.xml, to: yerel }', /begins with/],
    ['{ from: /feeds/x.rss, to: yerel }', /address of this program/],
    ['{ from: /panel, to: yerel }', /address of this program/],
    ['{ from: /, to: yerel }', /front page/],
    ['{ from: /x.xml, to: yok }', /no category "yok"/],
    ['{ from: /x.xml }', /needs "to"/],
    ['{ from: "/{category}/{category}" }', /once/],
    ['{ from: "/{category}", to: yerel }', /either/],
    ['{ from: /x.xml, to: yerel, how: 302 }', /how/],
    ['{ from: "/x y", to: yerel }', /blanks/],
  ] as const)
    it(`refuse ${line}`, () => {
      expect(() => read(`addresses:\n  - ${line}\n`)).to.throw(ConfigError, problem)
    })

  it('are answered with the bytes of today, or say where the feed is; who still asks is counted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-legacy-'))
    await cp(join(root, 'feeds'), folder, { recursive: true })
    writeFileSync(join(folder, 'legacy.yaml'), ALL)
    const room = await openTestNewsroom({ FEEDS_DIR: folder })
    try {
      const now = await room.ask('/feeds/yerel.rss')
      const before = await room.ask('/rss.asp?kategori=yerel')
      expect(before.status).to.equal(200)
      expect(before.bytes).to.deep.equal(now.bytes)
      expect(before.headers.etag).to.equal(now.headers.etag)
      expect(before.headers.link).to.include('<https://akis.example/feeds/yerel.rss>; rel="self"')
      const known = await room.ask('/rss.asp?kategori=yerel', { headers: { 'if-none-match': now.headers.etag ?? '' } })
      expect(known.status).to.equal(304)
      const moved = await room.ask('/feed/')
      expect(moved.status).to.equal(301)
      expect(moved.headers.location).to.equal('/feeds/gundem.rss')
      expect((await room.ask('/rss.asp?kategori=yok')).status).to.equal(404)
      const { text } = await room.ask('/metrics')
      expect(text).to.include('mahrec_legacy_requests_total{from="/rss.asp?kategori={category}"} 2')
    } finally {
      await room.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
