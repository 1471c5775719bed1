// A template that could leave with a hole in it cannot be made; one that lacks a value cannot be filled.
import { expect } from 'chai'
import { dateInWords, yearOf } from '../../src/rights/dates.js'
import { fill, template } from '../../src/rights/templates.js'

describe('rights/templates', () => {
  const both = (text: string) => ({ tr: text, en: text })

  it('fills placeholders once: a brace in a value stays a brace', () => {
    const made = template('t', both('Cevap: "{baslik}" – {url}'))
    expect(fill(made, { baslik: '{yazar} $& kim?', url: 'https://a.example/{n}' }).tr).to.equal(
      'Cevap: "{yazar} $& kim?" – https://a.example/{n}',
    )
  })

  it('leaves an optional part out as a whole', () => {
    const made = template('t', both('© {yil}[ {yazar} /] {yayin}'))
    expect(fill(made, { yil: '2026', yayin: 'Serhat' }).en).to.equal('© 2026 Serhat')
    expect(fill(made, { yil: '2026', yayin: 'Serhat', yazar: ' ' }).en).to.equal('© 2026 Serhat')
    expect(fill(made, { yil: '2026', yayin: 'Serhat', yazar: 'N. K.' }).en).to.equal('© 2026 N. K. / Serhat')
  })

  it('does not write a second full stop after a name that ends in one', () => {
    expect(fill(template('t', both('© {hak_sahibi}. İzin yok.')), { hak_sahibi: 'Serhat A.Ş.' }).tr).to.equal(
      '© Serhat A.Ş. İzin yok.',
    )
  })

  it('throws when a value is missing or blank', () => {
    const made = template('feed', both('© {yil}'))
    expect(() => fill(made, {})).to.throw('notice feed: {yil} has no value')
    expect(() => fill(made, { yil: '  ' })).to.throw('{yil}')
  })

  for (const [what, text] of Object.entries({
    'an unknown placeholder': '{ad}',
    'an empty placeholder': '{}',
    'a stray brace': 'a } b',
    'an open brace': '{yil',
    'an open bracket': '[ {yil}',
    'a stray bracket': '{yil} ]',
    'nested brackets': '[ {yil} [ {n} ] ]',
    'an optional part that is not': '[ sabit ]',
  }))
    it(`refuses ${what} when the table is made`, () => {
      expect(() => template('t', both(text))).to.throw('notice t')
    })

  it('refuses languages that do not use the same placeholders', () => {
    expect(() => template('t', { tr: '{yil} {yayin}', en: '{yil}' })).to.throw('Turkish uses')
  })
})

describe('rights/dates', () => {
  it('writes day, month, year, hour and minute in the zone of the publication', () => {
    const time = Date.parse('2025-12-31T21:30:00Z')
    expect(dateInWords(time, 'Europe/Istanbul')).to.equal('01.01.2026 00:30')
    expect(dateInWords(time, 'UTC')).to.equal('31.12.2025 21:30')
    expect(yearOf(time, 'Europe/Istanbul')).to.equal('2026')
  })

  it('knows that Türkiye kept summer time before 2016, and times before 1970', () => {
    expect(dateInWords(Date.parse('2012-01-06T18:01:00Z'), 'Europe/Istanbul')).to.equal('06.01.2012 20:01')
    expect(dateInWords(Date.parse('1923-10-29T17:30:00Z'), 'Europe/Istanbul')).to.equal('29.10.1923 19:30')
  })

  it('throws for a zone that does not exist', () => {
    expect(() => dateInWords(0, 'Kars/Merkez')).to.throw(RangeError)
  })
})
