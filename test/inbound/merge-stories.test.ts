import { expect } from 'chai'
import fc from 'fast-check'
import { createMergeDesk } from '../../src/inbound/stories/merge-desk.js'
import { keyOf } from '../../src/model/key.js'
import { PUBLIC_URL, publication } from './desk-of-tests.js'
import { BRIDGE, RACE, SNOW, type Story, storyOf, tell } from './merge-documents.js'
import { openWayIn, type WayIn } from './way-in.js'

describe('one story of several partners', () => {
  let way: WayIn
  beforeEach(async () => {
    way = await openWayIn()
  })
  afterEach(() => way.close())

  const desk = (of: WayIn = way) =>
    createMergeDesk({
      articles: of.store.articles,
      stories: of.store.stories,
      publication,
      publicUrl: PUBLIC_URL,
      partnerOf: of.book.partnerOf,
      mergeDays: 7,
      now: () => of.clock.now,
    })
  const owners = async (of: WayIn = way) => (await of.shown()).map(({ owner }) => owner).sort()
  const causes = async () =>
    (await desk().list({ limit: 50 })).map(({ decision: { cause, undoneAt } }) =>
      undoneAt ? `${cause} undone` : cause,
    )
  const partners = async (...slugs: readonly string[]) => {
    for (const slug of slugs) await way.partner(slug)
  }
  /** Each a second after the other: who comes first is plain. */
  const say = async (slug: string, ...stories: readonly Story[]) => {
    way.clock.now += 1000
    return tell(way, slug, stories)
  }

  it('shows nearly the same text once, whatever the headline, and keeps every copy', async () => {
    await partners('bir', 'iki', 'uc')
    await say('bir', storyOf('bir', { title: 'Kar 120 köy yolunu kapattı' }))
    const again = SNOW.toUpperCase().replaceAll('İ', 'I').replace('GECE BAŞLAYAN', 'Dün gece başlayan')
    const { receipts, health } = await say('iki', storyOf('iki', { title: 'Beyaz esaret', text: again }))
    await say('uc', storyOf('uc', { title: 'Köprü açıldı', text: BRIDGE }))
    expect(receipts[0]).to.include({ outcome: 'same', duplicateOf: keyOf('bir', 'bir-1') })
    expect(health.tally).to.deep.equal({ items: 1, added: 0, changed: 0, same: 1, quarantined: 0, refused: 0 })
    expect(await owners()).to.deep.equal(['bir', 'uc'])
    const copy = (await way.store.articles.byKey(keyOf('iki', 'iki-1')))?.article
    expect(copy).to.include({ title: 'Beyaz esaret', movedTo: keyOf('bir', 'bir-1') })
    expect((await way.store.articles.byKey(keyOf('bir', 'bir-1')))?.article.alsoSeen?.[0]).to.include({
      partner: 'iki',
      key: keyOf('iki', 'iki-1'),
    })
    const [{ decision } = {}] = await desk().list({ limit: 9 })
    expect(decision).to.include({ cause: 'text', by: 'rule', key: keyOf('iki', 'iki-1'), other: keyOf('bir', 'bir-1') })
    expect(decision?.similarity).to.be.within(0.5, 1)
  })

  it('does not compare texts further apart than the window, and none where the window is 0', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir', { date: 'Sun, 01 Nov 2026 12:00:00 +0300' }))
    await say('iki', storyOf('iki', { date: 'Sun, 08 Nov 2026 12:00:01 +0300' }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
    await say('iki', storyOf('iki', { guid: 'iki-2', date: 'Sun, 08 Nov 2026 12:00:00 +0300' }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
    expect(await causes()).to.deep.equal(['text'])
  })

  it('knows a story by its address in any dress', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir', { link: 'https://bir.example/haber/kar', text: 'Kar yağdı.' }))
    await say('iki', storyOf('iki', { link: 'http://m.bir.example//haber/kar/amp?utm_source=x', text: 'Kısa özet.' }))
    expect(await causes()).to.deep.equal(['address'])
    expect(await owners()).to.deep.equal(['bir'])
  })

  it('knows a story by an agency’s code, of the same agency only, where all may pass it on', async () => {
    await way.partner('iha', { name: 'İhlas Haber Ajansı', mayPassOn: 'İHA' })
    for (const slug of ['bir', 'baska', 'izinsiz'])
      await way.partner(slug, slug === 'izinsiz' ? {} : { mayPassOn: 'İHA, DHA' })
    const coded = (slug: string, text: string) => {
      const item = `<item><HaberKodu>20261122KR000001</HaberKodu><UstKategori>GENEL</UstKategori><Kategori>ÇEVRE</Kategori><Sehir>KARS</Sehir><SonDakika>Hayır</SonDakika><title>${slug}: yollar açık</title><description>${text}</description><pubDate>22.11.2026 14:05:33</pubDate><SonHaberGuncellenmeTarihi>-</SonHaberGuncellenmeTarihi><SonFotografEklenmeTarihi>-</SonFotografEklenmeTarihi><images/><videos/></item>`
      way.clock.now += 1000
      way.serve(
        slug,
        `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Abone</title><description>Haberler</description><language>tr</language>${item}</channel></rss>`,
      )
      return way.poll(slug)
    }
    await coded('iha', 'Kar durdu.')
    await coded('bir', 'KARS (İHA) – Yolların tamamı ulaşıma açıldı; ekipler döndü.')
    await coded('baska', 'KARS (DHA) – Başka ajansın aynı numaralı haberi.')
    await coded('izinsiz', 'KARS (İHA) – Kar yağışı durdu, yollar açıldı.')
    expect(await owners()).to.deep.equal(['baska', 'iha', 'izinsiz'])
    const [{ decision } = {}] = await desk().list({ limit: 9 })
    expect(decision).to.include({ cause: 'code', value: 'iha 20261122KR000001', key: keyOf('bir', '20261122KR000001') })
    expect(await causes()).to.have.length(1)
  })

  it('joins what was embargoed once the embargo is over', async () => {
    await partners('bir', 'iki')
    await way.partner('bizim', { owner: 'self', extent: undefined })
    await say('bir', storyOf('bir'))
    await say(
      'bizim',
      storyOf('bizim', { link: 'https://serhatpostasi.example/b', date: 'Mon, 23 Nov 2026 15:00:00 +0300' }),
    )
    expect(await causes()).to.deep.equal([])
    way.clock.now += 4 * 3_600_000
    await desk().lookAgain([keyOf('self', 'bizim-1')])
    expect(await causes()).to.deep.equal(['text'])
    expect(await owners()).to.deep.equal(['self'])
    await desk().lookAgain([keyOf('self', 'bizim-1'), keyOf('self', 'yok')])
    expect(await causes()).to.deep.equal(['text'])
  })

  it('joins no texts that have nothing in common under one address', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir', { link: 'https://bir.example/son-durum' }))
    await say('iki', storyOf('iki', { title: 'Köprü', link: 'https://bir.example/son-durum', text: BRIDGE }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
  })

  it('shows our own story before any other, and lays nobody’s terms over it', async () => {
    await partners('ortak')
    await way.partner('bizim', { owner: 'self', extent: undefined })
    await say('ortak', storyOf('ortak', { more: '<dcterms:accessRights>all</dcterms:accessRights>' }))
    await say('bizim', storyOf('bizim', { link: 'https://serhatpostasi.example/b1' }))
    expect(await owners()).to.deep.equal(['self'])
    const [own] = await way.shown()
    expect(own?.alsoSeen).to.equal(undefined)
    expect(own?.rights.reservation).not.to.equal('all')
    expect((await desk().story(own?.key ?? ''))?.because).to.equal('own')
  })

  it('prefers who is nearer to the origin, then who may show more, then by priority, then who came first, and says which it was', async () => {
    for (const [slug, extent] of [
      ['az', 'excerpt'],
      ['cok', 'full'],
      ['sonra', 'full'],
    ] as const)
      await way.partner(slug, { extent })
    await say('az', storyOf('az'))
    await say('cok', storyOf('cok'))
    expect(await owners()).to.deep.equal(['cok'])
    expect((await desk().story(keyOf('cok', 'cok-1')))?.because).to.equal('extent')
    await say('sonra', storyOf('sonra'))
    expect(await owners()).to.deep.equal(['cok'])
    expect((await desk().story(keyOf('az', 'az-1')))?.because).to.equal('seen')
    await way.partner('once', { priority: '5' })
    await say('once', storyOf('once'))
    expect(await owners()).to.deep.equal(['once'])
    expect((await desk().story(keyOf('az', 'az-1')))?.because).to.equal('priority')
    await say('once', storyOf('once', { more: '<source url="https://kaynak.example/feed">kaynak</source>' }))
    await way.partner('kaynak', { extent: 'headline' })
    await say('sonra', storyOf('sonra', { more: '<source url="https://kaynak.example/feed">kaynak</source>' }))
    await say('cok', storyOf('cok', { more: '<source url="https://kaynak.example/feed">kaynak</source>' }))
    await say('az', storyOf('az', { more: '<source url="https://kaynak.example/feed">kaynak</source>' }))
    await say('kaynak', storyOf('kaynak'))
    expect(await owners()).to.deep.equal(['kaynak'])
    expect((await desk().story(keyOf('az', 'az-1')))?.because).to.equal('hands')
  })

  it('takes who links to another’s page for one who passes it on', async () => {
    await partners('kopyaci', 'kaynak')
    await say('kopyaci', storyOf('kopyaci', { link: 'https://kaynak.example/kar' }))
    await say('kaynak', storyOf('kaynak', { link: 'https://kaynak.example/kar' }))
    expect(await owners()).to.deep.equal(['kaynak'])
  })

  it('chooses anew when a contract changes or ends', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir'))
    await say('iki', storyOf('iki'))
    expect(await owners()).to.deep.equal(['bir'])
    await way.desk.remove('bir')
    await way.book.read()
    await desk().chooseAnew('bir')
    expect(await owners()).to.deep.equal(['iki'])
    const { rights, alsoSeen } = (await way.shown())[0] ?? {}
    expect(alsoSeen?.map(({ partner }) => partner)).to.deep.equal(['bir'])
    expect(rights?.sourceChain.map(({ name }) => name)).to.deep.equal(['iki'])
  })

  it('lays the strictest terms of all over what is shown, and lifts them with who left', async () => {
    await partners('bir', 'iki')
    const terms = (word: string) => ({ more: `<dcterms:accessRights>${word}</dcterms:accessRights>` })
    await say('bir', storyOf('bir', terms('attribution')))
    await say('iki', storyOf('iki', terms('all')))
    expect((await way.shown())[0]?.rights.reservation).to.equal('all')
    await say('iki', storyOf('iki', terms('republication')))
    expect((await way.shown())[0]?.rights.reservation).to.equal('republication')
    const [{ decision } = {}] = await desk().list({ limit: 1 })
    await desk().undo(decision?.seq ?? 0)
    const shown = await way.shown()
    expect(shown.map(({ owner, rights }) => [owner, rights.reservation]).sort()).to.deep.equal([
      ['bir', 'attribution'],
      ['iki', 'republication'],
    ])
    for (const article of shown) expect(article).not.to.have.any.keys('alsoSeen', 'ownTerms', 'movedTo')
  })

  it('never joins again what an operator has split, whatever is polled later, until an operator joins it', async () => {
    await partners('bir', 'iki', 'uc')
    for (const slug of ['bir', 'iki', 'uc']) await say(slug, storyOf(slug))
    expect(await owners()).to.deep.equal(['bir'])
    expect(await desk().part(keyOf('iki', 'iki-1'), keyOf('bir', 'bir-1'))).to.include({ outcome: 'parted' })
    expect(await owners()).to.deep.equal(['bir', 'iki'])
    for (const title of ['Bir', 'İki'])
      for (const slug of ['iki', 'uc', 'bir']) await say(slug, storyOf(slug, { title }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
    // Under another id, at the same address, it is the same article.
    await say('iki', storyOf('iki', { guid: 'yeni', link: 'http://www.iki.example/iki-1', title: 'Üç' }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
    expect(await desk().join(keyOf('iki', 'iki-1'), keyOf('bir', 'bir-1'))).to.include({ outcome: 'joined' })
    expect(await owners()).to.deep.equal(['bir'])
    expect(await causes()).to.deep.equal(['hand', 'text', 'text undone'])
  })

  it('parts what hangs on a decision, and only that', async () => {
    await partners('a', 'b', 'c', 'd')
    await say('a', storyOf('a', { text: SNOW }))
    await say('b', storyOf('b', { text: SNOW }))
    await say('c', storyOf('c', { text: BRIDGE, title: 'Köprü' }))
    await say('d', storyOf('d', { text: BRIDGE, title: 'Köprü' }))
    await desk().join(keyOf('d', 'd-1'), keyOf('b', 'b-1'))
    expect(await owners()).to.deep.equal(['a'])
    const [{ decision } = {}] = await desk().list({ limit: 1 })
    expect(await desk().undo(decision?.seq ?? 0)).to.include({ outcome: 'parted' })
    expect(await owners()).to.deep.equal(['a', 'c'])
    expect((await desk().story(keyOf('d', 'd-1')))?.members.map(({ article }) => article.owner)).to.deep.equal([
      'c',
      'd',
    ])
    expect(await desk().undo(decision?.seq ?? 0)).to.include({ outcome: 'same' })
  })

  it('keeps apart beforehand what an operator says are two stories', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir', { text: BRIDGE }))
    await say('iki', storyOf('iki', { text: SNOW, title: 'Kar' }))
    await desk().part(keyOf('bir', 'bir-1'), keyOf('iki', 'iki-1'))
    await say('iki', storyOf('iki', { text: BRIDGE, title: 'Kar' }))
    expect(await owners()).to.deep.equal(['bir', 'iki'])
  })

  it('does not let a withdrawn story come back by another way', async () => {
    await partners('bir', 'iki', 'uc')
    await say('bir', storyOf('bir'))
    await say('iki', storyOf('iki'))
    const inbound = way.inbound('bir')
    await inbound.withdraw(keyOf('bir', 'bir-1'))
    expect(await owners()).to.deep.equal([])
    await say('iki', storyOf('iki', { title: 'Yine' }))
    await say('uc', storyOf('uc'))
    expect(await owners()).to.deep.equal([])
    expect((await desk().story(keyOf('uc', 'uc-1')))?.because).to.equal('withdrawn')
    await inbound.restore(keyOf('bir', 'bir-1'))
    expect(await owners()).to.deep.equal(['bir'])
  })

  it('believes a source that tells two stories in nearly the same words', async () => {
    await partners('bir', 'iki')
    await say('bir', storyOf('bir'), storyOf('bir', { guid: 'bir-2' }))
    await say('iki', storyOf('iki'))
    expect(await owners()).to.deep.equal(['bir', 'bir'])
    expect(await causes()).to.deep.equal(['text'])
  })

  it('changes nothing when only the date is refreshed, and adds no update', async () => {
    await partners('bir')
    await say('bir', storyOf('bir', { date: 'Sat, 21 Nov 2026 12:00:00 +0300' }))
    const before = await way.store.changes.last()
    const { receipts } = await say('bir', storyOf('bir', { date: 'Mon, 23 Nov 2026 11:59:00 +0300' }))
    expect(receipts[0]?.outcome).to.equal('same')
    expect(await way.store.changes.last()).to.equal(before)
    await say('bir', storyOf('bir', { title: 'Düzeltildi', date: 'Mon, 23 Nov 2026 11:59:00 +0300' }))
    const [article] = await way.shown()
    expect(article?.firstPublishedAt).to.equal(Date.parse('2026-11-21T12:00:00+03:00'))
    expect(article?.updates).to.have.length(1)
  })

  it('keeps stories apart whose ids are places in the document', async () => {
    await partners('bir')
    const top = (title: string, text: string, day: string) => ({
      title,
      text,
      link: `https://bir.example/${title.length}-${text.length}`,
      date: `${day} Nov 2026 12:00:00 +0300`,
    })
    const [snow, bridge, race] = [
      top('Kar yolları kapattı', SNOW, 'Fri, 20'),
      top('Taş köprü açıldı', BRIDGE, 'Sat, 21'),
      top('Ayşe Çetin birinci', RACE, 'Sun, 22'),
    ]
    await say('bir', { guid: '1', ...bridge }, { guid: '2', ...snow })
    const { receipts } = await say('bir', { guid: '1', ...race }, { guid: '2', ...bridge }, { guid: '3', ...snow })
    expect(receipts.map(({ outcome }) => outcome)).to.deep.equal(['added', 'same', 'same'])
    expect((await way.shown()).map(({ title }) => title)).to.have.members([snow.title, bridge.title, race.title])
    const edited = { ...race, title: 'Ayşe Çetin yarışta birinci oldu' }
    await say('bir', { guid: '1', ...edited }, { guid: '2', ...bridge }, { guid: '3', ...snow })
    expect((await way.shown()).map(({ title }) => title)).to.have.members([snow.title, bridge.title, edited.title])
  })

  it('takes an item for the same when it moves to https, address and id', async () => {
    await partners('bir')
    const at = (scheme: string) => ({
      text: SNOW,
      guid: `${scheme}://bir.example/?p=12`,
      link: `${scheme}://bir.example/kar`,
    })
    await say('bir', at('http'))
    const { receipts } = await say('bir', { ...at('https'), link: 'https://bir.example/kar-yagdi' })
    expect(receipts[0]?.outcome).to.equal('changed')
    expect(await way.shown()).to.have.length(1)
  })

  it('comes to the same story, source and terms in whatever order the documents come', async () => {
    const TERMS = ['none', 'attribution', 'republication', 'all']
    const EXTENTS = ['headline', 'excerpt', 'full']
    const text = fc.constantFrom(SNOW, BRIDGE, RACE)
    const source = fc.record({
      text,
      terms: fc.constantFrom(...TERMS),
      passedOn: fc.nat({ max: 2 }),
      edited: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(source, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (sources, chance) => {
          const orders = [0, 1].map(() =>
            sources
              .map((_, index) => [chance.next().value ?? 0, index] as const)
              .sort(([a], [b]) => a - b)
              .map(([, index]) => index),
          )
          const ends = []
          for (const order of orders) {
            const of = await openWayIn()
            for (const [index] of sources.entries())
              await of.partner(`p${index}`, { extent: EXTENTS[index % EXTENTS.length] })
            for (const index of order) {
              const { text: said = '', terms, passedOn = 0, edited } = sources[index] ?? {}
              const hops = passedOn > 0 ? '<source url="https://asil.example/f">Asıl</source>' : ''
              const story = storyOf(`p${index}`, {
                text: edited ? said.replace('yıl', 'sene') : said,
                more: `<dcterms:accessRights>${terms}</dcterms:accessRights>${hops}`,
              })
              of.clock.now += 1000
              await tell(of, `p${index}`, [story])
            }
            const before = await of.store.changes.last()
            for (const index of order) {
              const { health } = await of.poll(`p${index}`)
              expect(health.outcome).to.equal('unchanged')
            }
            expect(await of.store.changes.last()).to.equal(before)
            // Who came first decides only between sources alike in all that goes before it.
            const stories = []
            for (const article of await of.shown()) {
              const story = await desk(of).story(article.key)
              const members = story?.members.map(each => each.article.owner).sort()
              const { rights, alsoSeen = [] } = article
              const rank = [rights.sourceChain.length, of.book.partnerOf(article.owner)?.contract?.extent]
              expect(alsoSeen.length).to.equal((members?.length ?? 0) - 1)
              stories.push(JSON.stringify([members, rank, rights.reservation, rights.ai]))
            }
            ends.push(stories.sort())
            await of.close()
          }
          expect(ends[0]).to.deep.equal(ends[1])
        },
      ),
      { numRuns: 25 },
    )
  }).timeout(60_000)
})
