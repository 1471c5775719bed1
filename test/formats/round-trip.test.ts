import { expect } from 'chai'
import fc from 'fast-check'
import { readHop, writeHop } from '../../src/formats/carriers/provenance.js'
import { legal } from '../../src/formats/writing/xml-text.js'
import type { Article } from '../../src/model/article.js'
import type { Draft } from '../../src/model/draft.js'
import { isPlausible } from '../../src/model/time.js'
import { arbitraryArticle, arbitraryText } from './arbitrary-article.js'
import { atomDrafts, jsonDrafts, read, rssDrafts, WRITERS } from './reading.js'
import { AT, documentOf, FULL, sampleArticle, sampleChannel, sampleLinks } from './sample.js'

function written(write: (typeof WRITERS)[keyof typeof WRITERS], article: Article = sampleArticle): Draft {
  const decision = { ...FULL, media: Object.fromEntries(article.media.map(({ id }) => [id, 'full' as const])) }
  const text = documentOf(write, sampleChannel, [[article, decision, sampleLinks]])
  const [reading] = read(write, text).articles
  if (!reading) throw new Error('nothing was read')
  return reading.draft
}

describe('What is written reads back', () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    describe(name, () => {
      const draft = written(write)

      it('with its words, times and places', () => {
        const { title, summary, language, firstPublishedAt, dateline, body, externalUrl } = sampleArticle
        expect(draft).to.include({ title, summary, language, dateline, externalUrl, bodyHtml: body.html })
        expect(draft).to.include({ id: sampleLinks.guid, url: sampleLinks.page })
        expect(draft).to.include({ publishedAt: firstPublishedAt, modifiedAt: AT + 3_600_000 })
        expect(draft.authors.map(({ name }) => name)).to.deep.equal(['Ayşe ÇIĞ', 'Ali Şen'])
        expect(draft.tags).to.deep.equal(['kultur-sanat', 'yerel', 'Etkinlik', 'Âşıklık'])
      })

      it('with its rights: notice, holder, reservation, licence', () => {
        const { rights } = sampleArticle
        expect(draft.rights.notice?.tr).to.equal(rights.notice.tr)
        expect(draft.rights.holder?.name).to.equal(rights.holder.name)
        expect(draft.rights.reservation).to.equal(rights.reservation)
        expect(draft.rights.licenseUrl).to.equal(rights.licenseUrl)
      })

      it('with its source chain, hop by hop', () => {
        const known = sampleArticle.rights.sourceChain.map(({ kind, itemId, ...hop }) => hop)
        const read = draft.rights.sourceChain?.map(({ kind, itemId, ...hop }) => hop)
        expect(read).to.deep.equal(known)
      })

      it('with its media, each with credit and copyright of its own', () => {
        const [photo, film] = draft.media
        expect(photo).to.include({ url: 'https://ortak.example/foto/1.jpg', kind: 'image', credit: 'Veli Öz' })
        expect(photo).to.include({ width: 1280, height: 720, size: 81234, title: 'Âşıklar sahnede' })
        expect(photo).to.include({ caption: 'Bayramın ilk günü', mimeType: 'image/jpeg' })
        expect(photo?.rights?.notice?.tr).to.equal(sampleArticle.media[0]?.rights.notice.tr)
        expect(photo?.rights?.licenseUrl).to.equal('https://ortak.example/lisans')
        expect(film).to.include({ kind: 'video', duration: 61, mimeType: 'video/mp4' })
      })

      it('with its channel', () => {
        const { channel } = read(write, documentOf(write, sampleChannel, []))
        const { title, description, language, homeUrl, hubs, licenseUrl } = sampleChannel
        expect(channel).to.include({ title, description, language, homeUrl, licenseUrl })
        expect(channel.hubs).to.deep.equal(hubs)
        expect(channel.notice?.tr).to.equal(sampleChannel.notice.tr)
        expect(channel.notice?.tr).to.include('5846')
      })
    })
  }

  it('in JSON Feed without any loss of rights', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const clean = JSON.parse(JSON.stringify(article).replaceAll(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd')) as Article
        const first = rightsOnTheWire(clean)
        const [draft] = jsonDrafts([JSON.parse(WRITERS['JSON Feed'].item(clean, FULL, sampleLinks)?.text ?? '')])
        if (!draft) throw new Error('nothing was read')
        const { rights } = clean
        const again = rightsOnTheWire({
          ...clean,
          byline: draft.byline ?? { mode: 'none', text: '' },
          dateline: draft.dateline,
          updates: draft.updates,
          extensions: draft.extensions,
          firstPublishedAt: draft.publishedAt ?? 0,
          rights: {
            ...rights,
            notice: NOTHING,
            holder: { name: '' },
            ...draft.rights,
            sourceChain: draft.rights.sourceChain?.map(hop => ({ name: '', ...hop })),
          } as Article['rights'],
        })
        expect(again).to.deep.equal(first)
      }),
      { numRuns: 150 },
    )
  })

  it('in RSS and Atom with the same code points of notice, holder and title', () => {
    fc.assert(
      fc.property(arbitraryArticle, article => {
        const rights = { ...article.rights, raw: [] }
        for (const write of [WRITERS.RSS, WRITERS.Atom]) {
          const draft = written(write, { ...article, language: 'tr', rights })
          const said = legal(rights.notice.tr).trim() || legal(rights.notice.en).trim()
          if (said) expect(draft.rights.notice?.tr).to.equal(said)
          if (legal(rights.holder.name).trim())
            expect(draft.rights.holder?.name).to.equal(legal(rights.holder.name).trim())
          if (legal(article.title).trim()) expect(draft.title).to.equal(legal(article.title).trim())
          if (isPlausible(article.firstPublishedAt))
            expect(draft.publishedAt).to.be.closeTo(article.firstPublishedAt, 999)
        }
      }),
      { numRuns: 150 },
    )
  })
})

const NOTHING = { tr: '', en: '' }

/** Blank texts say nothing and are read as absent, so they are not compared. */
function rightsOnTheWire(article: Article): unknown {
  const item = WRITERS['JSON Feed'].item(article, FULL, sampleLinks)
  return JSON.parse(item?.text ?? '', (_, value) => (isNothing(value) ? undefined : value))._rights
}

function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === 0
}

describe('A hop', () => {
  const text = arbitraryText().filter(value => value.trim() !== '' && value === value.toWellFormed())

  it('survives the grammar whatever its texts hold', () => {
    const url = fc.webUrl({ withQueryParameters: true, withFragments: true })
    const optional = fc.record({ issue: text, url, author: text }, { requiredKeys: [] })
    const date = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
    fc.assert(
      fc.property(text, date, optional, (name, date, rest) => {
        const hop = { name, date, ...rest }
        expect(readHop(writeHop({ ...hop, kind: 'other' }))).to.deep.equal(hop)
      }),
      { numRuns: 500 },
    )
  })

  it('is written for people, too', () => {
    const hop = { name: 'Kars Manşet', kind: 'newspaper', date: AT, issue: '12', author: 'Ayşe ÇIĞ' } as const
    expect(writeHop(hop)).to.equal('Kars Manşet; 2025-11-08T10:19:00Z; 12; Ayşe ÇIĞ')
  })

  for (const free of ['Anadolu Ajansı', 'AA; dün; Ankara', '', ';;;;', 'a; 2025-11-08; b; c; d'])
    it(`"${free}" is somebody's free text`, () => expect(readHop(free)).to.equal(undefined))
})

describe('Rights of others', () => {
  const cases: readonly [carrier: string, element: string][] = [
    ['dcterms:license', '<dcterms:license>https://ortak.example/şart  &amp; koşul</dcterms:license>'],
    ['dcterms:accessRights', '<dcterms:accessRights>İzinsiz kullanılamaz &lt;b&gt;</dcterms:accessRights>'],
    ['dcterms:rightsHolder', '<dcterms:rightsHolder>Ortak  Ajans</dcterms:rightsHolder>'],
    ['dcterms:provenance', '<dcterms:provenance>AA; 2025-11-08T13:19+03:00; https://aa.example/1</dcterms:provenance>'],
    ['dcterms:provenance', '<dcterms:provenance>Anadolu Ajansı bülteni</dcterms:provenance>'],
  ]
  for (const [carrier, element] of cases) {
    it(`${element} is kept word for word and written back once`, () => {
      const text = read(WRITERS.RSS, `<rss xmlns:dcterms="http://purl.org/dc/terms/">${element}</rss>`)
      expect(text.articles).to.have.length(0)
      const [draft] = rssDrafts(`<item><title>x</title>${element}</item>`)
      const kept = draft?.rights.raw?.[0]
      expect(kept).to.include({ carrier: `rss:${carrier}`, scope: 'item' })
      const { text: item = '' } = writtenWith(WRITERS.RSS, draft) ?? {}
      const again = rssDrafts(item)[0]?.rights.raw?.filter(
        ({ carrier, value }) => carrier === kept?.carrier && value === kept.value,
      )
      expect(again).to.have.length(1)
    })
  }

  it('a notice that ours does not repeat follows it', () => {
    const [draft] = rssDrafts(
      '<item><title>x</title><dc:rights>© Ortak. Kaynak gösterilerek dahi iktibas edilemez.</dc:rights></item>',
    )
    const { text = '' } = writtenWith(WRITERS.RSS, draft) ?? {}
    expect(text).to.include('edilemez.</dc:rights>')
    expect(text).to.include(sampleArticle.rights.notice.tr)
    expect(text.match(/<dc:rights>/g)).to.have.length(1)
  })

  it('what the feed says counts for items that say nothing, and is called inherited', () => {
    const [silent, speaking] = rssDrafts(
      '<item><title>a</title></item><item><title>b</title><dc:rights>öğe</dc:rights></item>',
      '<copyright>akış</copyright><dcterms:rightsHolder>Sahip</dcterms:rightsHolder>',
    )
    expect(silent?.rights).to.deep.include({ notice: { tr: 'akış' }, holder: { name: 'Sahip' } })
    expect(silent?.rights.raw?.map(({ scope }) => scope)).to.deep.equal(['inherited', 'inherited'])
    expect(speaking?.rights.notice).to.deep.equal({ tr: 'öğe' })
    const { text = '' } = writtenWith(WRITERS.RSS, speaking) ?? {}
    expect(text).to.include('öğe</dc:rights>').and.not.to.include('akış')
  })

  it('elements nobody here knows are kept with their attributes, but not written where they would draw a warning', () => {
    const [draft] = rssDrafts(
      '<item><title>x</title><rsl:content url="https://o.example/"><rsl:license/></rsl:content><media:license type="text/html" href="https://o.example/l">L</media:license></item>',
    )
    expect(draft?.rights.raw).to.deep.equal([
      { carrier: 'rss:rsl:content', value: '<rsl:license/>', attributes: { url: 'https://o.example/' }, scope: 'item' },
      {
        carrier: 'rss:media:license',
        value: 'L',
        attributes: { type: 'text/html', href: 'https://o.example/l' },
        scope: 'item',
      },
    ])
    const { text = '', prefixes = [] } = writtenWith(WRITERS.RSS, draft) ?? {}
    expect(text).not.to.match(/rsl:|media:license/)
    expect(prefixes).not.to.include('rsl')
  })

  it('licences are read from every carrier', () => {
    const licence = (element: string) => rssDrafts(`<item>${element}</item>`)[0]?.rights.licenseUrl
    const url = 'https://creativecommons.org/licenses/by/4.0/'
    expect(licence(`<creativeCommons:license>${url}</creativeCommons:license>`)).to.equal(url)
    expect(licence(`<cc:license rdf:resource="${url}"/>`)).to.equal(url)
    expect(licence(`<atom:link rel="license" href="${url}"/>`)).to.equal(url)
    expect(licence(`<dcterms:license>${url}</dcterms:license>`)).to.equal(url)
    expect(atomDrafts(`<entry><link rel="license" href="${url}"/></entry>`)[0]?.rights.licenseUrl).to.equal(url)
  })

  it('of two reservations the stricter counts', () => {
    const [draft] = rssDrafts(
      '<item><dcterms:accessRights>none</dcterms:accessRights><dcterms:accessRights>ALL</dcterms:accessRights></item>',
    )
    expect(draft?.rights.reservation).to.equal('all')
  })
})

function writtenWith(write: (typeof WRITERS)[keyof typeof WRITERS], draft: Draft | undefined) {
  const { raw = [], sourceChain = [] } = draft?.rights ?? {}
  const chain = sourceChain.map(hop => ({ name: 'x', kind: 'other' as const, date: AT, ...hop }))
  const rights = { ...sampleArticle.rights, raw, sourceChain: chain }
  return write.item({ ...sampleArticle, rights }, FULL, sampleLinks)
}
