// Every notice in both languages: filled, naming the law, saying what the reservation says.
import { expect } from 'chai'
import { CONTENT_CLASSES, RESERVATIONS, type Rights, type SourceHop } from '../../src/model/rights.js'
import { noticeFor } from '../../src/rights/notices.js'
import { readMediaWording, readWording } from '../../src/rights/wording.js'
import { article, PUBLISHED, partner, publication } from './ground.js'

const KARS: SourceHop = { name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED, url: 'https://manset.example/7' }
const AA: SourceHop = { name: 'AA', kind: 'agency', date: PUBLISHED }
const CHAINS: Readonly<Record<string, readonly SourceHop[]>> = {
  own: article().rights.sourceChain,
  another: [{ name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED }],
  agency: [AA],
}
const BYLINES = [
  { mode: 'name', text: 'Ayşe Yılmaz' },
  { mode: 'none', text: '' },
] as const

function itemNotice(rights: Partial<Rights>, more: { owner?: string; byline?: (typeof BYLINES)[number] } = {}) {
  const made = article({ rights, ...more })
  const from = made.owner === 'self' ? {} : { partner }
  return noticeFor({ kind: 'item', ...made, publication, page: 'https://serhat.example/42', ...from })
}

describe('rights/notices', () => {
  for (const contentClass of CONTENT_CLASSES)
    it(`has a whole sentence for every ${contentClass}, whatever is reserved, whoever it came from`, () => {
      for (const reservation of RESERVATIONS)
        for (const [name, sourceChain] of Object.entries(CHAINS))
          for (const owner of ['self', partner.slug])
            for (const byline of BYLINES) {
              const concerns = { title: 'Köprü', url: 'https://serhat.example/1', date: PUBLISHED }
              const rights = { class: contentClass, reservation, sourceChain, holder: { name: 'H' } }
              const { tr, en } = itemNotice(contentClass === 'reply' ? { ...rights, concerns } : rights, {
                owner,
                byline,
              })
              for (const text of [tr, en]) {
                expect(text, `${contentClass} ${reservation} ${name}`).to.not.match(/[{}[\]]|undefined|NaN| {2}|\.\./)
                expect(text).to.match(contentClass === 'reply' ? /Köprü/ : /5846/)
              }
              expect(tr).to.not.equal(en)
            }
    })

  it('reserves in words exactly where the reservation is closed, so that no notice of ours contradicts its record', () => {
    for (const contentClass of ['news', 'column', 'photo', 'video', 'audio'] as const)
      for (const reservation of RESERVATIONS) {
        const { tr, en } = itemNotice({ class: contentClass, reservation })
        const open = reservation === 'none' || reservation === 'attribution'
        for (const text of [tr, en]) {
          if (open) expect(readWording(text), text).to.equal(undefined)
          else expect(readWording(text), text).to.equal(reservation === 'unknown' ? 'all' : reservation)
        }
      }
    const free = itemNotice({ class: 'official', reservation: 'none', sourceChain: [KARS] })
    expect(readWording(`${free.tr}\n${free.en}`)).to.equal(undefined)
  })

  it('writes the sentences of RIGHTS.md §2', () => {
    expect(itemNotice({ reservation: 'republication' }).tr).to.equal(
      '© 2026 Serhat Yayıncılık A.Ş. Bu haberin yeniden yayım hakkı saklıdır (5846 sayılı Kanun m. 36, 5187 sayılı Kanun m. 24). İzin: izin@serhat.example',
    )
    expect(itemNotice({ reservation: 'attribution' }, { byline: BYLINES[1] }).en).to.equal(
      'Under Law No. 5846 art. 36 this news item may be used if "Serhat Postası", the date 20.02.2026 09:05 and the link https://serhat.example/42 are given; do not alter it and mark any shortening.',
    )
    expect(itemNotice({ class: 'column', reservation: 'quotation' }).tr).to.equal(
      '© 2026 Ayşe Yılmaz / Serhat Postası. Bu yazının iktibas hakkı açıkça saklıdır (5846 sayılı Kanun m. 36/2). Kaynak ve yazar adıyla basın özeti yapılabilir.',
    )
    expect(itemNotice({ class: 'agency', reservation: 'all', sourceChain: [AA] }).tr).to.equal(
      'Kaynak: AA, 20.02.2026 09:05. Serhat Postası tarafından AA aboneliği kapsamında yayımlanmıştır; yeniden dağıtımı ve alt lisansı yoktur (5846 sayılı Kanun).',
    )
  })

  it('names a partner without bending its name, and the source above it', () => {
    const { tr, en } = itemNotice(
      { class: 'partner', reservation: 'unknown', sourceChain: [{ ...KARS, name: 'Ardahan Postası' }, KARS] },
      { owner: partner.slug },
    )
    expect(tr).to.equal(
      "Bu içeriği sağlayan ve 5846 sayılı Kanun'dan doğan haklarını saklı tutan: Kars Manşet. İlk yayın: 20.02.2026 09:05, https://manset.example/7. Üst kaynak: Ardahan Postası.",
    )
    expect(en).to.contain('Upstream source: Ardahan Postası.')
    const direct = itemNotice(
      { class: 'partner', reservation: 'unknown', sourceChain: [KARS] },
      { owner: partner.slug },
    )
    expect(direct.tr).to.not.contain('Üst kaynak')
  })

  it("calls a digest of another's column one, with its source, author and link", () => {
    const sourceChain = [{ ...KARS, author: 'Deniz Kaya', issue: '1204' }]
    const { tr } = itemNotice({ class: 'column', reservation: 'quotation', sourceChain }, { byline: BYLINES[1] })
    expect(tr).to.equal(
      'Basın özeti (5846 sayılı Kanun m. 36/2): Kars Manşet, 20.02.2026 09:05, 1204; Deniz Kaya. Kısaltılmıştır, tam metin: https://manset.example/7',
    )
    expect(noticeFor({ kind: 'digest', publication, rights: { sourceChain } }).en).to.contain('Press digest')
  })

  it("never gives our own page as the address of another's story", () => {
    const sourceChain = [{ name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED } as const]
    for (const reservation of RESERVATIONS)
      expect(itemNotice({ reservation, sourceChain }).tr).to.not.contain('serhat.example/42')
  })

  it('has notices for the feed, a merged feed, machines and a withdrawal', () => {
    const at = PUBLISHED
    const feed = noticeFor({ kind: 'feed', publication, at })
    expect(feed.tr).to.match(/^© 2026 Serhat Yayıncılık A\.Ş\. .*5846.*izin@serhat\.example$/)
    expect(feed.en).to.contain('Law No. 5846')
    const merged = noticeFor({ kind: 'feed.merged', publication })
    expect(merged.tr).to.contain('5846').and.contain('Serhat Postası yalnızca derleme düzenini sağlar')
    expect(merged.tr).to.not.contain('©')
    expect(noticeFor({ kind: 'tdm' }).tr).to.contain('yapay zekâ')
    expect(noticeFor({ kind: 'withdrawn', publication, withdrawal: { at, reference: 'K-7' } })).to.deep.equal({
      tr: 'Bu içerik 20.02.2026 09:05 tarihinde yayından kaldırılmıştır. Kayıt no: K-7',
      en: 'This item was withdrawn on 20.02.2026 09:05. Reference: K-7',
    })
  })

  it('has a notice for every kind of medium, reserved or not, with and without credit and holder', () => {
    for (const medium of ['image', 'video', 'audio', 'document'] as const)
      for (const reservation of RESERVATIONS)
        for (const known of [
          {},
          { credit: 'Mert Yalazan' },
          { holder: { name: 'Serhat' } },
          { credit: 'M', holder: { name: 'Serhat' } },
        ]) {
          const { tr, en } = noticeFor({ kind: 'media', medium, reservation, from: 'Kars Manşet', ...known })
          for (const text of [tr, en]) {
            expect(text)
              .to.contain('5846')
              .and.not.match(/[{}[\]]|undefined| {2}/)
            const open = reservation === 'none' || reservation === 'attribution'
            expect(readMediaWording(text) === undefined, text).to.equal(open)
          }
        }
  })

  it('names a photographer who is the holder once', () => {
    const holder = { name: 'Zehra Günışık' }
    const made = { kind: 'media', medium: 'image', reservation: 'all', from: 'Serhat Postası', holder } as const
    expect(noticeFor({ ...made, credit: 'Zehra Günışık' }).tr).to.match(/^Fotoğraf: Zehra Günışık\. Her türlü/)
    expect(noticeFor({ ...made, credit: 'Mert' }).tr).to.match(/^Fotoğraf: Mert \/ Zehra Günışık\. /)
  })
})
