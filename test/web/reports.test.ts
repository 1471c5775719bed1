import { expect } from 'chai'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

describe('the form under the künye', () => {
  let room: TestNewsroom
  let key: string
  beforeEach(async () => {
    room = await openTestNewsroom()
    const { text } = await room.send('POST', '/api/articles', sampleItem())
    key = JSON.parse(text).items[0].key
  })
  afterEach(() => room.close())

  const send = (fields: Readonly<Record<string, string>>, headers = {}) =>
    room.ask('/iletisim', {
      method: 'POST',
      headers: { ...FORM, ...headers },
      body: new URLSearchParams({ lang: 'tr', ...fields }).toString(),
    })
  const error = (more = {}) => ({ konu: 'hata', haber: key, metin: 'Tarih yanlış, doğrusu 8 Kasım.', ...more })
  const claim = (more = {}) => ({
    konu: 'hak',
    haber: `https://akis.example/articles/${key}`,
    ad: 'Şule Iğdır',
    iletisim: 'sule@eser.example',
    sifat: 'holder',
    eser: 'Kar altında Kars, ilk yayım 2024; özgün dosya bende.',
    metin: 'Kaldırılsın.',
    ...more,
  })

  it('is reached from each story, filled in, and in both languages', async () => {
    const story = await room.ask(`/articles/${key}?lang=tr`)
    const [, href] = /<a href="(\/iletisim[^"]*)">Hata Bildir<\/a>/.exec(story.text) ?? []
    const form = await room.ask((href ?? '').replaceAll('&amp;', '&').replace(/#.*/, ''))
    expect(form.status).to.equal(200)
    expect(form.text).to.include(`value="${key}"`).and.include('Haberin adresi').and.include('KVKK')
    expect(form.headers['content-security-policy']).to.include("form-action 'self'")
    expect((await room.ask('/iletisim?konu=cevap&lang=en')).text).to.include('Text to be published')
    expect((await room.ask('/haklar?lang=tr')).text).to.include('href="/iletisim?konu=hak&amp;lang=tr#bildirim"')
  })

  it('answers with a number and a time, and the same message with the same number', async () => {
    const taken = await send(claim())
    expect(taken.status, taken.text).to.equal(201)
    expect(taken.headers['cache-control']).to.equal('no-store')
    expect(taken.text).to.include('2026-000001').and.include('2026-11-25T09:00:00.000Z')
    expect((await send(claim())).text).to.include('2026-000001')
    expect((await send(error())).text).to.include('2026-000002')
    const { items } = JSON.parse((await room.send('GET', '/api/takedowns?open=true')).text)
    expect(items).to.have.length(1)
    expect(items[0]).to.deep.include({ number: '2026-000001', state: 'received', articles: [key], overdue: false })
  })

  it('says what is missing beside its field, keeps what was written, and takes nothing in', async () => {
    const sent = await send(claim({ ad: '', eser: ' ', haber: 'https://akis.example/articles/aaaaaaaaaaaaaaaa' }))
    expect(sent.status).to.equal(422)
    for (const field of ['ad', 'eser', 'haber']) expect(sent.text).to.include(`href="#${field}"`)
    expect(sent.text).to.match(/id="ad"[^>]*aria-describedby="ad-wrong" aria-invalid/)
    expect(sent.text).to.include('sule@eser.example')
    expect(JSON.parse((await room.send('GET', '/api/takedowns')).text).items).to.deep.equal([])
  })

  it('refuses a reply that is longer than what it answers, or too late, and says by which article', async () => {
    const reply = (metin: string) =>
      send({ konu: 'cevap', haber: key, ad: 'Ömer Güç', iletisim: '0474 000 00 00', sifat: 'person', metin })
    const long = await reply('Bu yazılanlar doğru değildir. '.repeat(200))
    expect([long.status, /5187 sayılı Kanun m\. 14/.test(long.text)]).to.deep.equal([422, true])
    room.clock.now += 70 * 86_400_000
    expect((await reply('Bu yazılanlar doğru değildir.')).text).to.include('2 ay içinde')
  })

  it('escapes what it shows again, and what others sent stays out', async () => {
    const hostile = '"><script>alert(1)</script>'
    const shown = await send(error({ haber: hostile, metin: hostile }))
    expect(shown.text).to.not.include('<script>alert')
    const from = await send(error(), { origin: 'https://saldirgan.example', 'sec-fetch-site': 'cross-site' })
    expect(from.status).to.equal(403)
    expect((await send(error({ website: 'https://spam.example' }))).status).to.equal(400)
    expect((await send({ konu: 'yok' })).status).to.equal(400)
    expect((await room.ask('/iletisim', { method: 'POST', body: '{}' })).status).to.equal(415)
    const large = await send(error({ metin: 'a'.repeat(70_000) }))
    expect(large.status).to.equal(413)
  })

  it('hears one client so often and no more', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 11; n += 1) statuses.push((await send(error({ metin: `Yanlış ${n}` }))).status)
    expect(statuses).to.deep.equal([...Array(10).fill(201), 429])
    room.clock.now += 3_600_000
    expect((await send(error({ metin: 'Bir yanlış daha' }))).status).to.equal(201)
  })
})
