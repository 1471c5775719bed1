// The life of a subscription over real sockets, with the clock turned by hand: renewed, denied, given up, silent, crashed.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'

import { rss, type Said } from '../way-in.js'
import { accepts, type Hub, openHub, type Request, sign } from './hub.js'
import { openRoom, type Room } from './room.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const LEASE = 10 * DAY

describe('a subscription at a hub', () => {
  let hub: Hub
  let room: Room
  let items: Said[]
  let link: string | undefined
  const self = () => `${hub.url}/feed`

  beforeEach(async () => {
    hub = await openHub()
    room = await openRoom()
    items = []
    link = `<${self()}>; rel="self", <${hub.url}/hub>; rel="hub"`
    hub.on('/feed', response => {
      const headers = { 'content-type': 'application/rss+xml', ...(link && { link }) }
      response.writeHead(200, headers).end(rss(items))
    })
  })
  afterEach(async () => {
    await room.close()
    await hub.close()
  })

  const newest = () => hub.requests.at(-1) as Request
  const story = (n: number): Said => ({
    guid: String(n),
    title: `Ardahan’da ${n}. gün`,
    link: `https://ortak.example/${n}`,
  })
  async function subscribe(said: Readonly<Record<string, unknown>> = {}): Promise<Request> {
    await room.partner(self(), said)
    await hub.verify(newest())
    await room.settle()
    return newest()
  }
  /** Brings all that stands in the feed now. */
  async function deliver(request = newest()): Promise<number> {
    const { status } = await hub.deliver(request, rss(items))
    await room.push.idle()
    return status
  }

  it('is asked for anew before its lease ends, under another callback and secret; the old one is then given up', async () => {
    const first = await subscribe()
    await room.pass(LEASE * 0.8 - MINUTE)
    expect(hub.requests).to.have.length(1)
    await room.pass(MINUTE)
    expect(hub.requests).to.have.length(2)
    const second = newest()
    expect(second.said.mode).to.equal('subscribe')
    expect(second.said.callback).to.not.equal(first.said.callback)
    expect(second.said.secret).to.not.equal(first.said.secret)
    items = [story(1)]
    expect(await deliver(first), 'until then the old one serves').to.equal(202)
    expect(await room.titles()).to.have.length(1)
    await hub.verify(second)
    await room.settle()
    const end = newest()
    expect(end.said).to.deep.equal({ mode: 'unsubscribe', topic: self(), callback: first.said.callback })
    expect((await hub.verify(end)).status).to.equal(200)
    expect((await hub.verify(end)).status, 'it is forgotten').to.equal(404)
    expect(await deliver(first), 'gone').to.equal(410)
    expect(await deliver(second)).to.equal(202)
    expect(await room.pushed()).to.include({ state: 'active' })
  })

  it('is asked for again, ever more rarely, where the hub will not; the operator is told once', async () => {
    hub.on('/hub', response => void response.writeHead(500).end('bozuk'))
    await room.partner(self())
    const waits: (number | undefined)[] = []
    for (let n = 0; n < 4; n++) {
      waits.push((await room.dueIn('push')) ?? 0)
      await room.pass(waits.at(-1) ?? 0)
    }
    expect(waits).to.deep.equal([5, 15, 60, 240].map(minutes => minutes * MINUTE))
    expect(room.said('a hub gives no subscription')).to.equal(1)
    expect(await room.pushed()).to.include({ state: 'refused' })
    expect(hub.asked('/feed'), 'polls go on').to.be.greaterThan(2)
    hub.on('/hub', accepts)
    await room.pass(12 * HOUR)
    await hub.verify(newest())
    expect(await room.pushed())
      .to.include({ state: 'active' })
      .and.not.have.property('trouble')
  })

  it('that nobody verifies is asked for again', async () => {
    await room.partner(self())
    expect(await room.pushed()).to.include({ state: 'pending' })
    await room.pass(HOUR)
    expect(await room.pushed()).to.include({ state: 'refused', trouble: 'the hub did not verify the subscription' })
    expect((await hub.verify(newest())).status, 'too late').to.equal(404)
    await room.pass(5 * MINUTE)
    expect(hub.requests).to.have.length(2)
  })

  it('goes to the next hub a feed names where one fails', async () => {
    link = `<${self()}>; rel="self", <${hub.url}/hub>; rel="hub", <${hub.url}/ikinci>; rel="hub"`
    hub.on('/hub', response => void response.writeHead(503).end())
    hub.on('/ikinci', accepts)
    await room.partner(self())
    await room.pass(5 * MINUTE)
    expect(hub.requests.map(({ path }) => path)).to.deep.equal(['/hub', '/ikinci'])
  })

  it('that is denied is over, whenever that comes; the hub is left alone for a day', async () => {
    const request = await subscribe()
    items = [story(1)]
    await deliver()
    await room.pass(HOUR)
    const reason = `abonelik\u0000 kapatıldı ${'x'.repeat(400)}`
    expect((await hub.verify(request, { mode: 'denied', topic: `${self()}?baska` })).status).to.equal(404)
    expect((await hub.verify(request, { mode: 'denied', challenge: null, reason })).status).to.equal(200)
    const polls = hub.asked('/feed')
    await room.settle()
    expect(hub.asked('/feed'), 'polled at once').to.equal(polls + 1)
    expect(await room.pushed()).to.include({ state: 'refused' })
    expect((await room.pushed())?.trouble)
      .to.match(/^abonelik kapatıldı x+$/)
      .and.have.lengthOf(200)
    expect(room.said('denied')).to.equal(1)
    expect(await deliver(request)).to.equal(410)
    await room.pass(DAY - HOUR)
    expect(hub.requests).to.have.length(1)
    await room.pass(HOUR)
    expect(hub.requests).to.have.length(2)
  })

  for (const [what, end] of [
    ['paused', () => room.desk.change('ortak', { paused: true })],
    ['removed', () => room.desk.remove('ortak')],
    ['read elsewhere', () => room.desk.change('ortak', { feedUrl: `${hub.url}/baska` })],
  ] as const)
    it(`is given up when the partner is ${what}`, async () => {
      const request = await subscribe()
      await end()
      await room.settle()
      expect(newest().said).to.deep.include({ mode: 'unsubscribe', callback: request.said.callback })
      items = [story(1)]
      expect(await deliver(request)).to.equal(410)
      expect((await hub.verify(newest())).status).to.equal(200)
      expect(await room.titles()).to.deep.equal([])
    })

  it('stays when the partner moves to where its address led, and is found again there', async () => {
    hub.on('/eski', response => void response.writeHead(301, { location: self() }).end())
    await room.partner(`${hub.url}/eski`)
    await hub.verify(newest())
    await room.desk.change('ortak', { feedUrl: self() })
    await room.settle()
    expect(hub.requests).to.have.length(1)
    expect(await room.pushed()).to.include({ state: 'active' })
    items = [story(1)]
    expect(await deliver()).to.equal(202)
    expect(await room.titles()).to.have.length(1)
  })

  it('is asked for neither because of grain in the news nor because of other links', async () => {
    link = '<https://api.w.org/>; rel="https://api.w.org/", </x>; rel="shortlink"'
    items = [{ ...story(1), title: 'Iğdır’da hububat hasadı: Hubyar köyü' }]
    await room.partner(self())
    expect(await room.pushed()).to.equal(undefined)
  })

  it('is taken up again with the partner', async () => {
    await subscribe()
    await room.desk.change('ortak', { paused: true })
    await room.settle()
    await room.desk.change('ortak', { paused: false })
    await room.pass(5 * MINUTE)
    expect(newest().said.mode).to.equal('subscribe')
    expect(hub.requests).to.have.length(3)
  })

  it('moves with the topic, and holds the old one until the new one stands', async () => {
    const first = await subscribe()
    link = `<${self()}?yeni>; rel="self", <${hub.url}/hub>; rel="hub"`
    await room.pass(30 * MINUTE)
    const second = newest()
    expect(second.said).to.include({ mode: 'subscribe', topic: `${self()}?yeni` })
    items = [story(1)]
    expect(await deliver(first)).to.equal(202)
    await hub.verify(second)
    await room.settle()
    expect(newest().said).to.include({ mode: 'unsubscribe', topic: self() })
  })

  it('ends when the feed names no hub any more, but not because of a page that is no feed', async () => {
    await subscribe()
    hub.on('/feed', response => void response.writeHead(200).end('<html>Bot musunuz?</html> hub'))
    await room.pass(DAY)
    expect(await room.pushed()).to.include({ state: 'active' })
    hub.on('/feed', response => void response.writeHead(200).end(rss([])))
    await room.pass(DAY)
    expect(newest().said.mode).to.equal('unsubscribe')
    await hub.verify(newest())
    expect(await room.pushed()).to.include({ state: 'none' })
  })

  describe('and the polls beside it', () => {
    it('are as many as ever until the hub has delivered once, then one a day', async () => {
      await subscribe()
      expect(await room.dueIn('poll')).to.equal(30 * MINUTE)
      items = [story(1)]
      await deliver()
      await room.pass(30 * MINUTE)
      expect(await room.dueIn('poll')).to.equal(DAY)
    })

    it('notice a hub that has stopped: it is told once, polled as before, and asked for a new subscription', async () => {
      const first = await subscribe()
      items = [story(1)]
      await deliver()
      await room.pass(30 * MINUTE)
      items = [story(2), story(1)]
      await room.pass(DAY)
      expect(await room.pushed()).to.include({ state: 'active', missed: 1 })
      items = [story(4), story(3), ...items]
      await room.pass(DAY)
      expect(await room.titles()).to.have.length(4)
      expect(await room.pushed()).to.include({ missed: 3 })
      expect(room.said('a hub does not deliver')).to.equal(1)
      expect(await room.dueIn('poll')).to.equal(30 * MINUTE)
      const second = newest()
      expect(second.said.mode).to.equal('subscribe')
      expect(second.said.callback).to.not.equal(first.said.callback)
      await hub.verify(second)
      await room.settle()
      expect(await room.pushed()).to.include({ state: 'silent' })
      for (const n of [5, 6, 7, 8]) {
        items = [story(n), ...items]
        await room.pass(30 * MINUTE)
      }
      expect(room.said('a hub does not deliver'), 'told once').to.equal(1)
      expect(await room.titles()).to.have.length(8)
      items = [story(9), ...items]
      await deliver(second)
      expect(await room.pushed()).to.include({ state: 'active', missed: 0 })
      expect(room.said('a hub delivers again')).to.equal(1)
      await room.pass(30 * MINUTE)
      expect(await room.dueIn('poll')).to.equal(DAY)
    })

    it('hold nothing against a hub that has delivered since the last one, or was only just verified', async () => {
      items = [story(1)]
      await room.partner(self())
      items = [story(2), story(3), story(4), ...items]
      await hub.verify(newest())
      await room.pass(30 * MINUTE)
      expect(await room.pushed()).to.include({ missed: 0 })
      items = [story(5), ...items]
      await deliver()
      items = [story(6), story(7), story(8), ...items]
      await room.pass(30 * MINUTE)
      expect(await room.pushed()).to.include({ state: 'active', missed: 0 })
    })

    it('become as many as before when the lease runs out', async () => {
      await subscribe()
      items = [story(1)]
      await deliver()
      await room.pass(30 * MINUTE)
      hub.on('/hub', response => void response.writeHead(500).end())
      const before = hub.asked('/feed')
      await room.pass(LEASE)
      await room.pass(HOUR)
      await room.pass(30 * MINUTE)
      expect(await room.pushed()).to.include({ state: 'refused' })
      expect(hub.asked('/feed')).to.be.greaterThan(before + 1)
      expect(await room.dueIn('poll')).to.be.at.most(30 * MINUTE)
    })
  })

  describe('and what it brings', () => {
    it('is judged, gated and merged like anything polled', async () => {
      await subscribe({ maxDaily: 2 })
      const wrong = { ...story(2), date: '31 Şubat' }
      items = [story(1), wrong, story(3), story(4)]
      await deliver()
      expect(await room.titles()).to.have.members(['Ardahan’da 1. gün', 'Ardahan’da 3. gün'])
      expect(await room.store.quarantine.count('quarantined')).to.equal(1)
      expect(await room.store.quarantine.count('refused')).to.equal(1)
      const before = await room.store.changes.last()
      await room.pass(30 * MINUTE)
      expect(await room.store.changes.last(), 'the poll finds nothing else').to.equal(before)
      await deliver()
      expect(await room.store.changes.last(), 'nor does the same delivery').to.equal(before)
    })

    it('is asked for at the feed where it is signed with SHA-1 only, and counts as delivered', async () => {
      const request = await subscribe()
      items = [story(1), story(2), story(3)]
      const forged = rss([{ guid: 'x', title: 'Uydurma' }])
      expect((await hub.deliver(request, forged, {}, sign(forged, request, 'sha1'))).status).to.equal(202)
      await room.settle()
      expect(await room.titles())
        .to.have.length(3)
        .and.not.include('Uydurma')
      expect(await room.pushed()).to.include({ missed: 0 })
      expect(await room.dueIn('poll')).to.equal(DAY)
    })

    for (const [what, body, headers] of [
      [
        'by its header',
        rss([{ guid: 'x', title: 'Başkasının' }]),
        { link: '<https://baska.example/feed>; rel="self"' },
      ],
      [
        'by itself',
        rss(
          [{ guid: 'x', title: 'Başkasının' }],
          '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="https://baska.example/feed"/>',
        ),
        {},
      ],
    ] as const)
      it(`is refused where it is another topic ${what}; the feed is asked`, async () => {
        const request = await subscribe()
        const polls = hub.asked('/feed')
        expect((await hub.deliver(request, body, headers)).status).to.equal(202)
        await room.settle()
        expect(await room.titles()).to.deep.equal([])
        expect(hub.asked('/feed')).to.equal(polls + 1)
      })

    it('is refused where it cannot be read, or is too large, or is coded', async () => {
      const request = await subscribe()
      const polls = hub.asked('/feed')
      expect((await hub.deliver(request, 'bu bir besleme değil')).status).to.equal(202)
      await room.settle()
      expect(hub.asked('/feed')).to.equal(polls + 1)
      expect((await hub.deliver(request, Buffer.alloc(2 ** 20 + 1, 32))).status).to.equal(413)
      expect((await hub.deliver(request, rss([story(1)]), { 'content-encoding': 'gzip' })).status).to.equal(415)
      expect(await room.titles()).to.deep.equal([])
    })

    it('is not lost by a crash between acknowledging and merging', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'mahrec-push-'))
      await room.close()
      room = await openRoom({ DATABASE_URL: `sqlite:${folder}/push.db` })
      await subscribe()
      items = [story(1)]
      // As the record stands when the process dies in between.
      await room.store.push.revise('ortak', push => push && { push: { ...push, unmerged: true } })
      const { clock } = room
      await room.close()
      room = await openRoom({ DATABASE_URL: `sqlite:${folder}/push.db` }, clock)
      await room.settle()
      expect(await room.titles()).to.deep.equal(['Ardahan’da 1. gün'])
      await rm(folder, { recursive: true })
    })
  })

  describe('and the hostile', () => {
    for (const [what, said] of [
      ['another mode', { mode: 'publish' }],
      ['an end nobody asked for', { mode: 'unsubscribe' }],
      ['no challenge', { challenge: null }],
      ['a challenge in binary', { challenge: 'a\u0000b' }],
      ['a challenge without end', { challenge: 'x'.repeat(1025) }],
      ['a topic with a blank more', { topic: ' ' }],
      ['no topic', { topic: null }],
    ] as const)
      it(`get 404 for ${what}`, async () => {
        await room.partner(self())
        expect((await hub.verify(newest(), said)).status).to.equal(404)
        expect(await room.pushed()).to.include({ state: 'pending' })
      })

    it('get nothing without the token, and the token stands in no line of the log', async () => {
      const request = await subscribe()
      items = [story(1)]
      await deliver()
      const path = new URL(request.said.callback ?? '').pathname
      const other = path.replace(/.$/, letter => (letter === 'A' ? 'B' : 'A'))
      for (const wrong of [other, `${path}A`, path.slice(0, -1), '/websub/', '/websub/..%2fapi']) {
        expect((await room.ask(`${wrong}?hub.mode=subscribe&hub.topic=x&hub.challenge=y`)).status, wrong).to.equal(404)
        expect((await room.ask(wrong, { method: 'POST', body: 'x' })).status, wrong).to.be.oneOf([404, 410])
      }
      const query = `hub.mode=subscribe&hub.topic=${encodeURIComponent(self())}&hub.challenge=y`
      expect((await room.ask(`${path}?${query}`, { method: 'HEAD' })).status).to.equal(404)
      expect((await room.ask(`${path}?${query}&hub.mode=subscribe`)).status, 'said twice').to.equal(404)
      const logged = JSON.stringify(room.lines)
      expect(logged).to.include('/websub/…').and.not.include(path.slice('/websub/'.length))
      expect(logged).to.not.include(request.said.secret)
    })

    for (const [lease, minutes] of [
      ['1', 5],
      ['999999999999', 24 * 24 * 60],
      ['0', 8 * 24 * 60],
      ['sonsuz', 8 * 24 * 60],
    ] as const)
      it(`make nobody ask without end by a lease of ${lease}`, async () => {
        await room.partner(self())
        expect((await hub.verify(newest(), { lease_seconds: lease })).status).to.equal(200)
        await room.settle()
        await room.pass(minutes * MINUTE - 1000)
        expect(hub.requests).to.have.length(1)
        await room.pass(1000)
        expect(hub.requests).to.have.length(2)
      })

    for (const inside of ['http://10.0.0.1/hub', 'http://169.254.169.254/latest', 'http://[::ffff:10.0.0.1]/hub'])
      it(`reach nothing inside by a hub at ${inside}`, async () => {
        link = `<${self()}>; rel="self", <${inside}>; rel="hub"`
        await room.partner(self())
        expect((await room.pushed())?.trouble).to.match(/is not reached from here/)
        expect(room.said('a hub gives no subscription')).to.equal(1)
      })

    for (const [what, hubs] of [
      ['another scheme', 'ftp://hub.example/'],
      ['a password', 'https://a:b@hub.example/'],
      ['no address', 'http://'],
    ] as const)
      it(`get no request by a hub of ${what}`, async () => {
        link = `<${self()}>; rel="self", <${hubs}>; rel="hub"`
        await room.partner(self())
        expect(await room.pushed()).to.be.oneOf([undefined])
      })

    it('are not followed from the hub to where a request becomes another one', async () => {
      hub.on('/hub', response => void response.writeHead(302, { location: `${hub.url}/baska` }).end())
      await room.partner(self())
      expect(hub.requests.map(({ path }) => path)).to.deep.equal(['/hub'])
      expect(await room.pushed()).to.include({ state: 'refused' })
    })
  })

  it('is not asked for where no hub could call back, which is said once', async () => {
    await room.close()
    for (const publicUrl of [
      'http://localhost:8080',
      'http://192.168.1.7',
      'http://haber.local',
      'http://10.0.0.8:80/x',
    ]) {
      room = await openRoom({ PUBLIC_URL: publicUrl })
      await room.partner(self())
      await room.pass(DAY)
      expect(hub.requests, publicUrl).to.deep.equal([])
      expect(room.said('no hub can reach PUBLIC_URL'), publicUrl).to.equal(1)
      if (publicUrl !== 'http://10.0.0.8:80/x') await room.close()
    }
  })
})
