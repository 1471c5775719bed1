import { expect } from 'chai'
import { keyOf } from '../../src/model/key.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

const SAID = {
  name: 'Kars Manşet',
  feedUrl: 'https://kars.example/rss',
  extent: 'full',
  mayPassOn: ['AA'],
  categories: ['Spor'],
}

describe('the API of partners and quarantine', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom()
  })
  afterEach(() => room.close())

  const json = async (method: string, path: string, body?: unknown) => {
    const { status, headers, text } = await room.send(method, path, body, { 'content-type': 'application/json' })
    return { status, headers, body: text ? JSON.parse(text) : undefined }
  }

  for (const [method, path] of [
    ['GET', '/api/partners'],
    ['POST', '/api/partners'],
    ['GET', '/api/partners/x'],
    ['PATCH', '/api/partners/x'],
    ['DELETE', '/api/partners/x'],
    ['POST', '/api/partners/x/poll'],
    ['POST', '/api/partners/x/acknowledge'],
    ['GET', '/api/quarantine'],
    ['POST', '/api/quarantine/x/release'],
    ['DELETE', '/api/quarantine/x'],
  ] as const)
    it(`does not answer ${method} ${path} without a key`, async () => {
      expect((await room.ask(path, { method })).status).to.equal(401)
    })

  it('adds a partner, shows it, changes it, and removes it', async () => {
    const added = await json('POST', '/api/partners', SAID)
    expect(added.status).to.equal(201)
    expect(added.headers.location).to.equal('https://akis.example/api/partners/kars-manset')
    expect(added.body).to.deep.include({
      slug: 'kars-manset',
      state: 'new',
      extent: 'full',
      mayPassOn: ['AA'],
      categories: ['spor'],
      gate: 'errors',
    })
    expect((await json('POST', '/api/partners', SAID)).status).to.equal(409)
    expect((await json('GET', '/api/partners')).body.items.map(({ slug }: { slug: string }) => slug)).to.deep.equal([
      'kars-manset',
    ])
    expect((await json('PATCH', '/api/partners/kars-manset', { extent: null, mayPassOn: [], paused: true })).body)
      .to.include({ state: 'paused' })
      .and.not.have.property('extent')
    expect((await json('POST', '/api/partners/kars-manset/poll')).status).to.equal(409)
    await json('PATCH', '/api/partners/kars-manset', { paused: false })
    expect((await json('POST', '/api/partners/kars-manset/poll')).status).to.equal(202)
    expect((await json('DELETE', '/api/partners/kars-manset')).status).to.equal(204)
    for (const method of ['GET', 'DELETE'])
      expect((await json(method, '/api/partners/kars-manset')).status, method).to.equal(404)
    expect((await json('POST', '/api/partners', SAID)).status, 'again').to.equal(201)
  })

  it('tells when a partner is polled next and why, and what the operator should know, until it was seen', async () => {
    await json('POST', '/api/partners', SAID)
    expect((await json('GET', '/api/partners/kars-manset')).body.next).to.include({ because: 'asked' })
    const now = room.clock.now
    const at = now + 40 * 60_000
    await room.store.work.plan('poll', 'kars-manset', at, 'kars.example')
    const message = { tr: 'Üç kez alınamadı', en: 'It failed three times' }
    await room.store.partners.report('kars-manset', {
      outcome: 'merged',
      failures: 0,
      restless: 0,
      next: { at, because: 'max-age' },
      arrivals: [3, 2, 1].map(hours => now - hours * 3_600_000),
      notices: [{ kind: 'failing', message, firstAt: now, lastAt: now }],
    })
    const { body } = await json('GET', '/api/partners')
    const [listed] = body.items
    const { body: shown } = await json('GET', '/api/partners/kars-manset')
    expect(listed).to.deep.equal(shown)
    expect(shown.next.message).to.equal('in 40 min: max-age of the origin')
    expect(Date.parse(shown.next.at)).to.equal(at)
    expect(shown.health.rhythm).to.equal(1800)
    expect(shown.notices).to.have.length(1)
    expect(shown.notices[0])
      .to.include({ kind: 'failing', message: message.en })
      .and.not.have.property('acknowledgedAt')
    const { body: seen } = await json('POST', '/api/partners/kars-manset/acknowledge')
    expect(Date.parse(seen.notices[0].acknowledgedAt)).to.equal(now)
    await room.store.work.rest('kars.example', () => ({ until: now + 7_200_000, strikes: 1 }))
    expect((await json('GET', '/api/partners/kars-manset')).body.next.message).to.equal(
      'in 2 h: its site wants to be asked less (429)',
    )
    expect((await json('POST', '/api/partners/yok/acknowledge')).status).to.equal(404)
    await json('PATCH', '/api/partners/kars-manset', { paused: true })
    expect((await json('GET', '/api/partners/kars-manset')).body).not.to.have.property('next')
  })

  for (const [what, said, field] of [
    ['no address', { name: 'a' }, 'feedUrl'],
    ['an address inside a scheme nobody fetches', { feedUrl: 'file:///etc/passwd' }, 'feedUrl'],
    ['an address with a password', { feedUrl: 'http://a:b@c.example/' }, 'feedUrl'],
    ['an unknown extent', { ...SAID, extent: 'everything' }, 'extent'],
    ['agencies without a contract', { ...SAID, extent: undefined }, 'extent'],
    ['an unknown category', { ...SAID, categories: ['bahçe'] }, 'categories'],
    ['a misspelt field', { ...SAID, maypasson: 'AA' }, 'maypasson'],
    ['a file of ours', { ...SAID, file: 'publication.yaml' }, 'file'],
    ['the name of the newsroom', { ...SAID, slug: 'self' }, 'slug'],
    ['an object where a text belongs', { ...SAID, name: { a: 1 } }, 'name'],
    ['a class of its own', { ...SAID, class: 'news' }, 'class'],
  ] as const)
    it(`refuses ${what}, and says which field`, async () => {
      const { status, body } = await json('POST', '/api/partners', said)
      expect(status).to.equal(422)
      expect(body.errors.map((error: { field: string }) => error.field)).to.include(field)
      expect((await json('GET', '/api/partners')).body.items).to.deep.equal([])
    })

  it('refuses what is no JSON object', async () => {
    for (const body of ['', '[]', '"a"', '{"a":'])
      expect((await json('POST', '/api/partners', body)).status, body).to.equal(400)
    expect((await room.send('POST', '/api/partners', 'a=b', { 'content-type': 'text/plain' })).status).to.equal(415)
  })

  it('pages through its lists', async () => {
    for (const name of ['a', 'b', 'c']) await json('POST', '/api/partners', { ...SAID, name })
    const first = await json('GET', '/api/partners?limit=2')
    expect(first.body).to.include({ next: 'b' })
    expect(first.headers.link).to.equal('<https://akis.example/api/partners?limit=2&after=b>; rel="next"')
    const rest = await json('GET', '/api/partners?limit=2&after=b')
    expect(rest.body.items.map(({ slug }: { slug: string }) => slug)).to.deep.equal(['c'])
    expect(rest.body.next).to.equal(null)
    for (const limit of ['0', '201', 'x', '-1'])
      expect((await json('GET', `/api/partners?limit=${limit}`)).status, limit).to.equal(400)
  })

  it('lists what was held, lets in, and rejects', async () => {
    await json('POST', '/api/partners', { ...SAID, categories: ['yerel'] })
    await room.book.read()
    const held = (id: string) => ({
      key: keyOf('kars-manset', id),
      partner: 'kars-manset',
      outcome: 'quarantined' as const,
      title: `Başlık ${id}`,
      digest: id,
      findings: [
        {
          rule: 'invalid-http-guid',
          level: 'error' as const,
          path: '/rss/channel/item',
          data: { value: '42' },
          line: 3,
          column: 5,
        },
      ],
      reasons: [],
      draft: {
        id,
        title: `Başlık ${id}`,
        tags: ['yerel'],
        authors: [],
        media: [],
        updates: [],
        rights: {},
        publishedAt: room.clock.now - 1000,
      },
      raw: `<item>${id}</item>`,
    })
    for (const [at, id] of ['1', '2', '3'].entries()) await room.store.quarantine.hold(held(id), room.clock.now + at)
    const list = await json('GET', '/api/quarantine?limit=2')
    expect(list.body.items.map(({ title }: { title: string }) => title)).to.deep.equal(['Başlık 3', 'Başlık 2'])
    expect(list.body.items[0].findings[0]).to.include({
      rule: 'invalid-http-guid',
      message: 'guid "42" is a permalink by default, but it is not a URL',
      line: 3,
    })
    const rest = await json('GET', `/api/quarantine?limit=2&after=${list.body.next}`)
    expect(rest.body).to.deep.include({ next: null })
    expect(rest.body.items).to.have.length(1)
    const [key, other] = [keyOf('kars-manset', '1'), keyOf('kars-manset', '2')]
    expect((await json('GET', `/api/quarantine/${key}`)).body.raw).to.equal('<item>1</item>')
    expect((await json('POST', `/api/quarantine/${key}/release`)).body).to.deep.equal({ key, outcome: 'added' })
    expect((await room.ask('/feeds/yerel.rss')).text).to.include('Başlık 1')
    expect((await json('GET', `/api/quarantine/${key}`)).status).to.equal(404)
    expect((await json('DELETE', `/api/quarantine/${other}`)).body).to.deep.equal({ key: other, state: 'rejected' })
    expect((await json('GET', '/api/quarantine?state=rejected')).body.items).to.have.length(1)
    for (const query of ['state=x', 'outcome=x', 'after=x'])
      expect((await json('GET', `/api/quarantine?${query}`)).status, query).to.equal(400)
    await json('DELETE', '/api/partners/kars-manset')
    await room.settled()
    expect(
      (await json('POST', `/api/quarantine/${keyOf('kars-manset', '3')}/release`)).status,
      'partner gone',
    ).to.equal(409)
    expect((await room.ask('/feeds/yerel.rss')).text, 'what was shown of it').not.to.include('Başlık 1')
  })
})
