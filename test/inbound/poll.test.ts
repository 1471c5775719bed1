import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { stateOf } from '../../src/model/poll.js'
import { createFetch, type Fetcher } from '../../src/net/client.js'
import { type Behaviour, type Origin, openOrigin, openRaw } from '../net/bad-origin.js'
import { NOW, openWayIn, rss, type WayIn } from './way-in.js'

const GOOD = rss([{ guid: '1', title: 'Son iyi haber' }])

describe('a partner', () => {
  let origin: Origin
  let net: Fetcher
  let way: WayIn
  let timers: Set<{ readonly ms: number; readonly act: () => void }>

  beforeEach(async () => {
    timers = new Set()
    origin = await openOrigin()
    net = createFetch({
      allowNetworks: ['127.0.0.0/8'],
      version: '1',
      now: () => NOW,
      later(ms, act) {
        const timer = { ms, act }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    })
    way = await openWayIn(net)
    await way.partner('ortak', { feedUrl: `${origin.url}/feed` })
    origin.on('/feed', (_, res) => res.end(GOOD))
    await way.poll('ortak')
  })
  afterEach(async () => {
    await way.close()
    await net.close()
    await origin.close()
  })

  const state = async () => {
    const kept = await way.store.partners.bySlug('ortak')
    return kept && stateOf(kept.partner, kept.health)
  }
  const nested = `<rss version="2.0"><channel>${'<a>'.repeat(40_000)}${'</a>'.repeat(40_000)}</channel></rss>`
  const BAD: readonly [what: string, behave: Behaviour, outcome: string][] = [
    ['answers 404', (_, res) => res.writeHead(404).end(), 'status'],
    ['answers 500', (_, res) => res.writeHead(500).end(), 'status'],
    ['hangs up', req => req.socket.destroy(), 'down'],
    [
      'sends an HTML page',
      (_, res) =>
        res
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<!DOCTYPE html><html lang="tr"><body><p>Bakımdayız<br></body></html>'),
      'not-a-feed',
    ],
    ['sends plain words', (_, res) => res.end('bakımdayız'), 'not-a-feed'],
    ['sends another kind of XML', (_, res) => res.end('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'not-a-feed'],
    ['sends nothing', (_, res) => res.end(), 'empty'],
    ['sends a blank', (_, res) => res.end(' \n\ufeff'), 'empty'],
    ['sends sixty megabytes', (_, res) => void res.end(Buffer.alloc(60 * 2 ** 20, 'x')), 'too-large'],
    [
      'sends a gzip bomb',
      (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(60 * 2 ** 20, ' '))),
      'bomb',
    ],
    ['redirects in circles', (_, res) => res.writeHead(302, { location: '/feed' }).end(), 'redirect-loop'],
    ['redirects inside', (_, res) => res.writeHead(302, { location: 'http://169.254.169.254/' }).end(), 'blocked'],
    ['nests 40,000 elements', (_, res) => res.end(nested), 'too-deep'],
    ['is cut off', (_, res) => res.end(GOOD.slice(0, -40)), 'malformed'],
    [
      'sends broken JSON',
      (_, res) => res.end('{"version": "https://jsonfeed.org/version/1.1", "items": ['),
      'malformed',
    ],
    [
      'breaks off the connection',
      (_, res) => {
        res.writeHead(200, { 'content-length': '9999' })
        res.write('<rss>', () => res.destroy())
      },
      'cut',
    ],
  ]
  for (const [what, behave, outcome] of BAD)
    it(`that ${what} is told as ${outcome}; its last good articles stay, and it recovers`, async () => {
      origin.on('/feed', behave)
      const { health } = await way.poll('ortak')
      expect(health.outcome).to.equal(outcome)
      expect(health.failures).to.equal(1)
      expect(health.message?.tr).to.be.a('string').and.not.equal(health.message?.en)
      expect(await state()).to.equal('failing')
      expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Son iyi haber'])
      origin.on('/feed', (_, res) =>
        res.end(
          rss([
            { guid: '1', title: 'Son iyi haber' },
            { guid: '2', title: 'Yine iyi' },
          ]),
        ),
      )
      const after = await way.poll('ortak')
      expect(after.health).to.deep.include({ outcome: 'merged', failures: 0 })
      expect(after.health).not.to.have.property('message')
      expect(after.health.tally).to.include({ added: 1, same: 1 })
    })

  it('that is down is asked ever more seldom, and as seldom as it wishes', async () => {
    const waits: number[] = []
    origin.on('/feed', (_, res) => res.writeHead(503).end())
    way.clock.chance = 0.5
    const wait = async () => ((await way.poll('ortak')).health.next?.at ?? 0) - way.clock.now
    for (let turn = 0; turn < 9; turn++) waits.push((await wait()) / 60_000)
    expect(waits).to.deep.equal([10, 15, 25, 45, 85, 165, 325, 645, 725])
    way.clock.chance = 0
    origin.on('/feed', (_, res) => res.writeHead(503, { 'retry-after': '999999999' }).end())
    expect(await wait()).to.equal(86_400_000)
    origin.on('/feed', (_, res) => res.writeHead(200, { 'cache-control': 'max-age=7200' }).end(GOOD))
    expect(await wait()).to.equal(7_200_000)
  })

  it('that drips is given up', async () => {
    const begun = new Promise<void>(resolve => origin.on('/feed', () => resolve()))
    const polled = way.poll('ortak')
    await begun
    for (const timer of [...timers]) if (timer.ms === 60_000) timer.act()
    expect((await polled).health.outcome).to.equal('slow')
  })

  it('that is no server is told as such', async () => {
    const raw = await openRaw(socket => socket.end('220 mail.example ESMTP\r\n'))
    await way.desk.change('ortak', { feedUrl: raw.url })
    expect((await way.poll('ortak')).health.outcome).to.equal('not-http')
    await raw.close()
  })

  it('that says "not modified" is asked with its own validators and read no more', async () => {
    origin.on('/feed', (req, res) => {
      if (req.headers['if-none-match'] === 'W/"a"') res.writeHead(304).end()
      else res.writeHead(200, { etag: 'W/"a"' }).end(GOOD)
    })
    expect((await way.poll('ortak')).health.outcome, 'same bytes').to.equal('unchanged')
    expect((await way.poll('ortak')).health).to.include({ outcome: 'unchanged', etag: 'W/"a"' })
    expect(origin.asked.at(-1)?.headers['if-none-match']).to.equal('W/"a"')
  })

  it('whose contract changed is read anew, validators or not', async () => {
    origin.on('/feed', (req, res) => res.writeHead(req.headers['if-none-match'] ? 304 : 200, { etag: '"a"' }).end(GOOD))
    await way.poll('ortak')
    await way.desk.change('ortak', { categories: 'spor' })
    const { health } = await way.poll('ortak')
    expect(health.tally).to.include({ changed: 1 })
    expect((await way.shown())[0]?.categories).to.deep.equal(['spor'])
  })

  it('whose day is full is asked for the same document when another begins, validators or not', async () => {
    const two = rss([{ guid: '1', title: 'Son iyi haber' }, { guid: '2' }])
    origin.on('/feed', (req, res) => res.writeHead(req.headers['if-none-match'] ? 304 : 200, { etag: '"a"' }).end(two))
    await way.desk.change('ortak', { maxDaily: 1 })
    expect((await way.poll('ortak')).health.tally).to.include({ same: 1, refused: 1 })
    way.clock.now = Date.parse('2026-11-23T23:59:59+03:00')
    // The second one teaches nothing.
    for (let turn = 0; turn < 2; turn++) expect((await way.poll('ortak')).health.outcome).to.equal('unchanged')
    way.clock.now = Date.parse('2026-11-24T00:00:00+03:00')
    expect((await way.poll('ortak')).health.tally).to.include({ same: 1, added: 1 })
    await way.poll('ortak')
    expect(origin.asked.at(-1)?.headers['if-none-match'], 'as before').to.equal('"a"')
  })

  it('that says something else each time is called restless', async () => {
    let turn = 1
    origin.on('/feed', (_, res) =>
      res.end(rss([{ guid: `${++turn}`, title: `Haber ${turn}`, link: `https://ortak.example/${turn}` }])),
    )
    for (let poll = 0; poll < 3; poll++) expect((await way.poll('ortak')).health.tally).to.include({ added: 1 })
    expect(await state()).to.equal('restless')
    origin.on('/feed', (_, res) => res.end(rss([{ guid: '3', title: 'Haber 3', link: 'https://ortak.example/3' }])))
    await way.poll('ortak')
    expect(await state()).to.equal('good')
  })

  it('that declares another encoding than it uses is read all the same, and told', async () => {
    const text = rss([{ guid: '9', title: 'Iğdır’da şeker üreticisi güldü' }]).replace('’', '')
    const bytes = Buffer.from(
      [...text].map(letter => ({ ğ: 0xf0, ı: 0xfd, ş: 0xfe, ü: 0xfc, İ: 0xdd })[letter] ?? letter.charCodeAt(0)),
    )
    origin.on('/feed', (_, res) => res.end(bytes))
    const { health } = await way.poll('ortak')
    expect(health.tally).to.include({ added: 1 })
    expect((await way.shown()).map(({ title }) => title)).to.include('Iğdırda şeker üreticisi güldü')
    expect(health.findings?.map(({ rule }) => rule)).to.include('wrong-encoding')
  })

  it('whose letters are lost has the items concerned in quarantine', async () => {
    const bytes = Buffer.concat([
      Buffer.from(
        rss([
          { guid: '7', title: 'Güneş' },
          { guid: '8', title: 'Şu' },
        ]).split('Şu')[0] ?? '',
      ),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from('</title></item></channel></rss>'),
    ])
    origin.on('/feed', (_, res) => res.end(bytes))
    const { receipts } = await way.poll('ortak')
    expect(receipts.map(({ outcome }) => outcome)).to.deep.equal(['added', 'quarantined'])
    expect(receipts[1]?.findings.map(({ rule }) => rule)).to.include('unicode-error')
  })

  it('is mended, salvaged or refused as its contract says', async () => {
    const broken = GOOD.replace('Gece', 'Gece & gündüz')
    origin.on('/feed', (_, res) => res.end(broken))
    for (const [onMalformed, document, expected] of [
      ['refuse', broken, ['malformed', undefined]],
      ['repair', broken, ['merged', 'repaired']],
      ['repair', GOOD.replace('</item>', ''), ['malformed', 'repaired']],
      ['salvage', GOOD.replace('</item>', ''), ['merged', 'salvaged']],
    ] as const) {
      await way.desk.change('ortak', { onMalformed })
      origin.on('/feed', (_, res) => res.end(document))
      const { health } = await way.poll('ortak')
      expect([health.outcome, health.how === 'strict' ? undefined : health.how], onMalformed).to.deep.equal(expected)
    }
  })
})
