// What websub.rocks asks of a hub and of a publisher, test by test, under its numbers (hub 100–106, publisher).
import { expect } from 'chai'
import { openRoom, type Room } from './room.js'
import { answers, type Delivery, openSubscriber, type Subscriber, signatureOf } from './subscriber.js'

describe('websub.rocks for hubs', () => {
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

  /** As every delivery has to be: the topic byte for byte, with its type and its links. */
  async function expectWhole(delivery: Delivery | undefined, name: string): Promise<void> {
    const { bytes, headers } = await room.ask(`/feeds/${name}`)
    expect(delivery?.body.equals(bytes), 'the topic as it is served').to.equal(true)
    expect(delivery?.headers['content-type']).to.equal(headers['content-type'])
    expect(delivery?.headers.link).to.equal(`<${room.url}/hub>; rel="hub", <${room.topic(name)}>; rel="self"`)
    expect(delivery?.headers['content-length']).to.equal(String(bytes.length))
    expect(delivery?.headers).to.not.have.any.keys('content-encoding', 'transfer-encoding')
  }

  it('100 a typical subscription: accepted, verified, delivered', async () => {
    const callback = `${subscriber.url}/geri`
    const { status, text, headers } = await room.say({ mode: 'subscribe', topic: room.topic('yerel.rss'), callback })
    expect([status, headers['content-type']]).to.deep.equal([202, 'text/plain; charset=utf-8'])
    expect(text).to.match(/^Accepted/)
    expect(subscriber.questions, 'not before it answered').to.deep.equal([])
    await room.settle()
    expect(subscriber.questions).to.have.length(1)
    const { path, query } = subscriber.questions[0] ?? { path: '', query: new URLSearchParams() }
    expect(path).to.equal('/geri')
    expect(Object.fromEntries(query)).to.deep.equal({
      'hub.mode': 'subscribe',
      'hub.topic': room.topic('yerel.rss'),
      'hub.challenge': query.get('hub.challenge'),
      'hub.lease_seconds': '864000',
    })
    expect(query.get('hub.challenge')).to.match(/^[A-Za-z0-9_-]{32}$/)
    await room.publish('1')
    await room.settle()
    expect(subscriber.deliveries).to.have.length(1)
    await expectWhole(subscriber.deliveries[0], 'yerel.rss')
    await room.settle()
    expect(subscriber.deliveries, 'once').to.have.length(1)
  })

  for (const method of ['sha256', 'sha384', 'sha512'] as const)
    it(`101 a subscription with a secret: signed with ${method}`, async () => {
      await room.close()
      room = await openRoom({ MAHREC_HUB_SIGNATURE: method })
      const secret = 'ğizli %&+="\u{1f9c0}'
      await room.subscribe(`${subscriber.url}/geri`, { secret })
      await room.publish('1')
      await room.settle()
      const [delivery] = subscriber.deliveries
      if (!delivery) throw new Error('nothing came')
      expect(delivery.headers['x-hub-signature']).to.equal(signatureOf(delivery, secret, method))
      await expectWhole(delivery, 'yerel.rss')
    })

  it('101 a subscription without one: not signed', async () => {
    await room.subscribe(`${subscriber.url}/geri`)
    await room.publish('1')
    await room.settle()
    expect(subscriber.deliveries).to.have.length(1)
    expect(subscriber.deliveries[0]?.headers).to.not.have.property('x-hub-signature')
  })

  it('102 unknown parameters are passed over', async () => {
    await room.subscribe(`${subscriber.url}/geri`, { foo: 'bar', verify_token: 'x', verify: 'async', format: 'json' })
    expect([...(subscriber.questions[0]?.query.keys() ?? [])]).to.have.length(4)
    await room.publish('1')
    await room.settle()
    expect(subscriber.deliveries).to.have.length(1)
  })

  it('103 a subscription asked for again replaces the first', async () => {
    const callback = `${subscriber.url}/geri`
    await room.subscribe(callback, { secret: 'bir', lease_seconds: '86400' })
    await room.pass(3_600_000)
    await room.subscribe(callback, { secret: 'iki', lease_seconds: '172800' })
    const challenges = subscriber.questions.map(({ query }) => query.get('hub.challenge'))
    expect(new Set(challenges).size, 'a challenge is used once').to.equal(2)
    await room.publish('1')
    await room.settle()
    expect(subscriber.deliveries).to.have.length(1)
    const [delivery] = subscriber.deliveries
    expect(delivery?.headers['x-hub-signature']).to.equal(delivery && signatureOf(delivery, 'iki'))
    await room.pass(30 * 3_600_000)
    await room.publish('2')
    await room.settle()
    expect(subscriber.deliveries, 'the second lease counts').to.have.length(2)
  })

  it('104 an end that is asked for: verified, then nothing more', async () => {
    const callback = `${subscriber.url}/geri`
    await room.subscribe(callback)
    const { status } = await room.say({ mode: 'unsubscribe', topic: room.topic('yerel.rss'), callback })
    expect(status).to.equal(202)
    await room.settle()
    const { query } = subscriber.questions[1] ?? { query: new URLSearchParams() }
    expect([...query.keys()]).to.deep.equal(['hub.mode', 'hub.topic', 'hub.challenge'])
    expect(query.get('hub.mode')).to.equal('unsubscribe')
    await room.publish('1')
    await room.settle()
    expect(subscriber.deliveries).to.deep.equal([])
  })

  for (const [number, name, type] of [
    // We publish no plain text; what it asks for is that the type is the topic's, whatever it is.
    [105, 'yerel.atom', 'application/atom+xml; charset=utf-8'],
    [106, 'yerel.json', 'application/feed+json; charset=utf-8'],
  ] as const)
    it(`${number} a topic of type ${type}`, async () => {
      await room.subscribe(`${subscriber.url}/geri`, { topic: room.topic(name) })
      await room.publish('1')
      await room.settle()
      expect(subscriber.deliveries).to.have.length(1)
      expect(subscriber.deliveries[0]?.headers['content-type']).to.equal(type)
      await expectWhole(subscriber.deliveries[0], name)
    })

  for (const [what, behaviour] of [
    ['404', answers(404)],
    ['a redirect', answers(302, { location: '/baska' })],
    ['another text', (response => void response.writeHead(200).end('x')) as ReturnType<typeof answers>],
    [
      'more than the challenge',
      ((response, query) => void response.writeHead(200).end(`${query.get('hub.challenge')}\n`)) as ReturnType<
        typeof answers
      >,
    ],
  ] as const)
    it(`a callback that answers ${what} has not agreed`, async () => {
      subscriber.on('GET', '/geri', behaviour)
      await room.subscribe(`${subscriber.url}/geri`)
      await room.publish('1')
      await room.pass(86_400_000)
      expect(subscriber.deliveries).to.deep.equal([])
      expect(subscriber.questions.map(({ path }) => path)).to.deep.equal(['/geri'])
    })
})

describe('websub.rocks for publishers', () => {
  let room: Room
  before(async () => {
    room = await openRoom()
    await room.publish('1')
  })
  after(() => room.close())

  for (const name of ['yerel.rss', 'yerel.atom', 'yerel.json'])
    it(`names hub and self in the header of ${name}`, async () => {
      const { headers } = await room.ask(`/feeds/${name}`)
      expect(headers.link).to.include(`<${room.url}/hub>; rel="hub"`)
      expect(headers.link).to.include(`<${room.topic(name)}>; rel="self"`)
    })

  it('names them in the documents', async () => {
    const { text: rss } = await room.ask('/feeds/yerel.rss')
    expect(rss).to.include(`<atom:link rel="hub" href="${room.url}/hub"/>`)
    expect(rss).to.match(new RegExp(`<atom:link [^>]*href="${room.topic('yerel.rss')}"`))
    const { text: atom } = await room.ask('/feeds/yerel.atom')
    expect(atom).to.include(`<link rel="hub" href="${room.url}/hub"/>`)
    expect(atom).to.match(new RegExp(`<link [^>]*href="${room.topic('yerel.atom')}"`))
    const json = JSON.parse((await room.ask('/feeds/yerel.json')).text)
    expect(json.hubs).to.deep.equal([{ type: 'WebSub', url: `${room.url}/hub` }])
    expect(json.feed_url).to.equal(room.topic('yerel.json'))
  })

  it('names the hub in host-meta', async () => {
    const { text } = await room.ask('/.well-known/host-meta')
    expect(text).to.include(`<Link rel="hub" href="${room.url}/hub"/>`)
  })

  it('leads a subscriber from the feed alone to one notification', async () => {
    const subscriber = await openSubscriber()
    try {
      const { headers } = await room.ask('/feeds/yerel.atom')
      const find = (rel: string) => new RegExp(`<([^>]+)>; rel="${rel}"`).exec(String(headers.link))?.[1] ?? ''
      const form = { mode: 'subscribe', topic: find('self'), callback: `${subscriber.url}/geri` }
      expect(find('hub')).to.equal(`${room.url}/hub`)
      expect((await room.say(form)).status).to.equal(202)
      await room.settle()
      await room.publish('2')
      await room.settle()
      expect(subscriber.deliveries).to.have.length(1)
    } finally {
      await subscriber.close()
    }
  })
})
