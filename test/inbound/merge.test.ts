import { expect } from 'chai'
import fc from 'fast-check'
import { keyOf } from '../../src/model/key.js'
import { document, RACE, SNOW, type Story } from './merge-documents.js'
import { openWayIn, rss, type Said, type WayIn } from './way-in.js'

describe('merging a partner’s document', () => {
  let way: WayIn
  beforeEach(async () => {
    way = await openWayIn()
  })
  afterEach(() => way.close())

  const outcomes = async (slug: string) => (await way.poll(slug)).receipts.map(({ outcome }) => outcome)

  it('tells how each item ended, and changes nothing when it comes again', async () => {
    await way.partner('ortak')
    way.serve('ortak', rss([{ guid: '1' }, { guid: '2', date: 'dün' }, { guid: '3', title: 'x'.repeat(2001) }]))
    const first = await way.poll('ortak')
    expect(first.health.tally).to.deep.equal({ items: 3, added: 1, changed: 0, same: 0, quarantined: 1, refused: 1 })
    expect(first.receipts[1]?.findings.map(({ rule, line }) => [rule, line])).to.deep.equal([
      ['invalid-rfc2822-date', 3],
    ])
    expect(first.receipts[2]?.reasons[0]?.field).to.equal('title')
    const before = await way.store.changes.last()
    expect((await way.poll('ortak')).health.outcome).to.equal('unchanged')
    // A blank more: other bytes, the same items.
    way.serve('ortak', `${rss([{ guid: '1' }, { guid: '2', date: 'dün' }, { guid: '3', title: 'x'.repeat(2001) }])}\n`)
    const again = await way.poll('ortak')
    expect(again.health.tally).to.deep.equal({ items: 3, added: 0, changed: 0, same: 1, quarantined: 1, refused: 1 })
    expect(again.health.restless).to.equal(0)
    expect(await way.store.changes.last()).to.equal(before)
    expect((await way.store.articles.versions(keyOf('ortak', '1'))).length).to.equal(1)
  })

  it('keeps the last good version of what comes back broken, and lets it in once it is mended', async () => {
    await way.partner('ortak')
    way.serve('ortak', rss([{ guid: '1', title: 'İlk' }]))
    await way.poll('ortak')
    way.serve('ortak', rss([{ guid: '1', title: 'Bozuk', date: '31 Şubat' }]))
    expect(await outcomes('ortak')).to.deep.equal(['quarantined'])
    expect((await way.shown())[0]?.title).to.equal('İlk')
    expect(await way.store.quarantine.count('quarantined')).to.equal(1)
    way.serve('ortak', rss([{ guid: '1', title: 'Düzgün' }]))
    expect(await outcomes('ortak')).to.deep.equal(['changed'])
    expect((await way.shown())[0]?.title).to.equal('Düzgün')
    expect(await way.store.quarantine.count('quarantined')).to.equal(0)
  })

  it('lets a quarantined item in when the operator says so, once and for all', async () => {
    await way.partner('ortak')
    const document = rss([{ guid: '1', more: '<author>Işıl Çağlar</author>' }])
    way.serve('ortak', document)
    expect(await outcomes('ortak')).to.deep.equal(['quarantined'])
    const key = keyOf('ortak', '1')
    expect(await way.quarantine.release(key)).to.deep.equal({ outcome: 'added' })
    expect((await way.shown()).map(article => article.key)).to.deep.equal([key])
    way.serve('ortak', `${document}\n`)
    expect(await outcomes('ortak')).to.deep.equal(['same'])
    expect(await way.quarantine.release(key)).to.equal(undefined)
  })

  it('does not ask again about what was rejected', async () => {
    await way.partner('ortak')
    const document = rss([{ guid: '1', more: '<author>Işıl Çağlar</author>' }])
    way.serve('ortak', document)
    await way.poll('ortak')
    expect(await way.quarantine.reject(keyOf('ortak', '1'))).to.equal(true)
    way.serve('ortak', `${document}\n`)
    expect(await outcomes('ortak')).to.deep.equal(['quarantined'])
    expect(await way.quarantine.list({ state: 'waiting', limit: 9 })).to.deep.equal([])
    expect(await way.quarantine.list({ state: 'rejected', limit: 9 })).to.have.length(1)
  })

  it('screens as the contract says', async () => {
    const items = [
      { guid: '1', more: '<author>Işıl Çağlar</author>' },
      { guid: '2', link: 'http://ortak.example/iki', more: '<dc:date>2026-11-22T09:00:00Z</dc:date>' },
      { guid: '3' },
    ]
    for (const [gate, expected] of [
      ['open', ['added', 'added', 'added']],
      ['errors', ['quarantined', 'added', 'added']],
      ['warnings', ['quarantined', 'quarantined', 'added']],
    ] as const) {
      await way.partner(`ortak-${gate}`, { gate })
      way.serve(
        `ortak-${gate}`,
        rss(
          items.map(item => ({ ...item, guid: `${gate}-${item.guid}`, link: `https://${gate}.example/${item.guid}` })),
        ),
      )
      expect(await outcomes(`ortak-${gate}`), gate).to.deep.equal(expected)
    }
  })

  it('knows an item again by its address when its id changes with every document', async () => {
    await way.partner('ortak')
    const document = (turn: number) =>
      rss(
        [1, 2, 3].map(n => ({
          guid: `${turn}-${n}`,
          title: `Haber ${n}`,
          link: `http://www.ortak.example/${n}?utm_source=x${turn}`,
        })),
      )
    way.serve('ortak', document(1))
    expect(await outcomes('ortak')).to.deep.equal(['added', 'added', 'added'])
    way.serve(
      'ortak',
      rss(
        [1, 2, 3].map(n => ({
          guid: `2-${n}`,
          title: `Haber ${n}`,
          link: `http://www.ortak.example/${n}?utm_source=x1`,
        })),
      ),
    )
    expect(await outcomes('ortak')).to.deep.equal(['same', 'same', 'same'])
    expect(await way.shown()).to.have.length(3)
  })

  describe('of an item that is held, and whose id changes', () => {
    const broken = { link: 'https://ortak.example/kar', date: '31 Şubat' }
    const tell = async (...items: readonly Story[]) => {
      way.clock.now += 60_000
      way.serve('ortak', `${document(items)}<!-- ${way.clock.now} -->`)
      return outcomes('ortak')
    }
    const held = async (state: 'waiting' | 'rejected' = 'waiting') =>
      (await way.quarantine.list({ state, limit: 99 })).map(({ draft }) => draft.id).sort()
    beforeEach(() => way.partner('ortak'))

    it('knows it again by its address once it is mended, so that nothing of it waits for ever', async () => {
      expect(await tell({ ...broken, guid: 'a' })).to.deep.equal(['quarantined'])
      expect(await tell({ link: `${broken.link}?utm_source=x`, guid: 'b' })).to.deep.equal(['added'])
      expect(await held()).to.deep.equal([])
      expect((await way.shown()).map(({ id }) => id)).to.deep.equal(['a'])
      expect(await tell({ link: broken.link, guid: 'c', title: 'Kars’ta kar dindi' })).to.deep.equal(['changed'])
    })

    it('holds it once, and does not ask again when it was rejected', async () => {
      for (const guid of ['a', 'b', 'c']) expect(await tell({ ...broken, guid })).to.deep.equal(['quarantined'])
      expect(await held()).to.deep.equal(['a'])
      await way.quarantine.reject(keyOf('ortak', 'a'))
      expect(await tell({ ...broken, guid: 'd' })).to.deep.equal(['quarantined'])
      expect([await held(), await held('rejected')]).to.deep.equal([[], ['a']])
    })

    it('takes it for another where the document names both, or the page shows another story', async () => {
      await tell({ ...broken, guid: 'a' })
      expect(
        await tell({ link: broken.link, guid: 'b' }, { ...broken, guid: 'a', link: `${broken.link}/2` }),
      ).to.deep.equal(['added', 'quarantined'])
      const page = 'https://ortak.example/gunun-haberi'
      await tell({ guid: 'c', title: 'Köy yolları kapandı', link: page, date: 'dün', text: SNOW })
      const today = { title: 'Milli sporcudan birincilik', date: 'Mon, 23 Nov 2026 09:00:00 +0300', text: RACE }
      expect(await tell({ ...today, guid: 'd', link: page })).to.deep.equal(['added'])
      expect(await held()).to.deep.equal(['a', 'c'])
      expect((await way.shown()).map(({ id }) => id).sort()).to.deep.equal(['b', 'd'])
    })

    it('leaves what stands as it is when the operator lets in what was held before it', async () => {
      await tell({ ...broken, guid: 'a' }, { ...broken, guid: 'b' })
      // Two wait there: it is neither of them for sure.
      expect(await tell({ link: broken.link, guid: 'c', title: 'Kars’ta kar dindi' })).to.deep.equal(['added'])
      expect(await held()).to.deep.equal(['a', 'b'])
      for (const id of ['a', 'b'])
        expect(await way.quarantine.release(keyOf('ortak', id))).to.deep.equal({ outcome: 'same' })
      expect(await held()).to.deep.equal([])
      expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Kars’ta kar dindi'])
    })
  })

  it('does not take stories for one that share an address or an id', async () => {
    await way.partner('ortak', { gate: 'open' })
    const home = [
      { guid: 'a', title: 'Bir', link: 'https://ortak.example/' },
      { guid: 'b', title: 'İki', link: 'https://ortak.example/' },
    ]
    const shared = [
      { guid: 'c', title: 'Üç', link: 'https://ortak.example/galeri' },
      { guid: 'd', title: 'Dört', link: 'https://ortak.example/galeri' },
    ]
    const sameId = [
      { guid: 'e', title: 'Beş', link: 'https://ortak.example/5' },
      { guid: 'e', title: 'Altı', link: 'https://ortak.example/6' },
    ]
    way.serve('ortak', rss([...home, ...shared, ...sameId, { title: 'Kimliksiz', link: '' }]))
    expect(new Set(await outcomes('ortak'))).to.deep.equal(new Set(['added']))
    way.serve('ortak', `${rss([...sameId, ...shared, { title: 'Kimliksiz', link: '' }, ...home])}\n`)
    expect(new Set(await outcomes('ortak'))).to.deep.equal(new Set(['same']))
    expect(await way.shown()).to.have.length(7)
  })

  it('shows one story of two partners once, under the strictest terms of both, and says who else told it', async () => {
    await way.partner('bir')
    await way.partner('iki')
    way.serve(
      'bir',
      rss([
        {
          guid: 'a',
          link: 'https://bir.example/haber',
          more: '<dcterms:accessRights>attribution</dcterms:accessRights>',
        },
      ]),
    )
    way.serve(
      'iki',
      rss([
        {
          guid: 'b',
          link: 'http://www.bir.example/haber/?utm_medium=rss',
          more: '<dcterms:accessRights>all</dcterms:accessRights>',
        },
      ]),
    )
    await way.poll('bir')
    const [receipt] = (await way.poll('iki')).receipts
    expect(receipt).to.include({ outcome: 'same', duplicateOf: keyOf('bir', 'a') })
    const [article, ...others] = await way.shown()
    expect(others).to.deep.equal([])
    expect(article?.rights.reservation).to.equal('all')
    expect(article?.alsoSeen).to.have.length(1)
    expect(article?.alsoSeen?.[0]).to.include({ partner: 'iki', id: 'b' })
    const before = await way.store.changes.last()
    way.serve(
      'iki',
      `${rss([{ guid: 'b', link: 'http://www.bir.example/haber/?utm_medium=rss', more: '<dcterms:accessRights>all</dcterms:accessRights>' }])}\n`,
    )
    await way.poll('iki')
    expect(await way.store.changes.last()).to.equal(before)
    // The first one's correction does not lift the second one's terms.
    way.serve(
      'bir',
      rss([
        {
          guid: 'a',
          title: 'Düzeltildi',
          link: 'https://bir.example/haber',
          more: '<dcterms:accessRights>attribution</dcterms:accessRights>',
        },
      ]),
    )
    expect(await outcomes('bir')).to.deep.equal(['changed'])
    expect((await way.shown())[0]).to.deep.include({ title: 'Düzeltildi', alsoSeen: article?.alsoSeen })
    expect((await way.shown())[0]?.rights.reservation).to.equal('all')
  })

  it('gives way to the source nearer to the origin, and keeps what made way', async () => {
    await way.partner('aktaran')
    await way.partner('kaynak')
    way.serve(
      'aktaran',
      rss([
        {
          guid: 'k',
          link: 'https://kaynak.example/1',
          more: '<source url="https://kaynak.example/feed">kaynak</source>',
        },
      ]),
    )
    way.serve('kaynak', rss([{ guid: 'a', title: 'Aslı', link: 'https://kaynak.example/1' }]))
    await way.poll('aktaran')
    expect(await outcomes('kaynak')).to.deep.equal(['added'])
    expect((await way.shown()).map(({ owner, title }) => [owner, title])).to.deep.equal([['kaynak', 'Aslı']])
    const old = await way.store.articles.byKey(keyOf('aktaran', 'k'))
    expect(old?.article.movedTo).to.equal(keyOf('kaynak', 'a'))
    expect((await way.shown())[0]?.alsoSeen?.map(({ partner }) => partner)).to.deep.equal(['aktaran'])
    way.serve('aktaran', rss([{ guid: 'k', title: 'Değişti', link: 'https://kaynak.example/1' }]))
    const [receipt] = (await way.poll('aktaran')).receipts
    expect(receipt).to.include({ outcome: 'same', duplicateOf: keyOf('kaynak', 'a') })
  })

  it('never lets a partner’s copy touch our own story', async () => {
    await way.partner('bizim', { owner: 'self', extent: undefined })
    await way.partner('ortak')
    way.serve('bizim', rss([{ guid: 'b1', title: 'Bizim haber', link: 'https://serhatpostasi.example/b1' }]))
    expect(await outcomes('bizim')).to.deep.equal(['added'])
    const key = keyOf('self', 'b1')
    const own = (await way.store.articles.byKey(key))?.article
    expect(own).to.include({ owner: 'self' })
    expect(own?.rights).to.include({ class: 'news', basis: 'own' })
    way.serve('ortak', rss([{ guid: 'x', title: 'Kopya', link: 'https://serhatpostasi.example/b1' }]))
    expect((await way.poll('ortak')).receipts[0]).to.include({ outcome: 'same', duplicateOf: key })
    expect((await way.store.articles.byKey(key))?.article).to.deep.equal(own)
  })

  it('copies the rights of the channel down, appends the hop, and overwrites nothing', async () => {
    await way.partner('ortak')
    way.serve(
      'ortak',
      rss(
        [
          { guid: '1' },
          {
            guid: '2',
            more: '<dc:rights>© Ayşe Şen</dc:rights><source url="https://asil.example/f">Asıl Gazete</source>',
          },
        ],
        '<copyright>© 2026 Ortak. Tüm hakları saklıdır.</copyright>',
      ),
    )
    await way.poll('ortak')
    const first = (await way.store.articles.byKey(keyOf('ortak', '1')))?.article
    const second = (await way.store.articles.byKey(keyOf('ortak', '2')))?.article
    expect(first?.rights.raw).to.deep.include({
      carrier: 'rss:copyright',
      value: '© 2026 Ortak. Tüm hakları saklıdır.',
      scope: 'inherited',
    })
    expect(first?.rights.sourceChain.map(({ name }) => name)).to.deep.equal(['ortak'])
    expect(second?.rights.notice.tr).to.equal('© Ayşe Şen')
    expect(second?.rights.sourceChain.map(({ name }) => name)).to.deep.equal(['Asıl Gazete', 'ortak'])
    expect(second?.rights.raw.map(({ value }) => value)).to.include('© 2026 Ortak. Tüm hakları saklıdır.')
  })

  it('dates a story by its first publication, and never ahead of now', async () => {
    await way.partner('ortak')
    way.serve(
      'ortak',
      rss([
        { guid: '1', date: 'Tue, 24 Nov 2026 12:00:00 +0300' },
        { guid: '2', date: 'Sat, 21 Nov 2026 12:00:00 +0300' },
      ]),
    )
    await way.poll('ortak')
    const at = way.clock.now
    expect((await way.store.articles.byKey(keyOf('ortak', '1')))?.article.firstPublishedAt).to.equal(at)
    way.clock.now += 3_600_000
    way.serve(
      'ortak',
      rss([
        { guid: '1', title: 'Yeni', date: 'Wed, 25 Nov 2026 12:00:00 +0300' },
        { guid: '2', title: 'Yeni', date: 'Mon, 23 Nov 2026 09:00:00 +0300' },
      ]),
    )
    await way.poll('ortak')
    expect((await way.store.articles.byKey(keyOf('ortak', '1')))?.article.firstPublishedAt).to.equal(at)
    expect((await way.store.articles.byKey(keyOf('ortak', '2')))?.article.firstPublishedAt).to.equal(
      Date.parse('2026-11-21T09:00:00Z'),
    )
    const versions = await way.store.articles.versions(keyOf('ortak', '1'))
    expect(versions[0]?.raw).to.include('24 Nov 2026')
  })

  it('shows what the contract lets be shown, as soon as it says so', async () => {
    const extentOf = async () => {
      const [article] = await way.shown()
      return article && way.gate(article, { to: 'public', format: 'rss' }).extent
    }
    await way.partner('ortak', { extent: undefined })
    way.serve('ortak', rss([{ guid: '1' }]))
    await way.poll('ortak')
    expect(await extentOf()).to.equal('headline')
    await way.desk.change('ortak', { extent: 'full' })
    await way.book.read()
    expect(await extentOf()).to.equal('full')
    await way.desk.remove('ortak')
    await way.book.read()
    expect(await extentOf()).to.equal('nothing')
  })

  it('shows an agency’s story only when the contract lists the agency', async () => {
    const more = '<dcterms:provenance>Anadolu Ajansı (AA); 2026-11-22T08:00:00Z</dcterms:provenance>'
    for (const [slug, mayPassOn, extent] of [
      ['listelemez', undefined, 'nothing'],
      ['listeler', 'AA', 'full'],
    ] as const) {
      await way.partner(slug, { ...(mayPassOn && { mayPassOn }) })
      way.serve(slug, rss([{ guid: slug, more }]))
      await way.poll(slug)
      const article = (await way.store.articles.byKey(keyOf(slug, slug)))?.article
      expect(article && way.gate(article, { to: 'public', format: 'rss' }).extent, slug).to.equal(extent)
      expect(article?.rights.class).to.equal('agency')
    }
  })

  it('accounts for every item of every document, whatever it holds', async () => {
    const said = fc.record<Said>(
      {
        title: fc.constantFrom('Kar', 'Kış', '', 'a &amp; b'),
        guid: fc.constantFrom('1', '2', '3', ''),
        link: fc.constantFrom(
          'https://ortak.example/1',
          'https://ortak.example/2',
          'https://ortak.example/',
          'hata',
          '',
        ),
        date: fc.constantFrom('Sun, 22 Nov 2026 12:00:00 +0300', 'dün', '', 'Tue, 24 Nov 2026 12:00:00 +0300'),
      },
      { requiredKeys: [] },
    )
    await way.partner('ortak')
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 6 }), fc.nat(), async (items, salt) => {
        way.serve('ortak', `${rss(items)}<!-- ${salt} -->`)
        const { health, receipts } = await way.poll('ortak')
        if (health.outcome !== 'merged' || !health.tally) return
        const { items: count, added, changed, same, quarantined, refused } = health.tally
        expect(count).to.equal(items.length)
        expect(receipts).to.have.length(items.length)
        expect(added + changed + same + quarantined + refused).to.equal(count)
        const before = await way.store.changes.last()
        way.serve('ortak', `${rss(items)}<!-- ${salt} and once more -->`)
        const again = (await way.poll('ortak')).health.tally
        expect({ added: again?.added, changed: again?.changed }).to.deep.equal({ added: 0, changed: 0 })
        expect(await way.store.changes.last()).to.equal(before)
      }),
      { numRuns: 60 },
    )
  }).timeout(60_000)
})
