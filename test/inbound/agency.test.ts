import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import type { Article } from '../../src/model/article.js'
import { encoderOf } from '../encoded.js'
import { NOW, openWayIn, type WayIn } from './way-in.js'

interface Said {
  readonly code?: string
  readonly title?: string
  readonly date?: string
  readonly updated?: string
  readonly breaking?: string
  readonly description?: string
  readonly more?: string
}

/** An item of the first variant, with words of our own. */
function item({
  code = '20261122KR000001',
  title = 'Kars’ta kapanan köy yolları ulaşıma açıldı',
  date = '22.11.2026 14:05:33',
  updated = '-',
  breaking = 'Hayır',
  description = 'Kars’ta gece başlayan kar yağışı sabaha karşı durdu.<br/><br/>Ekipler yüz on köy yolunu ulaşıma açtı.',
  more = '',
}: Said = {}): string {
  return `<item>
    <HaberKodu>${code}</HaberKodu><UstKategori>GENEL</UstKategori><Kategori>ÇEVRE</Kategori><Sehir>KARS</Sehir>
    <SonDakika>${breaking}</SonDakika><title>${title}</title><description><![CDATA[${description}]]></description>
    <pubDate>${date}</pubDate><SonHaberGuncellenmeTarihi>${updated}</SonHaberGuncellenmeTarihi>
    <SonFotografEklenmeTarihi>-</SonFotografEklenmeTarihi>${more || '<images/><videos/>'}
  </item>`
}

function document(items: readonly string[], encoding = 'utf-8', title = 'Abone akışı'): string {
  return `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0"><channel><title>${title}</title><description>Haberler</description><language>tr-TR</language>${items.join('\n')}</channel></rss>`
}

const PICTURES = (size: string) => `<images>
  <image ResimKodu="KR000001_01" HaberKodu="20261122KR000001" filesize="184320">https://abonerss.iha.com.tr/indir.ashx?type=image&amp;param1=a&amp;param2=1</image>
  <image ResimKodu="KR000001_02" HaberKodu="20261122KR000001" filesize="${size}">https://abonerss.iha.com.tr/indir.ashx?type=image&amp;param1=a&amp;param2=2</image>
</images>
<Aciklamalar>
  <Aciklama HaberKodu="20261122KR000001" ResimKodu="KR000001_02">Ekipler Susuz ilçesinde çalışıyor.</Aciklama>
  <Aciklama HaberKodu="20261122KR000001" ResimKodu="KR000001_01">Köy yolu sabah böyleydi.</Aciklama>
  <Aciklama HaberKodu="20261122KR000001" ResimKodu="baska">Başka bir haberin görseli.</Aciklama>
</Aciklamalar>
<videos><video><Aciklama VideoKodu="77">Çalışmadan görüntü.</Aciklama>
  <path_video duration="47" filesize="4565773" VideoKodu="77">https://abonerss.iha.com.tr/indir.ashx?type=video&amp;param1=b</path_video>
  <path_poster VideoKodu="77">https://abonerss.iha.com.tr/indir.ashx?type=poster&amp;param1=b</path_poster></video></videos>`

describe('The agency dialect', () => {
  let open: WayIn
  beforeEach(async () => {
    open = await openWayIn()
  })
  afterEach(() => open.close())

  async function shown(): Promise<Article[]> {
    return [...(await open.shown())]
  }
  async function only(): Promise<Article> {
    const articles = await shown()
    expect(articles).to.have.length(1)
    return articles[0] as Article
  }

  it('comes in whole under the strictest gate: code, place, dates of Istanbul, categories, body', async () => {
    await open.partner('iha', { name: 'İhlas Haber Ajansı', gate: 'warnings' })
    open.serve('iha', document([item({ updated: '22.11.2026 16:20', breaking: 'Evet' })]))
    const { health, receipts } = await open.poll('iha')
    expect(health.tally).to.include({ items: 1, added: 1, quarantined: 0, refused: 0 })
    expect(receipts[0]?.reasons).to.deep.equal([])
    const article = await only()
    expect(article).to.include({ id: '20261122KR000001', dateline: 'KARS', language: 'tr-TR' })
    expect(article.url).to.equal(undefined)
    expect(article.firstPublishedAt).to.equal(Date.parse('2026-11-22T14:05:33+03:00'))
    expect(article.updates).to.deep.equal([{ at: Date.parse('2026-11-22T16:20:00+03:00') }])
    expect(article.categories).to.include.members(['yerel', 'son-dakika'])
    expect(article.tags).to.deep.equal(['GENEL', 'ÇEVRE'])
    expect(article.body.html).to.contain('Kars’ta gece').and.to.contain('<br />')
  })

  it('tells rights whose story it is, with the agency’s own code of it', async () => {
    const own = await open.partner('iha', { name: 'İhlas Haber Ajansı', extent: 'full' })
    open.serve('iha', document([item()]))
    await open.poll('iha')
    const article = await only()
    expect(own.name).to.equal('İhlas Haber Ajansı')
    expect(article.rights).to.include({ class: 'agency', sublicensable: false, reservation: 'all' })
    expect(article.rights.holder.name).to.equal('İhlas Haber Ajansı')
    expect(article.rights.sourceChain).to.deep.equal([
      { name: 'İhlas Haber Ajansı', kind: 'agency', date: article.firstPublishedAt, itemId: '20261122KR000001' },
    ])
    // The agency's own feed is shown as its own contract says.
    expect(open.gate(article, { to: 'public', format: 'rss' }).extent).to.equal('full')
  })

  it('through another newsroom goes out only when the contract lists the agency', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    open.serve('kars-manset', document([item({ more: PICTURES('5') })]))
    await open.poll('kars-manset')
    const article = await only()
    expect(article.rights.sourceChain.map(({ name, itemId }) => [name, itemId])).to.deep.equal([
      ['İHA', '20261122KR000001'],
      ['Kars Manşet', undefined],
    ])
    expect(open.gate(article, { to: 'public', format: 'rss' }).extent).to.equal('nothing')
    await open.desk.change('kars-manset', { mayPassOn: 'İHA' })
    await open.book.read()
    expect(open.gate(article, { to: 'public', format: 'rss' }).extent).to.equal('full')
  })

  it('leaves a picture out whose file is not there yet, says so, and takes it when it is', async () => {
    await open.partner('iha')
    open.serve('iha', document([item({ more: PICTURES('0') })]))
    const first = await open.poll('iha')
    expect(first.receipts[0]).to.include({ outcome: 'added' })
    expect(first.receipts[0]?.reasons.map(({ field }) => field)).to.deep.equal(['image'])
    expect(first.receipts[0]?.reasons[0]?.message.en).to.contain('filesize 0')
    const before = await only()
    expect(
      before.media.map(({ kind, url, caption, size, duration }) => ({ kind, url, caption, size, duration })),
    ).to.deep.equal([
      {
        kind: 'image',
        url: 'https://abonerss.iha.com.tr/indir.ashx?type=image&param1=a&param2=1',
        caption: 'Köy yolu sabah böyleydi.',
        size: 184320,
        duration: undefined,
      },
      {
        kind: 'video',
        url: 'https://abonerss.iha.com.tr/indir.ashx?type=video&param1=b',
        caption: 'Çalışmadan görüntü.',
        size: 4565773,
        duration: 47,
      },
    ])
    open.serve('iha', document([item({ more: PICTURES('90112') })]))
    const second = await open.poll('iha')
    expect(second.receipts[0]).to.deep.include({ outcome: 'changed', reasons: [] })
    const after = await only()
    expect(after.media.map(({ kind, caption }) => [kind, caption])).to.deep.equal([
      ['image', 'Köy yolu sabah böyleydi.'],
      ['image', 'Ekipler Susuz ilçesinde çalışıyor.'],
      ['video', 'Çalışmadan görüntü.'],
    ])
    expect(after.firstPublishedAt).to.equal(before.firstPublishedAt)
    expect((await open.poll('iha')).health.outcome).to.equal('unchanged')
  })

  it('has a second variant: other codes, pictures in paths and in their order, a country', async () => {
    await open.partner('iha')
    const second = `<item><HaberID VideoBekleniyor="False">4471902</HaberID><Kategori>Dünya</Kategori><Sehir>-</Sehir><Ulke>AZERBAYCAN</Ulke>
      <title>Bakü’de sanat haftası başladı</title><description>Açılışa çok sayıda kişi katıldı.</description><pubDate>22.11.2026 09:30</pubDate>
      <SonHaberGuncellenmeTarihi>-</SonHaberGuncellenmeTarihi><SonVideoEklenmeTarihi>-</SonVideoEklenmeTarihi><NewsID>4471902</NewsID>
      <images><image><path FotografID="12" HaberID="4471902" Sira="2">https://gorsel.example/iki.jpg</path></image>
      <image><path FotografID="11" HaberID="4471902" Sira="1">https://gorsel.example/bir.jpg</path></image></images>
      <videos><video><path VideoID="9" HaberID="4471902" Seslendirilmis="0">https://gorsel.example/film.mp4</path><Path_Gif VideoID="9">https://gorsel.example/film.gif</Path_Gif></video></videos></item>`
    open.serve('iha', document([second, second.replaceAll('4471902', '4471903').replace('Bakü', 'Gence')]))
    const { health } = await open.poll('iha')
    expect(health.tally).to.include({ added: 2, quarantined: 0 })
    const article = (await shown()).find(({ id }) => id === '4471902') as Article
    expect(article.dateline).to.equal('AZERBAYCAN')
    expect(article.categories).to.include('dunya')
    expect(article.media.map(({ kind, url }) => [kind, url])).to.deep.equal([
      ['image', 'https://gorsel.example/bir.jpg'],
      ['image', 'https://gorsel.example/iki.jpg'],
      ['video', 'https://gorsel.example/film.mp4'],
    ])
  })

  it('of a local CMS has a body beside its description, a link, and no agency', async () => {
    await open.partner('yerel', { name: 'Susuz Haber' })
    const own = item({
      description: 'Özet cümlesi.',
      more: '<link>https://susuz.example/haber/1-yeni-baslik</link><body><![CDATA[<p>İlk paragraf.</p><p>İkinci paragraf.</p>]]></body><images><image filesize="9">/gorsel/1.jpg</image></images><videos/>',
    })
    open.serve('yerel', document([own]))
    await open.poll('yerel')
    const article = await only()
    expect(article).to.deep.include({
      id: '20261122KR000001',
      url: 'https://susuz.example/haber/1-yeni-baslik',
      summary: 'Özet cümlesi.',
    })
    expect(article.body.html).to.equal('<p>İlk paragraf.</p><p>İkinci paragraf.</p>')
    expect(article.rights.class).to.not.equal('agency')
    expect(article.media.map(({ url }) => url)).to.deep.equal(['https://susuz.example/gorsel/1.jpg'])
    // A new headline makes a new link; it is the same story.
    open.serve('yerel', document([own.replace('1-yeni-baslik', '1-daha-yeni').replace('açıldı', 'yeniden açıldı')]))
    expect((await open.poll('yerel')).receipts[0]?.outcome).to.equal('changed')
    expect((await only()).url).to.equal('https://susuz.example/haber/1-daha-yeni')
  })

  it('says nothing with a dash; a date that cannot be read is told and refused', async () => {
    await open.partner('yerel')
    const dash = item({ code: 'A-1', date: '-', description: '-' }).replace('>KARS<', '>-<').replace('GENEL', '-')
    open.serve(
      'yerel',
      document([dash, item({ code: 'A-2', date: '31.02.2026 10:00' }), item({ code: 'A-3', updated: 'dün' })]),
    )
    const { receipts } = await open.poll('yerel')
    expect(receipts.map(({ outcome }) => outcome)).to.deep.equal(['added', 'refused', 'refused'])
    expect(receipts.map(({ reasons }) => reasons.map(({ field }) => field))).to.deep.equal([
      [],
      ['pubDate'],
      ['SonHaberGuncellenmeTarihi'],
    ])
    const article = await only()
    expect(article.firstPublishedAt).to.equal(NOW)
    expect(article.dateline).to.equal(undefined)
    expect(article.tags).to.deep.equal(['ÇEVRE'])
  })

  it('never publishes an address with the subscriber’s password', async () => {
    await open.partner('iha')
    open.serve(
      'iha',
      document([
        item({
          more: '<images><image filesize="5">https://abone.iha.com.tr/a.ashx?UserCode=1&amp;UserPassword=gizli</image></images>',
        }),
      ]),
    )
    const { receipts } = await open.poll('iha')
    expect(receipts[0]?.reasons[0]?.message.tr).to.contain('parola')
    expect(JSON.stringify(await only())).to.not.contain('gizli')
  })

  it('is held back by what is wrong with a story, not by what is wrong with the dialect', async () => {
    await open.partner('iha', { gate: 'warnings' })
    const bad = item({ code: 'B-2', description: '<p onclick="al()">Tıklayın.</p>' })
    open.serve('iha', document([item({ code: 'B-1', more: '<Manset>1</Manset>' }), bad]))
    const { receipts } = await open.poll('iha')
    expect(receipts.map(({ outcome }) => outcome)).to.deep.equal(['added', 'quarantined'])
    expect(receipts[1]?.findings.map(({ rule }) => rule)).to.deep.equal(['security-risk-attr'])
  })

  it('is told once a word by the validator, however many items speak it', () => {
    const items = Array.from({ length: 50 }, (_, index) => item({ code: `C-${index}`, more: PICTURES('0') }))
    const { diagnostics, valid } = check(document(items), { now: NOW })
    const told = diagnostics.filter(({ rule }) => rule === 'agency-dialect')
    expect(told.map(({ element }) => element)).to.have.members([
      ...['HaberKodu', 'UstKategori', 'Kategori', 'Sehir', 'SonDakika', 'SonHaberGuncellenmeTarihi'],
      ...['SonFotografEklenmeTarihi', 'images', 'Aciklamalar', 'videos'],
    ])
    expect(told.every(({ data, w3c }) => data.items === 50 && w3c?.name === 'UndefinedElement')).to.equal(true)
    expect(diagnostics.filter(({ rule }) => rule === 'undefined-element')).to.deep.equal([])
    expect(diagnostics.filter(({ rule }) => rule === 'file-not-ready')).to.have.length(50)
    expect(valid).to.equal(false)
    // The same words elsewhere are nobody's dialect.
    const plain = document([
      '<item><title>a</title><guid isPermaLink="false">a-1</guid><images/><Kategori>x</Kategori></item>',
    ])
    expect(check(plain, { now: NOW }).diagnostics.filter(({ rule }) => rule === 'undefined-element')).to.have.length(2)
  })

  it('costs time in proportion to its size', () => {
    const many = document([item({ more: '<Kategori>x</Kategori>'.repeat(40_000) })])
    expect(check(many, { now: NOW }).diagnostics.some(({ rule }) => rule === 'agency-dialect')).to.equal(true)
  })

  for (const encoding of ['iso-8859-9', 'windows-1254'])
    it(`in ${encoding} keeps every Turkish letter, in text, captions and places`, async () => {
      const encode = encoderOf(encoding)
      const letters = 'İğdır’ın şehir içi ulaşımı, Çıldır’ın gölü, ĞÜŞİÖÇ ğüşıöç'.replaceAll('’', "'")
      const more = `<images><image ResimKodu="1" filesize="5">https://gorsel.example/1.jpg</image></images><Aciklamalar><Aciklama ResimKodu="1">Iğdır'da ışık şöleni</Aciklama></Aciklamalar>`
      const one = item({
        title: letters,
        description: `IĞDIR (AA) - ${letters}<br/>Muhabir: Şükrü Çağlayan`,
        more,
      }).replace('>KARS<', '>IĞDIR<')
      for (const [slug, declared] of [
        ['yazan', encoding],
        ['susan', ''],
      ] as const) {
        await open.partner(slug)
        const text = document([one.replaceAll('’', "'")], declared || encoding)
        open.serve(slug, encode(declared ? text : text.replace(/ encoding="[^"]+"/, '')))
        const { health } = await open.poll(slug)
        expect(health.tally, slug).to.include({ items: 1, quarantined: 0, refused: 0 })
      }
      const [article] = await shown()
      expect(article?.title).to.equal(letters)
      expect(article?.dateline).to.equal('IĞDIR')
      expect(article?.body.html).to.contain(letters)
      expect(article?.authors).to.deep.equal([{ name: 'Şükrü Çağlayan' }])
      expect(article?.media[0]?.caption).to.equal("Iğdır'da ışık şöleni")
      expect(article?.rights.sourceChain[0]).to.include({ name: 'AA', kind: 'agency' })
    })
})
