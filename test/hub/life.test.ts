// The hub over time and against others: leases, retries, limits, strangers, operators, and hubs beside it.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { RETRY_SECONDS } from '../../src/hub/retry.js'
import { openHub as openOtherHub } from '../inbound/push/hub.js'
import { root } from '../root.js'
import { NOON } from '../web/newsroom.js'
import { openRoom, type Room } from './room.js'
import { answers, type Behaviour, openSubscriber, type Subscriber } from './subscriber.js'

const DAY = 86_400_000

describe('the hub', () => {
  let room: Room
  let subscriber: Subscriber
  beforeEach(async () => {
    subscriber = await openSubscriber()
    room = await openRoom()
  })
  afterEach(async () => {
    await room.close()
    await subscriber.close()
  })
  const callback = (path = '/geri') => `${subscriber.url}${path}`
  const listed = async () => JSON.parse((await room.send('GET', '/api/subscriptions')).text).items
  const log = async (query = '') => JSON.parse((await room.send('GET', `/api/deliveries${query}`)).text).items
  const titles = (path = '/geri') =>
    subscriber.got(path).map(({ body }) => [...body.toString().matchAll(/<item>\s*<title>([^<]*)/g)].map(([, t]) => t))

  describe('asked', () => {
    for (const [what, said, status, words] of [
      ['no mode', { mode: null }, 400, /hub\.mode=subscribe/],
      ['an unknown mode', { mode: 'abone' }, 400, /hub\.mode=subscribe/],
      ['no topic', { topic: null }, 400, /hub\.topic/],
      ['no callback', { callback: null }, 400, /hub\.callback/],
      ['a callback that is no address', { callback: 'geri' }, 400, /hub\.callback/],
      ['a callback by another scheme', { callback: 'gopher://a.example/' }, 400, /http or https/],
      ['a callback with a password', { callback: 'https://a:b@c.example/' }, 400, /password/],
      ['a callback without end', { callback: `https://a.example/${'x'.repeat(2000)}` }, 400, /2000/],
      ['a lease in words', { lease_seconds: 'on gün' }, 400, /864000/],
      ['a lease below zero', { lease_seconds: '-1' }, 400, /864000/],
      ['a secret of 200 bytes', { secret: 'ğ'.repeat(100) }, 400, /200 bytes/],
      ['a topic of others', { topic: 'https://baska.example/feed' }, 404, /self link/],
      ['a page of ours', { topic: '/haklar' }, 400, /hub\.topic/],
      ['a callback inside', { callback: 'http://10.0.0.1/' }, 403, /inside/],
      ['a callback inside, spelled otherwise', { callback: 'http://0xa000001/' }, 403, /inside/],
      ['a callback at the door of a cloud', { callback: 'http://[fd00:ec2::254]/' }, 403, /inside/],
      ['a callback at a mail server', { callback: 'https://a.example:25/' }, 403, /port/],
      ['what others publish', { mode: 'publish', topic: 'https://baska.example/feed' }, 403, /own feeds only/],
      ['nothing to publish', { mode: 'publish', topic: null }, 403, /own feeds only/],
    ] as const)
      it(`for ${what} says ${status} and what to do, in plain text`, async () => {
        const right = { mode: 'subscribe', topic: room.topic('yerel.rss'), callback: callback() }
        const { status: given, text, headers } = await room.say({ ...right, ...said })
        expect(given).to.equal(status)
        expect(headers['content-type']).to.equal('text/plain; charset=utf-8')
        expect(text).to.match(words)
        await room.settle()
        expect(subscriber.questions).to.deep.equal([])
      })

    it('says it in Turkish to who reads Turkish', async () => {
      expect((await room.say({ mode: 'x' }, { 'accept-language': 'tr' })).text).to.match(/hub\.mode, subscribe ya da/)
    })

    for (const [what, asked, status] of [
      ['by another method', { method: 'GET' }, 405],
      ['with JSON', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }, 415],
      ['with nothing', { method: 'POST' }, 415],
      [
        'with a form without end',
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: `hub.mode=${'x'.repeat(17_000)}`,
        },
        413,
      ],
    ] as const)
      it(`${what} answers ${status}`, async () => {
        const answer = await room.ask('/hub', asked)
        expect(answer.status).to.equal(status)
        if (status !== 405) expect(answer.headers['content-type']).to.equal('text/plain; charset=utf-8')
      })

    it('twice for the same in one form answers 400', async () => {
      const form = `hub.mode=subscribe&hub.topic=${room.topic('yerel.rss')}&hub.callback=${callback()}&hub.callback=${callback('/b')}`
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      expect((await room.ask('/hub', { method: 'POST', headers, body: form })).status).to.equal(400)
    })

    it('to publish a feed of ours has nothing to do', async () => {
      const { status, text } = await room.say({ mode: 'publish', topic: null, url: room.topic('yerel.rss') })
      expect([status, text]).to.deep.equal([
        202,
        'This hub announces its own feeds by itself; there is nothing to do.\n',
      ])
    })

    it('with a secret for a callback by http, says what that is worth', async () => {
      const right = { mode: 'subscribe', topic: room.topic('yerel.rss'), callback: callback() }
      expect((await room.say({ ...right, secret: 'gizli' })).text).to.match(/not https/)
      expect((await room.say(right)).text).to.not.match(/not https/)
    })

    it('for the end of what never began asks nobody', async () => {
      const { status } = await room.say({ mode: 'unsubscribe', topic: room.topic('yerel.rss'), callback: callback() })
      expect(status).to.equal(202)
      await room.settle()
      expect(subscriber.questions).to.deep.equal([])
    })

    it('more often than is fair answers 429 in plain text', async () => {
      await room.close()
      room = await openRoom({ MAHREC_RATE: '2' })
      const statuses: number[] = []
      for (let n = 0; n < 3; n++) statuses.push((await room.say({ mode: 'x' })).status)
      const { headers } = await room.say({ mode: 'x' })
      expect(statuses).to.deep.equal([400, 400, 429])
      expect(headers['content-type']).to.equal('text/plain; charset=utf-8')
      expect(Number(headers['retry-after'])).to.be.within(1, 60)
    })

    it('for more than there is room for answers 503, and keeps a site from taking all', async () => {
      await room.close()
      room = await openRoom({ MAHREC_HUB_SUBSCRIPTIONS: '4' })
      await room.subscribe(callback('/1'))
      await room.subscribe(callback('/2'))
      const { status, headers } = await room.say({
        mode: 'subscribe',
        topic: room.topic('yerel.rss'),
        callback: callback('/3'),
      })
      expect([status, headers['retry-after']]).to.deep.equal([503, '3600'])
      await room.subscribe(callback('/1'))
    })
  })

  describe('verifies', () => {
    it('with what the callback has in its query, and delivers there', async () => {
      const at = `${callback()}?a=b%20c&ğ=%C4%9F&hub.topic=x&bos`
      await room.subscribe(at)
      const { query } = subscriber.questions[0] ?? { query: new URLSearchParams() }
      expect([...query.keys()].slice(0, 4)).to.deep.equal(['a', 'ğ', 'hub.topic', 'bos'])
      expect(query.getAll('hub.topic')).to.deep.equal(['x', room.topic('yerel.rss')])
      await room.publish('1')
      await room.settle()
      expect(subscriber.deliveries[0]?.at).to.equal('/geri?a=b%20c&%C4%9F=%C4%9F&hub.topic=x&bos')
    })

    for (const [asked, given] of [
      [undefined, 10],
      ['', 10],
      ['0', 1],
      ['60', 1],
      ['172800', 2],
      ['99999999999999999999', 15],
    ] as const)
      it(`a lease of ${asked ?? 'nothing'} seconds as ${given} days, and ends with it`, async () => {
        await room.subscribe(callback(), asked === undefined ? {} : { lease_seconds: asked })
        expect(subscriber.questions[0]?.query.get('hub.lease_seconds')).to.equal(String(given * 86_400))
        const [{ leaseUntil, verifiedAt }] = await listed()
        expect(Date.parse(leaseUntil) - Date.parse(verifiedAt)).to.equal(given * DAY)
        await room.pass(given * DAY - 2000)
        await room.publish('1')
        await room.settle()
        expect(subscriber.deliveries).to.have.length(1)
        await room.publish('2')
        await room.settle()
        expect(subscriber.deliveries).to.have.length(1)
        expect(await listed()).to.deep.equal([])
      })

    it('three times at most where nobody is there, and only once where somebody says no', async () => {
      subscriber.on('GET', '/geri', answers(503))
      await room.subscribe(callback())
      expect(subscriber.questions).to.have.length(1)
      await room.pass(60_000)
      await room.pass(300_000)
      await room.pass(DAY)
      expect(subscriber.questions).to.have.length(3)
      expect(await listed()).to.deep.equal([])
      expect(await room.store.work.planned('verify')).to.have.property('size', 0)
    })

    it('nobody inside, whatever a name leads to', async () => {
      await room.say({ mode: 'subscribe', topic: room.topic('yerel.rss'), callback: 'http://localhost.:1/' })
      await room.settle()
      expect(await listed()).to.deep.equal([])
    })

    it('the newest request of a pair, not the one it has replaced', async () => {
      const topic = room.topic('yerel.rss')
      const body = new URLSearchParams({ 'hub.mode': 'unsubscribe', 'hub.topic': topic, 'hub.callback': callback() })
      let once = true
      // While it is asked about the first it asks for the end: what it agrees to then is the end.
      subscriber.on('GET', '/geri', ((response, query) => {
        const answer = () => response.writeHead(200).end(query.get('hub.challenge'))
        if (!once) return void answer()
        once = false
        const headers = { 'content-type': 'application/x-www-form-urlencoded' }
        void room.ask('/hub', { method: 'POST', headers, body: body.toString() }).then(answer)
      }) as Behaviour)
      await room.subscribe(callback())
      expect(subscriber.questions.map(({ query }) => query.get('hub.mode'))).to.deep.equal(['subscribe', 'unsubscribe'])
      expect(await listed()).to.deep.equal([])
    })
  })

  describe('delivers', () => {
    it('every version after the subscription, in order, and nothing that stood before', async () => {
      await room.publish('eski', { title: 'Eski haber' })
      await room.settle()
      await room.subscribe(callback())
      await room.settle()
      expect(subscriber.deliveries).to.deep.equal([])
      for (const n of [1, 2, 3]) await room.publish(`yeni-${n}`, { title: `Yeni haber ${n}` })
      await room.settle()
      expect(titles().map(([first]) => first)).to.deep.equal(['Yeni haber 1', 'Yeni haber 2', 'Yeni haber 3'])
      expect(titles()[2]).to.deep.equal(['Yeni haber 3', 'Yeni haber 2', 'Yeni haber 1', 'Eski haber'])
    })

    it('what a correction and a withdrawal change, and nothing where nothing changes', async () => {
      const said = { date_published: '2026-11-21T09:12:41+03:00' }
      await room.publish('1', said)
      await room.subscribe(callback())
      await room.publish('1', said)
      await room.settle()
      expect(subscriber.deliveries, 'the same again').to.deep.equal([])
      await room.publish('1', { ...said, title: 'Düzeltildi' })
      await room.settle()
      expect(titles()).to.deep.equal([['Düzeltildi']])
      const { key } = (await room.articles.byId('self', '1'))?.article ?? {}
      expect((await room.send('DELETE', `/api/articles/${key}`)).status).to.equal(200)
      await room.settle()
      expect(subscriber.deliveries).to.have.length(2)
    })

    it(`again after ${RETRY_SECONDS.join(', ')} s, then ends and says so`, async () => {
      await room.subscribe(callback())
      subscriber.on('POST', '/geri', answers(500))
      await room.publish('1')
      await room.settle()
      const waits: number[] = []
      for (;;) {
        const next = await room.store.hub.next(room.clock.now, [])
        if (next === undefined) break
        waits.push((next - room.clock.now) / 1000)
        room.clock.now = next
        await room.settle()
      }
      expect(waits).to.deep.equal([...RETRY_SECONDS])
      expect(subscriber.deliveries).to.have.length(RETRY_SECONDS.length + 1)
      expect(await listed()).to.deep.equal([])
      const { query } = subscriber.questions.at(-1) ?? { query: new URLSearchParams() }
      expect(query.get('hub.mode')).to.equal('denied')
      expect(query.get('hub.topic')).to.equal(room.topic('yerel.rss'))
      expect(query.get('hub.reason')).to.match(/failed for too long/)
      expect(query.has('hub.challenge')).to.equal(false)
      expect((await log())[0]).to.include({ outcome: 'ended', because: 'given-up', status: 500, attempt: 8 })
    })

    it('in order also after failures: what came meanwhile waits behind', async () => {
      await room.subscribe(callback())
      subscriber.on('POST', '/geri', answers(503, { 'retry-after': '600' }))
      await room.publish('1', { title: 'Bir' })
      await room.settle()
      await room.publish('2', { title: 'İki' })
      await room.settle()
      expect(subscriber.deliveries, 'not in haste because there is more').to.have.length(1)
      subscriber.on('POST', '/geri', answers(200))
      await room.pass(598_000)
      expect(subscriber.deliveries, 'as it asked').to.have.length(1)
      await room.pass(1000)
      expect(titles().map(([first]) => first)).to.deep.equal(['Bir', 'Bir', 'İki'])
      expect(await log('?outcome=failed')).to.have.length(1)
    })

    it('nothing more to who is gone', async () => {
      await room.subscribe(callback())
      subscriber.on('POST', '/geri', answers(410))
      await room.publish('1')
      await room.settle()
      expect(await listed()).to.deep.equal([])
      expect((await log())[0]).to.include({ outcome: 'ended', because: 'gone', status: 410 })
      expect(subscriber.questions, 'it knows').to.have.length(1)
    })

    for (const status of [301, 302, 307, 308])
      it(`to the callback alone: ${status} is a failure (WebSub §7)`, async () => {
        await room.subscribe(callback())
        subscriber.on('POST', '/geri', answers(status, { location: callback('/baska') }))
        await room.publish('1')
        await room.settle()
        expect(subscriber.got('/baska')).to.deep.equal([])
        expect((await log())[0]).to.include({ outcome: 'failed', status })
      })

    it('to others while one does not answer', async () => {
      await room.subscribe(callback('/yavas'))
      const others = Array.from({ length: 20 }, (_, n) => `/hizli-${n}`)
      for (const path of others) await room.subscribe(callback(path))
      const held: { end(): void }[] = []
      subscriber.on('POST', '/yavas', response => void held.push(response))
      await room.publish('1')
      await room.settled()
      await room.hubWork.start()
      while (subscriber.deliveries.length < 21) await subscriber.next()
      for (const path of others) expect(subscriber.got(path), path).to.have.length(1)
      // Its time is over.
      room.clock.now += 15_000
      room.strike()
      await room.hub.fanOut.idle()
      await room.hubWork.stop()
      expect(held).to.have.length(1)
      expect((await log())[0]).to.include({ outcome: 'failed', because: 'slow' })
    })

    it('what changed while it was down, when it is there again', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'mahrec-hub-'))
      try {
        await room.close()
        const env = { DATABASE_URL: `sqlite:${join(folder, 'hub.db')}` }
        room = await openRoom(env)
        const { port } = new URL(room.url)
        await room.subscribe(callback())
        await room.publish('1', { title: 'Bir' })
        await room.close()
        // As a command does it beside the server, and as a crash between the change and its announcement leaves it.
        room = await openRoom({ ...env, PUBLIC_URL: `http://127.0.0.1:${port}` }, room.clock)
        await room.settle()
        expect(titles().map(([first]) => first)).to.deep.equal(['Bir'])
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  })

  describe('has an operator who', () => {
    it('sees who is subscribed, and what became of deliveries', async () => {
      await room.subscribe(callback('/1?belirtec=x'), { secret: 'gizli-söz' })
      await room.subscribe(callback('/2'), { topic: room.topic('yerel.json') })
      await room.publish('1')
      await room.settle()
      const page = JSON.parse((await room.send('GET', '/api/subscriptions?limit=1')).text)
      expect(page.items).to.have.length(1)
      const rest = JSON.parse((await room.send('GET', `/api/subscriptions?after=${page.next}`)).text)
      const all = [...page.items, ...rest.items]
      expect(all.map(({ topic }) => topic)).to.have.members([room.topic('yerel.rss'), room.topic('yerel.json')])
      expect(rest.next).to.equal(null)
      const signed = all.find(({ topic }) => topic.endsWith('.rss'))
      expect(signed).to.include({ callback: callback('/1?belirtec=x'), signed: true, behind: 0, failures: 0 })
      expect(JSON.stringify(all)).to.not.include('gizli-söz')
      expect(JSON.parse((await room.send('GET', `/api/subscriptions/${signed.id}`)).text)).to.deep.equal(signed)
      const records = await log(`?topic=${encodeURIComponent(room.topic('yerel.rss'))}`)
      expect(records).to.have.length(1)
      expect(records[0]).to.deep.include({ subscription: signed.id, outcome: 'delivered', status: 204, attempt: 1 })
      const first = JSON.parse((await room.send('GET', '/api/deliveries?limit=1')).text)
      expect(JSON.parse((await room.send('GET', `/api/deliveries?after=${first.next}`)).text).items).to.have.length(1)
    })

    it('has the feed delivered once more as it stands', async () => {
      await room.subscribe(callback())
      await room.publish('1', { title: 'Bir' })
      await room.publish('2', { title: 'İki' })
      await room.settle()
      const [{ id }] = await log()
      const { status, text } = await room.send('POST', `/api/deliveries/${id}/replay`)
      expect(status).to.equal(202)
      expect(JSON.parse(text)).to.include({ behind: 1 })
      await room.settle()
      expect(titles().map(([first]) => first)).to.deep.equal(['Bir', 'İki', 'İki'])
    })

    it('does not wait for the next attempt where the other side is mended', async () => {
      await room.subscribe(callback())
      subscriber.on('POST', '/geri', answers(500))
      await room.publish('1')
      await room.settle()
      subscriber.on('POST', '/geri', answers(200))
      const [{ id, subscription }] = await log()
      await room.send('POST', `/api/deliveries/${id}/replay`)
      await room.settle()
      expect(subscriber.deliveries).to.have.length(2)
      expect(JSON.parse((await room.send('GET', `/api/subscriptions/${subscription}`)).text)).to.include({ behind: 0 })
    })

    it('ends a subscription; the subscriber is told', async () => {
      await room.subscribe(callback())
      const [{ id }] = await listed()
      expect(JSON.parse((await room.send('DELETE', `/api/subscriptions/${id}`)).text)).to.include({ state: 'ended' })
      await room.settle()
      const { query } = subscriber.questions.at(-1) ?? { query: new URLSearchParams() }
      expect(query.get('hub.mode')).to.equal('denied')
      expect(query.get('hub.reason')).to.match(/operator/)
      await room.publish('1')
      await room.settle()
      expect(subscriber.deliveries).to.deep.equal([])
      const [record] = await log()
      expect(record).to.include({ outcome: 'ended', because: 'operator' })
      expect((await room.send('POST', `/api/deliveries/${record.id}/replay`)).status).to.equal(409)
      expect((await room.send('DELETE', `/api/subscriptions/${id}`)).status).to.equal(404)
    })

    for (const [method, path, status] of [
      ['GET', '/api/deliveries?outcome=bitti', 400],
      ['GET', '/api/deliveries?after=x', 400],
      ['GET', '/api/deliveries?limit=201', 400],
      ['GET', '/api/subscriptions?after=x', 400],
      ['GET', '/api/subscriptions/yok', 404],
      ['POST', '/api/deliveries/1/replay', 404],
      ['POST', '/api/deliveries/x/replay', 404],
    ] as const)
      it(`gets ${status} for ${method} ${path}`, async () => {
        expect((await room.send(method, path)).status).to.equal(status)
      })

    it('is asked for a key', async () => {
      for (const path of ['/api/deliveries', '/api/subscriptions', '/api/subscriptions/x'])
        expect((await room.ask(path)).status, path).to.equal(401)
    })

    it('reads in /metrics how it goes', async () => {
      await room.subscribe(callback('/1'))
      await room.subscribe(callback('/2'))
      subscriber.on('POST', '/2', answers(500))
      await room.publish('1')
      await room.settle()
      const { text } = await room.ask('/metrics')
      for (const line of [
        'mahrec_hub_subscriptions{state="current"} 1',
        'mahrec_hub_subscriptions{state="failing"} 1',
        'mahrec_hub_deliveries_total{outcome="delivered"} 1',
        'mahrec_hub_deliveries_total{outcome="failed"} 1',
        'mahrec_hub_verifications_total{outcome="subscribed"} 2',
        'mahrec_hub_versions 1',
      ])
        expect(text).to.include(`${line}\n`)
    })

    it('finds no callback of a subscriber in the log', async () => {
      await room.subscribe(callback('/gizli-yol'), { secret: 'gizli-söz' })
      subscriber.on('POST', '/gizli-yol', answers(410))
      await room.publish('1')
      await room.settle()
      expect(JSON.stringify(room.lines))
        .to.include('a subscription ended')
        .and.not.match(/gizli-yol|gizli-söz/)
    })
  })

  describe('beside hubs of others', () => {
    let folder: string
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'mahrec-hubs-'))
      cpSync(join(root, 'feeds'), folder, { recursive: true })
    })
    afterEach(() => rmSync(folder, { recursive: true, force: true }))

    it('names them too, and tells them of every change, together and again where they fail', async () => {
      const other = await openOtherHub()
      try {
        const file = join(folder, 'publication.yaml')
        writeFileSync(file, `${readFileSync(file, 'utf8')}\nhubs:\n  - ${other.url}/hub\n`)
        await room.close()
        room = await openRoom({ FEEDS_DIR: folder })
        await room.settle()
        const before = other.requests.length
        await room.publish('1')
        await room.publish('2')
        await room.settle()
        const said = other.requests.slice(before).map(request => request.said)
        expect(said.every(({ mode, topic, url }) => mode === 'publish' && topic === url)).to.equal(true)
        const told = said.map(({ topic }) => topic)
        expect(new Set(told).size, 'two changes, told together').to.equal(told.length)
        expect(told).to.include.members([room.topic('yerel.rss'), room.topic('yerel.atom'), room.topic('yerel.json')])
        const { headers, text } = await room.ask('/feeds/yerel.rss')
        expect(headers.link).to.include(`<${room.url}/hub>; rel="hub", <${other.url}/hub>; rel="hub"`)
        expect(text).to.include(`<atom:link rel="hub" href="${other.url}/hub"/>`)
        other.on('/hub', response => void response.writeHead(503).end())
        await room.publish('3')
        await room.settle()
        const failed = other.requests.length
        other.on('/hub', response => void response.writeHead(204).end())
        await room.pass(200_000)
        expect(other.requests.length).to.be.greaterThan(failed)
        expect(room.said('a hub could not be told')).to.be.greaterThan(0)
        expect(await room.store.work.planned('ping')).to.have.property('size', 0)
      } finally {
        await other.close()
      }
    })

    it('stands alone where it is told to, and names none where nobody outside could reach it', async () => {
      await room.close()
      room = await openRoom({ MAHREC_HUB_SUBSCRIPTIONS: '0' })
      expect((await room.ask('/feeds/yerel.rss')).headers.link).to.not.include('rel="hub"')
      const right = { mode: 'subscribe', topic: room.topic('yerel.rss'), callback: callback() }
      expect((await room.say(right)).status).to.equal(503)
      await room.close()
      room = await openRoom({ PUBLIC_URL: 'http://localhost:8080' })
      const { headers, text } = await room.ask('/feeds/yerel.atom')
      expect(headers.link).to.not.include('rel="hub"')
      expect(text).to.not.include('rel="hub"')
      expect(room.said('no hub can reach PUBLIC_URL')).to.equal(1)
    })

    it('ends what is no topic any more, and says so', async () => {
      const database = mkdtempSync(join(tmpdir(), 'mahrec-hub-'))
      try {
        await room.close()
        const env = { DATABASE_URL: `sqlite:${join(database, 'hub.db')}`, FEEDS_DIR: folder }
        room = await openRoom(env)
        const url = room.url
        await room.subscribe(callback(), { topic: room.topic('spor.rss') })
        await room.close()
        const file = join(folder, 'categories.yaml')
        const yaml = readFileSync(file, 'utf8')
        expect(yaml).to.match(/slug: spor\b/)
        writeFileSync(file, yaml.replace(/slug: spor\b/, 'slug: sporlar'))
        room = await openRoom({ ...env, PUBLIC_URL: url }, { now: NOON + 1000 })
        await room.settle()
        const { query } = subscriber.questions.at(-1) ?? { query: new URLSearchParams() }
        expect(query.get('hub.mode')).to.equal('denied')
        expect(query.get('hub.reason')).to.match(/no topic/)
        expect(await listed()).to.deep.equal([])
      } finally {
        rmSync(database, { recursive: true, force: true })
      }
    })
  })
})
