// Readers as people have them, against a server as people run it: what they show of an article is what was sent.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Database from 'libsql'
import RssParser from 'rss-parser'
import { makePlace, type Place, type Served } from '../cli/command.js'
import { get } from '../get.js'

const run = promisify(execFile)
const KEY = 'okurlarin-anahtari-uzun'
const ARTICLE = {
  id: 'https://kuzey.example/haber/İğdır-çayı',
  url: 'https://kuzey.example/haber/igdir-cayi',
  title: 'Iğdır’da çay & şeker <pahalı>',
  content_html: '<p>IĞDIR – Şeker fiyatı <b>yüzde 12</b> arttı, çaycılar “ğüşiöç” dedi.</p>',
  summary: 'Şeker fiyatı arttı.',
  date_published: '2026-11-20T08:30:00+03:00',
  authors: [{ name: 'Şule Iğdır' }, { name: 'Ömer Çınar' }],
  tags: ['yerel'],
  attachments: [
    { url: 'https://kuzey.example/foto/cay.jpg', mime_type: 'image/jpeg', size_in_bytes: 48_311, title: 'Çaycı' },
  ],
  _rights: { class: 'news' },
}
const PUBLISHED = Date.parse(ARTICLE.date_published)

describe('readers', () => {
  let place: Place
  let server: Served
  before(async function () {
    this.timeout(60_000)
    place = makePlace()
    server = await place.serve({ MAHREC_API_KEY: KEY, LOG_LEVEL: 'info' })
    const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
    const reply = await get(`${server.url}/api/articles`, { method: 'POST', headers, body: JSON.stringify(ARTICLE) })
    expect(reply.status, reply.text).to.equal(200)
  })
  after(async () => {
    await server.end('SIGTERM')
    place.remove()
  })

  const feed = (suffix: string) => `${server.url}/feeds/yerel.${suffix}`
  /** How often the server has said so of that feed, by its own log. */
  const answered = (suffix: string, status: number) =>
    server
      .printed()
      .split('\n')
      .filter(line => line.includes(`/feeds/yerel.${suffix}`) && line.includes(`"status":${status},`)).length

  it('rss-parser: title, date, authors, enclosure and id of RSS and Atom', async () => {
    for (const suffix of ['rss', 'atom']) {
      const { items, title } = await new RssParser().parseString((await get(feed(suffix))).text)
      expect(title).to.equal('Serhat Postası – Yerel Haberler')
      const item = items.find(each => each.link === ARTICLE.url)
      // It leaves the markup of Atom's titles as it is written.
      expect(suffix === 'rss' ? item?.title : plain(item?.title ?? ''), suffix).to.equal(ARTICLE.title)
      expect(Date.parse(item?.isoDate ?? ''), suffix).to.equal(PUBLISHED)
      expect(suffix === 'rss' ? item?.guid : (item as { id?: string } | undefined)?.id).to.match(/^(?:https|tag):/)
      if (suffix === 'rss') expect(item?.enclosure?.url).to.equal(ARTICLE.attachments[0]?.url)
      expect(item?.creator ?? (item as { author?: string } | undefined)?.author, suffix).to.include('Şule Iğdır')
    }
  })

  it('feedsmith: the same of all three formats', async () => {
    const rss = parseRssFeed((await get(feed('rss'))).text)
    const ofRss = rss.items?.find(({ link }) => link === ARTICLE.url)
    expect(ofRss?.title).to.equal(ARTICLE.title)
    expect(ofRss?.dc?.creators).to.deep.equal(['Şule Iğdır', 'Ömer Çınar'])
    expect(ofRss?.enclosures?.[0]).to.include({ url: ARTICLE.attachments[0]?.url, type: 'image/jpeg', length: 48_311 })
    expect(Date.parse(ofRss?.pubDate ?? '')).to.equal(PUBLISHED)
    const atom = parseAtomFeed((await get(feed('atom'))).text)
    const ofAtom = atom.entries?.find(({ links }) => links?.some(({ href }) => href === ARTICLE.url))
    expect(ofAtom?.authors?.map(({ name }) => name)).to.deep.equal(['Şule Iğdır', 'Ömer Çınar'])
    expect(Date.parse(ofAtom?.published ?? '')).to.equal(PUBLISHED)
    const json = parseJsonFeed((await get(feed('json'))).text)
    const ofJson = json.items?.find(({ url }) => url === ARTICLE.url)
    expect(ofJson?.title).to.equal(ARTICLE.title)
    expect(ofJson?.authors?.map(({ name }) => name)).to.deep.equal(['Şule Iğdır', 'Ömer Çınar'])
    expect(ofJson?.attachments?.[0]?.url).to.equal(ARTICLE.attachments[0]?.url)
    expect(new Set([ofRss?.guid?.value, ofAtom?.id, ofJson?.id]).size, 'one id in all formats').to.equal(1)
  })

  it('python feedparser: nothing is malformed, and the second time it is 304', async function () {
    const python = ['python3', '/usr/bin/python3'].find(
      each => spawnSync(each, ['-c', 'import feedparser']).status === 0,
    )
    if (!python) return skip(this, 'python3-feedparser is not installed')
    for (const suffix of ['rss', 'atom']) {
      const program = `import feedparser, json, sys
d = feedparser.parse(sys.argv[1])
e = [x for x in d.entries if x.link == sys.argv[2]][0]
again = feedparser.parse(sys.argv[1], etag=d.etag, modified=d.modified)
print(json.dumps([d.bozo, e.title, list(e.published_parsed[:6]), [a.name for a in e.authors if 'name' in a], [x.href for x in e.enclosures], e.id, again.status, len(again.entries), d.feed.title]))`
      const { stdout } = await run(python, ['-c', program, feed(suffix), ARTICLE.url])
      const [bozo, title, published, authors, enclosures, id, status, entries, name] = JSON.parse(stdout)
      expect({ bozo, status, entries }, suffix).to.deep.equal({ bozo: false, status: 304, entries: 0 })
      expect(name).to.equal('Serhat Postası – Yerel Haberler')
      // It gives titles as HTML.
      expect(plain(title)).to.equal(ARTICLE.title)
      expect(published).to.deep.equal([2026, 11, 20, 5, 30, 0])
      expect(authors.join()).to.include('Şule Iğdır')
      expect(enclosures).to.include(ARTICLE.attachments[0]?.url)
      expect(id).to.match(/^(?:https|tag):/)
    }
  })

  it('newsboat: subscribes, shows the story, and asks with its entity tag as soon as it keeps one', async function () {
    if (spawnSync('newsboat', ['-v']).status !== 0) return skip(this, 'newsboat is not installed')
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-newsboat-'))
    try {
      writeFileSync(join(folder, 'urls'), `${feed('rss')}\n${feed('atom')}\n`)
      writeFileSync(join(folder, 'config'), '')
      const args = ['-u', join(folder, 'urls'), '-c', join(folder, 'cache.db'), '-C', join(folder, 'config')]
      const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
      const reload = () => run('newsboat', [...args, '-x', 'reload'], { env })
      await reload()
      const cache = new Database(join(folder, 'cache.db'))
      const rows = cache
        .prepare('select guid, title, author, pubDate, enclosure_url, feedurl from rss_item where url = ?')
        .all([ARTICLE.url]) as Record<string, string | number>[]
      // Both feeds give it one id, so it is one item.
      expect(rows).to.have.length(1)
      for (const { guid, title, author, pubDate, enclosure_url: enclosure } of rows) {
        expect(title).to.equal(ARTICLE.title)
        expect(Number(pubDate) * 1000).to.equal(PUBLISHED)
        expect(author).to.include('Şule Iğdır')
        // It takes sounds and films for enclosures, and no pictures.
        expect(enclosure).to.equal('')
        expect(guid).to.match(/^(?:https|tag):/)
      }
      cache.close()
      // It keeps the tag of a feed it knew already: the third reload is the first that can ask with one.
      await reload()
      const before = { rss: answered('rss', 304), atom: answered('atom', 304) }
      await reload()
      expect(answered('rss', 304)).to.equal(before.rss + 1)
      expect(answered('atom', 304)).to.equal(before.atom + 1)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

function plain(html: string): string {
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

function skip(test: Mocha.Context, why: string): void {
  if (test.test) test.test.title += ` (not tried: ${why})`
  test.skip()
}
