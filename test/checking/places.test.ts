import { expect } from 'chai'
import fc from 'fast-check'
import { check } from '../../src/checking/check.js'

const now = Date.UTC(2026, 10, 23)
const TAG = '<object data="a">'
const found = (source: string | Uint8Array, rule: string) => {
  const report = check(source, { now, profile: 'spec' })
  const finding = report.diagnostics.find(each => each.rule === rule)
  expect(finding, rule).not.to.equal(undefined)
  const { start, end } = finding?.place ?? { start: 0, end: 0 }
  return { written: report.text.slice(start, end), at: report.position(start), text: report.text }
}

const astral = fc.string({ unit: fc.constantFrom('a', 'ı', 'ş', 'İ', '😀', 'e\u0301', '\t', ' ', '"', '\\', '/') })
const latin5 = fc.string({ unit: fc.constantFrom('a', 'ı', 'ş', 'İ', 'ğ', 'ç', 'Ö', '\t', ' ') })
const eol = fc.constantFrom('\n', '\r\n', '\r')

/** Windows-1254 and ISO-8859-9 agree on these letters; Node decodes both and encodes neither. */
function inLatin5(text: string): Buffer {
  const own: Readonly<Record<string, number>> = { ı: 0xfd, ş: 0xfe, İ: 0xdd, ğ: 0xf0, ç: 0xe7, Ö: 0xd6 }
  return Buffer.from([...text].map(letter => own[letter] ?? letter.charCodeAt(0)))
}

const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': text => Buffer.from(text),
  'utf-8 with BOM': text => Buffer.from(`\ufeff${text}`),
  'utf-16': text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'windows-1254': inLatin5,
  'iso-8859-9': inLatin5,
}

describe('the place of a finding', () => {
  for (const [name, encode] of Object.entries(ENCODINGS)) {
    it(`is the line and column of an editor, in ${name}`, () => {
      const encoding = name.split(' ')[0]
      fc.assert(
        fc.property(fc.array(latin5, { maxLength: 5 }), latin5, eol, (above, before, end) => {
          const lines = [
            `<?xml version="1.0" encoding="${encoding}"?>`,
            '<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>a</description>',
            ...above.map(line => `<!--${line}-->`),
            `<!--${before}--><item><title>a</title><guid>x y</guid></item></channel></rss>`,
          ]
          const { written, at } = found(encode(lines.join(end)), 'invalid-http-guid')
          expect(written).to.match(/^(<guid>|x y)/)
          const last = lines.at(-1) ?? ''
          expect(at).to.deep.equal({ line: lines.length, column: last.indexOf(written) + 1 })
        }),
        { numRuns: 60 },
      )
    })
  }

  it('is the tag itself in HTML inside JSON, whatever is escaped before it', () => {
    fc.assert(
      fc.property(astral, fc.boolean(), (before, escaped) => {
        let html = JSON.stringify(`${before}${TAG}`)
        if (escaped)
          html = html.replace(/[^\x20-\x7e]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","content_html":${html}}]}`
        const { written } = found(feed, 'security-risk')
        expect(JSON.parse(`"${written}"`)).to.equal(TAG)
      }),
    )
  })

  it('is the tag itself in HTML inside XML, through references, CDATA, line ends and astral characters', () => {
    const references = (text: string) =>
      text.replace(/[^\x20-\x25\x27-\x3b\x3d-\x7e]/gu, letter => `&#${letter.codePointAt(0)};`)
    const ways = [
      (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      references,
      (text: string) => `<![CDATA[${text}]]>`,
    ]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(astral, eol)),
        fc.nat(ways.length - 1),
        fc.nat(ways.length - 1),
        (lines, one, two) => {
          const before = lines.map(line => line.join('')).join('')
          const body = `${ways[one]?.(before)}${ways[two]?.(TAG)}`
          const feed = `<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>${body}</description></channel></rss>`
          expect(found(feed, 'security-risk').written.replace('&lt;', '<').replace('&#60;', '<')).to.equal(TAG)
        },
      ),
    )
  })
})
