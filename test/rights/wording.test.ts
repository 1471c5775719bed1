// Reservation sentences as Turkish publishers write them (RIGHTS.md §2.1), and sentences that reserve nothing.
import { expect } from 'chai'
import { readMediaWording, readWording } from '../../src/rights/wording.js'

const RESERVED: readonly (readonly [string, string])[] = [
  ['Her hakkı saklıdır.', 'all'],
  ['HER HAKKI SAKLIDIR', 'all'],
  ['Tüm hakları saklıdır. © 2026 Kars Manşet', 'all'],
  ['© 2024 Gazetecilik A.Ş. Bütün hakları mahfuzdur', 'all'],
  ['tum haklari saklidir', 'all'],
  ['TÜM HAKLARI SAKLIDIR', 'all'],
  ['© 2026 Kars Manşet – Saklıdır.', 'all'],
  ['© Copyright 2024. All rights reserved.', 'all'],
  ['İzin alınmadan, kaynak gösterilerek dahi iktibas edilemez.', 'quotation'],
  ['İZİN ALINMADAN, KAYNAK GÖSTERİLEREK DAHİ İKTİBAS EDİLEMEZ', 'quotation'],
  ['Yazının iktibas hakkı açıkça saklıdır (5846 sayılı Kanun m. 36/2).', 'quotation'],
  ['Kaynak gösterilerek dahi alıntılanamaz.', 'quotation'],
  ['İçerik izinsiz kullanılamaz.', 'all'],
  ['Haberler izinsiz ve kaynak gösterilmeden kullanılamaz.', 'all'],
  ['Site içeriği kısmen ya da tamamen, kaynak gösterilse ve aktif link verilse dahi kullanılamaz.', 'all'],
  ['Haberlerin yeniden yayımı ve her ortamda basılması önceden yazılı izne bağlıdır.', 'all'],
  ['Bu haberin yeniden yayım hakkı saklıdır.', 'republication'],
  ['Republication of this item is reserved.', 'republication'],
  ['May not be reproduced without written permission.', 'all'],
  ['Haber, fotoğraf ve videoların hakları saklıdır.', 'all'],
  ['İçeriğimizi kopyalamak yasaktır', 'all'],
]

const FREE: readonly string[] = [
  '',
  '© 2026 Serhat Postası',
  'Kaynak gösterilerek kullanılabilir.',
  'Kaynak gösterilmeden kullanılamaz.',
  'Kaynak ve yazar adı belirtilmeden iktibas edilemez.',
  'Metin değiştirilmez, kısaltma belirtilir.',
  'Hakları saklı değildir.',
  'İktibas hakkı saklı tutulmamıştır.',
  'No rights reserved.',
  'May not be used without naming the source.',
  'Metin kaynak gösterilerek kullanılabilir; fotoğrafların her hakkı saklıdır.',
  'The text may be used naming the source. All photos: all rights reserved.',
  'Saklıkent kanyonu ziyarete açıldı.',
  'Yasal uyarı: bu metin 5846 sayılı Kanun m. 36 uyarınca alınabilir.',
]

describe('rights/wording', () => {
  for (const [text, reservation] of RESERVED)
    it(`reads "${text}" as ${reservation}`, () => {
      expect(readWording(text)).to.equal(reservation)
    })

  for (const text of FREE)
    it(`reads no reservation in "${text}"`, () => {
      expect(readWording(text)).to.equal(undefined)
    })

  it('takes the strictest of several sentences', () => {
    expect(readWording('Yeniden yayım hakkı saklıdır. İktibas edilemez.')).to.equal('quotation')
    expect(readWording('İktibas edilemez. Her hakkı saklıdır.')).to.equal('all')
  })

  it('counts a sentence about pictures where it stands at a picture', () => {
    expect(readMediaWording('Fotoğrafların her hakkı saklıdır.')).to.equal('all')
    expect(readMediaWording('Fotoğraf kaynak gösterilerek kullanılabilir.')).to.equal(undefined)
  })

  it('answers quickly about a very long text', () => {
    expect(readWording('kaynak gösterilerek '.repeat(50_000))).to.equal(undefined)
    expect(readWording(`${'a '.repeat(100_000)} saklıdır`)).to.equal('all')
  }).timeout(2000)
})
