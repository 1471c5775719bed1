// What silence means: the newsroom's own defaults for its own, nothing invented about others.
import { expect } from 'chai'
import type { Draft, MediaDraft } from '../../src/model/draft.js'
import type { Reservation, SourceHop } from '../../src/model/rights.js'
import { type Completion, completeRights } from '../../src/rights/defaults.js'
import { draft, NOW, PUBLISHED, partner, publication } from './ground.js'

const own: Completion = {
  owner: 'self',
  publication,
  now: NOW,
  firstPublishedAt: PUBLISHED,
  links: { page: 'https://serhat.example/42' },
}
const theirs: Completion = { ...own, owner: partner.slug, partner, links: { page: 'https://manset.example/7' } }
const signed: Completion = { ...theirs, partner: { ...partner, contract: { extent: 'full', mayPassOn: [] } } }
const KARS = { name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED } as const
const AA = { name: 'AA', kind: 'agency', date: PUBLISHED } as const
const complete = (bits: Partial<Draft>, entry: Completion = own) => completeRights(draft(bits), entry)
const reserved = (rights: Draft['rights'], entry: Completion = own): Reservation =>
  complete({ rights }, entry).rights.reservation

describe('rights/defaults', () => {
  it('makes a whole record of an own story that says only its class', () => {
    const { rights, byline } = complete({
      rights: { class: 'news' },
      authors: [{ name: 'Ayşe Yılmaz' }, { name: 'Mert' }],
    })
    expect(byline).to.deep.equal({ mode: 'name', text: 'Ayşe Yılmaz, Mert' })
    const { notice, ...rest } = rights
    expect(notice.tr).to.contain('Serhat Postası').and.contain('5846')
    expect(rest).to.deep.equal({
      class: 'news',
      reservation: 'attribution',
      holder: publication.holder,
      sourceChain: [
        {
          name: 'Serhat Postası',
          kind: 'publisher',
          date: PUBLISHED,
          url: 'https://serhat.example/42',
          author: 'Ayşe Yılmaz, Mert',
        },
      ],
      basis: 'own',
      sublicensable: true,
      ai: publication.defaults.ai,
      abridged: false,
      raw: [],
    })
  })

  it('reserves by class where the publication says nothing, and as it says where it does', () => {
    const found = ['news', 'column', 'photo', 'video', 'audio', 'official'].map(name => reserved({ class: name }))
    expect(found).to.deep.equal(['attribution', 'quotation', 'all', 'all', 'all', 'none'])
    const defaults = { ...publication.defaults, reservation: { news: 'republication', official: 'all' } as const }
    const strict = { ...own, publication: { ...publication, defaults } }
    expect(reserved({ class: 'news' }, strict)).to.equal('republication')
    expect(reserved({ class: 'official' }, strict), 'the law is above the defaults').to.equal('none')
  })

  it('keeps what the draft says', () => {
    const said = {
      class: 'column',
      reservation: 'none',
      holder: { name: 'Deniz Kaya', contact: 'deniz@yazar.example' },
      licenseUrl: 'https://yazar.example/lisans',
      basis: 'contract:2026/3',
      sublicensable: true,
      ai: { aiTrain: true },
      embargoUntil: NOW,
      abridged: true,
      derivedFrom: 'https://a.example/1',
      raw: [{ carrier: 'rss:dc:rights', value: 'Ⓒ', scope: 'item' }],
      notice: { tr: 'Benim sözüm.' },
    } as const
    const { rights } = complete({ rights: said, byline: { mode: 'pseudonym', text: 'Serhatlı' } })
    const { ai, notice, sourceChain, ...rest } = rights
    const { ai: _, notice: __, ...same } = said
    expect(rest).to.deep.equal(same)
    expect(ai).to.deep.equal({ ...publication.defaults.ai, aiTrain: true })
    expect(notice, 'never translated').to.deep.equal({ tr: 'Benim sözüm.', en: 'Benim sözüm.' })
    expect(sourceChain[0]?.author).to.equal('Serhatlı')
  })

  it('lets the words of a notice make it stricter, never freer', () => {
    expect(reserved({ class: 'news', notice: { tr: 'İzinsiz iktibas edilemez.' } })).to.equal('quotation')
    expect(reserved({ class: 'column', notice: { tr: 'Kaynak gösterilerek kullanılabilir.' } })).to.equal('quotation')
  })

  it("puts the newsroom's name on nobody else's story", () => {
    const { rights, media } = complete({ rights: { class: 'news', sourceChain: [KARS] } })
    expect(rights).to.deep.include({
      holder: { name: 'Kars Manşet' },
      reservation: 'unknown',
      basis: 'fsek36_news',
      sublicensable: false,
      ai: { search: false, aiInput: false, aiIndex: false, aiTrain: false },
    })
    expect(rights.notice.tr).to.not.contain('Serhat')
    const picture = media({ url: 'https://manset.example/1.jpg' })
    expect(picture.reservation).to.equal('unknown')
    expect(picture).to.not.have.property('holder')
  })

  it('says on what the copy of a column rests', () => {
    const basis = (reservation?: Reservation) =>
      complete({ rights: { class: 'column', sourceChain: [KARS], reservation } }).rights.basis
    expect(basis()).to.equal('fsek36_digest')
    expect(basis('none')).to.equal('fsek36_column')
    const official = {
      class: 'official',
      sourceChain: [{ name: 'Resmî Gazete', kind: 'institution', date: 0 }],
    } as const
    expect(complete({ rights: official }).rights.basis).to.equal('fsek31_official')
  })

  it("makes an agency's copy the agency's: reserved, not to be passed on", () => {
    const { rights, media } = complete({ rights: { class: 'agency', sourceChain: [AA] } })
    expect(rights).to.deep.include({
      reservation: 'all',
      holder: { name: 'AA' },
      basis: 'agency_subscription',
      sublicensable: false,
    })
    expect(media({ url: 'https://aa.example/1.jpg' })).to.deep.include({ reservation: 'all', holder: { name: 'AA' } })
  })

  it('gives a hop without kind the kind that is known of its name', () => {
    const chain: readonly Partial<SourceHop>[] = [
      { name: 'Serhat Postası', date: 0 },
      { name: 'Anadolu Ajansı', date: 0 },
      { name: 'Kars Manşet', date: 0 },
    ]
    const { sourceChain } = complete({ rights: { class: 'news', sourceChain: chain } }).rights
    expect(sourceChain.map(hop => hop.kind)).to.deep.equal(['publisher', 'agency', 'other'])
  })

  it("fills a partner's item with what is known and no more", () => {
    const { rights, byline, media } = complete({ rights: {}, url: '/7' }, theirs)
    expect(byline).to.deep.equal({ mode: 'none', text: '' })
    expect(rights).to.deep.include({
      class: 'partner',
      reservation: 'unknown',
      holder: { name: 'Kars Manşet' },
      basis: 'headline',
      sublicensable: false,
      sourceChain: [{ name: 'Kars Manşet', kind: 'publisher', date: PUBLISHED, url: 'https://manset.example/7' }],
    })
    expect(media({ url: 'https://manset.example/1.jpg' })).to.deep.include({ reservation: 'unknown' })
    expect(complete({ rights: {} }, theirs).rights.sourceChain[0]).to.not.have.property('url')
  })

  it("does not believe a partner's word about its own permission", () => {
    const said = { rights: { basis: 'contract', sublicensable: true } }
    expect(complete(said, theirs).rights).to.deep.include({ basis: 'headline', sublicensable: false })
    expect(complete(said, signed).rights).to.deep.include({ basis: 'contract', sublicensable: true })
  })

  it('takes the stricter of what a partner says in the item and in the feed, and keeps both', () => {
    const raw = [{ carrier: 'rss:copyright', value: 'Her hakkı saklıdır.', scope: 'inherited' }] as const
    const { rights } = complete({ rights: { reservation: 'attribution', raw } }, signed)
    expect(rights.reservation).to.equal('all')
    expect(rights.raw).to.deep.equal(raw)
    expect(reserved({ raw }, signed)).to.equal('all')
    expect(reserved({ class: 'news', raw }), 'our own feed is ours to read').to.equal('attribution')
  })

  it('is as strict as the feed around an item says, for our own items too, but for rulings and replies', () => {
    const value = 'Tüm hakları saklıdır.'
    const said = { notice: { tr: value }, raw: [{ carrier: 'rss:copyright', value, scope: 'inherited' }] } as const
    for (const reservation of [undefined, 'attribution'])
      expect(reserved({ class: 'news', ...said, reservation })).to.equal('all')
    const { rights } = complete({ rights: { class: 'official', ...said } })
    expect(rights.reservation).to.equal('none')
    expect(rights.notice.tr).to.contain('m. 31')
    expect(rights.raw).to.deep.equal(said.raw)
  })

  it("classes an agency's story in a partner's feed as the agency's", () => {
    const { rights } = complete({ rights: { class: 'news', reservation: 'none', sourceChain: [AA] } }, signed)
    expect(rights).to.deep.include({
      class: 'agency',
      reservation: 'all',
      sublicensable: false,
      holder: { name: 'AA' },
    })
    expect(rights.sourceChain.map(hop => hop.name)).to.deep.equal(['AA', 'Kars Manşet'])
  })

  it('appends the partner to a chain that does not name it, and never twice', () => {
    const names = (sourceChain: readonly SourceHop[]) =>
      complete({ rights: { sourceChain } }, theirs).rights.sourceChain.map(hop => hop.name)
    expect(names([{ ...KARS, name: 'Ardahan Postası' }])).to.deep.equal(['Ardahan Postası', 'Kars Manşet'])
    expect(names([{ ...KARS, name: 'KARS MANŞET' }])).to.deep.equal(['KARS MANŞET'])
  })

  it('completes what it completed to the same record', () => {
    for (const [bits, entry] of [
      [{ rights: { class: 'news' }, authors: [{ name: 'Ayşe' }] }, own],
      [{ rights: { class: 'column', sourceChain: [KARS] } }, own],
      [{ rights: { class: 'agency', sourceChain: [AA] } }, own],
      [{ rights: {} }, theirs],
      [{ rights: { class: 'photo' } }, signed],
    ] as const) {
      const first = complete(bits, entry)
      const again = complete({ ...bits, byline: first.byline, rights: first.rights }, entry)
      expect(again.rights).to.deep.equal(first.rights)
    }
  })
})

describe('rights/defaults on media', () => {
  const medium = (bits: Partial<MediaDraft>) => complete({}).media({ url: 'https://serhat.example/a', ...bits })

  it('reserves our own picture and names who took it', () => {
    const { reservation, holder, notice } = medium({ credit: 'Mert Yalazan' })
    expect(reservation).to.equal('all')
    expect(holder).to.deep.equal(publication.holder)
    expect(notice.tr).to.match(/^Fotoğraf: Mert Yalazan \/ Serhat Yayıncılık A\.Ş\. /)
  })

  it('calls each kind of medium by its name', () => {
    expect(medium({ mimeType: 'video/mp4' }).notice.tr).to.match(/^Görüntü: /)
    expect(medium({ kind: 'audio' }).notice.tr).to.match(/^Ses kaydı: /)
    expect(medium({ mimeType: 'application/pdf' }).notice.en).to.match(/^Document: /)
    expect(medium({}).notice.en).to.match(/^Photo: /)
  })

  it('keeps what the medium says', () => {
    const rights = {
      reservation: 'attribution',
      holder: { name: 'Zehra' },
      licenseUrl: 'https://cc.example/by',
    } as const
    expect(medium({ rights: { ...rights, notice: { en: 'CC BY' } } })).to.deep.equal({
      ...rights,
      notice: { tr: 'CC BY', en: 'CC BY' },
    })
  })

  it('is stricter where the words at the picture are', () => {
    const defaults = { ...publication.defaults, reservation: { photo: 'attribution' } as const }
    const open = { ...own, publication: { ...publication, defaults } }
    const picture = (tr: string) => complete({}, open).media({ url: 'https://a.example/1', rights: { notice: { tr } } })
    expect(picture('İzinsiz kullanılamaz.').reservation).to.equal('all')
    expect(picture('Fotoğraf: Zehra').reservation).to.equal('attribution')
  })
})
