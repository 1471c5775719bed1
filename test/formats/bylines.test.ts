import { expect } from 'chai'
import fc from 'fast-check'
import { agenciesWith, agencyAtHost } from '../../src/formats/bylines/agencies.js'
import { originOf } from '../../src/formats/bylines/read.js'

const AGENCIES = agenciesWith(['Turna Haber Ajansı (TUHA)'])
const STORY = 'Kent merkezinde gece başlayan kar yağışı sabaha kadar sürdü.'
const SECOND = 'Ekipler kapanan köy yollarını ulaşıma açtı.'

/** Only what was found. */
function found(lines: readonly string[], title?: string, papers: readonly string[] = ['Serhat Postası']) {
  const origin = originOf(
    { bodyHtml: lines.map(line => `<p>${line}</p>`).join('\n'), ...(title && { title }) },
    AGENCIES,
    papers,
  )
  const { lines: written, ...rest } = origin
  const filled = Object.entries(rest).filter(([, value]) => value.length > 0)
  return { ...Object.fromEntries(filled), ...(written.length > 0 && { lines: written }) }
}

describe('Bylines', () => {
  /** What a story opens with (RIGHTS.md §7). */
  const openings: readonly [line: string, expected: object, written?: string][] = [
    ['ANKARA (AA) - ', { place: 'ANKARA', agency: 'AA' }],
    ['HAKKARI (AA) - ', { place: 'HAKKARI', agency: 'AA' }],
    ['KARS (ANKA) – ', { place: 'KARS', agency: 'ANKA' }],
    ['İSTANBUL,(DHA)- ', { place: 'İSTANBUL', agency: 'DHA' }],
    ['BURSA (İGFA) -', { place: 'BURSA', agency: 'İGFA' }],
    ['SARIKAMIŞ (İHA) - ', { place: 'SARIKAMIŞ', agency: 'İHA' }],
    ['SARIKAMIŞ/KARS (AA) - ', { place: 'SARIKAMIŞ/KARS', agency: 'AA' }],
    ['(KARS) (ANKA) - ', { place: 'KARS', agency: 'ANKA' }],
    ['KARS (TUHA) — ', { place: 'KARS', agency: 'TUHA' }],
    ['(AA) - ANKARA - ', { place: 'ANKARA', agency: 'AA' }],
    ['(AA) - ', { agency: 'AA' }],
    ['Ayşe YILMAZ/İSTANBUL (DHA)- ', { place: 'İSTANBUL', agency: 'DHA', reporters: ['Ayşe YILMAZ'] }],
    [
      'Ayşe YILMAZ - Ali Can ÖZ-/İSTANBUL, (DHA)- ',
      { place: 'İSTANBUL', agency: 'DHA', reporters: ['Ayşe YILMAZ', 'Ali Can ÖZ'] },
    ],
    ['İZMİR - ', { place: 'İZMİR' }],
    ['(KARS) - ', { place: 'KARS' }],
    ['(ANKARA) – ', { place: 'ANKARA' }],
    ['BRÜKSEL - ', { place: 'BRÜKSEL' }],
    ['Ayşe YILMAZ/KARS - ', { place: 'KARS', reporters: ['Ayşe YILMAZ'] }],
  ]
  for (const [opening, expected] of openings)
    it(`"${opening}" opens a story, and is kept word for word`, () =>
      expect(found([`${opening}${STORY}`, SECOND])).to.deep.equal({ ...expected, lines: [opening.trim()] }))

  /** Lines of their own, before the story or behind it. */
  const own: readonly [line: string, expected: object][] = [
    ['Muhabir: Ayşe Yılmaz', { reporters: ['Ayşe Yılmaz'] }],
    ['Haber: Ayşe YILMAZ', { reporters: ['Ayşe YILMAZ'] }],
    ['Haber: Ayşe Yılmaz / İHA', { reporters: ['Ayşe Yılmaz'], agency: 'İHA' }],
    ['HABER: AYŞE YILMAZ - FOTOĞRAF', {}],
    [
      'Haber-Kamera: Ayşe YILMAZ/KARS, (DHA)',
      { reporters: ['Ayşe YILMAZ'], camera: ['Ayşe YILMAZ'], place: 'KARS', agency: 'DHA' },
    ],
    [
      'Haber - Kamera: Işıl Çağlar - Ömer Şahin',
      { reporters: ['Işıl Çağlar', 'Ömer Şahin'], camera: ['Işıl Çağlar', 'Ömer Şahin'] },
    ],
    ['Fotoğraf: Ümit Öğüt', { photographers: ['Ümit Öğüt'] }],
    ['FOTOĞRAF: ÜMİT ÖĞÜT', { photographers: ['ÜMİT ÖĞÜT'] }],
    ['Foto: Ümit Öğüt ve İrem Güneş', { photographers: ['Ümit Öğüt', 'İrem Güneş'] }],
    ['HABER: AYŞE YILMAZ - FOTOĞRAF: ÜMİT ÖĞÜT', { reporters: ['AYŞE YILMAZ'], photographers: ['ÜMİT ÖĞÜT'] }],
    ['(Haber: Ayşe Yılmaz Kamera: Ömer Şahin)', { reporters: ['Ayşe Yılmaz'], camera: ['Ömer Şahin'] }],
    ['Kamera: Ömer ŞAHİN', { camera: ['Ömer ŞAHİN'] }],
    ['Kaynak: aa', { agency: 'aa' }],
    ['Kaynak: Anadolu Ajansı', { agency: 'Anadolu Ajansı' }],
    ['KAYNAK: İHA', { agency: 'İHA' }],
    ['Kaynak: Turna Haber Ajansı', { agency: 'Turna Haber Ajansı' }],
    ['AA', { agency: 'AA' }],
    ['(DHA)', { agency: 'DHA' }],
    ['SERHAT POSTASI / AYŞE YILMAZ', { reporters: ['AYŞE YILMAZ'] }],
    ['Ayşe Yılmaz / Özel Haber', { reporters: ['Ayşe Yılmaz'] }],
    ['Anasayfa > Gündem', { tags: ['Gündem'] }],
    ['Son Dakika › Yerel', { tags: ['Yerel'] }],
    ['Ana Sayfa » Yerel Haberler » Kars', { tags: ['Yerel Haberler', 'Kars'] }],
  ]
  for (const [line, expected] of own)
    it(`"${line}" is ${Object.keys(expected).length > 0 ? 'a line of its own' : 'none'}, at either end`, () => {
      const whole = Object.keys(expected).length > 0 ? { ...expected, lines: [line] } : {}
      const html = line.replaceAll('>', '&gt;')
      expect(found([html, STORY, SECOND])).to.deep.equal(whole)
      expect(found([STORY, SECOND, html])).to.deep.equal(whole)
    })

  it('of a whole page are read together: place, reporter, agency, tags, breadcrumb', () => {
    const lines = [
      'Haber: Ayşe YILMAZ',
      `(KARS) - ${STORY}`,
      SECOND,
      'Kaynak: ANKA',
      'Etkinlik, Kültür, Yerel',
      'Son Dakika › Yerel',
    ]
    expect(found(lines)).to.deep.equal({
      place: 'KARS',
      agency: 'ANKA',
      reporters: ['Ayşe YILMAZ'],
      tags: ['Yerel', 'Etkinlik', 'Kültür'],
      lines: ['Haber: Ayşe YILMAZ', '(KARS) -', 'Kaynak: ANKA', 'Etkinlik, Kültür, Yerel', 'Son Dakika › Yerel'],
    })
  })

  it('close the story itself', () => {
    expect(found([STORY, 'Vali, "Yollar açık." dedi. (DHA)'])).to.deep.equal({ agency: 'DHA', lines: ['(DHA)'] })
    expect(found([STORY, `${SECOND} - İSTANBUL`, 'Kaynak: AA'])).to.deep.equal({
      place: 'İSTANBUL',
      agency: 'AA',
      lines: ['- İSTANBUL', 'Kaynak: AA'],
    })
  })

  it('stand behind a list of shots, or before it', () => {
    const shots = ['Görüntü Dökümü:', '-------------', '-Kapanan yollardan görüntü', '-Ekiplerden görüntü']
    expect(found([`KARS, (DHA)- ${STORY}`, ...shots, 'Haber-Kamera: Ömer ŞAHİN/KARS, (DHA)'])).to.include({
      agency: 'DHA',
      place: 'KARS',
    })
    expect(found([STORY, `${SECOND} (DHA)`, ...shots])).to.deep.equal({ agency: 'DHA', lines: ['(DHA)'] })
  })

  it('in plain text are read as well, and in a long body at its ends', () => {
    const long = Array.from({ length: 400 }, () => `<p>${STORY}</p>`).join('')
    const html = `<p>KARS (AA) - ${STORY}</p>${long}<div class="x">Muhabir: Ayşe Yılmaz</div>`
    expect(originOf({ bodyHtml: html }, AGENCIES)).to.include({ place: 'KARS', agency: 'AA' })
    expect(originOf({ bodyHtml: html }, AGENCIES).reporters).to.deep.equal(['Ayşe Yılmaz'])
    expect(originOf({ bodyText: `KARS (AA) - ${STORY}\n\nMuhabir: Ayşe Yılmaz` }, AGENCIES).reporters).to.deep.equal([
      'Ayşe Yılmaz',
    ])
    expect(originOf({ bodyHtml: `${STORY}<br/>Kaynak: İHA<br>` }, AGENCIES).agency).to.equal('İHA')
  })

  /** Same shapes, other meanings: none of these says where a story comes from. */
  const sentences: readonly string[] = [
    'ABD-İran görüşmesi dün ertelendi.',
    'CHP - AKP görüşmesi sona erdi.',
    'KARS - ARDAHAN yolu ulaşıma kapandı.',
    'ANKARA -İSTANBUL hattında seferler durdu.',
    'ORDU - POLİS iş birliği güçleniyor.',
    'ANADOLU AJANSI (AA) - Türkiye’nin ilk haber ajansı 106 yaşında.',
    'Anadolu Ajansı (AA) muhabirine konuşan çiftçi, “Kar bereket getirdi.” dedi.',
    'Kars Valiliği (AA) - açıklama yaptı.',
    'KARS (TBMM) - başlıklı yazı okundu.',
    'KARSLILAR (dün) - yola çıktı.',
    'Toplantıya DHA ve İHA muhabirleri katıldı.',
    'Bu yıl AA',
    'Haber: Kars’ta kar yağışı etkili oldu.',
    'Haber: Kar geliyor',
    'Haber: Spor Servisi',
    'Haber Merkezi',
    'Haber - Yorum',
    'Foto - Galeri',
    'Muhabir: Kars Belediyesi Başkanı',
    'Muhabir: 3. Bölge Müdürlüğü',
    'Kamera: Kayıtlar incelemeye alındı',
    'Fotoğraf: Arşiv',
    'Kaynak: Sağlık Bakanlığı verileri',
    'Kaynak: TÜİK',
    'Kaynak: Ayşe Yılmaz',
    'Kaynak: AA muhabirinin edindiği bilgiye göre kar kalınlığı bir metreyi aştı.',
    'SERHAT POSTASI / 22 Kasım 2026',
    'Başka Gazete / Ayşe Yılmaz',
    'Enflasyon > Faiz > Kur sarmalı sürüyor',
    'Gündem > Kars',
    'Peynir, bal, kaz eti',
    'Yağışın ardından (AA) kameralarına yansıyan görüntüler izlendi.',
    'Maç 2 - 1 sona erdi.',
    'VAN - DİYARBAKIR hattı kapandı.',
  ]
  for (const line of sentences)
    it(`"${line}" is a sentence`, () => {
      expect(found([line, STORY, SECOND])).to.deep.equal({})
      expect(found([STORY, SECOND, line])).to.deep.equal({})
    })

  it('of tags are read only behind another line that is one', () => {
    expect(found([STORY, 'Kars, Ardahan, Iğdır'])).to.deep.equal({})
  })

  it('are found in no sentence of ordinary words', () => {
    const word = fc.constantFrom(
      ...'kar yağışı köy yolu Kars’ta vali dedi ekipler sabah ANKARA’da AA’ya göre haber kaynak foto (dün) - – / : >'.split(
        ' ',
      ),
    )
    const sentence = fc.array(word, { minLength: 6, maxLength: 20 }).map(words => `Bugün ${words.join(' ')} açıklandı.`)
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 6 }), lines => {
        expect(found(lines.map(line => line.replaceAll('>', '&gt;')))).to.deep.equal({})
      }),
    )
  })

  it('are looked for in whatever text without throwing, and every line kept stands in it', () => {
    const part = fc.constantFrom(
      'KARS',
      ' (AA) ',
      '- ',
      'Kaynak: ',
      'İHA',
      '/',
      'Ayşe YILMAZ',
      '<p>',
      '<br>',
      '</p>',
      ' > ',
      'Anasayfa',
      ', ',
      '.',
      '(',
      ')',
      '\n',
      'Görüntü Dökümü',
      '<!--',
      '<script>',
      '&amp;',
    )
    const text = fc
      .array(fc.oneof(part, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
      .map(parts => parts.join(''))
    fc.assert(
      fc.property(text, bodyText => {
        originOf({ bodyHtml: bodyText }, AGENCIES)
        const flat = bodyText.replace(/\s+/gu, ' ')
        for (const line of originOf({ bodyText }, AGENCIES).lines) expect(flat).to.include(line)
      }),
    )
  })

  it('cost the same in a body without end', () => {
    const html = 'KARS (AA'.repeat(200_000)
    expect(originOf({ bodyHtml: html }, AGENCIES).lines).to.deep.equal([])
    expect(originOf({ bodyHtml: '<'.repeat(2_000_000) }, AGENCIES).lines).to.deep.equal([])
  })

  it('know the servers of agencies by their whole name', () => {
    expect(agencyAtHost('https://abonerss.iha.com.tr/x?a=1')).to.equal('İHA')
    expect(agencyAtHost('https://iha.com.tr')).to.equal('İHA')
    for (const other of [
      'https://iha.com.tr.example/x',
      'https://xiha.com.tr/x',
      'https://iha.com.tr@kotu.example/',
      'iha',
      undefined,
    ])
      expect(agencyAtHost(other)).to.equal(undefined)
  })
})
