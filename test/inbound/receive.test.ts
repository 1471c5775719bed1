import { expect } from 'chai'
import fc from 'fast-check'
import type { Inbound } from '../../src/inbound/receive.js'
import { keyOf, SELF } from '../../src/model/key.js'
import type { Store } from '../../src/store/store.js'
import { type Clock, openInbound, PUBLIC_URL, reading } from './desk-of-tests.js'

const key = keyOf(SELF, 'haber-1')

describe('the way in', () => {
  let clock: Clock
  let store: Store
  let inbound: Inbound

  beforeEach(async () => {
    clock = { now: Date.parse('2026-11-22T12:00:00+03:00') }
    const opened = await openInbound(clock)
    store = opened.store
    inbound = opened.inbound
  })
  afterEach(() => store.close())

  const receive = async (...said: Parameters<typeof reading>) => (await inbound.receive(...reading(...said)))[0]
  const standing = async () => {
    const kept = await store.articles.byKey(key)
    if (!kept) throw new Error('nothing is kept')
    return kept.article
  }

  it('adds an article with defaults, categories from tags, and a change row', async () => {
    expect(await receive()).to.deep.equal({ id: 'haber-1', key, outcome: 'added', reasons: [] })
    const article = await standing()
    expect(article.categories).to.deep.equal(['yerel'])
    expect(article.tags).to.deep.equal(['sağlık ocağı'])
    expect(article.rights.reservation).to.equal('republication')
    expect(article.rights.notice.tr).to.match(/5846/)
    expect(article.rights.sourceChain[0]?.name).to.equal('Serhat Postası')
    expect(article.byline).to.deep.equal({ mode: 'name', text: 'Işıl Çağlar' })
    expect(await store.changes.after(0, 10)).to.have.length(1)
  })

  it('says same for equal input, whatever the order of members, and writes nothing', async () => {
    await receive({ tags: ['yerel'], extensions: { _a: { x: 1, y: 2 } } })
    clock.now += 60_000
    expect((await receive({ extensions: { _a: { y: 2, x: 1 } }, tags: ['yerel'] }))?.outcome).to.equal('same')
    expect(await store.articles.versions(key)).to.have.length(1)
  })

  it('keeps every version with its raw text; first publication never moves and updates only grow', async () => {
    await receive()
    const first = await standing()
    clock.now += 3_600_000
    expect((await receive({ title: 'Düzeltme: sağlık ocağı açıldı', publishedAt: clock.now }))?.outcome).to.equal(
      'changed',
    )
    const second = await standing()
    expect(second.firstPublishedAt).to.equal(first.firstPublishedAt)
    expect(second.updates).to.deep.equal([{ at: clock.now }])
    clock.now += 3_600_000
    const said = clock.now - 60_000
    await receive({ title: 'İkinci düzeltme', modifiedAt: said })
    expect((await standing()).updates.map(update => update.at)).to.deep.equal([clock.now - 3_600_000, said])
    const versions = await store.articles.versions(key)
    expect(versions.map(version => version.article.version)).to.deep.equal([1, 2, 3])
    expect(JSON.parse(versions[1]?.raw ?? '').title).to.equal('Düzeltme: sağlık ocağı açıldı')
  })

  it('never dates a change after the clock', async () => {
    await receive({ modifiedAt: clock.now + 86_400_000 })
    expect((await standing()).updates).to.deep.equal([{ at: clock.now }])
    const receipt = await receive({ id: 'haber-2', updates: [{ at: clock.now + 1000, note: 'yarın' }] })
    expect(receipt?.reasons.map(({ field }) => field)).to.deep.equal(['_rights.updates[0].at'])
  })

  it('lets the time of a story be corrected as long as nobody could see it, and counts that as no update', async () => {
    await receive({ publishedAt: clock.now + 86_400_000 })
    await receive({ publishedAt: clock.now - 3_600_000 })
    expect(await standing()).to.deep.include({ firstPublishedAt: clock.now - 3_600_000, updates: [] })
    clock.now += 1000
    await receive({ publishedAt: clock.now - 7_200_000 })
    expect((await standing()).firstPublishedAt).to.equal(clock.now - 3_601_000)
  })

  it('refuses dates that are none: the year 1, the year 9999', async () => {
    for (const year of ['0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z']) {
      const receipt = await receive({ publishedAt: Date.parse(year) })
      expect(
        receipt?.reasons.map(({ field }) => field),
        year,
      ).to.deep.equal(['date_published'])
    }
  })

  it('refuses with field, term and what would be accepted', async () => {
    const cases: readonly [Parameters<typeof reading>[0], string, RegExp][] = [
      [{ id: undefined }, 'id', /id is missing/],
      [{ tags: ['uzay'] }, 'tags', /son-dakika, gundem/],
      [{ rights: { class: 'haber' } }, '_rights.class', /news/],
      [{ rights: {} }, '_rights.class', /./],
      [{ url: 'javascript:alert(1)' }, 'url', /http/],
      [
        { rights: { class: 'news', reservation: 'none', notice: { tr: 'Her hakkı saklıdır.' } } },
        '_rights.notice',
        /./,
      ],
      [{ rights: { class: 'news', sourceChain: [{ kind: 'agency', date: 0 }] } }, '_rights.source_chain[0].name', /./],
      [{ rights: { class: 'news', licenseUrl: 'serbest' } }, '_rights.license_url', /./],
      [{ title: ' ', bodyHtml: '', summary: '' }, 'title', /a title, a summary or a body/],
      [{ language: 'tr"><script>' }, 'language', /BCP 47/],
      [{ summary: 'ş'.repeat(10_001) }, 'summary', /at most 10000 characters/],
      [{ tags: ['yerel', ...Array.from({ length: 1000 }, (_, number) => `e${number}`)] }, 'tags', /at most 1000/],
      [{ bodyHtml: '<b>'.repeat(200_000) }, 'content_html', /levels of nesting/],
      [{ extensions: { _x: 'a'.repeat(70_000) } }, '_…', /65536/],
    ]
    for (const [said, field, message] of cases) {
      const receipt = await receive(said)
      expect(receipt?.outcome, field).to.equal('refused')
      const reason = receipt?.reasons.find(reason => reason.field === field)
      expect(reason, `${field} in ${JSON.stringify(receipt?.reasons)}`).to.not.equal(undefined)
      expect(`${reason?.message.en} ${reason?.allowed?.join(' ')}`).to.match(message)
      expect(reason?.message.tr).to.match(/\S/)
    }
    expect(await store.articles.count()).to.equal(0)
  })

  it('refuses contradictory rights with the term of the law that says why', async () => {
    const receipt = await receive({
      rights: { class: 'news', reservation: 'none', notice: { tr: 'İktibas hakkı saklıdır.' } },
    })
    expect(receipt?.reasons.map(reason => reason.term).filter(Boolean)).to.not.be.empty
  })

  it('takes a body of exactly the limit and refuses one byte more, naming the limit', async () => {
    await store.close()
    ;({ store, inbound } = await openInbound(clock, 100))
    const body = (bytes: number) => `<p>${'ş'.repeat((bytes - 7) / 2)}${bytes % 2 ? '' : 'a'}</p>`
    expect(Buffer.byteLength(body(100))).to.equal(100)
    expect((await receive({ bodyHtml: body(100) }))?.outcome).to.equal('added')
    const receipt = await receive({ bodyHtml: body(101) })
    expect(receipt).to.include({ outcome: 'refused', because: 'too-large' })
    expect(receipt?.reasons[0]).to.include({ field: 'content_html', limit: 100 })
  })

  it('resolves addresses: the story at the newsroom, pictures here', async () => {
    await receive({
      url: '/yerel/sağlık-ocağı',
      media: [{ url: '/media/ocak.jpg' }, { url: '/media/ocak.jpg' }, { url: 'javascript:0' }],
      bodyHtml: '<p><a href="#not">x</a><img src="/media/ş.jpg" alt=""></p>',
    })
    const article = await standing()
    expect(article.url).to.equal('https://serhatpostasi.example/yerel/sa%C4%9Fl%C4%B1k-oca%C4%9F%C4%B1')
    expect(article.media.map(medium => medium.url)).to.deep.equal([`${PUBLIC_URL}/media/ocak.jpg`])
    expect(article.body.html).to.include(`${PUBLIC_URL}/media/%C5%9F.jpg`).and.include(`${PUBLIC_URL}/#not`)
  })

  it('withdraws without erasing: same tombstone twice, writing refused, restored with its history', async () => {
    await receive()
    clock.now += 1000
    const tombstone = await inbound.withdraw(key)
    expect(tombstone).to.deep.equal({ at: clock.now, reference: `${key}-2` })
    clock.now += 1000
    expect(await inbound.withdraw(key)).to.deep.equal(tombstone)
    expect(await receive({ title: 'yine' })).to.include({ outcome: 'refused', because: 'withdrawn' })
    expect(await inbound.restore(key)).to.equal('restored')
    expect(await inbound.restore(key)).to.equal('same')
    const article = await standing()
    expect(article).to.not.have.property('withdrawn')
    expect(article).to.include({ version: 3, title: 'Kars’ta yeni sağlık ocağı açıldı' })
    expect((await store.changes.after(0, 10)).map(change => change.kind)).to.deep.equal([
      'added',
      'withdrawn',
      'restored',
    ])
    expect((await receive())?.outcome, 'a withdrawal does not forget what was accepted').to.equal('same')
  })

  it('knows nothing of articles that were never there', async () => {
    expect(await inbound.withdraw('aaaaaaaaaaaaaaaa')).to.equal(undefined)
    expect(await inbound.restore('aaaaaaaaaaaaaaaa')).to.equal(undefined)
  })

  it('replaces only the article of that id', async () => {
    const [[item], text] = reading()
    if (!item) throw new Error('no reading')
    expect(await inbound.replace('aaaaaaaaaaaaaaaa', item, text)).to.equal('mismatch')
    expect(await inbound.replace(key, item, text)).to.include({ outcome: 'added' })
  })

  it('makes every text storable, whatever it held', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ unit: 'binary', maxLength: 40 }),
        async (id, text) => {
          const dirty = `${text}\u0000\ud800${text}`
          const receipt = await receive({
            id: `x${id}\u0000\udc00`,
            title: `a${dirty}`,
            bodyHtml: dirty,
            tags: ['yerel', dirty],
          })
          expect(receipt?.outcome).to.be.oneOf(['added', 'changed', 'same'])
          const kept = await store.articles.byKey(receipt?.key ?? '')
          const all = JSON.stringify(kept?.article)
          expect(all).to.not.include('\\u0000')
          expect(all).to.not.match(/\\ud[89a-f]/i)
        },
      ),
      { numRuns: 60 },
    )
  })
})
