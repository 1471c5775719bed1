import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import { ninjsErrors } from '../formats/ninjs-schema.js'
import { addLicensee, FULL_TEXT, openLicenseeRoom, send } from './licensee-room.js'
import type { TestNewsroom } from './newsroom.js'

const TARGETS = ['flipboard', 'smartnews', 'haberler'] as const

describe('profiles', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openLicenseeRoom()
    await send(room, 'imzasiz', { authors: undefined, summary: undefined })
    await send(room, 'resimli', {
      image: 'https://akis.example/media/kazlar.jpg',
      attachments: [
        {
          url: 'https://akis.example/media/kazlar.jpg',
          mime_type: 'image/jpeg',
          size_in_bytes: 81_234,
          title: 'Kazlar',
        },
      ],
    })
  })
  afterEach(() => room.close())

  it('are valid as their intakes check, whatever the contract gives', async () => {
    for (const extent of ['full', 'excerpt', 'headline']) {
      const holder = await addLicensee(room, `Derleyici ${extent}`, { extent })
      for (const target of TARGETS) {
        const { status, text, headers } = await holder.get(`/feeds/yerel.rss?profile=${target}`)
        expect([status, headers['content-type']], text).to.deep.equal([200, 'application/rss+xml; charset=utf-8'])
        const { diagnostics } = check(text, { now: room.clock.now, targets: [target] })
        expect(
          diagnostics.filter(({ level }) => level === 'error'),
          `${target} ${extent}`,
        ).to.deep.equal([])
        expect(text.includes('<content:encoded>'), `${target} ${extent}`).to.equal(extent === 'full')
        if (extent === 'headline') expect(text).to.not.include(FULL_TEXT)
        expect(text.match(/<dc:rights>/g)).to.have.length(3)
        expect(text.match(/<dc:creator>/g)).to.have.length(3)
      }
      const { status, text, headers } = await holder.get('/feeds/yerel.json?profile=ninjs')
      expect([status, headers['content-type']]).to.deep.equal([200, 'application/json; charset=utf-8'])
      expect(ninjsErrors(text)).to.deep.equal([])
      expect(text.includes('"bodies"'), `ninjs ${extent}`).to.equal(extent === 'full')
    }
  })

  it('carry the rights into the members that ninjs has', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const [object] = JSON.parse((await holder.get('/feeds/yerel.json?profile=ninjs')).text)
    expect(object.copyrightNotice).to.include('5846')
    expect(object).to.deep.include({
      copyrightHolder: 'Serhat Postası Yayıncılık A.Ş.',
      pubStatus: 'usable',
      located: 'KARS',
    })
    expect(object.infoSources[0]).to.deep.include({ name: 'Serhat Postası', role: 'publisher' })
    expect(object.usageTerms).to.equal('Yeniden yayım hakkı saklıdır.')
    const pictured = JSON.parse((await holder.get('/feeds/yerel.json?profile=ninjs')).text).find(
      ({ associations }: { associations?: unknown }) => associations,
    )
    expect(pictured.associations[0]).to.deep.include({ type: 'picture', uri: 'https://akis.example/media/kazlar.jpg' })
  })

  it('give SmartNews its channel: a short description, a date, a logo', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const { text } = await holder.get('/feeds/son-dakika.rss?profile=smartnews')
    expect(text).to.include('xmlns:snf="http://www.smartnews.be/snf"')
    const [head = ''] = text.split('<item>')
    expect(head).to.match(/<pubDate>[^<]+<\/pubDate><snf:logo><url>https:\/\/akis\.example\/media\/icon\.png<\/url>/)
    const [, description = ''] = /<description>([^<]*)<\/description>/.exec(head) ?? []
    expect([...description].length).to.be.within(1, 30)
    const warned = check(text, { now: room.clock.now, targets: ['smartnews'] }).diagnostics.map(({ rule }) => rule)
    expect(warned.filter(rule => rule.startsWith('smartnews-'))).to.deep.equal([])
  })

  it('have a tag of their own, answer 304, and stand in the log under their own name', async () => {
    const holder = await addLicensee(room, 'Derleyici')
    const plain = await holder.get('/feeds/yerel.rss')
    const { headers } = await holder.get('/feeds/yerel.rss?profile=haberler')
    expect(headers.etag).to.not.equal(plain.headers.etag)
    expect(headers['cache-control']).to.include('private')
    const again = await holder.get('/feeds/yerel.rss?profile=haberler', { 'if-none-match': String(headers.etag) })
    expect(again.status).to.equal(304)
    const rows = await room.store.pulls.rows({ from: '2000-01-01', until: '2100-01-01', limit: 10 })
    expect(rows.map(({ feed }) => feed.replace(/#.*/, ''))).to.include('yerel.rss?profile=haberler')
  })

  it('say what they leave out', async () => {
    await send(room, 'eski', { date_published: '1970-01-01T00:00:00Z' })
    const holder = await addLicensee(room, 'Derleyici')
    expect((await holder.get('/feeds/yerel.rss?profile=flipboard')).headers['mahrec-left-out']).to.equal('date=1')
  })

  it('are for who has a key, by the names there are, at the address of their format', async () => {
    const holder = await addLicensee(room, 'Derleyici', { formats: ['rss'] })
    const nobody = await room.ask('/feeds/yerel.rss?profile=flipboard')
    expect([nobody.status, String(nobody.headers['www-authenticate']).startsWith('Basic')]).to.deep.equal([401, true])
    expect((await room.ask('/feeds/yerel?profile=ninjs')).status).to.equal(401)
    const unknown = await holder.get('/feeds/yerel.rss?profile=msn')
    expect([unknown.status, JSON.parse(unknown.text).profiles]).to.deep.equal([
      400,
      ['flipboard', 'smartnews', 'haberler', 'ninjs'],
    ])
    expect((await holder.get('/feeds/yerel.rss?profile=flipboard&profile=ninjs')).status).to.equal(400)
    const other = await holder.get('/feeds/yerel.atom?profile=flipboard')
    expect([other.status, other.text.includes('/feeds/yerel.rss?profile=flipboard')]).to.deep.equal([400, true])
    expect((await holder.get('/feeds/yerel?profile=flipboard')).text).to.include('<rss')
    expect((await holder.get('/feeds/yerel.json?profile=ninjs')).status).to.equal(403)
    const keyed = await room.ask(`/feeds/yerel.rss?profile=haberler&key=${holder.secret}`)
    expect([keyed.status, keyed.text.includes(holder.secret)]).to.deep.equal([200, false])
  })
})
