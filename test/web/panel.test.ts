import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { SESSION_MS } from '../../src/access/sessions.js'
import { keyOf } from '../../src/model/key.js'
import { document, origin } from '../net/origin.js'
import { elementsOf, named, withClass } from './html.js'
import { SECRET, type TestNewsroom } from './newsroom.js'
import {
  addPartner,
  cookieOf,
  GUID,
  holdItem,
  type Operator,
  openPanelRoom,
  operator,
  signIn,
  tokenIn,
} from './panel-room.js'

describe('the door of the panel', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openPanelRoom()
  })
  afterEach(() => room.close())

  it('asks who comes to sign in, and brings back to where one was', async () => {
    const { status, headers } = await room.ask('/panel/quarantine?partner=kars')
    expect(status).to.equal(303)
    expect(headers.location).to.equal('/panel/sign-in?next=%2Fpanel%2Fquarantine%3Fpartner%3Dkars')
    const page = await room.ask(String(headers.location), { headers: { accept: 'text/html' } })
    const next = named(page.text, 'input').find(({ attributes }) => attributes.name === 'next')?.attributes.value
    expect(next).to.equal('/panel/quarantine?partner=kars')
    const entered = await signIn(room, { key: ` ${SECRET}\n`, next: next ?? '' })
    expect([entered.status, entered.headers.location]).to.deep.equal([303, '/panel/quarantine?partner=kars'])
  })

  it('gives a cookie that no script reads, no other site sends, and only https carries where the site is https', async () => {
    const [cookie] = (await signIn(room)).headers['set-cookie'] ?? []
    expect(cookie).to.match(/^__Host-mahrec=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict; Max-Age=43200$/)
    expect(cookie).not.to.include(SECRET)
    const plain = await openPanelRoom({ PUBLIC_URL: 'http://localhost:8080' })
    const [local] = (await signIn(plain)).headers['set-cookie'] ?? []
    expect(local).to.match(/^mahrec=[\w-]{43}; Path=\/panel; HttpOnly; SameSite=Strict; Max-Age=43200$/)
    await plain.close()
  })

  it('lets nobody be sent elsewhere after signing in', async () => {
    for (const next of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/feeds/yerel',
      '/panel/sign-out',
    ])
      expect((await signIn(room, { key: SECRET, next })).headers.location, next).to.equal('/panel')
  })

  it('refuses a wrong key, makes who tries many of them wait, and hears the right one after that', async () => {
    for (let n = 0; n < 5; n++) {
      const wrong = await signIn(room, { key: `mhr_yanlis${n}` })
      expect(wrong.status).to.equal(403)
      expect(wrong.headers['set-cookie']).to.equal(undefined)
      expect(elementsOf(wrong.text).find(({ attributes }) => attributes.role === 'alert')?.text).to.include('not valid')
      expect(wrong.text).not.to.include('mhr_yanlis')
    }
    const waiting = await signIn(room)
    expect(waiting.status).to.equal(429)
    expect(waiting.headers['retry-after']).to.equal('900')
    expect(waiting.headers['set-cookie']).to.equal(undefined)
    room.clock.now += 15 * 60_000
    expect((await signIn(room)).status).to.equal(303)
    expect(JSON.stringify(room.lines)).not.to.include('mhr_')
  })

  it('counts wrong keys by client, behind a proxy of ours too', async () => {
    await room.close()
    room = await openPanelRoom({ MAHREC_TRUST_PROXY: '1' })
    const from = (address: string, key: string) => signIn(room, { key }, { 'x-forwarded-for': address })
    for (let n = 0; n < 6; n++) await from('192.0.2.1', 'mhr_yanlis')
    expect((await from('192.0.2.1', SECRET)).status).to.equal(429)
    expect((await from('192.0.2.2', SECRET)).status).to.equal(303)
  })

  it('takes no form from another site, nor what is no form', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
    ])
      expect((await signIn(room, { key: SECRET }, headers)).status, JSON.stringify(headers)).to.equal(403)
    expect((await signIn(room, { key: SECRET }, { origin: 'https://akis.example' })).status).to.equal(303)
    expect((await signIn(room, { key: SECRET }, { 'sec-fetch-site': 'same-origin' })).status).to.equal(303)
    expect((await signIn(room, { key: SECRET }, { 'content-type': 'application/json' })).status).to.equal(415)
    expect((await signIn(room, { key: 'x'.repeat(70_000) })).status).to.equal(413)
  })

  it('shuts when the session is over, when its key is revoked, and when one signs out', async () => {
    const first = await operator(room)
    expect((await first.get('/panel')).status).to.equal(200)
    room.clock.now += SESSION_MS
    const over = await first.get('/panel/add')
    expect([over.status, over.headers.location]).to.deep.equal([303, '/panel/sign-in?why=over&next=%2Fpanel%2Fadd'])
    expect(over.headers['set-cookie']?.[0]).to.include('Max-Age=0')

    const second = await operator(room)
    const out = await second.post('/panel/sign-out')
    expect([out.status, out.headers.location]).to.deep.equal([303, '/panel/sign-in?why=out'])
    expect((await second.get('/panel')).status, 'the old cookie').to.equal(303)

    const third = await operator(room)
    const [key] = await room.store.keys.list()
    await room.store.keys.revoke(key?.id ?? '', room.clock.now)
    expect((await third.get('/panel')).status).to.equal(303)
    expect((await signIn(room)).status).to.equal(403)
  })

  it('opens to the key of the environment as well, for as long as it stands there', async () => {
    const key = 'mhr_anahtar-ortamdan-0123456789abcdef'
    const url = `sqlite:${join(mkdtempSync(join(tmpdir(), 'mahrec-panel-')), 'a.db')}`
    const first = await openPanelRoom({ MAHREC_API_KEY: key, DATABASE_URL: url })
    const entered = await signIn(first, { key })
    expect(entered.status).to.equal(303)
    const headers = { cookie: cookieOf(entered) }
    await first.close()
    const again = await openPanelRoom({ MAHREC_API_KEY: key, DATABASE_URL: url })
    expect((await again.ask('/panel', { headers })).status, 'after a restart').to.equal(200)
    await again.close()
    const without = await openPanelRoom({ DATABASE_URL: url })
    expect((await without.ask('/panel', { headers })).status, 'without that key').to.equal(303)
    await without.close()
  })

  it('ends the session of before when one signs in anew', async () => {
    const first = await operator(room)
    expect((await signIn(room, { key: SECRET }, { cookie: first.cookie })).status).to.equal(303)
    expect((await first.get('/panel')).status).to.equal(303)
  })

  it('does nothing for a session that is over, and says so', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const late = await operator(room)
    const token = tokenIn((await late.get('/panel')).text)
    room.clock.now += SESSION_MS
    const { status, headers } = await late.post(`/panel/partners/${slug}/pause`, { token })
    expect([status, headers.location]).to.deep.equal([303, '/panel/sign-in?why=undone'])
    expect((await room.desk.find(slug))?.partner.paused).to.equal(false)
  })

  it('does nothing without the token of the session, nor with that of another', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const mine = await operator(room)
    const other = await operator(room)
    const token = tokenIn((await other.get('/panel')).text)
    expect(token).to.match(/^[\w-]{43}$/)
    for (const wrong of ['', 'x', token, `${token}\u0000`]) {
      const { status, text } = await mine.post(`/panel/partners/${slug}/remove`, { token: wrong, sure: 'yes' })
      expect(status, wrong).to.equal(403)
      expect(text).to.include('Nothing was changed')
    }
    const foreign = await mine.post(`/panel/partners/${slug}/pause`, {}, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).to.equal(403)
    expect(await room.desk.find(slug)).not.to.equal(undefined)
    expect((await room.desk.find(slug))?.partner.paused).to.equal(false)
    expect((await mine.post(`/panel/partners/${slug}/pause`)).status).to.equal(303)
  })

  it('is not opened by an API key in a header, nor opens the API by its cookie', async () => {
    const mine = await operator(room)
    expect((await room.ask('/panel', { headers: { authorization: `Bearer ${SECRET}` } })).status).to.equal(303)
    expect((await mine.get('/api/partners')).status).to.equal(401)
  })

  it('keeps its pages to one person and one site: nothing run, framed, kept or indexed', async () => {
    const mine = await operator(room)
    await addPartner(room, 'Kars Manşet')
    for (const path of ['/panel/sign-in', '/panel', '/panel/partners/kars-manset', '/panel/add', '/panel/quarantine']) {
      const { headers, text } = await (path === '/panel/sign-in' ? room.ask(path) : mine.get(path))
      expect(headers['content-security-policy'], path).to.equal(
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      )
      expect(headers, path).to.include({
        'cache-control': 'no-store',
        'referrer-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex, nofollow',
      })
      expect(
        elementsOf(text).filter(({ name }) => name === 'script' || name === 'style'),
        path,
      ).to.deep.equal([])
      const inline = elementsOf(text).filter(({ attributes }) =>
        Object.keys(attributes).some(name => /^(?:on|style$)/.test(name)),
      )
      expect(inline, path).to.deep.equal([])
    }
  })

  it('is counted under one name, and nothing of its addresses is told in logs or figures', async () => {
    const mine = await operator(room)
    await mine.get('/panel/partners/gizli-ortak?x=gizli')
    const { text } = await room.ask('/metrics')
    expect(text).to.include('route="/panel"').and.not.to.include('gizli')
    expect(JSON.stringify(room.lines)).not.to.include('x=gizli').and.not.to.include(mine.cookie.split('=')[1])
  })

  it('answers what is not there in the panel’s own way, and other methods with 405', async () => {
    const mine = await operator(room)
    const missing = await mine.get('/panel/partners/yok')
    expect(missing.status).to.equal(404)
    expect(missing.text).to.include('Back to the panel')
    expect((await mine.get('/panel/partners/yok/poll')).status).to.equal(405)
    expect((await mine.get('/panel/quarantine?state=x')).status).to.equal(400)
    expect(
      (await mine.get('/panel/quarantine?state=x', { accept: 'application/json' })).headers['content-type'],
    ).to.include('problem+json')
  })
})

describe('partners in the panel', () => {
  let room: TestNewsroom
  let mine: Operator
  beforeEach(async () => {
    room = await openPanelRoom()
    mine = await operator(room)
  })
  afterEach(() => room.close())

  const report = (slug: string, at: number, health: object) =>
    room.store.partners.report(slug, { failures: 0, restless: 0, polledAt: at, ...health })

  it('stand with those first that need somebody, each with its health in words', async () => {
    const [good = '', failing = ''] = [await addPartner(room, 'Ardahan Günlüğü'), await addPartner(room, 'Kars Manşet')]
    await addPartner(room, 'Erzurum Sesi', { paused: true })
    const { now } = room.clock
    const tally = { items: 20, added: 4, changed: 0, same: 15, quarantined: 1, refused: 0 }
    for (let n = 9; n >= 1; n--)
      await report(good, now - n * 3_600_000, { outcome: 'merged', tally, goodAt: now - n * 3_600_000 })
    await report(failing, now - 60_000, {
      outcome: 'tls',
      failures: 1,
      message: { tr: 'Sertifika bitmiş.', en: 'The certificate has expired.' },
    })
    const { text } = await mine.get('/panel')
    const rows = named(text, 'tr')
      .slice(1)
      .map(row => row.text)
    expect(rows.map(row => /^(Ardahan|Kars|Erzurum)/.exec(row)?.[0])).to.deep.equal(['Kars', 'Ardahan', 'Erzurum'])
    expect(rows[0]).to.include('failing').and.to.include('certificate error').and.to.include('never')
    expect(rows[1]).to.include('well').and.to.include('1 hour ago').and.to.include('5%').and.to.include('every 1 hr')
    expect(rows[2]).to.include('paused').and.to.include('not planned')
    const [plot] = named(text, 'svg').filter(({ text: told }) => told.includes('9 good'))
    expect(plot?.text).to.equal('Last 9 polls: 9 good, 0 failed; 5% of the items invalid')
    expect(named(text, 'th').filter(({ attributes }) => attributes.scope === 'col')).to.have.length(7)
    expect((await mine.get('/panel?state=failing')).text).not.to.include('Ardahan')
  })

  it('tell what happened to them once, until somebody has seen it', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const other = await addPartner(room, 'Ardahan Günlüğü')
    const { now } = room.clock
    const notice = (kind: 'gone' | 'moved', at: number) => ({
      kind,
      message: { tr: `${kind} <b>`, en: `${kind} <b>` },
      firstAt: at,
      lastAt: at,
    })
    await report(slug, now, { outcome: 'status', notices: [notice('gone', now - 3_600_000)] })
    await report(other, now, { outcome: 'merged', notices: [notice('moved', now)] })
    const news = async () => withClass((await mine.get('/panel')).text, 'news')?.text ?? ''
    expect(await news()).to.match(/Ardahan Günlüğümoved <b>.*Kars Manşetgone <b>1 hour ago/)
    const seen = await mine.post(`/panel/partners/${slug}/acknowledge`, {
      token: tokenIn((await mine.get('/panel')).text),
      from: 'list',
    })
    expect(seen.headers.location).to.equal('/panel?did=seen')
    expect(await news()).not.to.include('Kars')
    expect(withClass((await mine.get(`/panel/partners/${slug}`)).text, 'news')?.text)
      .to.include('gone <b>')
      .and.to.include('seen now')
    expect((await mine.post(`/panel/partners/${other}/acknowledge`)).headers.location).to.equal(
      `/panel/partners/${other}?did=seen`,
    )
    expect(await news()).to.equal('')
    expect((await mine.post('/panel/partners/yok/acknowledge')).status).to.equal(404)
  })

  it('are shown fifty a page', async () => {
    for (let n = 0; n < 55; n++) await addPartner(room, `Ortak ${String.fromCharCode(65 + (n % 26))} ${n}`)
    const first = await mine.get('/panel')
    expect(named(first.text, 'tr')).to.have.length(51)
    expect(first.text).to.include('/panel?page=2')
    expect(named((await mine.get('/panel?page=2')).text, 'tr')).to.have.length(6)
    for (const page of ['0', '-1', 'x', '99999', '1e9'])
      expect((await mine.get(`/panel?page=${page}`)).status, page).to.equal(200)
  })

  it('have a page with facts, plots that are told in words, a table of polls, and findings with their rules', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const { now } = room.clock
    const tally = { items: 10, added: 2, changed: 1, same: 5, quarantined: 1, refused: 1 }
    const findings = [{ rule: 'missing-self', level: 'warning', count: 3, line: 4, column: 7 }]
    await report(slug, now - 7_200_000, { outcome: 'down', failures: 1 })
    await report(slug, now - 3_600_000, {
      outcome: 'merged',
      tally,
      format: 'rss-2.0',
      how: 'repaired',
      findings,
      goodAt: now - 3_600_000,
    })
    await holdItem(room, slug, '1')
    const { text } = await mine.get(`/panel/partners/${slug}`)
    for (const words of [
      'rss-2.0',
      'mended',
      '10 items',
      '20%',
      '1 of its items waits',
      'no connection',
      'line 4, column 7',
    ])
      expect(text, words).to.include(words)
    expect(named(text, 'a').map(({ attributes }) => attributes.href)).to.include.members([
      '/rules/missing-self',
      `/panel/quarantine?partner=${slug}`,
    ])
    for (const svg of named(text, 'svg')) expect(svg.text, 'a plot without words').not.to.equal('')
    const polls = elementsOf(text).find(({ name }) => name === 'details')
    expect(polls?.text).to.include('no connection').and.to.include('read')
  })

  it('are paused, resumed, polled at once and removed, each a line in the log', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const at = (act: string) => `/panel/partners/${slug}/${act}`
    expect((await mine.post(at('pause'))).headers.location).to.equal(`/panel/partners/${slug}?did=paused`)
    expect((await mine.get(`/panel/partners/${slug}?did=paused`)).text).to.include('The partner is paused.')
    expect((await room.desk.find(slug))?.partner.paused).to.equal(true)
    expect((await mine.post(at('poll'))).headers.location).to.equal(`/panel/partners/${slug}?did=unplanned`)
    await mine.post(at('resume'))
    room.clock.now += 5000
    expect((await mine.post(at('poll'))).headers.location).to.equal(`/panel/partners/${slug}?did=polled`)
    expect(await room.work.due('poll', room.clock.now)).to.deep.equal([slug])
    expect((await mine.post(at('remove'))).status, 'not sure').to.equal(400)
    expect(await room.desk.find(slug)).not.to.equal(undefined)
    expect((await mine.post(at('remove'), { sure: 'yes' })).headers.location).to.equal('/panel?did=removed')
    expect(await room.desk.find(slug)).to.equal(undefined)
    const acts = room.lines.filter(({ message }) => message === 'an operator acted').map(({ fields }) => fields)
    expect(acts.map(({ path }) => path)).to.include.members([at('pause'), at('remove')])
    expect(acts.every(({ key }) => /^key-/.test(String(key)))).to.equal(true)
  })

  const versionIn = (text: string) =>
    named(text, 'input').find(({ attributes }) => attributes.name === 'version')?.attributes.value ?? ''

  it('have their contract changed in a form, which keeps what was written when something is wrong with it', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const page = `/panel/partners/${slug}`
    const version = versionIn((await mine.get(page)).text)
    const said = {
      version,
      name: 'Kars Manşet',
      feedUrl: 'https://kars.example/yeni',
      extent: 'excerpt',
      mayPassOn: 'AA, ANKA',
      categories: ['', 'spor', 'ekonomi'],
      gate: 'warnings',
      onMalformed: 'salvage',
    }
    const wrong = await mine.post(page, { ...said, feedUrl: 'file:///etc/passwd', name: 'Başka <b>Ad</b>' })
    expect(wrong.status).to.equal(422)
    const field = named(wrong.text, 'input').find(({ attributes }) => attributes.name === 'feedUrl')
    expect(field?.attributes).to.include({ value: 'file:///etc/passwd', 'aria-invalid': 'true' })
    const name = named(wrong.text, 'input').find(({ attributes }) => attributes.name === 'name')
    expect(name?.attributes.value).to.equal('Başka <b>Ad</b>')
    expect((await mine.post(page, said)).headers.location).to.equal(`${page}?did=changed`)
    expect((await room.desk.find(slug))?.partner).to.deep.include({
      feedUrl: 'https://kars.example/yeni',
      contract: { extent: 'excerpt', mayPassOn: ['AA', 'ANKA'] },
      categories: ['spor', 'ekonomi'],
      gate: 'warnings',
      onMalformed: 'salvage',
    })
    const none = { ...said, version: versionIn((await mine.get(page)).text), extent: '', mayPassOn: '', categories: '' }
    await mine.post(page, none)
    expect((await room.desk.find(slug))?.partner)
      .to.deep.include({ categories: [] })
      .and.not.have.property('contract')
  })

  it('can have every term of a contract said in the form, and our own feed none that bounds others', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const page = `/panel/partners/${slug}`
    const terms = {
      extent: 'full',
      pictures: 'thumbnail',
      excerptWords: '40',
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      reference: '2026/14 <dosya>',
      merge: 'alone',
      maxDaily: '30',
      keepDays: '90',
    }
    const form = async (said: Readonly<Record<string, string>>) => {
      const version = versionIn((await mine.get(page)).text)
      return mine.post(page, { version, name: 'Kars Manşet', feedUrl: 'https://kars.example/', ...said })
    }
    expect((await form(terms)).status).to.equal(303)
    const { partner } = (await room.desk.find(slug)) ?? {}
    expect(partner).to.deep.include({ merge: 'alone', maxDaily: 30, keepDays: 90 })
    expect(partner?.contract).to.deep.include({ pictures: 'thumbnail', excerptWords: 40, reference: '2026/14 <dosya>' })
    const { text } = await mine.get(page)
    const chosen = named(text, 'option').filter(({ attributes }) => 'selected' in attributes)
    expect(chosen.map(({ attributes }) => attributes.value)).to.include.members([
      'full',
      'thumbnail',
      'alone',
      'errors',
      'repair',
    ])
    const wrong = await form({ ...terms, validUntil: '2025-01-01', maxDaily: 'çok' })
    expect(wrong.status).to.equal(422)
    const invalid = elementsOf(wrong.text).filter(({ attributes }) => attributes['aria-invalid'] === 'true')
    expect(invalid.map(({ attributes }) => attributes.name)).to.have.members(['validUntil', 'maxDaily'])
    const none = Object.fromEntries(Object.keys(terms).map(name => [name, '']))
    expect((await form({ ...none, owner: 'self', class: 'news' })).status, 'our own').to.equal(303)
    expect((await room.desk.find(slug))?.partner).to.not.have.any.keys('contract', 'merge', 'maxDaily', 'keepDays')
  })

  it('tell whether their hub delivers, in words', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    expect((await mine.get(`/panel/partners/${slug}`)).text).not.to.include('WebSub')
    await room.store.push.revise(slug, () => ({
      push: {
        partner: slug,
        offer: {
          feedUrl: 'https://kars.example/',
          url: 'https://kars.example/',
          hubs: ['https://hub.example/'],
          topic: 'https://kars.example/',
        },
        subscriptions: [],
        failures: 2,
        turn: 0,
        missed: 0,
        silent: false,
        deliveredAt: room.clock.now - 3_600_000,
        trouble: 'hub says <no>',
      },
    }))
    const facts = withClass((await mine.get(`/panel/partners/${slug}`)).text, 'facts')?.text
    expect(facts)
      .to.include('the hub refuses')
      .and.to.include('last delivery: 1 hour ago')
      .and.to.include('hub says <no>')
  })

  it('are not changed over somebody else’s change, nor given a file or another name by a forged form', async () => {
    const slug = await addPartner(room, 'Kars Manşet')
    const page = `/panel/partners/${slug}`
    const version = versionIn((await mine.get(page)).text)
    await room.desk.change(slug, { gate: 'open' })
    const late = await mine.post(page, { version, name: 'Kars', feedUrl: 'https://kars.example/', gate: 'warnings' })
    expect(late.status).to.equal(409)
    expect(late.text).to.include('Somebody else changed this partner')
    expect((await room.desk.find(slug))?.partner.gate).to.equal('open')
    await mine.post(page, {
      version: versionIn(late.text),
      name: 'Kars',
      feedUrl: 'https://kars.example/',
      file: 'publication.yaml',
      slug: 'baska',
      paused: 'true',
    })
    const { partner } = (await room.desk.find(slug)) ?? {}
    expect(partner).to.include({ slug, name: 'Kars', paused: false }).and.not.have.property('file')
  })

  it('are added after a look that changes nothing: what is there, how it is served, what is wrong, and a proposal', async () => {
    const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Iğdır &lt;b&gt;Spor&lt;/b&gt;</title><link>https://igdir.example/</link><description>a</description><item><title>Iğdır’da maç</title><guid>42</guid><link>https://igdir.example/1</link><category>Spor</category><dc:rights>Tüm hakları saklıdır.</dc:rights></item></channel></rss>`
    const there = await origin({
      '/rss': document(feed, { 'content-type': 'text/xml' }),
      '/': document('<html><head><link rel=alternate type=application/rss+xml title="Akış" href=/rss></head></html>', {
        'content-type': 'text/html',
      }),
    })
    const page = await mine.post('/panel/add', { url: `${there.url}/` })
    expect(page.text).to.include('points to these feeds').and.to.include(`${there.url}/rss`)
    const { status, text } = await mine.post('/panel/add', { url: `${there.url}/rss` })
    expect(status).to.equal(200)
    for (const words of [
      'Iğdır’da maç',
      'Tüm hakları saklıdır.',
      'not-https',
      'invalid-http-guid',
      'is a permalink by default',
    ])
      expect(text, words).to.include(words)
    expect(await room.desk.list(), 'nothing was added yet').to.deep.equal([])
    const value = (name: string) =>
      named(text, 'input').find(({ attributes }) => attributes.name === name)?.attributes.value
    expect(value('name')).to.equal('Iğdır Spor')
    const added = await mine.post('/panel/partners', {
      name: value('name') ?? '',
      feedUrl: value('feedUrl') ?? '',
      categories: ['', 'spor'],
    })
    expect(added.headers.location).to.equal('/panel/partners/igdir-spor?did=added')
    expect((await room.desk.find('igdir-spor'))?.partner).to.deep.include({
      categories: ['spor'],
      feedUrl: `${there.url}/rss`,
    })
    expect((await mine.post('/panel/add', { url: `${there.url}/rss` })).text).to.include(
      'the feed of a partner already',
    )
    const again = await mine.post('/panel/partners', { name: 'Iğdır Spor', feedUrl: `${there.url}/rss` })
    expect(again.status).to.equal(409)
    await there.close()
  })

  it('are not looked for where nothing of ours may go, and what was written stays', async () => {
    for (const [url, words] of [
      ['ftp://a.example/', 'an address with http or https'],
      ['https://a:b@c.example/', 'an address with http or https'],
      ['http://169.254.169.254/latest/meta-data', 'No feed could be had'],
      ['', 'an address with http or https'],
    ] as const) {
      const { status, text } = await mine.post('/panel/add', { url })
      expect(status, url).to.equal(200)
      expect(text, url).to.include(words)
      expect(
        named(text, 'input').find(({ attributes }) => attributes.name === 'url')?.attributes.value ?? '',
        url,
      ).to.equal(url)
    }
  })
})

describe('the quarantine in the panel', () => {
  let room: TestNewsroom
  let mine: Operator
  let slug: string
  beforeEach(async () => {
    room = await openPanelRoom()
    mine = await operator(room)
    slug = await addPartner(room, 'Kars Manşet')
  })
  afterEach(() => room.close())

  it('is counted by partner and by rule, narrowed by links, and read page by page', async () => {
    const other = await addPartner(room, 'Ardahan Günlüğü')
    for (let n = 0; n < 33; n++) {
      room.clock.now += 1000
      await holdItem(room, slug, `${n}`)
    }
    await holdItem(room, other, 'x', { findings: [{ ...GUID, rule: 'not-blank' }] })
    const all = await mine.get('/panel/quarantine')
    const [byPartner, byRule] = named(all.text, 'table').map(({ text }) => text)
    expect(byPartner).to.match(/Kars Manşet330Ardahan Günlüğü10/)
    expect(byRule).to.match(/invalid-http-guid3333not-blank11/)
    expect(all.text).to.include('34 items wait')
    const shown = await mine.get(`/panel/quarantine?partner=${slug}`)
    expect(named(shown.text, 'h3')).to.have.length(30)
    const more = named(shown.text, 'a').find(({ text }) => text === 'Older ones')?.attributes.href ?? ''
    expect(named((await mine.get(more.replaceAll('&amp;', '&'))).text, 'h3')).to.have.length(3)
    expect((await mine.get('/panel/quarantine?rule=not-blank')).text)
      .to.include('Ardahan')
      .and.not.to.include('Elma hasadı 12')
    expect((await mine.get('/panel/quarantine?rule=yok&partner=yok')).text).to.include('Nothing fits this filter')
  })

  it('shows an item as it came with the place marked, why, the remedy, and what it says of rights', async () => {
    const raw = 'Tüm hakları saklıdır.'
    const draft = {
      id: '1',
      url: 'javascript:alert(1)',
      tags: ['yerel'],
      authors: [],
      media: [],
      updates: [],
      rights: {
        class: 'agency',
        reservation: 'all',
        raw: [{ carrier: 'rss:dc:rights', value: raw, scope: 'item' as const }],
      },
    }
    const key = await holdItem(room, slug, '1', { draft })
    const { text } = await mine.get(`/panel/quarantine/${key}`)
    expect(named(text, 'mark').map(mark => mark.text)).to.deep.equal(['42'])
    const line = named(text, 'li').find(({ text: told }) => told.includes('<guid>'))
    expect(line?.text).to.match(/^12/).and.to.include('is a permalink by default').and.to.include('line 12, column 8')
    for (const words of ['Agency story', 'All rights reserved', raw, 'full text']) expect(text, words).to.include(words)
    expect(named(text, 'a').map(({ attributes }) => attributes.href)).to.include('/rules/invalid-http-guid')
    expect(named(text, 'a').filter(({ attributes }) => /^javascript/i.test(attributes.href ?? ''))).to.deep.equal([])
    const sent = await mine.get(`/panel/quarantine/${key}/raw`)
    expect(sent.headers).to.include({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename="${key}.txt"`,
    })
    expect(sent.text).to.include('<guid>42</guid>')
    const turkish = await mine.get(`/panel/quarantine/${key}`, { 'accept-language': 'tr' })
    expect(turkish.text).to.include('varsayılan olarak kalıcı').and.to.include('Geldiği hâliyle')
  })

  it('lets an item in, which is published at once', async () => {
    const key = await holdItem(room, slug, '1')
    const { status, headers } = await mine.post(`/panel/quarantine/${key}/release`)
    expect([status, headers.location]).to.deep.equal([303, `/panel/quarantine?partner=${slug}&did=released`])
    expect((await room.ask('/feeds/yerel.rss')).text).to.include('Elma hasadı 1')
    expect((await mine.post(`/panel/quarantine/${key}/release`)).headers.location, 'twice').to.equal(
      '/panel/quarantine?did=gone',
    )
  })

  it('keeps what the categories refuse, says why, and no longer counts it as held for the rule alone', async () => {
    const draft = {
      id: '1',
      title: 'Elma',
      tags: ['bahçe'],
      authors: [],
      media: [],
      updates: [],
      rights: {},
      publishedAt: room.clock.now,
    }
    const key = await holdItem(room, slug, '1', { draft })
    const { status, text } = await mine.post(`/panel/quarantine/${key}/release`)
    expect(status).to.equal(422)
    expect(text).to.include('It was not let in').and.to.include('no tag matches a category')
    const { grounds } = await room.store.quarantine.tally()
    expect(grounds.every(({ alone }) => alone === 0)).to.equal(true)
    expect(grounds.map(({ ground }) => ground)).to.have.members(['invalid-http-guid', 'field:tags'])
  })

  it('rejects an item, which may be let in later all the same', async () => {
    const key = await holdItem(room, slug, '1')
    expect((await mine.post(`/panel/quarantine/${key}/reject`)).headers.location).to.include('did=rejected')
    expect((await mine.get('/panel/quarantine')).text).to.include('The quarantine is empty')
    expect((await mine.get('/panel/quarantine?state=rejected')).text).to.include('Elma hasadı 1')
    expect((await mine.get(`/panel/quarantine/${key}`)).text).to.include('This item was rejected')
    expect((await mine.post(`/panel/quarantine/${key}/release`)).headers.location).to.include('did=released')
  })

  it('decides at once about all that wait of one partner for one rule alone, and about no other', async () => {
    const other = await addPartner(room, 'Ardahan Günlüğü')
    for (const id of ['1', '2', '3']) await holdItem(room, slug, id)
    await holdItem(room, slug, 'both', { findings: [GUID, { ...GUID, rule: 'not-blank' }] })
    await holdItem(room, other, 'x')
    const draft = { id: 'lost', title: 'Elma', tags: ['bahçe'], authors: [], media: [], updates: [], rights: {} }
    await holdItem(room, slug, 'lost', { draft })
    const list = `/panel/quarantine?partner=${slug}&rule=invalid-http-guid`
    const page = await mine.get(list)
    expect(withClass(page.text, 'bulk')?.text).to.include('4 items of Kars Manşet wait for “invalid-http-guid” alone')
    const fields = { partner: slug, rule: 'invalid-http-guid' }
    const { headers } = await mine.post('/panel/quarantine/release-all', fields)
    expect(headers.location).to.equal(`${list}&did=released&n=3&kept=1`)
    expect((await mine.get(String(headers.location))).text).to.include('3 items were let in. 1 stayed in quarantine')
    const feed = (await room.ask('/feeds/yerel.rss')).text
    for (const id of ['1', '2', '3']) expect(feed).to.include(`Elma hasadı ${id}`)
    for (const id of ['both', 'x', 'lost']) expect(feed).not.to.include(`Elma hasadı ${id}`)
    await mine.post('/panel/quarantine/reject-all', { partner: other, rule: 'invalid-http-guid' })
    expect((await room.store.quarantine.byKey(keyOf(other, 'x')))?.state).to.equal('rejected')
    expect((await room.store.quarantine.byKey(keyOf(slug, 'both')))?.state).to.equal('waiting')
  })

  it('keeps items of a partner that was removed, and lets none of them in', async () => {
    const key = await holdItem(room, slug, '1')
    await room.desk.remove(slug)
    await room.book.read()
    const { text } = await mine.get(`/panel/quarantine/${key}`)
    expect(text).to.include('removed partner').and.not.to.include('>Let in<')
    expect((await mine.post(`/panel/quarantine/${key}/release`)).headers.location).to.include('did=orphan')
    expect(await room.store.quarantine.byKey(key as never)).not.to.equal(undefined)
  })
})
