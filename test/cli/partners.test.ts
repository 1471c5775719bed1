import { writeFileSync } from 'node:fs'
import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { rss } from '../inbound/way-in.js'
import { openOrigin } from '../net/bad-origin.js'
import { root } from '../root.js'
import { makePlace, type Place } from './command.js'

describe('the commands of the way in', () => {
  let place: Place
  beforeEach(async () => {
    place = makePlace()
    // The sample without its partners: what a newsroom starts from.
    await mkdir(join(place.folder, 'akislar'))
    for (const file of ['publication.yaml', 'categories.yaml'])
      await cp(join(root, 'feeds', file), join(place.folder, 'akislar', file))
  })
  afterEach(() => place.remove())

  const env = { FEEDS_DIR: 'akislar', MAHREC_ALLOW_NETWORKS: '127.0.0.0/8' }
  const run = (...args: string[]) => place.run(args, { env })

  it('adds a partner, polls it through the whole way in, and tells how each item ended', async () => {
    const origin = await openOrigin()
    origin.on('/rss', (_, res) =>
      res
        .writeHead(200, { etag: '"1"' })
        .end(rss([{ guid: '1' }, { guid: '2', date: 'dün' }, { guid: '3', more: '<category>bahçe</category>' }])),
    )
    expect((await run('partners', 'list')).out).to.include('no partners')
    const added = await run(
      'partners',
      'add',
      `${origin.url}/rss`,
      '--name',
      'Kars Manşet',
      '--extent',
      'full',
      '--may-pass-on',
      'AA,ANKA',
      '--categories',
      'spor',
    )
    expect(added, added.err).to.include({ status: 0 })
    expect(added.out).to.include('kars-manset  new').and.include('mayPassOn: AA, ANKA')
    expect((await run('partners', 'add', `${origin.url}/rss`, '--name', 'Kars Manşet')).status, 'twice').to.equal(2)
    const polled = await run('poll', '--lang', 'tr')
    expect(polled.status).to.equal(0)
    expect(polled.out)
      .to.include('kars-manset: 2 eklendi, 0 değişti, 0 aynı, 1 karantinada, 0 reddedildi')
      .and.include('invalid-rfc2822-date')
    expect((await run('poll', '--due')).out).to.include('There is no partner to ask')
    expect(JSON.parse((await run('partners', 'show', 'kars-manset', '--json')).out)).to.deep.include({
      state: 'good',
      extent: 'full',
    })
    await origin.close()
  }).timeout(60_000)

  it('tells when it asks next and why, and leaves alone who wants to be', async () => {
    const origin = await openOrigin()
    origin.on('/rss', (_, res) => res.writeHead(200, { etag: '"1"' }).end(rss([{ guid: '1' }])))
    await run(
      'partners',
      'add',
      `${origin.url}/rss`,
      '--name',
      'Kars Manşet',
      '--extent',
      'full',
      '--categories',
      'spor',
    )
    expect((await run('poll')).status).to.equal(0)
    origin.on('/rss', (req, res) => res.writeHead(req.headers['if-none-match'] === '"1"' ? 304 : 500).end())
    expect((await run('poll', 'kars-manset')).out).to.match(
      /^kars-manset: nothing new\n {2}next poll: in 3\d min: its rhythm is not known yet\n$/,
    )
    expect((await run('partners', 'show', 'kars-manset', '--lang', 'tr')).out).to.match(
      /\n {2}sonraki yoklama: 3\d dk sonra: ritmi henüz bilinmiyor\n$/,
    )
    origin.on('/rss', (_, res) => res.writeHead(200, { 'cache-control': 'max-age=7200' }).end(rss([{ guid: '1' }])))
    expect((await run('poll')).out).to.match(/\n {2}next poll: in 2 h(?: \d+ min)?: max-age of the origin\n$/)
    origin.on('/rss', (_, res) => res.writeHead(429, { 'retry-after': '7200' }).end())
    expect(await run('poll')).to.include({ status: 1 })
    const asked = origin.asked.length
    const rests = await run('poll', '--lang', 'tr')
    expect(rests).to.include({ status: 0 })
    expect(rests.out).to.match(
      /^kars-manset: sorulmadı; 2 sa(?: \d+ dk)? sonra: sitesi daha az sorulmak istiyor \(429\)\n$/,
    )
    expect(origin.asked.length).to.equal(asked)
    await origin.close()
  }).timeout(60_000)

  it('retires a partner that is gone, says so once, and shows nothing of one that is removed', async () => {
    const origin = await openOrigin()
    origin.on('/rss', (_, res) => res.end(rss([{ guid: '1' }])))
    await run(
      'partners',
      'add',
      `${origin.url}/rss`,
      '--name',
      'Kars Manşet',
      '--extent',
      'full',
      '--categories',
      'spor',
    )
    expect((await run('poll')).status).to.equal(0)
    origin.on('/rss', (_, res) => res.writeHead(410).end())
    const failed = await run('poll', '--json')
    expect(failed.status).to.equal(1)
    const [gone] = JSON.parse(failed.out).partners
    expect(gone.health).to.include({ outcome: 'status', failures: 1 })
    expect(gone).not.to.have.property('nextAt')
    const list = () => run('partners', 'list', '--lang', 'tr')
    expect((await list()).out)
      .to.include('kars-manset  gone')
      .and.include('  ! Besleme kalıcı olarak kaldırılmış (410)')
    expect((await run('partners', 'acknowledge', 'kars-manset')).status).to.equal(0)
    expect((await list()).out)
      .to.include('kars-manset  gone')
      .and.not.include('!')
    expect((await run('partners', 'acknowledge', 'yok')).status).to.equal(2)
    expect((await run('render', 'spor')).out)
      .to.include('<source url=')
      .and.include('Kars Manşet')
    await run('partners', 'pause', 'kars-manset')
    expect((await run('poll')).out).to.include('There is no partner to ask')
    expect((await run('partners', 'remove', 'kars-manset')).status).to.equal(0)
    expect((await run('render', 'spor')).out).not.to.include('<item>')
    await origin.close()
  }).timeout(60_000)

  it('says all that a contract can say, takes it back, and refuses what it cannot be', async () => {
    await run('partners', 'add', 'https://kars.example/rss', '--name', 'Kars', '--extent', 'excerpt')
    const terms = [
      ...[
        '--pictures',
        'thumbnail',
        '--excerpt-words',
        '40',
        '--valid-from',
        '2026-01-01',
        '--valid-until',
        '2026-12-31',
      ],
      ...['--reference', '2026/14', '--merge', 'alone', '--max-daily', '60', '--keep-days', '30'],
    ]
    const set = await run('partners', 'set', 'kars', ...terms, '--json')
    expect(set.status, set.err).to.equal(0)
    expect(JSON.parse(set.out)).to.deep.include({
      pictures: 'thumbnail',
      excerptWords: 40,
      validUntil: '2026-12-31',
      merge: 'alone',
      maxDaily: 60,
      keepDays: 30,
    })
    expect((await run('partners', 'set', 'kars', '--max-daily', '')).out).to.not.include('maxDaily')
    const refused = await run('partners', 'set', 'kars', '--extent', '', '--lang', 'tr')
    expect(refused.status).to.equal(2)
    expect(refused.err).to.match(/^mahrec: extent: pictures, excerptWords, .+ sözleşme ister/)
  })

  it('takes partners from the file, and says what is wrong with it', async () => {
    const file = join(place.folder, 'akislar', 'partners.opml')
    writeFileSync(file, '<opml version="2.0"><body><outline text="a" xmlUrl="nowhere"/></body></opml>')
    const { status, err } = await run('poll')
    expect(status).to.equal(2)
    expect(err).to.match(/^mahrec: partners\.opml:1: feedUrl: /)
    writeFileSync(
      file,
      '<opml version="2.0"><body><outline text="Ardahan Günlüğü" xmlUrl="https://ardahan.example/rss"/></body></opml>',
    )
    expect((await run('partners', 'list')).out).to.match(/^ardahan-gunlugu {2}new {2}headline/)
  })

  it('never reads a file outside of the feeds folder', async () => {
    writeFileSync(join(place.folder, 'gizli.xml'), rss([{ guid: 'gizli' }]))
    writeFileSync(
      join(place.folder, 'akislar', 'partners.opml'),
      '<opml version="2.0" xmlns:s="https://www.npmjs.com/package/mahrec#partner"><body><outline text="a" xmlUrl="https://a.example/" s:file="yok.xml"/></body></opml>',
    )
    const { out } = await run('poll')
    expect(out).to.match(/^a: no-file: "yok\.xml"/)
    expect((await run('partners', 'add', 'https://b.example/', '--file', '../gizli.xml')).status).to.equal(2)
  })

  for (const [args, words] of [
    [['poll', 'yok'], 'no partner "yok"'],
    [['partners', 'show', 'yok'], 'no partner "yok"'],
    [['partners', 'set', 'yok', '--extent', 'full'], 'no partner "yok"'],
    [['partners', 'remove', 'yok'], 'no partner "yok"'],
    [['partners', 'add', 'ftp://a.example/'], 'feedUrl'],
    [['partners', 'add', 'https://a.example/', '--extent', 'all'], 'nothing, headline, excerpt, full'],
    [['keys', 'revoke', 'yok'], 'no key "yok"'],
    [['keys', 'add', ' '], 'needs a name'],
  ] as const)
    it(`refuses "${args.join(' ')}" and says why`, async () => {
      const { status, out, err } = await run(...args)
      expect({ status, out }, err).to.deep.equal({ status: 2, out: '' })
      expect(err).to.include(words)
    })

  it('makes keys that are shown once, and takes them away', async () => {
    const { secret, id } = JSON.parse((await run('keys', 'add', 'Masa', '--json')).out)
    expect(secret).to.match(/^mhr_/)
    const list = (await run('keys', 'list')).out
    expect(list).to.include(`${id}  Masa`).and.not.include(secret)
    expect((await run('keys', 'revoke', id)).status).to.equal(0)
    expect((await run('keys', 'revoke', id)).status, 'twice').to.equal(2)
    expect(JSON.parse((await run('keys', 'list', '--json')).out).keys[0]).to.have.property('revokedAt')
  })

  it('brings the database up to date, and tells how far it is', async () => {
    expect((await run('migrate', '--status')).out).to.include('0002-partners  pending')
    expect((await run('migrate')).out).to.include('0002-partners')
    expect((await run('migrate')).out).to.include('up to date')
    expect(JSON.parse((await run('migrate', '--status', '--json')).out).migrations[1].appliedAt).to.be.a('number')
  })

  it('validates a feed by its address, and says why it cannot be had', async () => {
    const origin = await openOrigin()
    origin.on('/rss', (_, res) => res.writeHead(200, { 'content-type': 'text/xml' }).end(rss([{ guid: '1' }])))
    const { status, out } = await run('validate', '--json', '--profile', 'spec', `${origin.url}/rss`)
    expect(status).to.equal(0)
    expect(JSON.parse(out).files[0]).to.include({ file: `${origin.url}/rss`, format: 'rss-2.0', valid: true })
    const gone = await run('validate', '--lang', 'tr', `${origin.url}/yok`)
    expect(gone.status).to.equal(1)
    expect(gone.out).to.include('404')
    const inside = await place.run(['validate', `${origin.url}/rss`])
    expect(inside.err).to.include('MAHREC_ALLOW_NETWORKS')
    expect((await run('validate', 'ftp://a.example/')).err).to.include('ftp://a.example/')
    await origin.close()
  })

  it('is heard by a running server: what is added beside it is polled and shown', async () => {
    const origin = await openOrigin()
    origin.on('/rss', (_, res) => res.end(rss([{ guid: '1', title: 'Yanı başından' }])))
    const database = { ...env, DATABASE_URL: `sqlite:${join(place.folder, 'ortak.db')}` }
    const served = await place.serve(database)
    const added = await place.run(
      ['partners', 'add', `${origin.url}/rss`, '--name', 'a', '--extent', 'full', '--categories', 'spor'],
      { env: database },
    )
    expect(added.status, added.err).to.equal(0)
    // The server looks for changes by itself; each answer is one look of ours.
    let text = ''
    for (const deadline = Date.now() + 10_000; Date.now() < deadline && !text.includes('Yanı başından'); )
      text = await (await fetch(`${served.url}/feeds/spor.rss`)).text()
    expect(text).to.include('Yanı başından')
    expect(await served.end('SIGTERM')).to.equal(0)
    await origin.close()
  }).timeout(60_000)

  it('loses and doubles nothing when it is killed in the middle of a document', async () => {
    const count = 400
    const document = rss(
      Array.from({ length: count }, (_, n) => ({
        guid: `g${n}`,
        title: `Haber ${n}`,
        link: `https://ortak.example/h/${n}`,
      })),
    )
    const origin = await openOrigin()
    origin.on('/rss', (_, res) => res.end(document))
    const database = { ...env, DATABASE_URL: `sqlite:${join(place.folder, 'ortak.db')}` }
    const add = ['partners', 'add', `${origin.url}/rss`, '--name', 'a', '--extent', 'full', '--categories', 'spor']
    expect((await place.run(add, { env: database })).status).to.equal(0)
    const served = await place.serve(database)
    const begun = async () => /^mahrec_articles [1-9]/m.test(await (await fetch(`${served.url}/metrics`)).text())
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && !(await begun()); );
    await served.end('SIGKILL')
    const { partners } = JSON.parse((await place.run(['poll', '--json'], { env: database })).out)
    const { health } = partners[0]
    const { items, added, same, changed } = health.tally
    expect({ items, changed, kept: added + same }).to.deep.equal({ items: count, changed: 0, kept: count })
    // On a fast day the whole document was taken in before the end came.
    if (health.outcome === 'merged') expect(same, 'taken in before the end').to.be.above(0)
    const again = await place.serve(database)
    expect(await (await fetch(`${again.url}/metrics`)).text()).to.include(`mahrec_articles ${count}\n`)
    expect(await again.end('SIGTERM')).to.equal(0)
    await origin.close()
  }).timeout(60_000)
})
