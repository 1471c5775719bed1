import { expect } from 'chai'
import { elementsOf, named, withClass } from './html.js'
import { addLicensee, openLicenseeRoom, send } from './licensee-room.js'
import type { TestNewsroom } from './newsroom.js'
import { type Operator, operator } from './panel-room.js'

describe('licensees in the panel', () => {
  let room: TestNewsroom
  let panel: Operator
  beforeEach(async () => {
    room = await openLicenseeRoom()
    panel = await operator(room)
  })
  afterEach(() => room.close())

  const secretIn = (html: string) => /mhl_[\w-]{43}/.exec(html)?.[0]
  const versionOn = (html: string) =>
    named(html, 'input').find(({ attributes }) => attributes.name === 'version')?.attributes.value ?? ''

  it('are behind the door', async () => {
    for (const path of [
      '/panel/licensees',
      '/panel/licensees/a',
      '/panel/licensees/a/usage.csv',
      '/panel/recipients',
    ]) {
      const { status, headers } = await room.ask(path)
      expect([status, headers.location], path).to.deep.equal([303, `/panel/sign-in?next=${encodeURIComponent(path)}`])
    }
  })

  it('are added with a key shown once, on a page nobody keeps', async () => {
    const added = await panel.post('/panel/licensees', {
      name: 'Doğu Derleme',
      extent: 'excerpt',
      categories: ['', 'spor', 'yerel'],
      formats: ['', 'json-feed'],
    })
    expect(added.status).to.equal(201)
    expect(added.headers['cache-control']).to.equal('no-store')
    const secret = secretIn(added.text)
    expect(added.text).to.include(`https://akis.example/feeds/spor.json?key=${secret}`)
    const read = await room.ask('/feeds/spor.json', { headers: { authorization: `Bearer ${secret}` } })
    expect(read.status).to.equal(200)
    for (const path of ['/panel/licensees', '/panel/licensees/dogu-derleme'])
      expect(secretIn((await panel.get(path)).text), path).to.equal(undefined)
    expect(JSON.stringify(room.lines)).not.to.include('mhl_')
    const kept = await room.licences.find('dogu-derleme')
    expect(kept?.licence).to.deep.include({ categories: ['spor', 'yerel'], formats: ['json-feed'], extent: 'excerpt' })
  })

  it('keep what was written when something of it is wrong', async () => {
    const wrong = await panel.post('/panel/licensees', {
      name: 'Doğu',
      extent: 'full',
      quota: 'çok',
      validFrom: '2026-13-01',
    })
    expect(wrong.status).to.equal(422)
    const field = (name: string) => named(wrong.text, 'input').find(({ attributes }) => attributes.name === name)
    expect(field('name')?.attributes.value).to.equal('Doğu')
    expect(field('quota')?.attributes).to.include({ value: 'çok', 'aria-invalid': 'true' })
    expect(withClass(wrong.text, 'bad')?.text).to.include('a whole number from 1').and.include('a day such as')
    await addLicensee(room, 'Doğu')
    expect((await panel.post('/panel/licensees', { name: 'Doğu', extent: 'full' })).status).to.equal(409)
  })

  it('show usage in words and plots, months in a table, and the log', async () => {
    const holder = await addLicensee(room, 'Doğu', { quota: 3 })
    const first = await holder.get('/feeds/spor.rss')
    for (let n = 0; n < 3; n++) await holder.get('/feeds/spor.rss', { 'if-none-match': String(first.headers.etag) })
    const list = (await panel.get('/panel/licensees')).text
    expect(
      elementsOf(list)
        .find(({ name }) => name === 'svg')
        ?.text.trim(),
    ).to.equal('Last 30 days: 3 pulls, 1 documents sent, over quota 1 times')
    expect(list).to.include('3 of 3')
    const page = (await panel.get('/panel/licensees/dogu')).text
    const cells = named(page, 'td').map(({ text }) => text)
    expect(cells.slice(0, 6)).to.deep.equal([
      '3',
      '1',
      '2',
      '1',
      '1',
      String(new Intl.NumberFormat('en').format(first.bytes.length)),
    ])
    expect(page).to.include('spor.rss')
    const csv = await panel.get('/panel/licensees/dogu/usage.csv?by=day')
    expect(csv.headers['content-disposition']).to.match(/^attachment; filename="dogu-/)
    expect(csv.text).to.match(/^licensee,[\w,]+\r\ndogu,2026-11-22,2026-11-22,3,1,2,1,1,\d+\r\n$/)
  })

  it('change at once, and not over somebody else’s change', async () => {
    const holder = await addLicensee(room, 'Doğu')
    const version = versionOn((await panel.get('/panel/licensees/dogu')).text)
    const fields = { name: 'Doğu Derleme', extent: 'headline', categories: '', formats: '', version }
    const changed = await panel.post('/panel/licensees/dogu', fields)
    expect([changed.status, changed.headers.location]).to.deep.equal([303, '/panel/licensees/dogu?did=licenceChanged'])
    expect((await holder.get('/feeds/yerel.rss')).text).not.to.include('Kırk gönüllü')
    const late = await panel.post('/panel/licensees/dogu', { ...fields, extent: 'full' })
    expect(late.status).to.equal(409)
    expect(late.text).to.include('Somebody else changed this contract')
    expect((await room.licences.find('dogu'))?.licence.extent).to.equal('headline')
  })

  it('rotate, revoke one, revoke all and are removed, each only when it is meant', async () => {
    const holder = await addLicensee(room, 'Doğu')
    expect((await panel.post('/panel/licensees/dogu/rotate', { days: '91' })).status).to.equal(422)
    expect((await panel.post('/panel/licensees/dogu/rotate', { days: '' })).status).to.equal(422)
    const rotated = await panel.post('/panel/licensees/dogu/rotate', { days: '7' })
    const fresh = secretIn(rotated.text)
    const read = () => room.ask('/feeds/yerel.rss', { headers: { authorization: `Bearer ${fresh}` } })
    expect([rotated.status, (await read()).status]).to.deep.equal([201, 200])
    await panel.post('/panel/licensees/dogu/revoke', { key: holder.keyId })
    expect([(await holder.get('/feeds/yerel.rss')).status, (await read()).status]).to.deep.equal([401, 200])
    expect((await panel.post('/panel/licensees/dogu/revoke')).status, 'unsure').to.equal(400)
    expect((await read()).status).to.equal(200)
    await panel.post('/panel/licensees/dogu/revoke', { sure: 'yes' })
    expect((await read()).status).to.equal(401)
    expect((await panel.post('/panel/licensees/dogu/remove')).status, 'unsure').to.equal(400)
    await panel.post('/panel/licensees/dogu/remove', { sure: 'yes' })
    expect((await panel.get('/panel/licensees/dogu')).status).to.equal(404)
    for (const act of ['', '/rotate', '/revoke', '/remove'])
      expect((await panel.post(`/panel/licensees/dogu${act}`, { days: '1', sure: 'yes' })).status, act).to.equal(404)
  })

  it('tell who got which version of an article, by its key or its address', async () => {
    const holder = await addLicensee(room, 'Doğu', { contact: 'yayin@dogu.example' })
    const key = await send(room, 'mac', { tags: ['Spor'] })
    await holder.get('/feeds/spor.rss')
    for (const said of [
      key,
      `https://akis.example/articles/${key}`,
      `/articles/${key}.json`,
      `/articles/${key}?lang=tr`,
    ]) {
      const { status, text } = await panel.get(`/panel/recipients?article=${encodeURIComponent(said)}`)
      expect(status, said).to.equal(200)
      expect(text).to.include('yayin@dogu.example').and.include('Kar direği mac')
    }
    expect((await panel.get(`/panel/recipients?article=${'a'.repeat(16)}`)).text).to.include('Nobody in the log')
    for (const said of ['kopru', 'https://evil.example/', '"><script>x</script>']) {
      const { status, text } = await panel.get(`/panel/recipients?article=${encodeURIComponent(said)}`)
      expect([status, text.includes('<script')], said).to.deep.equal([422, false])
    }
  })
})
