import { expect } from 'chai'
import fc from 'fast-check'
import { parseDate, parseRfc822, parseRfc3339, rfc822, rfc3339 } from '../../src/model/time.js'

const AT = Date.UTC(2025, 10, 8, 10, 19)

describe('Times', () => {
  it('are written as the formats want them', () => {
    expect(rfc822(AT)).to.equal('Sat, 08 Nov 2025 10:19:00 GMT')
    expect(rfc3339(AT)).to.equal('2025-11-08T10:19:00Z')
    expect(rfc3339(AT + 5)).to.equal('2025-11-08T10:19:00.005Z')
    expect(rfc3339(Date.UTC(0, 0) - 2e14)).to.equal(undefined)
    expect(rfc3339(Number.NaN)).to.equal(undefined)
  })

  it('read back equal, whatever the year', () => {
    const years = fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_999 })
    fc.assert(
      fc.property(years, ms => {
        expect(parseRfc3339(rfc3339(ms) ?? '')).to.equal(ms)
        expect(parseRfc822(rfc822(ms))).to.equal(Math.floor(ms / 1000) * 1000)
      }),
    )
  })

  const same: readonly string[] = [
    'Sat, 08 Nov 2025 13:19:00 +0300',
    'Sat, 8 Nov 2025 10:19 GMT',
    'Sat, 08 Nov 25 10:19:00 Z',
    '08 Nov 2025 05:19:00 EST',
    'Sat, 08 Nov 2025 13:19:00 +0300 (TRT)',
    'Cmt, 08 Kas 2025 13:19:00 +0300',
    'Cumartesi, 08 Kasım 2025 10:19:00 GMT',
    '08 KASIM 2025 13:19',
    '2025-11-08T13:19:00+03:00',
    '2025-11-08T10:19Z',
    '2025-11-08T10:19:00.000Z',
    '2025-11-08 10:19:00',
    '2025/11/8 10:19:00',
    '2025-11-08 10:19:00 GMT',
    '2025-11-08T13:19:0+03:00',
    '08.11.2025 13:19',
    '08.11.2025 13:19:00',
    '08 Kasım 2025 Cumartesi - 13:19:00',
    '08 Kasım 2025 Cumartesi, 13:19',
    '8 Kasım 2025 - 13:19',
    'Cumartesi, 8 Kasım 2025 13:19',
    'CMT 08 KAS 2025 13:19',
    'Son Güncellenme: 08 Kas 2025 Cmt, 13:19',
    '8 Kasım 2025 Cumartesi Saat 13:19',
    'Tarih: 8 Kasım 2025 — Saat: 13:19',
    'Güncelleme: 08.11.2025 13:19',
  ]
  for (const text of same) it(`"${text}" is understood`, () => expect(parseDate(text)).to.equal(AT))

  it('a day alone is its first moment, in Istanbul where a Turkish form says it', () => {
    expect(parseDate('2025-11-08')).to.equal(Date.UTC(2025, 10, 8))
    expect(parseDate('19 ŞUBAT 2026')).to.equal(Date.UTC(2026, 1, 18, 21))
    expect(parseDate('10.04.2009')).to.equal(Date.UTC(2009, 3, 9, 21))
  })

  it('Istanbul had winters two hours east of Greenwich until 2016', () => {
    expect(parseDate('21.01.2015 12:00')).to.equal(Date.UTC(2015, 0, 21, 10))
    expect(parseDate('21.07.2015 12:00')).to.equal(Date.UTC(2015, 6, 21, 9))
  })

  for (const text of [
    '1 gün önce',
    'dün',
    '',
    '-',
    '30 Şubat 2025',
    '2025-13-01',
    '2025-11-08T25:00:00Z',
    'Sat, 08 Foo 2025 10:19:00 GMT',
    'Sat, 08 Nov 2025 10:19:00 QQQ',
    '99.99.9999 99:99',
    'x'.repeat(10_000),
  ])
    it(`"${text.slice(0, 40)}" is no date`, () => expect(parseDate(text)).to.equal(undefined))

  it('no text makes reading throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseDate(text)))
  })
})
