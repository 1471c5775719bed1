import { expect } from 'chai'
import { keyOf } from '../../src/model/key.js'
import { NOON, openTestNewsroom, SECRET, sampleItem, type TestNewsroom } from './newsroom.js'

const HOUR = 3_600_000
const iso = (at: number) => new Date(at).toISOString()

describe('cases at the API', () => {
  let room: TestNewsroom
  let key: string
  beforeEach(async () => {
    room = await openTestNewsroom()
    const { text } = await room.send('POST', '/api/articles', sampleItem())
    key = JSON.parse(text).items[0].key
  })
  afterEach(() => room.close())

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` }
    const { status, text } = await room.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status, body: JSON.parse(text) }
  }
  const complaint = (more: object = {}) => ({
    articles: [key],
    claimant: { name: 'Şule Iğdır', contact: 'sule@eser.example', capacity: 'holder' },
    work: 'Kar altında Kars',
    text: 'Kaldırılsın.',
    ...more,
  })
  const order = (more: object = {}) => ({
    articles: [key],
    order: { authority: 'Kars Sulh Ceza Hâkimliği', number: '2026/112', date: iso(NOON - HOUR) },
    ...more,
  })

  const subscribe = async (topic: string) => {
    const { hub } = room.store
    const callback = 'https://abone.example/1'
    const askedAt = room.clock.now
    const asked = {
      id: keyOf(topic, callback),
      nonce: 'n',
      mode: 'subscribe' as const,
      topic,
      callback,
      askedAt,
      failures: 0,
    }
    await hub.ask(asked, { subscriptions: 9, ofLane: 9, requests: 9, requestsOfLane: 9 })
    await hub.verified(asked, { at: askedAt, leaseUntil: askedAt + 99 * HOUR, digest: 'd', change: 0 })
  }

  it('takes a complaint in with its clocks, withdraws at once, and lists whom to tell', async () => {
    const { status, body } = await post('/api/takedowns', complaint())
    expect(status).to.equal(201)
    expect(body.clocks.map(({ what, due_at }: Record<string, string>) => [what, due_at])).to.deep.equal([
      ['acknowledge', iso(NOON + HOUR).replace('.000', '')],
      ['decide', iso(NOON + 24 * HOUR).replace('.000', '')],
      ['settle', iso(NOON + 72 * HOUR).replace('.000', '')],
    ])
    room.clock.now += 2 * HOUR
    for (const slug of ['yerel', 'ekonomi']) await subscribe(`https://akis.example/feeds/${slug}.atom`)
    const listed = JSON.parse((await room.send('GET', '/api/takedowns?open=true')).text).items[0]
    expect(listed.overdue).to.equal(true)
    const decided = await post(`/api/takedowns/${body.number}/decide`, { to: 'withdrawn', note: 'Hak gösterildi.' })
    expect(decided.body).to.deep.include({ state: 'withdrawn', next: ['closed', 'escalated', 'restored'] })
    expect(decided.body.history.at(-1)).to.deep.include({ by: 'test', note: 'Hak gösterildi.' })
    expect(decided.body.reached).to.deep.equal({ subscribers: 1, hubs: [] })
    expect(decided.body.notify[0]).to.deep.equal({ who: 'claimant', name: 'Şule Iğdır', contact: 'sule@eser.example' })
    const page = await room.ask(`/articles/${key}?lang=tr`)
    expect([page.status, page.text.includes(`Kayıt no: ${body.number}`)]).to.deep.equal([410, true])
    for (const ending of ['rss', 'atom', 'json'])
      expect((await room.ask(`/feeds/yerel.${ending}`)).text).to.not.include(sampleItem().title)
    const restored = await post(`/api/takedowns/${body.number}/decide`, { to: 'restored', note: 'İzin gösterildi.' })
    expect(restored.body.state).to.equal('restored')
    expect((await room.ask(`/articles/${key}`)).status).to.equal(200)
  })

  it('carries an order out with 451, and lifts it only by its own case', async () => {
    const { body } = await post('/api/orders', order())
    await post(`/api/orders/${body.number}/decide`, { to: 'withdrawn' })
    const page = await room.ask(`/articles/${key}?lang=tr`)
    expect(page.status).to.equal(451)
    expect(page.headers.link).to.equal('<https://akis.example/haklar>; rel="blocked-by"')
    expect(page.text).to.include('Kars Sulh Ceza Hâkimliği, 2026/112')
    const record = await room.ask(`/articles/${key}.json`)
    expect([record.status, JSON.parse(record.text)._rights.state]).to.deep.equal([451, 'withdrawn'])
    expect((await room.send('POST', `/api/articles/${key}/restore`)).status).to.equal(409)
    const complained = await post('/api/takedowns', complaint())
    await post(`/api/takedowns/${complained.body.number}/decide`, { to: 'withdrawn' })
    // The complaint keeps it back, closed or not; the order that was lifted is named no more.
    await post(`/api/takedowns/${complained.body.number}/decide`, { to: 'closed' })
    expect((await post(`/api/orders/${body.number}/decide`, { to: 'restored' })).body.next).to.deep.equal([])
    const still = await room.ask(`/articles/${key}`)
    expect([still.status, still.headers.link]).to.deep.equal([410, undefined])
    await post(`/api/takedowns/${complained.body.number}/decide`, { to: 'restored' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(200)
  })

  it('names the order that stands when a complaint is taken back, and the other way round', async () => {
    const complained = (await post('/api/takedowns', complaint())).body.number
    const ordered = (await post('/api/orders', order())).body.number
    await post(`/api/takedowns/${complained}/decide`, { to: 'withdrawn' })
    await post(`/api/orders/${ordered}/decide`, { to: 'withdrawn' })
    await post(`/api/takedowns/${complained}/decide`, { to: 'restored' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(451)
    await post(`/api/orders/${ordered}/decide`, { to: 'restored' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(200)
  })

  it('lets one of two who decide at once decide', async () => {
    const { number } = (await post('/api/takedowns', complaint())).body
    const answers = await Promise.all(
      ['refused', 'withdrawn'].map(to => post(`/api/takedowns/${number}/decide`, { to, note: 'Gerekçe' })),
    )
    expect(answers.map(({ status }) => status).toSorted()).to.deep.equal([200, 409])
    const { state } = answers.find(({ status }) => status === 200)?.body ?? {}
    expect((await room.ask(`/articles/${key}`)).status).to.equal(state === 'withdrawn' ? 410 : 200)
  })

  it('brings nothing back that it did not take away', async () => {
    const { number } = (await post('/api/takedowns', complaint())).body
    await post(`/api/takedowns/${number}/decide`, { to: 'corrected' })
    await room.send('DELETE', `/api/articles/${key}`)
    const closed = await post(`/api/takedowns/${number}/decide`, { to: 'closed' })
    expect(closed.body.next).to.deep.equal([])
    expect((await post(`/api/takedowns/${number}/decide`, { to: 'restored' })).status).to.equal(409)
    const ordered = (await post('/api/orders', order())).body.number
    await post(`/api/orders/${ordered}/decide`, { to: 'withdrawn' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(451)
    await post(`/api/orders/${ordered}/decide`, { to: 'restored' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(410)
  })

  it('publishes a reply whole, in each category that carried what it answers, also when that is gone', async () => {
    await room.send('DELETE', `/api/articles/${key}`)
    const text = 'Haberde yazılan doğru değildir.\n\nKöprü 8 Kasım’da <açıldı> & trafiğe verildi.'
    const { body } = await post('/api/replies', complaint({ text, work: undefined }))
    const decided = await post(`/api/replies/${body.number}/decide`, { to: 'published' })
    expect(decided.status, JSON.stringify(decided.body)).to.equal(200)
    expect(decided.body).to.deep.include({ state: 'published', due_at: null })
    const feed = JSON.parse((await room.ask('/feeds/yerel.json')).text)
    const item = feed.items.find(
      (each: { id: string; title: string }) => each.id.includes(':') && each.title.startsWith('Düzeltme'),
    )
    expect(item.content_html).to.include('&lt;açıldı&gt; &amp; trafiğe')
    expect(item._rights.class).to.equal('reply')
    expect(item._rights.concerns.title).to.equal(sampleItem().title)
  })

  for (const [what, path, bits, field, term] of [
    ['without an article', 'takedowns', { articles: [] }, 'articles', 'fsek-ek4-withdrawal'],
    ['of an article that is not there', 'takedowns', { articles: ['a'.repeat(16)] }, 'articles', 'fsek-ek4-withdrawal'],
    ['without a work', 'takedowns', { work: '' }, 'work', 'fsek-ek4-withdrawal'],
    ['from the future', 'takedowns', { received_at: iso(NOON + HOUR) }, 'received_at', undefined],
    ['older than what it is about', 'takedowns', { received_at: iso(NOON - 9999 * HOUR) }, 'received_at', undefined],
    ['at no time', 'takedowns', { received_at: 'dün' }, 'received_at', undefined],
    [
      'without its authority',
      'orders',
      { order: { number: '1', date: iso(NOON) } },
      'order.authority',
      'law-5651-orders',
    ],
    [
      'dated after its notice',
      'orders',
      { order: { authority: 'x', number: '1', date: iso(NOON + HOUR) } },
      'order.date',
      undefined,
    ],
    ['longer than what it answers', 'replies', { text: 'Bu doğru değildir. '.repeat(300) }, 'text', 'press-14-reply'],
  ] as const)
    it(`refuses a case ${what}`, async () => {
      const { status, body } = await post(`/api/${path}`, complaint(bits))
      expect(status, JSON.stringify(body)).to.equal(422)
      expect(body.errors[0]).to.deep.include({ field, ...(term && { term }) })
      expect(JSON.parse((await room.send('GET', `/api/${path}`)).text).items).to.deep.equal([])
    })

  it('goes no way that the law does not, and asks for a reason where it refuses', async () => {
    const { body } = await post('/api/takedowns', complaint())
    const decide = (to: string, more = {}) => post(`/api/takedowns/${body.number}/decide`, { to, ...more })
    expect((await decide('published')).status).to.equal(409)
    expect((await decide('yok')).status).to.equal(422)
    expect((await decide('refused')).body.errors[0].field).to.equal('note')
    expect((await decide('refused', { note: 'Eser başkasının.' })).body.closed_at).to.equal(
      iso(NOON).replace('.000', ''),
    )
    expect((await post(`/api/orders/${body.number}/decide`, { to: 'closed' })).status).to.equal(404)
    expect((await room.ask('/api/takedowns')).status).to.equal(401)
    expect((await room.send('GET', '/api/takedowns?open=maybe')).status).to.equal(400)
  })
})
