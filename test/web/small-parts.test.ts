import { expect } from 'chai'
import fc from 'fast-check'
import { readHttpDate, writeHttpDate } from '../../src/model/http-dates.js'
import { followable } from '../../src/web/pages/external.js'
import { jsonLd } from '../../src/web/pages/json-ld.js'
import { openDateline } from '../../src/web/pages/opening-dateline.js'
import { ownFilesIn } from '../../src/web/pages/own-files.js'
import { readWeights } from '../../src/web/weights.js'
import { sampleArticle } from '../store/sample-article.js'

const NOW = Date.UTC(2026, 10, 22)

describe('the opening dateline', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['<p>(KARS) – Kar yağdı.</p>', 'KARS', '<p>Kar yağdı.</p>'],
    ['<p>(KARS) - Kar yağdı.</p>', '(KARS)', '<p>Kar yağdı.</p>'],
    ['<p>KARS (TUHA) — Kar yağdı.</p>', 'KARS', '<p>Kar yağdı.</p>'],
    ['<p>İSTANBUL,(DHA)- Kar yağdı.</p>', 'İSTANBUL', '<p>Kar yağdı.</p>'],
    ['<div>\n<p dir="ltr">(KARS) – Kar.</p></div>', 'KARS', '<div>\n<p dir="ltr">Kar.</p></div>'],
    ['<p><strong>(KARS)</strong> – Kar.</p>', 'KARS', '<p>Kar.</p>'],
    ['<p><b>(KARS) – </b>Kar.</p>', 'KARS', '<p>Kar.</p>'],
    ['<p><b>(KARS) – Kar</b> yağdı.</p>', 'KARS', '<p><b>Kar</b> yağdı.</p>'],
    ['KARS – Kar yağdı.', 'KARS', 'Kar yağdı.'],
    ['<p>KARSLI – değil.</p>', 'KARS', '<p>KARSLI – değil.</p>'],
    ['<p>Kar (KARS) – yağdı.</p>', 'KARS', '<p>Kar (KARS) – yağdı.</p>'],
    ['<p>(ARDAHAN) – Kar.</p>', 'KARS', '<p>(ARDAHAN) – Kar.</p>'],
    ['<p>(a+b) – Kar.</p>', 'a+b', '<p>Kar.</p>'],
    ['<p>(KARS) – Kar.</p>', ' ', '<p>(KARS) – Kar.</p>'],
  ]
  for (const [html, dateline, shown] of cases)
    it(`of ${JSON.stringify(html)} and ${JSON.stringify(dateline)} leaves ${JSON.stringify(shown)}`, () => {
      expect(openDateline(html, dateline).rest).to.equal(shown)
    })

  it('is shown as the text has it, agency included, else as the article names it', () => {
    const shown = (html: string, dateline?: string) => openDateline(html, dateline).dateline
    expect(shown('<p>ERZURUM (TUHA) – Tren.</p>', 'ERZURUM')).to.equal('ERZURUM (TUHA)')
    expect(shown('<p><b>(KARS)</b> – Kar.</p>', 'KARS')).to.equal('(KARS)')
    expect(shown('<p>Kar.</p>', 'KARS')).to.equal('(KARS)')
    expect(shown('<p>Kar.</p>', '(KARS)')).to.equal('(KARS)')
    for (const none of [undefined, '', ' ', '()']) expect(shown('<p>(KARS) – Kar.</p>', none)).to.equal(undefined)
  })

  for (const [what, html] of [
    ['blanks', `<p>${' '.repeat(5_000_000)}x</p>`],
    ['paragraphs', `${'<p>\n'.repeat(1_000_000)}x`],
    ['tags that never end', '<p '.repeat(1_500_000)],
    ['blanks after the place', `<p>KARS${' '.repeat(5_000_000)}x</p>`],
    ['blanks in an inline element', `<p><b ${' '.repeat(5_000_000)}>KARS - x</b></p>`],
  ] as const)
    it(`is not looked for without end behind megabytes of ${what}`, () => {
      expect(openDateline(html, 'KARS')).to.deep.equal({ dateline: '(KARS)', rest: html })
    })

  it('is found behind whatever blanks and blocks there are', () => {
    const before = `${'<p>\n'.repeat(100_000)}${' '.repeat(1_000_000)}`
    expect(openDateline(`${before}KARS – Kar.`, 'KARS')).to.deep.equal({ dateline: 'KARS', rest: `${before}Kar.` })
  })

  it('may be of any length itself', () => {
    const long = 'K'.repeat(1_000_000)
    expect(openDateline(`<p>${long} – Kar.</p>`, long).rest).to.equal(`<p>${long} – Kar.</p>`)
  })

  it('takes nothing from a text that does not open with it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, dateline) => {
        const html = `<p>x${text}</p>`
        expect(openDateline(html, `y${dateline}`).rest).to.equal(html)
        expect(openDateline(html, undefined).rest).to.equal(html)
      }),
    )
  })
})

describe('an HTTP date', () => {
  it('is read as it was written, to the second', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62_135_596_800, max: 253_402_300_799 }), seconds => {
        expect(readHttpDate(writeHttpDate(seconds * 1000), NOW)).to.equal(seconds * 1000)
      }),
    )
  })

  it('of two digits is the year less than fifty years ahead', () => {
    const year = (text: string) => new Date(readHttpDate(text, NOW) ?? Number.NaN).getUTCFullYear()
    expect(year('Sunday, 06-Nov-94 08:49:37 GMT')).to.equal(1994)
    expect(year('Sunday, 06-Nov-26 08:49:37 GMT')).to.equal(2026)
    expect(year('Sunday, 06-Nov-75 08:49:37 GMT')).to.equal(2075)
    expect(year('Sunday, 06-Nov-78 08:49:37 GMT')).to.equal(1978)
  })

  it('may hold a leap second, and asctime a day of one digit', () => {
    expect(readHttpDate('Sat, 31 Dec 2016 23:59:60 GMT', NOW)).to.equal(Date.UTC(2017, 0, 1))
    expect(readHttpDate('Sun Nov  6 08:49:37 1994', NOW)).to.equal(Date.UTC(1994, 10, 6, 8, 49, 37))
  })

  it('is nothing else, and reading never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(readHttpDate(text, NOW)).to.equal(undefined)
      }),
    )
  })
})

describe('a list with preferences', () => {
  it('never throws and never gives a weight outside 0 to 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        for (const { name, quality } of readWeights(text)) {
          expect(name).not.to.equal('')
          expect(quality).to.be.within(0, 1)
        }
      }),
    )
  })
})

describe('an address that came with a story', () => {
  it('is followed when it is http or https, and comes out as ASCII', () => {
    expect(followable('https://örnek.example/kış?a=ş>')).to.equal(
      'https://xn--rnek-4qa.example/k%C4%B1%C5%9F?a=%C5%9F%3E',
    )
    for (const not of [
      undefined,
      '',
      'javascript:alert(1)',
      ' https://a.example',
      'data:text/html,x',
      '//a.example',
      'https://',
      'JaVaScRiPt:1',
      'vbscript:x',
      'ftp://a.example',
    ])
      expect(followable(not), String(not)).to.equal(undefined)
  })

  it('is a path where it is a file of ours, and untouched where it is another’s', () => {
    const html = '<img src="https://a.example/media/x.jpg"><img src="https://b.example/media/x.jpg">'
    expect(ownFilesIn(html, 'https://a.example')).to.equal(
      '<img src="/media/x.jpg"><img src="https://b.example/media/x.jpg">',
    )
    expect(ownFilesIn('<img src="https://a.example/alt/media/x.jpg">', 'https://a.example/alt')).to.equal(
      '<img src="/alt/media/x.jpg">',
    )
  })
})

describe('NewsArticle data in a page', () => {
  it('can be read back, and nothing in it can end its element, whatever the article says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, place) => {
        const article = sampleArticle({ title: `${title}</script><!--`, dateline: place })
        const text = jsonLd({
          article,
          decision: { extent: 'full', media: {}, inline: 'none', duties: [], terms: [] },
          publication: { name: 'A', site: 'https://a.example' } as Parameters<typeof jsonLd>[0]['publication'],
          page: 'https://a.example/articles/x',
          language: 'tr',
        })
        expect(text).not.to.match(/[<>\u2028\u2029]/)
        expect(JSON.parse(text).headline).to.equal(article.title)
      }),
    )
  })

  it('says nothing of the text where only the headline may be shown, and names no picture that may not', () => {
    const article = sampleArticle({ summary: 'özet' })
    const text = jsonLd({
      article,
      decision: { extent: 'headline', media: {}, inline: 'none', duties: [], terms: [] },
      publication: { name: 'A', site: 'https://a.example' } as Parameters<typeof jsonLd>[0]['publication'],
      page: 'https://a.example/articles/x',
      language: 'tr',
    })
    expect(JSON.parse(text)).not.to.have.any.keys('description', 'image')
    expect(JSON.parse(text).isAccessibleForFree).to.equal(false)
  })
})
