import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import { findingsOf, linkOf, previousOf, SUFFIXES, type Walked, walk } from './archive-walk.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const MINUTE = 60_000

function story(number: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const at = Date.parse('2026-11-01T06:00:00Z') + number * MINUTE
  return sampleItem({
    id: `haber-${number}`,
    url: `https://serhatpostasi.example/haber-${number}`,
    title: `Köy yolu ${number} açıldı`,
    date_published: new Date(at).toISOString(),
    ...more,
  })
}

async function post(room: TestNewsroom, items: readonly object[]): Promise<string[]> {
  const body = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items }
  const sent = await room.send('POST', '/api/articles', body)
  expect(sent.status, sent.text).to.equal(200)
  return JSON.parse(sent.text).items.map(({ key }: { key: string }) => key)
}

const bytesOf = (walked: readonly Walked[]) => walked.map(({ path, answer }) => [path, answer.text])
const allIds = (walked: readonly Walked[]) => walked.flatMap(({ ids }) => ids)

describe('archives', function () {
  this.timeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-arsiv-'))
  const env = { DATABASE_URL: `sqlite:${join(folder, 'arsiv.db')}` }
  const MANY = 1_130
  let room: TestNewsroom
  let keys: string[] = []
  before(async () => {
    room = await openTestNewsroom(env)
    keys = await post(
      room,
      Array.from({ length: MANY }, (_, number) => story(number + 1)),
    )
  })
  after(async () => {
    await room.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const walkAll = (suffix: string, slug = 'yerel') => walk(path => room.ask(path), `/feeds/${slug}.${suffix}`)

  for (const suffix of SUFFIXES)
    it(`lead in ${suffix} to every item once, twice the same, without an error`, async () => {
      const walked = await walkAll(suffix)
      expect(walked.map(({ path }) => path)).to.deep.equal([
        `/feeds/yerel.${suffix}`,
        `/feeds/yerel/archive/3.p80.${suffix}`,
        `/feeds/yerel/archive/2.${suffix}`,
        `/feeds/yerel/archive/1.${suffix}`,
      ])
      const ids = allIds(walked)
      expect(ids.length, 'nothing missing').to.equal(MANY)
      expect(new Set(ids).size, 'nothing doubled').to.equal(MANY)
      expect(bytesOf(await walkAll(suffix))).to.deep.equal(bytesOf(walked))
      for (const each of walked) expect(findingsOf(each, room.clock.now)).to.deep.equal([])
    })

  it('are the same for the feed of everything', async () => {
    const ids = allIds(await walkAll('json', 'son-dakika'))
    expect(ids.length).to.equal(MANY)
    expect(new Set(ids).size).to.equal(MANY)
  })

  it('are served as every document, for a day', async () => {
    const path = '/feeds/yerel/archive/1.rss'
    const plain = await room.ask(path)
    const { headers } = plain
    expect(headers['cache-control']).to.equal('public, max-age=86400')
    expect(headers['last-modified']).to.equal('Sun, 22 Nov 2026 09:00:00 GMT')
    expect(headers['content-type']).to.equal('application/rss+xml; charset=utf-8')
    expect((await room.ask(path, { headers: { 'if-none-match': headers.etag ?? '' } })).status).to.equal(304)
    const packed = await room.ask(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers['content-encoding']).to.equal('gzip')
    expect(gunzipSync(packed.bytes).toString()).to.equal(plain.text)
    const head = await room.ask(path, { method: 'HEAD' })
    expect([head.status, head.headers.etag, head.bytes.length]).to.deep.equal([200, headers.etag, 0])
    expect(plain.text).to.include('<fh:archive/>').and.not.include('<ttl>')
    expect(linkOf(plain.text, 'current')).to.equal('https://akis.example/feeds/yerel.rss')
    expect(linkOf(plain.text, 'self')).to.equal(`https://akis.example${path}`)
  })

  it('lead on from the oldest to the newest', async () => {
    const paths: string[] = []
    let path: string | undefined = '/feeds/yerel/archive/1.atom'
    for (let hops = 0; path !== undefined && hops < 9; hops++) {
      paths.push(path)
      const { status, headers, text } = await room.ask(path)
      const next: string | undefined = status === 307 ? headers.location : linkOf(text, 'next-archive')
      path = next && new URL(next).pathname
    }
    expect(paths).to.deep.equal([
      '/feeds/yerel/archive/1.atom',
      '/feeds/yerel/archive/2.atom',
      '/feeds/yerel/archive/3.atom',
      '/feeds/yerel/archive/3.p130.atom',
      '/feeds/yerel.atom',
    ])
  })

  it('answer 404 for what is not there, and for every other spelling', async () => {
    for (const name of [
      '9.rss',
      '0.rss',
      '01.rss',
      '1.r1.rss',
      '3.p131.rss',
      '3.p500.rss',
      '3.p0.rss',
      '4.rss',
      '1.rss.',
      '1.exe',
      '-1.rss',
      '99999999999999999999.rss',
      '1.p1.p1.rss',
      '%2e%2e.rss',
      '1.r0.rss',
      '__proto__.rss',
    ])
      expect((await room.ask(`/feeds/yerel/archive/${name}`)).status, name).to.equal(404)
    expect((await room.ask('/feeds/yok/archive/1.rss')).status).to.equal(404)
  })

  it('do not change when an article is corrected, which is new in the feed', async () => {
    const before = await walkAll('rss')
    room.clock.now += MINUTE
    const at = new Date(room.clock.now).toISOString()
    await post(room, [story(7, { title: 'Köy yolu 7 kapandı', date_modified: at })])
    const walked = await walkAll('rss')
    expect(walked[0]?.ids[0]).to.equal(before.at(-1)?.ids.at(-7))
    expect(walked[0]?.answer.text).to.include('Köy yolu 7 kapandı')
    expect(bytesOf(walked).slice(2)).to.deep.equal(bytesOf(before).slice(2))
    expect(walked[1]?.path, 'what left the feed is in the archive').to.equal('/feeds/yerel/archive/3.p81.rss')
    expect(new Set(allIds(walked)).size).to.equal(MANY)
    expect((await room.ask('/feeds/yerel/archive/3.p80.rss')).text, 'old prefixes stay').to.equal(
      before[1]?.answer.text,
    )
  })

  it('move when the law takes something out, with a tombstone in its place, and again when it returns', async () => {
    const old = await walkAll('atom')
    const key = keys[599] ?? ''
    const id = old[2]?.ids[400] ?? ''
    room.clock.now += MINUTE
    expect((await room.send('DELETE', `/api/articles/${key}`)).status).to.equal(200)
    for (const suffix of SUFFIXES) {
      const gone = await room.ask(`/feeds/yerel/archive/2.${suffix}`)
      const successor = `https://akis.example/feeds/yerel/archive/2.r1.${suffix}`
      expect(gone.status).to.equal(410)
      expect(gone.headers.link).to.equal(`<${successor}>; rel="successor-version"`)
      expect(JSON.parse(gone.text).successor).to.equal(successor)
      const walked = await walkAll(suffix)
      expect(walked[2]?.path).to.equal(`/feeds/yerel/archive/2.r1.${suffix}`)
      expect(walked[2]?.withdrawn).to.deep.equal([id])
      expect(walked[0]?.withdrawn, 'the feed tells of it too').to.deep.equal([id])
      expect(allIds(walked)).to.not.include(id)
      expect(new Set(allIds(walked)).size).to.equal(MANY - 1)
      for (const { answer } of walked) expect(answer.text).to.not.include('Köy yolu 600 ')
      for (const each of walked) expect(findingsOf(each, room.clock.now)).to.deep.equal([])
    }
    const page = await room.ask(`/articles/${key}`, { headers: { accept: 'text/html' } })
    expect(page.status).to.equal(410)
    expect(page.text).to.not.include('Köy yolu 600 ')
    room.clock.now += MINUTE
    expect((await room.send('POST', `/api/articles/${key}/restore`)).status).to.equal(200)
    expect((await room.ask('/feeds/yerel/archive/2.r1.atom')).headers.link).to.include('/2.r2.atom')
    expect((await room.ask('/feeds/yerel/archive/2.atom')).headers.link).to.include('/2.r2.atom')
    const walked = await walkAll('atom')
    expect(walked[2]?.ids).to.deep.equal(old[2]?.ids)
    expect(walked.flatMap(({ withdrawn }) => withdrawn)).to.deep.equal([])
  })

  it('stand the same after a restart', async () => {
    const before = await Promise.all(SUFFIXES.map(suffix => walkAll(suffix)))
    const now = room.clock.now
    await room.close()
    room = await openTestNewsroom(env)
    room.clock.now = now
    const after = await Promise.all(SUFFIXES.map(suffix => walkAll(suffix)))
    expect(after.map(walked => bytesOf(walked).slice(1))).to.deep.equal(before.map(walked => bytesOf(walked).slice(1)))
    expect((await room.ask('/feeds/yerel/archive/2.rss')).status).to.equal(410)
  })

  it('begin only where something left the feed, and hold back what is under embargo', async () => {
    const small = await openTestNewsroom()
    try {
      const until = small.clock.now + 60 * MINUTE
      const embargoed = story(99, { _rights: { embargo_until: new Date(until).toISOString() } })
      await post(small, [embargoed, ...Array.from({ length: 50 }, (_, number) => story(number))])
      const full = await small.ask('/feeds/yerel.rss')
      expect(previousOf(full.text)).to.equal(undefined)
      expect(full.text).to.not.include('xmlns:fh').and.not.include('xmlns:at=')
      small.clock.now = until
      await small.store.articles.release(until)
      await small.settled()
      const walked = await walk(path => small.ask(path), '/feeds/yerel.rss')
      expect(walked.map(({ path }) => path)).to.deep.equal(['/feeds/yerel.rss', '/feeds/yerel/archive/1.p1.rss'])
      expect(allIds(walked).length).to.equal(51)
      expect(new Set(allIds(walked)).size).to.equal(51)
    } finally {
      await small.close()
    }
  })
})
