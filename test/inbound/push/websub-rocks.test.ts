// What websub.rocks asks of a subscriber, test by test, under its numbers (100–104, 200–205, 300–302).
import { expect } from 'chai'
import { rss } from '../way-in.js'
import { accepts, type Behaviour, CHALLENGE, type Hub, openHub, type Request, sign } from './hub.js'
import { openRoom, type Room } from './room.js'

describe('websub.rocks for subscribers', () => {
  let hub: Hub
  let room: Room
  beforeEach(async () => {
    hub = await openHub()
    room = await openRoom()
  })
  afterEach(async () => {
    await room.close()
    await hub.close()
  })

  const at = (path: string) => `${hub.url}${path}`
  const header = (self: string, where = at('/hub')) => ({ link: `<${self}>; rel="self", <${where}>; rel="hub"` })
  const serve =
    (body: string, headers: Readonly<Record<string, string>> = {}): Behaviour =>
    response =>
      void response.writeHead(200, { 'content-type': 'application/rss+xml', ...headers }).end(body)
  const links = (self: string, where: string) =>
    `<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="${where}"/><atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="${self}"/>`
  const atom = (self: string, where: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:x:1</id><title>Ortak</title><updated>2026-11-22T09:00:00Z</updated><author><name>Işıl</name></author><link rel="hub" href="${where}"/><link rel="self" href="${self}"/></feed>`
  const page = (self: string, where: string) =>
    `<!doctype html><html lang="tr"><head><title>Blog</title><link rel="hub" href="${where}"><link rel="self" href="${self}"></head><body><link rel="hub" href="https://baskasi.example/"><p>Yazı</p></body></html>`

  /** The one request that was made, checked as every hub would. */
  async function subscribed(topic: string): Promise<Request> {
    expect(hub.requests).to.have.length(1)
    const [request] = hub.requests as [Request]
    expect(request.headers['content-type']).to.equal('application/x-www-form-urlencoded')
    expect(request.said).to.deep.include({ mode: 'subscribe', topic, lease_seconds: '864000' })
    expect(Buffer.byteLength(request.said.secret ?? '')).to.be.within(32, 199)
    expect(request.said.callback).to.match(/^http:\/\/127\.0\.0\.1:\d+\/websub\/[A-Za-z0-9_-]{43}$/)
    return request
  }

  async function verified(request: Request): Promise<void> {
    const { status, text, headers } = await hub.verify(request)
    expect([status, text]).to.deep.equal([200, CHALLENGE])
    expect(headers).to.include({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })
    expect(await room.pushed()).to.include({ state: 'active', topic: request.said.topic })
  }

  for (const [number, what, make] of [
    [100, 'HTTP header discovery', (self: string) => serve(rss([]), header(self))],
    [101, 'HTML tag discovery', (self: string) => serve(page(self, at('/hub')), { 'content-type': 'text/html' })],
    [102, 'Atom feed discovery', (self: string) => serve(atom(self, at('/hub')), { 'content-type': 'text/xml' })],
    [
      103,
      'RSS feed discovery',
      (self: string) => serve(rss([], links(self, at('/hub'))), { 'content-type': 'text/xml' }),
    ],
    [104, 'discovery priority', (self: string) => serve(atom(self, at('/hub?error=wrongtag')), header(self))],
  ] as const)
    it(`${number} ${what}`, async () => {
      const self = at(`/blog/${number}`)
      hub.on(`/blog/${number}`, make(self))
      await room.partner(self)
      const request = await subscribed(self)
      expect(request.path).to.equal('/hub')
      await verified(request)
    })

  it('JSON Feed discovery, of hubs that speak WebSub', async () => {
    const self = at('/feed.json')
    const hubs = [
      { type: 'rssCloud', url: at('/cloud') },
      { type: 'WebSub', url: '/hub' },
    ]
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Ortak', feed_url: self, hubs, items: [] }
    hub.on('/feed.json', serve(JSON.stringify(feed), { 'content-type': 'application/feed+json' }))
    await room.partner(self)
    expect((await subscribed(self)).path).to.equal('/hub')
  })

  it('200 a rel=self that differs from the address', async () => {
    const self = at('/blog/200?self=other')
    hub.on('/blog/200', serve(rss([]), header(self)))
    await room.partner(at('/blog/200'))
    await verified(await subscribed(self))
  })

  for (const [number, status] of [
    [201, 302],
    [202, 301],
  ] as const)
    it(`${number} a topic that answers ${status}`, async () => {
      const self = at(`/blog/${number}?redirect=complete`)
      hub.on(`/blog/${number}`, response => void response.writeHead(status, { location: self }).end())
      hub.on(`/blog/${number}?redirect=complete`, serve(rss([]), header(self)))
      await room.partner(at(`/blog/${number}`))
      await verified(await subscribed(self))
    })

  for (const [number, status] of [
    [203, 307],
    [204, 308],
  ] as const)
    it(`${number} a hub that answers ${status}`, async () => {
      const self = at(`/blog/${number}`)
      hub.on(`/blog/${number}`, serve(rss([]), header(self, at('/hub?redirect=true'))))
      hub.on('/hub?redirect=true', response => void response.writeHead(status, { location: at('/hub') }).end())
      await room.partner(self)
      expect(hub.requests.map(({ path }) => path)).to.deep.equal(['/hub?redirect=true', '/hub'])
      const [first, second] = hub.requests as [Request, Request]
      expect(second.said).to.deep.equal(first.said)
      expect(second.headers['content-type']).to.equal('application/x-www-form-urlencoded')
      await verified(second)
    })

  it('205 a verification of another topic is answered 404, and changes nothing', async () => {
    const self = at('/blog/205')
    hub.on('/blog/205', serve(rss([]), header(self)))
    const answers: number[] = []
    // As websub.rocks does it: before the request is answered.
    hub.on('/hub', async (response, request) => {
      answers.push((await hub.verify(request, { topic: `${self}/baska` })).status)
      response.writeHead(202).end()
    })
    await room.partner(self)
    expect(answers).to.deep.equal([404])
    expect(await room.pushed()).to.include({ state: 'pending' })
    await verified(await subscribed(self))
  })

  it('takes a verification that comes before the answer', async () => {
    const self = at('/blog/100')
    hub.on('/blog/100', serve(rss([]), header(self)))
    hub.on('/hub', async (response, request) => {
      const { status, text } = await hub.verify(request)
      response.writeHead(status === 200 && text === CHALLENGE ? 202 : 400).end()
    })
    await room.partner(self)
    expect(await room.pushed()).to.include({ state: 'active' })
  })

  describe('once subscribed', () => {
    const story = rss([{ guid: '1', title: 'Sarıkamış’ta kayak sezonu açıldı' }])
    let request: Request
    beforeEach(async () => {
      const self = at('/blog/300')
      hub.on('/blog/300', serve(rss([]), header(self)))
      hub.on('/hub', accepts)
      await room.partner(self)
      request = await subscribed(self)
      await verified(request)
    })

    for (const method of ['sha256', 'sha384', 'sha512'])
      it(`300 a delivery signed with ${method} is answered 2xx, and is in the feed`, async () => {
        expect((await hub.deliver(request, story, {}, sign(story, request, method))).status).to.equal(202)
        await room.push.idle()
        await room.settled()
        expect((await room.ask('/feeds/yerel.rss')).text).to.include('Sarıkamış’ta kayak sezonu açıldı')
        expect(hub.asked('/blog/300'), 'the feed is not asked for it').to.equal(1)
      })

    for (const [what, signature] of [
      ['of another secret', `sha256=${'0'.repeat(64)}`],
      ['cut short', 'sha256=00'],
      ['of an unknown method', `md5=${'0'.repeat(32)}`],
      ['that is none', 'sha256'],
    ] as const)
      it(`301 a signature ${what} is acknowledged and ignored`, async () => {
        expect((await hub.deliver(request, story, {}, signature)).status).to.equal(202)
        await room.push.idle()
        expect(await room.titles()).to.deep.equal([])
        expect(await room.pushed()).to.not.have.property('deliveredAt')
      })

    it('302 a delivery without a signature is refused', async () => {
      expect((await hub.deliver(request, story, {}, null)).status).to.equal(400)
      await room.push.idle()
      expect(await room.titles()).to.deep.equal([])
    })
  })
})
