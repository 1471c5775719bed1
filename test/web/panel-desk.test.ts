import { expect } from 'chai'
import { named } from './html.js'
import { NOON, sampleItem, type TestNewsroom } from './newsroom.js'
import { type Operator, openPanelRoom, operator } from './panel-room.js'

const HOUR = 3_600_000
const HOSTILE = '"><img src=x onerror=fail()>\u202e'

describe('the desk in the panel', () => {
  let room: TestNewsroom
  let panel: Operator
  let key: string
  beforeEach(async () => {
    room = await openPanelRoom()
    key = JSON.parse((await room.send('POST', '/api/articles', sampleItem())).text).items[0].key
    panel = await operator(room)
  })
  afterEach(() => room.close())

  const open = async (bits: object = {}) => {
    const opened = await room.cases.open(
      {
        kind: 'takedown',
        keys: [key],
        claimant: { name: 'Şule Iğdır', contact: 'sule@eser.example', capacity: 'holder' },
        work: 'Kar altında Kars',
        text: `Kaldırılsın. ${HOSTILE}`,
        ...bits,
      },
      'public',
    )
    if ('reasons' in opened) throw new Error(JSON.stringify(opened))
    return opened.number
  }

  it('is behind the door, and lets nobody decide from another site', async () => {
    const number = await open()
    for (const path of ['/panel/cases', '/panel/cases/open', `/panel/cases/${number}`]) {
      const { status, headers } = await room.ask(path)
      expect([status, headers.location?.startsWith('/panel/sign-in')], path).to.deep.equal([303, true])
    }
    const forged = await panel.post(
      `/panel/cases/${number}/decide`,
      { to: 'withdrawn' },
      { 'sec-fetch-site': 'cross-site' },
    )
    expect(forged.status).to.equal(403)
    const tokenless = await panel.post(`/panel/cases/${number}/decide`, { to: 'withdrawn', token: 'x' })
    expect([tokenless.status, (await room.cases.find(number))?.state]).to.deep.equal([403, 'received'])
  })

  it('shows what is due first, and what ran out in words', async () => {
    const complaint = await open()
    const error = await open({ kind: 'error', text: 'Yıl yanlış.' })
    const order = await open({
      kind: 'order',
      order: { authority: 'Kars Sulh Ceza Hâkimliği', number: '2026/112', date: NOON - HOUR },
      receivedAt: NOON - HOUR / 2,
    })
    room.clock.now = NOON + 2 * HOUR
    const { text } = await panel.get('/panel/cases')
    const places = [complaint, order, error].map(number => text.indexOf(`/panel/cases/${number}"`))
    expect(places.toSorted((a, b) => a - b)).to.deep.equal(places)
    expect(text.match(/class="state failing"/g)).to.have.length(1)
    expect(text).to.contain('overdue: ').and.contain('1 hour ago').and.contain('Order').and.contain('in 1 hour')
    const filtered = (await panel.get('/panel/cases?kind=order')).text
    expect([filtered.includes(order), filtered.includes(complaint)]).to.deep.equal([true, false])
    expect((await panel.get('/panel/cases?kind=wish')).status).to.equal(400)
    expect((await panel.get('/panel/cases?lang=tr')).text)
      .to.contain('süresi geçti')
      .and.contain('Hak şikâyeti')
  })

  it('withdraws from the page of the case, under the name of the key, and says whom to tell', async () => {
    const number = await open()
    const page = (await panel.get(`/panel/cases/${number}`)).text
    expect(page).to.contain('Kaldırılsın. &quot;').and.not.contain('<img src=x')
    const acts = named(page, 'button').filter(({ attributes }) => attributes.name === 'to')
    expect(acts.map(({ attributes }) => attributes.value)).to.deep.equal([
      'triage',
      'withdrawn',
      'corrected',
      'refused',
      'escalated',
    ])
    const decided = await panel.post(`/panel/cases/${number}/decide`, { to: 'withdrawn', note: 'Hak gösterildi.' })
    expect([decided.status, decided.headers.location]).to.deep.equal([303, `/panel/cases/${number}?did=caseDecided`])
    const after = (await panel.get(decided.headers.location ?? '')).text
    for (const said of ['Done as decided.', 'withdrawn', 'Hak gösterildi.', 'sule@eser.example'])
      expect(after).to.contain(said)
    expect((await room.cases.find(number))?.history.at(-1)).to.deep.include({ by: 'test', state: 'withdrawn' })
    expect((await room.ask(`/articles/${key}`)).status).to.equal(410)
  })

  it('says why nothing was done, and keeps what was written', async () => {
    const number = await open()
    const refused = await panel.post(`/panel/cases/${number}/decide`, { to: 'refused', note: ' ' })
    expect([refused.status, refused.text.includes('Say why it is refused')]).to.deep.equal([409, true])
    await panel.post(`/panel/cases/${number}/decide`, { to: 'withdrawn' })
    const late = await panel.post(`/panel/cases/${number}/decide`, { to: 'corrected', note: 'Düzeltildi' })
    expect([late.status, late.text.includes('Düzeltildi')]).to.deep.equal([409, true])
    expect((await panel.post(`/panel/cases/${number}/decide`, { to: 'gone' })).status).to.equal(400)
    expect((await panel.get('/panel/cases/2026-999999')).status).to.equal(404)
  })

  it('takes in what came by post, at the time of the publication’s zone, and finds the publisher’s address', async () => {
    const sent = {
      kind: 'order',
      articles: 'https://serhatpostasi.example/haber-1',
      authority: 'Kars Sulh Ceza Hâkimliği',
      orderNumber: '2026/112',
      orderDate: '2026-11-22T09:00',
      received: '2026-11-22T11:30',
    }
    const wrong = await panel.post('/panel/cases', { ...sent, articles: 'https://baska.example/1', orderNumber: '' })
    expect(wrong.status).to.equal(422)
    const marked = named(wrong.text, 'input').filter(({ attributes }) => attributes['aria-invalid'] === 'true')
    expect(marked.map(({ attributes }) => attributes.name)).to.deep.equal(['orderNumber'])
    expect(wrong.text).to.contain('https://baska.example/1').and.contain('value="2026-11-22T11:30"')
    expect((await panel.post('/panel/cases', { ...sent, received: 'dün' })).status).to.equal(422)
    const taken = await panel.post('/panel/cases', sent)
    expect(taken.status, taken.text).to.equal(303)
    const [of] = await room.cases.list({ open: true, limit: 1 })
    expect([of?.keys, of?.receivedAt, of?.history[0]?.by]).to.deep.equal([[key], Date.UTC(2026, 10, 22, 8, 30), 'test'])
    expect((await panel.get(taken.headers.location ?? '')).text).to.contain('Taken in; the clocks run.')
  })

  it('names every field, in both languages, and needs no script', async () => {
    for (const kind of ['takedown', 'reply', 'order', 'error'])
      for (const lang of ['tr', 'en']) {
        const { text, status } = await panel.get(`/panel/cases/open?kind=${kind}&lang=${lang}`)
        expect(status).to.equal(200)
        const labelled = named(text, 'label').map(({ attributes }) => attributes.for)
        const fields = [...named(text, 'input'), ...named(text, 'textarea'), ...named(text, 'select')]
        const unnamed = fields.filter(({ attributes: { type, id } }) => type !== 'hidden' && !labelled.includes(id))
        expect(
          unnamed.map(({ attributes }) => attributes.name),
          `${kind} ${lang}`,
        ).to.deep.equal([])
        expect(text).not.to.contain('<script')
      }
  })
})
