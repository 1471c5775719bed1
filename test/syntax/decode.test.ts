import { expect } from 'chai'
import fc from 'fast-check'
import { decode } from '../../src/syntax/decode.js'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const rules = (found: ReturnType<typeof decode>) => found.findings.map(({ rule }) => rule)

describe('decoding', () => {
  it('believes the BOM first, then HTTP, then the declaration, then UTF-8', () => {
    const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>\u015f</a>`
    expect(
      decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes('<a>ş</a>')), { contentType: 'text/xml; charset=iso-8859-9' }),
    ).to.include({ text: '<a>ş</a>', encoding: 'utf-8', by: 'bom' })
    expect(decode(latin('<a>\u00fe</a>'), { contentType: 'text/xml; charset="iso-8859-9"' })).to.include({
      text: '<a>ş</a>',
      by: 'http',
    })
    expect(decode(latin('<?xml version="1.0" encoding="windows-1254"?><a>\u00fe</a>'))).to.include({
      text: '<?xml version="1.0" encoding="windows-1254"?><a>ş</a>',
      by: 'declaration',
    })
    expect(decode(bytes(declared('utf-8')))).to.include({ text: declared('utf-8'), by: 'declaration' })
    expect(decode(bytes('<a>ş</a>'))).to.include({ text: '<a>ş</a>', encoding: 'utf-8', by: 'default' })
  })

  it('reads UTF-8 as every decoder does, wherever in a buffer it stands', () => {
    const unit = fc.constantFrom('a', '<', 'ş', '€', '😀', '\u0000', '\ufeff', '\ufffd')
    fc.assert(
      fc.property(fc.array(unit), fc.integer({ min: 0, max: 3 }), (units, offset) => {
        const text = `<r>${units.join('')}`
        const padded = bytes(`${'ş'.repeat(offset)}${text}`)
        expect(decode(padded.subarray(2 * offset)).text).to.equal(text)
      }),
    )
  })

  it('reads UTF-16 and UTF-32 with and without a BOM', () => {
    const text = '<?xml version="1.0"?><a>ş😀</a>'
    const wide = (size: 2 | 4, little: boolean, bom: boolean) => {
      const codes =
        size === 2
          ? [...Array(text.length)].map((_, index) => text.charCodeAt(index))
          : [...text].map(c => c.codePointAt(0) ?? 0)
      const all = bom ? [0xfeff, ...codes] : codes
      const view = new DataView(new ArrayBuffer(all.length * size))
      for (const [index, code] of all.entries()) {
        if (size === 2) view.setUint16(index * 2, code, little)
        else view.setUint32(index * 4, code, little)
      }
      return new Uint8Array(view.buffer)
    }
    for (const size of [2, 4] as const)
      for (const little of [true, false])
        for (const bom of [true, false])
          expect(decode(wide(size, little, bom)).text, `${size} ${little} ${bom}`).to.equal(text)
  })

  it('tells at which character the bytes stop being what they claim', () => {
    const found = decode(Uint8Array.of(...bytes('<a>ş'), 0xfe, ...bytes('</a>')))
    expect(found.text).to.equal('<a>ş\ufffd</a>')
    expect(found.findings[0]).to.deep.include({ rule: 'unicode-error', at: { start: 4, end: 5 } })
  })

  it('takes US-ASCII at its word', () => {
    const found = decode(bytes('<a>ş</a>'), { defaultCharset: 'us-ascii' })
    expect(rules(found)).to.include('unicode-error')
    expect(found.text).to.equal('<a>ş</a>')
    expect(rules(decode(bytes('<a>s</a>'), { defaultCharset: 'us-ascii' }))).to.deep.equal(['missing-encoding'])
  })

  it('tells what is unusual, obscure, unknown, missing, or contradicted', () => {
    const declared = (encoding: string) => bytes(`<?xml version="1.0" encoding="${encoding}"?><a/>`)
    expect(rules(decode(declared('UTF-8')))).to.deep.equal([])
    expect(rules(decode(declared('windows-1254')))).to.deep.equal(['nonstd-encoding'])
    expect(rules(decode(declared('ibm866')))).to.deep.equal(['obscure-encoding'])
    expect(rules(decode(declared('bogus')))).to.deep.equal(['unknown-encoding'])
    expect(rules(decode(bytes('<a/>')))).to.deep.equal(['missing-encoding'])
    expect(rules(decode(bytes('{"version": "x"}')))).to.deep.equal([])
    expect(rules(decode(declared('utf-8'), { contentType: 'text/xml; charset=iso-8859-1' }))).to.deep.equal([
      'encoding-mismatch',
    ])
    const name = decode(Uint8Array.of(0xef, 0xbb, 0xbf, ...declared('us-ascii'))).findings[0]
    expect(name).to.deep.include({ rule: 'unicode-error', at: { start: 30, end: 38 } })
  })
})
