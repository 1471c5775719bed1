// How origins are treated, on whichever engine: real sockets, a scripted origin, a clock that stands until it is moved.
import { expect } from 'chai'
import { createDuePoll } from '../../src/inbound/due-polls.js'
import { plannedPoll } from '../../src/inbound/next-poll.js'
import { pollNow } from '../../src/inbound/poll-now.js'
import { stateOf } from '../../src/model/poll.js'
import { createFetch, type Fetcher } from '../../src/net/client.js'
import type { Behaviour, Origin } from '../net/bad-origin.js'
import { openOrigin } from '../net/bad-origin.js'
import { NOW, openWayIn, rss, type WayIn } from './way-in.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

const feed = (title: string, channel = '') => rss([{ guid: '1', title }], channel)
const send =
  (body: string, headers: Record<string, string> = {}, status = 200): Behaviour =>
  (_, res) =>
    void res.writeHead(status, headers).end(body)

export function manners(openDatabase: () => Promise<{ readonly url: string; remove(): void | Promise<void> }>): void {
  let origin: Origin
  let net: Fetcher
  let way: WayIn
  let place: Awaited<ReturnType<typeof openDatabase>>
  beforeEach(async () => {
    origin = await openOrigin()
    place = await openDatabase()
    net = createFetch({
      allowNetworks: ['127.0.0.0/8'],
      contact: 'https://haber.example/iletisim',
      version: '1.2',
      now: () => way.clock.now,
      later: () => () => {},
    })
    way = await openWayIn(net, place.url)
    await way.partner('ortak', { feedUrl: `${origin.url}/feed` })
    origin.on('/feed', send(feed('Iğdır’da güz')))
  })
  afterEach(async () => {
    await way.close()
    await net.close()
    await origin.close()
    await place.remove()
  })

  const kept = async (slug = 'ortak') => {
    const found = await way.store.partners.bySlug(slug)
    if (!found) throw new Error(`no partner ${slug}`)
    return found
  }
  const kinds = async () => ((await kept()).health.notices ?? []).map(({ kind }) => kind)
  const pollAfter = (ms: number) => {
    way.clock.now += ms
    return way.poll('ortak')
  }
  const nextWait = async (ms = 0) => {
    const { next } = (await pollAfter(ms)).health
    return next && { minutes: (next.at - way.clock.now) / MINUTE, because: next.because }
  }
  const claims = (() => {
    let count = 0
    return () => `k${++count}`
  })()
  const now = () => way.clock.now
  const named = async (...slugs: string[]) =>
    pollNow(await Promise.all(slugs.map(slug => kept(slug))), {
      work: way.store.work,
      poll: ({ partner }) => way.poll(partner.slug),
      claim: claims,
      now,
      async wait(ms) {
        way.clock.now += ms
      },
      atOnce: 8,
      progress: () => {},
    })

  describe('what an origin sees', () => {
    it('is one name with a contact, its own validators byte for byte, and nothing else', async () => {
      origin.on('/feed?k=1', (req, res) => {
        res.setHeader('set-cookie', ['oturum=1; Path=/', 'b=2'])
        if (req.headers['if-none-match']) return void res.writeHead(304).end()
        res.writeHead(200, { etag: 'W/"g-1"', 'last-modified': 'dun' }).end(feed('Bir'))
      })
      await way.desk.change('ortak', { feedUrl: `${origin.url}/feed?k=1` })
      for (let n = 0; n < 3; n++) expect((await pollAfter(HOUR)).health.failures).to.equal(0)
      const [first, ...later] = origin.asked
      expect(Object.keys(first?.headers ?? {}).sort()).to.deep.equal([
        'accept',
        'accept-encoding',
        'connection',
        'host',
        'user-agent',
      ])
      for (const { url, headers } of later) {
        expect(url).to.equal('/feed?k=1')
        expect(headers).to.include({ 'if-none-match': 'W/"g-1"', 'if-modified-since': 'dun' })
        expect(headers['user-agent']).to.equal('Mahrec/1.2 (+https://haber.example/iletisim)')
        for (const name of ['cookie', 'referer', 'cache-control', 'pragma']) expect(headers).not.to.have.property(name)
      }
    })
  })

  describe('the next poll', () => {
    it('is as far off as headers and document ask, the longest of them', async () => {
      const sy =
        '<x:updatePeriod xmlns:x="http://purl.org/rss/1.0/modules/syndication/">daily</x:updatePeriod><y:updateFrequency xmlns:y="http://purl.org/rss/1.0/modules/syndication/">6</y:updateFrequency>'
      for (const [what, headers, channel, minutes, because] of [
        ['nothing', { etag: '"a"' }, '', 30, 'usual'],
        ['max-age', { 'cache-control': 'public, max-age=7200', age: '1200' }, '', 100, 'max-age'],
        ['sixteen years', { 'cache-control': 'max-age=504576000' }, '', 720, 'max-age'],
        [
          'Expires',
          { date: new Date(NOW).toUTCString(), expires: new Date(NOW + 3 * HOUR).toUTCString() },
          '',
          180,
          'expires',
        ],
        ['Expires: 0', { etag: '"b"', expires: '0' }, '', 30, 'usual'],
        ['ttl', {}, '<ttl>90</ttl>', 90, 'ttl'],
        ['a ttl that is no number', { etag: '"c"' }, '<ttl>saatlik</ttl>', 30, 'usual'],
        ['sy', {}, sy, 240, 'sy'],
        ['both', { 'cache-control': 'max-age=3600' }, `<ttl>90</ttl>${sy}`, 240, 'sy'],
        // NOW is 09:00 UTC on a Monday.
        ['skipHours', {}, '<skipHours><hour>9</hour><hour>10</hour></skipHours>', 120, 'skip'],
        ['skipDays', {}, '<skipDays><day>Monday</day></skipDays>', 15 * 60, 'skip'],
      ] as const) {
        origin.on('/feed', send(feed(what, channel), headers))
        expect(await nextWait(), what).to.deep.equal({ minutes, because })
      }
    })

    it('remembers what the document asked for when it is told that nothing changed', async () => {
      origin.on('/feed', (req, res) =>
        req.headers['if-none-match']
          ? void res.writeHead(304).end()
          : send(feed('a', '<ttl>60</ttl>'), { etag: '"a"' })(req, res),
      )
      for (let n = 0; n < 3; n++) expect(await nextWait(HOUR)).to.deep.equal({ minutes: 60, because: 'ttl' })
    })

    it('follows the times at which new items came, and not those that are dated anew each time', async () => {
      const items = (count: number, shift: number) =>
        Array.from({ length: count }, (_, n) => ({
          guid: `${n}`,
          date: new Date(NOW - (count - n) * 20 * MINUTE + shift).toUTCString().replace('GMT', '+0000'),
        }))
      origin.on('/feed', send(rss(items(20, 0)), { etag: '"a"' }))
      expect(await nextWait()).to.deep.equal({ minutes: 10, because: 'rhythm' })
      origin.on('/feed', send(rss(items(20, DAY)), { etag: '"b"' }))
      expect((await pollAfter(DAY)).health.tally).to.include({ added: 0 })
      const { next } = (await kept()).health
      expect(next && (next.at - way.clock.now) / MINUTE).to.be.above(40)
    })

    it('is put off by Retry-After of a 503, in seconds and as a date, for this feed alone', async () => {
      await way.partner('komsu', { feedUrl: `${origin.url}/komsu` })
      origin.on('/komsu', send(feed('Komşu')))
      origin.on('/feed', send('', { 'retry-after': '7200' }, 503))
      expect(await nextWait()).to.deep.equal({ minutes: 120, because: 'retry-after' })
      origin.on('/feed', send('', { 'retry-after': new Date(NOW + 5 * HOUR).toUTCString() }, 503))
      expect(await nextWait()).to.deep.equal({ minutes: 300, because: 'retry-after' })
      origin.on('/feed', send('', { 'retry-after': 'yarin' }, 503))
      expect(await nextWait()).to.deep.equal({ minutes: 5, because: 'backoff' })
      expect((await way.store.work.planned('poll')).get('komsu')).not.to.have.property('restUntil')
    })
  })

  describe('a site that answers 429', () => {
    beforeEach(() => way.partner('komsu', { feedUrl: `${origin.url}/komsu` }))

    it('is left alone with all its feeds as long as it says; others are not', async () => {
      const other = await openOrigin()
      other.on('/feed', send(feed('Başka yer')))
      await way.partner('baska', { feedUrl: `${other.url}/feed` })
      origin.on('/feed', send('', { 'retry-after': '7200' }, 429))
      origin.on('/komsu', send(feed('Komşu')))
      await named('ortak')
      const before = origin.asked.length
      const polled = await named('komsu', 'baska')
      expect(origin.asked.length, 'asked although it rests').to.equal(before)
      expect(polled.map(each => [each.partner.slug, 'waits' in each && each.waits.because])).to.have.deep.members([
        ['baska', false],
        ['komsu', 'site'],
      ])
      const planned = (await way.store.work.planned('poll', 'komsu')).get('komsu')
      expect(plannedPoll({}, planned, way.clock.now)).to.deep.equal({ at: NOW + 2 * HOUR, because: 'site' })
      const query = { now: NOW + 2 * HOUR - 1, until: NOW + DAY, limit: 9 }
      expect((await way.store.work.claim('poll', 'x', query)).map(({ subject }) => subject)).to.deep.equal(['baska'])
      way.clock.now = NOW + 2 * HOUR
      expect(await named('komsu')).to.have.length(1)
      expect(origin.asked.length).to.equal(before + 1)
      await other.close()
    })

    it('is left alone also by who asks for the very feed that brought the answer, whenever that is due', async () => {
      origin.on('/feed', send('', { 'retry-after': '7200' }, 429))
      await named('ortak')
      const before = origin.asked.length
      for (const pause of [0, HOUR]) {
        way.clock.now += pause
        expect(await named('ortak')).to.deep.equal([
          { partner: (await kept()).partner, waits: { at: NOW + 2 * HOUR, because: 'site' } },
        ])
      }
      expect(origin.asked.length).to.equal(before)
    })

    it('is asked all the same where whoever had the partner in hand died, and not where it was paused meanwhile', async () => {
      origin.on('/komsu', send(feed('Komşu')))
      await way.store.work.claim('poll', 'olu', { now: NOW, until: NOW + HOUR, limit: 9, only: ['komsu'] })
      const [polled] = await named('komsu')
      expect(polled && 'health' in polled && polled.health.outcome).to.equal('merged')
      expect(way.clock.now - NOW).to.be.within(10_000, 11_000)
      await way.store.work.claim('poll', 'olu', { now: NOW, until: NOW + HOUR, limit: 9, only: ['komsu'] })
      const asking = named('komsu')
      await way.desk.change('komsu', { paused: true })
      expect(await asking).to.have.length(1)
    })

    it('is left alone longer each time it does not say how long', async () => {
      origin.on('/feed', send('', {}, 429))
      way.clock.chance = 0.5
      const rests: number[] = []
      for (let n = 0; n < 3; n++) {
        await way.poll('ortak')
        const { restUntil = 0 } = (await way.store.work.planned('poll', 'ortak')).get('ortak') ?? {}
        rests.push((restUntil - way.clock.now) / MINUTE)
        way.clock.now = restUntil
      }
      expect(rests).to.deep.equal([20, 25, 35])
    })

    it('is asked for one feed at a time, with a pause between', async () => {
      let open = 0
      let most = 0
      const times: number[] = []
      const slow: Behaviour = (_, res) => {
        most = Math.max(most, ++open)
        times.push(way.clock.now)
        setImmediate(() => {
          open -= 1
          res.end(feed('Yavaş'))
        })
      }
      const slugs = ['a', 'b', 'c', 'd']
      for (const slug of slugs) {
        await way.partner(slug, { feedUrl: `${origin.url}/${slug}` })
        origin.on(`/${slug}`, slow)
      }
      expect(await named(...slugs)).to.have.length(4)
      expect(most).to.equal(1)
      for (const [index, time] of times.entries())
        if (index > 0) expect(time - (times[index - 1] ?? 0)).to.be.at.least(1000)
    })
  })

  describe('a feed that has moved', () => {
    const moveFor = async (status: number, polls: number, gap = 3 * HOUR) => {
      origin.on('/feed', send('', { location: '/yeni' }, status))
      origin.on('/yeni', (req, res) =>
        req.headers['if-none-match'] === '"y"'
          ? void res.writeHead(304).end()
          : send(feed('Taşındı'), { etag: '"y"' })(req, res),
      )
      for (let n = 0; n < polls; n++) await pollAfter(gap)
      return (await kept()).partner.feedUrl
    }
    const old = () => `${origin.url}/feed`
    const moved = () => `${origin.url}/yeni`

    for (const status of [301, 308])
      it(`for good (${status}) is asked there once that was said often and long enough, and the operator is told once`, async () => {
        expect(await moveFor(status, 9)).to.equal(old())
        const tenth = await pollAfter(3 * HOUR)
        expect(tenth.partner.feedUrl).to.equal(moved())
        expect(tenth.begun.map(({ kind }) => kind)).to.deep.equal(['moved'])
        expect(tenth.begun[0]?.message.tr).to.include(moved()).and.include(old())
        const seen = origin.asked.length
        const next = await pollAfter(HOUR)
        expect(next.health.outcome, 'nothing is read anew').to.equal('unchanged')
        expect(origin.asked.slice(seen).map(({ url, headers }) => [url, headers['if-none-match']])).to.deep.equal([
          ['/yeni', '"y"'],
        ])
        expect(next.begun).to.deep.equal([])
        expect(await kinds(), 'until it is seen').to.deep.equal(['moved'])
        await way.store.partners.acknowledge('ortak', way.clock.now)
        await pollAfter(HOUR)
        expect(await kinds()).to.deep.equal([])
      })

    it('is not believed in a hurry: many polls in one hour are not enough', async () => {
      expect(await moveFor(301, 30, 2 * MINUTE)).to.equal(old())
    })

    it('is not believed when it leads elsewhere each time, or not always', async () => {
      for (let n = 0; n < 12; n++) {
        origin.on('/feed', send('', { location: `/yeni?o=${n}` }, 301))
        origin.on(`/yeni?o=${n}`, send(feed('Oturumlu')))
        await pollAfter(3 * HOUR)
      }
      expect((await kept()).partner.feedUrl).to.equal(old())
      await moveFor(301, 9)
      origin.on('/feed', send(feed('Geri geldi')))
      await pollAfter(3 * HOUR)
      expect(await moveFor(301, 9)).to.equal(old())
    })

    it('is not believed while what is there is no feed: a portal says 301 as well', async () => {
      origin.on('/feed', send('', { location: '/giris' }, 301))
      origin.on('/giris', send('<!DOCTYPE html><html><body>Giriş</body></html>', { 'content-type': 'text/html' }))
      for (let n = 0; n < 15; n++) await pollAfter(3 * HOUR)
      expect((await kept()).partner.feedUrl).to.equal(old())
    })

    for (const status of [302, 303, 307])
      it(`for a while (${status}) keeps its address for ever`, async () => {
        expect(await moveFor(status, 15)).to.equal(old())
        expect(await kinds()).to.deep.equal([])
      })

    it('has the address that the operator gave meanwhile', async () => {
      await moveFor(301, 9)
      const bring = way.poll
      const before = await kept()
      await way.desk.change('ortak', { feedUrl: `${origin.url}/baska` })
      origin.on('/baska', send(feed('Başka')))
      way.clock.now += 3 * HOUR
      expect((await way.pollKept(before)).begun).to.deep.equal([])
      expect((await kept()).partner.feedUrl).to.equal(`${origin.url}/baska`)
      expect((await bring('ortak')).health.failures).to.equal(0)
    })
  })

  describe('a feed that is gone (410)', () => {
    it('is polled no more, its articles stay, and the operator is told once', async () => {
      await way.poll('ortak')
      origin.on('/feed', send('', {}, 410))
      const [gone] = await named('ortak')
      if (!gone || 'waits' in gone) throw new Error('not polled')
      expect(gone.begun.map(({ kind }) => kind)).to.deep.equal(['gone'])
      expect(gone.health).not.to.have.property('next')
      const { partner, health } = await kept()
      expect(stateOf(partner, health)).to.equal('gone')
      expect(await way.store.work.next('poll', way.clock.now)).to.equal(undefined)
      expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Iğdır’da güz'])
      const [again] = await named('ortak')
      expect(again && 'begun' in again && again.begun).to.deep.equal([])
    })

    it('is polled again once it answers to somebody who asks, or is given another address', async () => {
      origin.on('/feed', send('', {}, 410))
      await named('ortak')
      origin.on('/feed', send(feed('Geri geldi')))
      await named('ortak')
      expect(stateOf((await kept()).partner, (await kept()).health)).to.equal('good')
      expect((await way.store.work.planned('poll')).has('ortak')).to.equal(true)
      expect(await kinds()).to.deep.equal([])
      origin.on('/feed', send('', {}, 410))
      await named('ortak')
      expect((await way.store.work.planned('poll')).has('ortak')).to.equal(false)
      await way.desk.change('ortak', { feedUrl: `${origin.url}/yeni` })
      expect((await way.store.work.planned('poll')).has('ortak')).to.equal(true)
    })

    it('is not taken for gone where only a temporary redirect leads to 410', async () => {
      origin.on('/feed', send('', { location: '/yok' }, 302))
      origin.on('/yok', send('', {}, 410))
      await way.poll('ortak')
      expect((await kept()).health).not.to.have.property('goneAt')
    })
  })

  describe('a silent correction', () => {
    it('is seen wherever other bytes come, whatever dates and validators say', async () => {
      const headers = { etag: '"a"', 'last-modified': 'Mon, 23 Nov 2026 08:00:00 GMT' }
      origin.on('/feed', send(feed('Uçak düştü, 3 yaralı'), headers))
      await way.poll('ortak')
      origin.on('/feed', send(feed('Uçak düştü, 5 yaralı'), headers))
      expect((await pollAfter(HOUR)).health.tally).to.include({ changed: 1 })
      expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Uçak düştü, 5 yaralı'])
    })

    it('is no reason to read a document again whose bytes are the same', async () => {
      await way.poll('ortak')
      const before = await way.store.changes.last()
      for (let n = 0; n < 3; n++) expect((await pollAfter(HOUR)).health.outcome).to.equal('unchanged')
      expect(await way.store.changes.last()).to.equal(before)
    })

    const lying = (etag: (title: string) => string) => {
      let title = 'Yanlış'
      origin.on('/feed', (req, res) =>
        req.headers['if-none-match']
          ? void res.writeHead(304).end()
          : send(feed(title), { etag: etag(title) })(req, res),
      )
      return () => {
        title = 'Doğru'
      }
    }
    for (const [what, etag] of [
      ['gives the same entity tag to every document', () => '"hep-ayni"'],
      ['gives another one, but answers 304 to any', (title: string) => `"${title.length}"`],
    ] as const)
      it(`behind an origin that ${what} is found within two days, and its 304 is believed no more`, async () => {
        const correct = lying(etag)
        await way.poll('ortak')
        correct()
        for (let n = 0; n < 30; n++) await pollAfter(HOUR)
        expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Doğru'])
        expect(await kinds()).to.deep.equal(['untrue-304'])
        const from = origin.asked.length
        const polled = [await pollAfter(HOUR), await pollAfter(HOUR)]
        expect(polled.flatMap(({ begun }) => begun)).to.deep.equal([])
        for (const { headers } of origin.asked.slice(from)) expect(headers).not.to.have.property('if-none-match')
        await way.desk.change('ortak', { extent: 'excerpt' })
        await pollAfter(HOUR)
        expect(await kinds(), 'another contract mends no origin').to.deep.equal(['untrue-304'])
        await way.desk.change('ortak', { feedUrl: `${origin.url}/yeni` })
        origin.on('/yeni', send(feed('Doğru'), { etag: '"y"' }))
        await pollAfter(HOUR)
        expect(await kinds(), 'another address is another matter').to.deep.equal([])
      })

    it('costs an honest origin one whole document a day at most, at an hour that chance chooses', async () => {
      const origin304: Behaviour = (req, res) => {
        const hour = Math.floor((way.clock.now - NOW) / (60 * HOUR))
        const etag = `"${hour}"`
        if (req.headers['if-none-match'] === etag) return void res.writeHead(304).end()
        send(
          rss([
            { guid: '1', title: 'Duran' },
            { guid: '2', title: `Haber ${hour}` },
          ]),
          { etag },
        )(req, res)
      }
      origin.on('/feed', origin304)
      for (const chance of [0, 0.9]) {
        way.clock.chance = chance
        const from = origin.asked.length
        for (let n = 0; n < 24 * 7; n++) await pollAfter(HOUR)
        const whole = origin.asked.slice(from).filter(({ headers }) => !headers['if-none-match'])
        expect(whole.length).to.be.within(3, 8)
      }
      expect(await kinds()).to.deep.equal([])
      expect((await kept()).health).not.to.have.property('untrue')
    })
  })

  describe('an operator', () => {
    it('is told of a failing feed once, until it is well again', async () => {
      origin.on('/feed', send('', {}, 404))
      const begun: number[] = []
      for (let n = 1; n <= 8; n++) begun.push((await pollAfter(HOUR)).begun.length)
      expect(begun).to.deep.equal([0, 0, 1, 0, 0, 0, 0, 0])
      const [notice] = (await kept()).health.notices ?? []
      expect(notice).to.include({ kind: 'failing', firstAt: NOW + 3 * HOUR, lastAt: NOW + 8 * HOUR })
      expect(notice?.message.tr).to.include('404').and.not.equal(notice?.message.en)
      origin.on('/feed', send(feed('İyileşti')))
      expect((await pollAfter(HOUR)).ended.map(({ kind }) => kind)).to.deep.equal(['failing'])
      expect(await kinds()).to.deep.equal([])
    })

    it('acknowledges what was told, also while a poll is under way', async () => {
      origin.on('/feed', send('', {}, 500))
      for (let n = 0; n < 3; n++) await pollAfter(HOUR)
      const before = await kept()
      const at = way.clock.now + 5
      await way.store.partners.acknowledge('ortak', at)
      await way.pollKept(before)
      await pollAfter(HOUR)
      expect((await kept()).health.notices?.map(({ acknowledgedAt }) => acknowledgedAt)).to.deep.equal([at])
      await way.store.partners.acknowledge('ortak', at + 5)
      expect((await kept()).health.notices?.[0]?.acknowledgedAt, 'the first time counts').to.equal(at)
      expect(await way.store.partners.acknowledge('yok', at)).to.equal(undefined)
    })

    it('finds a line in the log for every change, and none for every poll', async () => {
      const lines: string[] = []
      const note = (fields: object, message: string) =>
        void lines.push(`${message} ${(fields as { kind?: string }).kind ?? ''}`.trim())
      const due = createDuePoll({
        partners: way.store.partners,
        poll: polled => way.pollKept(polled),
        saw: () => {},
        log: { info: note, warn: note, error: note },
        now,
      })
      const run = async (times: number) => {
        for (let n = 0; n < times; n++) {
          way.clock.now += 2 * DAY
          await due('ortak', { kind: 'poll', subject: 'ortak', claim: 'x', dueAt: way.clock.now })
        }
        return lines.splice(0)
      }
      expect(await run(4)).to.deep.equal(['a partner brought news'])
      origin.on('/feed', send('', {}, 500))
      expect(await run(9)).to.deep.equal([
        'a partner could not be polled; it is asked again later',
        'a partner needs a look failing',
      ])
      origin.on('/feed', send(feed('Yine burada')))
      expect(await run(3)).to.deep.equal(['a partner brought news', 'what was told of a partner is over failing'])
    })
  })

  describe('a restart', () => {
    it('asks nobody twice whose poll was remembered before the end came', async () => {
      const due = createDuePoll({
        partners: way.store.partners,
        poll: polled => way.pollKept(polled),
        saw: () => {},
        log: { info: () => {}, warn: () => {}, error: () => {} },
        now,
      })
      const item = { kind: 'poll', subject: 'ortak', claim: 'x', dueAt: NOW } as const
      way.clock.now += 1
      const planned = await due('ortak', item)
      const asked = origin.asked.length
      way.clock.now += MINUTE
      expect(await due('ortak', item), 'the same work again').to.equal(planned)
      expect(origin.asked.length).to.equal(asked)
      expect(await due('ortak', { ...item, dueAt: way.clock.now }), 'somebody asked for it').to.be.above(planned ?? 0)
      expect(origin.asked.length).to.equal(asked + 1)
      await way.desk.change('ortak', { paused: true })
      expect(await due('ortak', { ...item, dueAt: way.clock.now }), 'paused').to.equal(undefined)
    })

    it('finds everything where it was: when it is due, why, how often it failed, what rests', async () => {
      origin.on('/feed', send('', { 'retry-after': '7200' }, 429))
      await named('ortak')
      const before = await kept()
      const planned = await way.store.work.planned('poll')
      await way.store.close()
      const clock = way.clock.now
      way = await openWayIn(net, place.url)
      way.clock.now = clock
      expect(await kept()).to.deep.equal(before)
      expect(await way.store.work.planned('poll')).to.deep.equal(planned)
      expect(planned.get('ortak')).to.deep.equal({ dueAt: NOW + 2 * HOUR, restUntil: NOW + 2 * HOUR })
      expect(
        await way.store.work.claim('poll', 'x', { now: NOW + 2 * HOUR - 1, until: NOW + DAY, limit: 9 }),
      ).to.deep.equal([])
      expect(
        await way.store.work.claim('poll', 'x', { now: NOW + 2 * HOUR, until: NOW + DAY, limit: 9 }),
      ).to.have.length(1)
    })
  })
}
