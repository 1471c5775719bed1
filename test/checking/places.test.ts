import { expect } from 'chai'
import fc from 'fast-check'
import { check } from '../../src/checking/check.js'
import { encoderOf } from '../encoded.js'

const now = Date.UTC(2026, 10, 23)
const TAG = '<object data="a">'
const found = (source: string | Uint8Array, rule: string) => {
  const report = check(source, { now, profile: 'spec' })
  const finding = report.diagnostics.find(each => each.rule === rule)
  expect(finding, rule).not.to.equal(undefined)
  const { start, end } = finding?.place ?? { start: 0, end: 0 }
  return { written: report.text.slice(start, end), from: report.position(start), to: report.position(end) }
}

const astral = fc.string({ unit: fc.constantFrom('a', 'ı', 'ş', 'İ', '😀', 'e\u0301', '\t', ' ', '"', '\\', '/') })
const eol = fc.constantFrom('\n', '\r\n', '\r')

function utf32(text: string, bigEndian: boolean): Buffer {
  const letters = [0xfeff, ...[...text].map(letter => letter.codePointAt(0) ?? 0)]
  const bytes = Buffer.alloc(letters.length * 4)
  for (const [index, code] of letters.entries())
    if (bigEndian) bytes.writeUInt32BE(code, index * 4)
    else bytes.writeUInt32LE(code, index * 4)
  return bytes
}

interface Encoding {
  readonly letters: readonly string[]
  readonly encode: (text: string) => Uint8Array
}

const TURKISH = ['a', 'ı', 'ş', 'İ', 'ğ', 'ç', 'Ö', '\t', ' ']
// No letter that could continue one of UTF-8: a few letters that are valid UTF-8 are taken for it, whatever is declared.
const RUSSIAN = ['a', 'Ж', 'щ', 'я', 'б', '\t', ' ']
const ALL = [...TURKISH, ...RUSSIAN, '中', '😀', 'e\u0301']

const ENCODINGS: Readonly<Record<string, Encoding>> = {
  'utf-8': { letters: ALL, encode: text => Buffer.from(text) },
  'utf-8 with a mark': { letters: ALL, encode: text => Buffer.from(`\ufeff${text}`) },
  'utf-16 with a mark, little-endian': { letters: ALL, encode: text => Buffer.from(`\ufeff${text}`, 'utf16le') },
  'utf-16 with a mark, big-endian': { letters: ALL, encode: text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16() },
  'utf-16le without a mark': { letters: ALL, encode: text => Buffer.from(text, 'utf16le') },
  'utf-16be without a mark': { letters: ALL, encode: text => Buffer.from(text, 'utf16le').swap16() },
  'utf-32 little-endian': { letters: ALL, encode: text => utf32(text, false) },
  'utf-32 big-endian': { letters: ALL, encode: text => utf32(text, true) },
  'windows-1254': { letters: TURKISH, encode: encoderOf('windows-1254') },
  'iso-8859-9': { letters: TURKISH, encode: encoderOf('iso-8859-9') },
  'windows-1251': { letters: RUSSIAN, encode: encoderOf('windows-1251') },
  'koi8-r': { letters: RUSSIAN, encode: encoderOf('koi8-r') },
  gb18030: { letters: ['a', '中', '文', 'é', '\t', ' '], encode: encoderOf('gb18030') },
  shift_jis: { letters: ['a', 'か', '表', 'ｱ', '\t', ' '], encode: encoderOf('shift_jis') },
}

describe('the place of a finding', () => {
  for (const [name, { letters, encode }] of Object.entries(ENCODINGS)) {
    const line = fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })

    it(`is the line and column of an editor, in ${name}`, () => {
      const encoding = name.split(' ')[0]
      fc.assert(
        fc.property(fc.array(line, { maxLength: 5 }), line, eol, (above, before, end) => {
          const lines = [
            `<?xml version="1.0" encoding="${encoding}"?>`,
            '<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>a</description>',
            ...above.map(text => `<!--${text}--><!--${text}-->`),
            `<!--${before}--><item><title>${before}</title><guid>x y</guid><enclosure title="${before}" url="https://example.com/a" length="x" type="a/b"/>`,
            `<description>${before}&lt;p>${before}<![CDATA[${before}${TAG}]]></description></item></channel></rss>`,
          ]
          const source = encode(lines.join(end))
          for (const [rule, written, row] of [
            ['invalid-http-guid', '<guid>', 1],
            ['invalid-non-negative-integer', 'length="x"', 1],
            ['security-risk', TAG, 0],
          ] as const) {
            const here = found(source, rule)
            expect(here.written, rule).to.equal(written)
            const column = (lines.at(-1 - row) ?? '').indexOf(written) + 1
            expect(here.from, rule).to.deep.equal({ line: lines.length - row, column })
            expect(here.to, rule).to.deep.equal({ line: lines.length - row, column: column + written.length })
          }
        }),
        { numRuns: 40 },
      )
    })
  }

  it('is the line and column of an editor in JSON, of names, values and what is inside them', () => {
    const line = fc.string({ unit: fc.constantFrom(...ALL), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), line, eol, fc.boolean(), (above, before, end, marked) => {
        const text = JSON.stringify(before)
        const lines = [
          '{"version": "https://jsonfeed.org/version/1.1",',
          ...above.map((each, index) => `"_a${index}": {"b": ${JSON.stringify(each)}},`),
          `"title": ${text}, "_b": {"c": ${text}, "d": "\\ud800"}, "pubDate": ${text},`,
          `"items": [{"id": ${text}, "url": "/a", "content_html": ${JSON.stringify(`${before}${TAG}`)}}]}`,
        ]
        const source = Buffer.from(`${marked ? '\ufeff' : ''}${lines.join(end)}`)
        for (const [rule, written, row] of [
          ['lone-surrogate', '\\ud800', 1],
          ['unknown-member', '"pubDate"', 1],
          ['invalid-full-link', '"/a"', 0],
          ['security-risk', JSON.stringify(TAG).slice(1, -1), 0],
        ] as const) {
          const here = found(source, rule)
          expect(here.written, rule).to.equal(written)
          const column = (lines.at(-1 - row) ?? '').indexOf(written) + 1
          expect(here.from, rule).to.deep.equal({ line: lines.length - row, column })
          expect(here.to, rule).to.deep.equal({ line: lines.length - row, column: column + written.length })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('ends with the tag, whatever piece of text begins there', () => {
    const body = (inside: string) =>
      found(
        `<!DOCTYPE rss [<!ENTITY iki "çift">]><rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>${inside}</description></channel></rss>`,
        'security-risk',
      ).written
    const escaped = TAG.replace('<', '&lt;')
    expect(body(`<![CDATA[a${TAG}]]><!-- b --><![CDATA[c]]>`)).to.equal(TAG)
    expect(body(`a<!-- b -->${escaped}<!-- c --><![CDATA[d]]>`)).to.equal(escaped)
    expect(body(`&iki; ${escaped}`)).to.equal(escaped)
    expect(body(`\r\n<![CDATA[\r\n\r${TAG}]]>`)).to.equal(TAG)
    expect(body(`&lt;p>a<![CDATA[<object]]> data="a"&gt;`)).to.equal('<object]]> data="a"&gt;')
  })

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
