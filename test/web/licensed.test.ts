import { expect } from 'chai'
import { makeSecret } from '../../src/access/keys.js'
import { addLicensee, EVER, FULL_TEXT, openLicenseeRoom, send } from './licensee-room.js'
import { SECRET, type TestNewsroom } from './newsroom.js'

const basic = (user: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`,
})
const DAY_MS = 86_400_000

describe('feeds of licensees', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openLicenseeRoom()
  })
  afterEach(() => room.close())

  it('show what the contract gives, each to its own: full text, excerpt or headline', async () => {
    const texts = await Promise.all(
      ['full', 'excerpt', 'headline'].map(
        async extent => (await (await addLicensee(room, extent, { extent })).get('/feeds/yerel.rss')).text,
      ),
    )
    const [full = '', excerpt = '', headline = ''] = texts
    for (const text of texts) expect(text).to.include('Kar direği yol')
    expect(full).to.include(FULL_TEXT)
    expect(excerpt).to.include('Kırk gönüllü').and.not.include(FULL_TEXT)
    expect(headline).not.to.include('Kırk gönüllü')
  })

  it('show an agency’s copy only to who subscribes to it', async () => {
    const without = await addLicensee(room, 'Abonesiz')
    const subscriber = await addLicensee(room, 'Abone', { agencies: 'TUHA' })
    expect((await without.get('/feeds/yerel.json')).text).not.to.include('Kar direği gecis')
    expect((await subscriber.get('/feeds/yerel.json')).text).to.include('Kar direği gecis')
    expect((await room.ask('/feeds/yerel.json')).text).to.include('Kar direği gecis')
  })

  it('are kept by nobody between, have a tag of their own, and answer 304 to it', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const open = await room.ask('/feeds/yerel.rss')
    const { status, headers } = await holder.get('/feeds/yerel.rss')
    expect(status).to.equal(200)
    expect(headers['cache-control']).to.match(/^private\b/)
    expect(headers.vary).to.include('Authorization')
    expect(headers).not.to.have.any.keys('last-modified', 'access-control-allow-origin')
    expect(headers.etag).not.to.equal(open.headers.etag)
    const tag = String(headers.etag)
    const again = await holder.get('/feeds/yerel.rss', { 'if-none-match': tag })
    expect([again.status, again.bytes.length]).to.deep.equal([304, 0])
    expect(again.headers['cache-control']).to.match(/^private\b/)
    expect((await holder.get('/feeds/yerel.rss', { 'if-none-match': String(open.headers.etag) })).status).to.equal(200)
    expect((await room.ask('/feeds/yerel.rss', { headers: { 'if-none-match': tag } })).status).to.equal(200)
    const later = new Date(room.clock.now + DAY_MS).toUTCString()
    expect(
      (await holder.get('/feeds/yerel.rss', { 'if-modified-since': later })).status,
      'dates prove nothing',
    ).to.equal(200)
  })

  it('never come from the public’s stock, nor the public’s from theirs, in whatever order', async () => {
    const holder = await addLicensee(room, 'Özet', { extent: 'headline' })
    for (const path of ['/feeds/yerel.rss', '/feeds/yerel.atom', '/feeds/yerel.json', '/feeds/son-dakika.rss'])
      for (const turn of [1, 2]) {
        const open = await room.ask(path)
        expect(open.text, `${path} ${turn}`).to.include(FULL_TEXT)
        expect(open.headers['cache-control']).to.match(/^public\b/)
        expect(open.headers.vary, 'a cache between asks us again for who brings a key').to.include('Authorization')
        for (const asked of [holder.get(path), room.ask(`${path}?key=${holder.secret}`)]) {
          const own = await asked
          expect(own.text, `${path} ${turn}`).to.include('Kar direği yol').and.not.include(FULL_TEXT)
          expect(own.headers['cache-control']).to.match(/^private\b/)
        }
      }
  })

  it('are read with Bearer, with Basic as user or password, and with ?key= in any encoding', async () => {
    const { secret } = await addLicensee(room, 'Derleyici', { extent: 'headline' })
    const escaped = [...secret].map(letter => `%${letter.charCodeAt(0).toString(16)}`).join('')
    for (const [path, headers] of [
      ['/feeds/yerel.rss', { authorization: `Bearer ${secret}` }],
      ['/feeds/yerel.rss', { authorization: `bearer   ${secret}` }],
      ['/feeds/yerel.rss', basic('okur', secret)],
      ['/feeds/yerel.rss', basic(secret, '')],
      ['/feeds/yerel.rss', basic(secret, 'x')],
      ['/feeds/yerel.rss', basic('', secret)],
      [`/feeds/yerel.rss?key=${secret}`, {}],
      [`/feeds/yerel.rss?key=${escaped}`, {}],
      [`/feeds/yerel.rss?utm=1&%6b%65%79=${escaped}`, {}],
      [`/feeds/yerel?key=${secret}`, { accept: 'application/rss+xml' }],
      [`/feeds/yerel.rss?key=${secret}`, basic('okur', secret)],
    ] as const) {
      const { status, headers: answered, text } = await room.ask(path, { headers })
      expect([status, text.includes(FULL_TEXT)], `${path} ${JSON.stringify(headers)}`).to.deep.equal([200, false])
      expect(answered['cache-control']).to.match(/^private\b/)
    }
  })

  it('are a feed for whoever brings a key, never the page, also where the address leaves it open', async () => {
    const holder = await addLicensee(room, 'Derleyici', { formats: 'atom' })
    const asked = (accept: string) => holder.get('/feeds/yerel', { accept, 'sec-fetch-dest': 'document' })
    const atom = await asked('application/atom+xml')
    expect([atom.status, atom.headers['content-location']]).to.deep.equal([200, '/feeds/yerel.atom'])
    expect(atom.headers.vary).to.include('Authorization').and.include('Accept')
    expect((await asked('text/html')).status, 'rss, which the contract does not give').to.equal(403)
  })

  it('refuse what is no key of a licensee, with the ways to say one, and never name what was said', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const stranger = makeSecret(new Uint8Array(32).fill(9), 'mhl_')
    for (const [what, path, headers] of [
      ['an operator’s key', '/feeds/yerel.rss', { authorization: `Bearer ${SECRET}` }],
      ['a key nobody has', '/feeds/yerel.rss', { authorization: `Bearer ${stranger}` }],
      ['nothing', '/feeds/yerel.rss?key=', {}],
      ['two', `/feeds/yerel.rss?key=${stranger}&key=${holder.secret}`, {}],
      ['another scheme', '/feeds/yerel.rss', { authorization: 'Digest username="mhl_x"' }],
      ['no base64', '/feeds/yerel.rss', { authorization: 'Basic ğ' }],
      ['a long one', `/feeds/yerel.rss?key=${'x'.repeat(5000)}`, {}],
      ['a cut one', `/feeds/yerel.rss?key=${holder.secret.slice(0, -1)}`, {}],
    ] as const) {
      room.clock.now += 3_600_000
      const {
        status,
        headers: answered,
        text,
      } = await room.ask(path, {
        headers: Object.fromEntries(
          Object.entries(headers).map(([name, value]) => [name, Buffer.from(value).toString('latin1')]),
        ),
      })
      expect(status, what).to.equal(401)
      expect(answered['www-authenticate'], what).to.match(/^Basic realm="mahrec".*Bearer realm="mahrec"/)
      expect(answered['cache-control'], what).to.equal('no-store')
      expect(answered['content-type']).to.equal('application/problem+json')
      for (const secret of [SECRET, stranger, holder.secret, 'mhl_x', 'xxxx']) expect(text, what).not.to.include(secret)
    }
  })

  it('make a client wait that offers wrong keys, but never one with the right one', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const wrong = () => room.ask('/feeds/yerel.rss?key=mhl_yanlis', { headers: { 'accept-language': 'en' } })
    const statuses: number[] = []
    for (let n = 0; n < 6; n++) statuses.push((await wrong()).status)
    expect(statuses).to.deep.equal([401, 401, 401, 401, 401, 429])
    const told = await wrong()
    expect(Number(told.headers['retry-after'])).to.be.within(1, 900)
    expect(told.text).to.include('Too many wrong keys')
    expect((await holder.get('/feeds/yerel.rss')).status, 'behind the same address').to.equal(200)
    expect((await room.ask('/feeds/yerel.rss')).status, 'the public').to.equal(200)
    room.clock.now += 16 * 60_000
    expect((await wrong()).status).to.equal(401)
  })

  it('are 403 outside the contract, which says what it covers; what does not exist is 404', async () => {
    const holder = await addLicensee(room, 'Spor sitesi', { categories: 'spor', formats: 'rss,json' })
    const category = await holder.get('/feeds/yerel.rss')
    expect(category.status).to.equal(403)
    expect(JSON.parse(category.text)).to.deep.include({ categories: ['spor'], formats: ['rss', 'json-feed'] })
    expect(category.text).to.include('does not cover').and.include('spor')
    const format = await holder.get('/feeds/spor.atom')
    expect([format.status, JSON.parse(format.text).detail]).to.deep.equal([
      403,
      'Your contract does not cover this. Its formats: .rss, .json.',
    ])
    expect((await holder.get('/feeds/son-dakika.rss')).status, 'everything is a category too').to.equal(403)
    expect((await holder.get('/feeds/yok.rss')).status).to.equal(404)
    const spor = await holder.get('/feeds/spor.json')
    expect(JSON.parse(spor.text).items.map(({ title }: { title: string }) => title)).to.deep.equal(['Kar direği mac'])
    const all = await addLicensee(room, 'Hepsi', { categories: 'son-dakika' })
    expect(JSON.parse((await all.get('/feeds/son-dakika.json')).text).items).to.have.length(2)
    expect(await room.store.pulls.days(EVER), 'refusals are no pulls').to.have.length(2)
  })

  it('end with the contract’s last day, and do not begin before the first', async () => {
    const holder = await addLicensee(room, 'Bir günlük', { validFrom: '2026-11-23', validUntil: '2026-11-23' })
    const asked = async () => {
      const { status, text } = await holder.get('/feeds/yerel.rss')
      return [status, status === 200 ? '' : JSON.parse(text).detail]
    }
    expect(await asked()).to.deep.equal([401, 'The contract begins on 2026-11-23.'])
    // Midnight in Istanbul is 21:00 of the day before elsewhere.
    room.clock.now = Date.parse('2026-11-22T21:00:00Z')
    expect(await asked()).to.deep.equal([200, ''])
    room.clock.now = Date.parse('2026-11-23T20:59:59Z')
    expect(await asked()).to.deep.equal([200, ''])
    room.clock.now += 1000
    expect(await asked()).to.deep.equal([401, 'The contract ended on 2026-11-23.'])
  })

  it('open nothing with a key from the moment it is revoked; a rotated one goes on for its days', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const rotated = await room.licences.rotate(holder.slug, 2)
    const withNew = () => room.ask('/feeds/yerel.rss', { headers: { authorization: `Bearer ${rotated?.secret}` } })
    expect([(await holder.get('/feeds/yerel.rss')).status, (await withNew()).status]).to.deep.equal([200, 200])
    room.clock.now += 2 * DAY_MS
    const old = await holder.get('/feeds/yerel.rss')
    expect([old.status, JSON.parse(old.text).detail]).to.deep.equal([401, 'This key has expired; use the new one.'])
    expect((await withNew()).status).to.equal(200)
    expect(await room.licences.revoke(holder.slug)).to.equal(1)
    expect((await withNew()).status).to.equal(401)
    await room.licences.remove(holder.slug)
    expect((await withNew()).status).to.equal(401)
  })

  it('follow the contract while somebody polls: another tag, or 403', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const first = await holder.get('/feeds/yerel.rss')
    const tag = String(first.headers.etag)
    await room.licences.change(holder.slug, { extent: 'headline' })
    const second = await holder.get('/feeds/yerel.rss', { 'if-none-match': tag })
    expect(second.status).to.equal(200)
    expect(second.headers.etag).not.to.equal(tag)
    expect(second.text).not.to.include(FULL_TEXT)
    await room.licences.change(holder.slug, { categories: 'spor' })
    expect((await holder.get('/feeds/yerel.rss', { 'if-none-match': String(second.headers.etag) })).status).to.equal(
      403,
    )
    await room.licences.change(holder.slug, { categories: null, extent: 'full' })
    expect((await holder.get('/feeds/yerel.rss', { 'if-none-match': tag })).status, 'as it was').to.equal(304)
  })

  it('follow the articles: what is new is there, what is withdrawn is not', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const first = await holder.get('/feeds/spor.json')
    const tag = { 'if-none-match': String(first.headers.etag) }
    await send(room, 'yerel-2')
    expect((await holder.get('/feeds/spor.json', tag)).status, 'nothing of it').to.equal(304)
    const key = await send(room, 'mac-2', { tags: ['Spor'] })
    const second = await holder.get('/feeds/spor.json', tag)
    expect([second.status, second.text.includes('mac-2')]).to.deep.equal([200, true])
    await room.send('DELETE', `/api/articles/${key}`)
    await room.settled()
    const third = await holder.get('/feeds/spor.json', { 'if-none-match': String(second.headers.etag) })
    expect([third.status, third.text.includes('mac-2')]).to.deep.equal([200, false])
  })

  it('are made once for all who ask at the same time, and once for equal contracts', async () => {
    const holders = await Promise.all([1, 2, 3].map(n => addLicensee(room, `Derleyici ${n}`, { agencies: 'AA, TUHA' })))
    const turned = await addLicensee(room, 'Çevrilmiş', { agencies: 'TUHA, AA' })
    const answers = await Promise.all(
      [...holders, turned].flatMap(({ get }) => [get('/feeds/yerel.rss'), get('/feeds/yerel.rss')]),
    )
    expect(new Set(answers.map(({ headers }) => headers.etag)).size).to.equal(1)
    expect(room.licensed.count()).to.equal(1)
    expect(await room.store.pulls.rows({ ...EVER, limit: 100 })).to.have.length(4)
  })

  it('are compressed for who takes that', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const { headers, bytes } = await holder.get('/feeds/yerel.rss', { 'accept-encoding': 'gzip' })
    expect(headers['content-encoding']).to.equal('gzip')
    const [row] = await room.store.pulls.rows({ ...EVER, limit: 1 })
    expect(row?.bytes, 'bytes as they were sent').to.equal(bytes.length)
    const refused = await holder.get('/feeds/yerel.rss', { 'accept-encoding': '*;q=0' })
    expect(refused.status).to.equal(406)
    expect((await room.store.pulls.days(EVER))[0]?.sent, 'a refusal is no pull').to.equal(1)
  })

  it('stop at the quota of the day, tell when it begins again, and count 304 too', async () => {
    const holder = await addLicensee(room, 'Kotalı', { quota: 4 })
    const first = await holder.get('/feeds/yerel.rss')
    const tag = { 'if-none-match': String(first.headers.etag) }
    const statuses = [first.status]
    statuses.push((await holder.get('/feeds/yerel.rss', tag)).status)
    statuses.push((await holder.get('/feeds/yerel.rss', {}, 'HEAD')).status)
    statuses.push((await holder.get('/feeds/spor.atom')).status)
    const over = await holder.get('/feeds/yerel.rss', tag)
    expect([...statuses, over.status]).to.deep.equal([200, 304, 200, 200, 429])
    // From noon in Istanbul to midnight.
    expect(over.headers['retry-after']).to.equal(String(12 * 3600))
    expect(JSON.parse(over.text)).to.include({ quota: 4 })
    const [today] = await room.store.pulls.days(EVER)
    expect(today).to.include({ sent: 2, unchanged: 2, refused: 1 })
    room.clock.now += 12 * 3_600_000
    expect((await holder.get('/feeds/yerel.rss')).status).to.equal(200)
  })

  it('are remembered: who got which versions, and when; polls cost a count', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const first = await holder.get('/feeds/spor.rss')
    for (let minute = 1; minute <= 20; minute++) {
      room.clock.now += 60_000
      await holder.get('/feeds/spor.rss', { 'if-none-match': String(first.headers.etag) })
    }
    const key = await send(room, 'mac', { tags: ['Spor'], title: 'Maç düzeltildi' })
    await holder.get('/feeds/spor.rss')
    const rows = await room.store.pulls.rows({ ...EVER, limit: 10 })
    expect(rows.map(({ sent, unchanged }) => [sent, unchanged])).to.deep.equal([
      [1, 0],
      [1, 20],
    ])
    const got = await room.store.pulls.recipients(key)
    expect(got.map(({ licensee, version, extent }) => [licensee, version, extent])).to.deep.equal([
      ['derleyici', 1, 'full'],
      ['derleyici', 2, 'full'],
    ])
  })

  it('never write a key down: not in the log, in refusals, pages, links or figures', async () => {
    const { secret } = await addLicensee(room, 'Derleyici', { categories: 'spor' })
    const paths = [
      '/',
      '/feeds/spor.rss',
      '/feeds/spor',
      '/feeds/yerel.rss',
      '/feeds/yok.rss',
      '/articles/aaaaaaaaaaaaaaaa',
      '/haklar',
      '/yok',
      '/panel',
      '/panel/partners/yok',
      '/panel/sign-in',
      '/api/partners',
      '/api/articles',
      '/validate',
      '/rules',
      '/%ff',
    ]
    for (const path of paths)
      for (const accept of ['text/html', '*/*'])
        for (const method of ['GET', 'POST', 'OPTIONS']) {
          const asked = { method, headers: { accept } }
          const { headers, text } = await room.ask(`${path}?a=1&key=${secret}`, asked)
          expect(text + JSON.stringify(headers), `${method} ${path}`).not.to.include(secret)
        }
    for (const path of ['/api/partners?limit=1', '/api/quarantine?limit=1']) {
      for (const name of ['a', 'b', 'c'])
        await room.desk.add({ name, feedUrl: `https://${name}.example/rss`, extent: 'full' })
      const { status, headers, text } = await room.send('GET', `${path}&key=${secret}`)
      expect([status, (text + JSON.stringify(headers)).includes(secret)]).to.deep.equal([200, false])
    }
    const metrics = await room.ask('/metrics')
    expect(metrics.text).not.to.include(secret.slice(0, 12))
    expect(JSON.stringify(room.lines)).not.to.include(secret.slice(0, 12))
  })
})
