import { expect } from 'chai'
import { child } from '../../src/model/tree.js'
import { fixBytes } from '../../src/syntax/encode.js'
import { attributePlaces, positions } from '../../src/syntax/place.js'
import { readXml } from '../../src/syntax/xml.js'

describe('places', () => {
  it('count lines by LF, CR and CRLF, and columns in UTF-16 units', () => {
    const text = 'a\nb\r\nc\rd😀e\tf'
    const position = positions(text)
    const at = (character: string) => position(text.indexOf(character))
    expect(at('a')).to.deep.equal({ line: 1, column: 1 })
    expect(at('b')).to.deep.equal({ line: 2, column: 1 })
    expect(at('c')).to.deep.equal({ line: 3, column: 1 })
    expect(at('e')).to.deep.equal({ line: 4, column: 4 })
    expect(at('f')).to.deep.equal({ line: 4, column: 6 })
    expect(position(text.length)).to.deep.equal({ line: 4, column: 7 })
  })

  it('find an attribute and its value in the start tag, whatever stands before it', () => {
    const text = `<a><b x='y="1"'  y = "2"\n  p:z="3" xmlns:p="u"/></a>`
    const result = readXml(text)
    const b = 'tree' in result ? child(result.tree.root, 'b') : undefined
    if (!b) throw new Error('b expected')
    const part = (name: string) => {
      const place = attributePlaces(text)(b, name)
      return place && [text.slice(place.start, place.end), text.slice(place.value.start, place.value.end)]
    }
    expect(part('x')).to.deep.equal([`x='y="1"'`, 'y="1"'])
    expect(part('y')).to.deep.equal(['y = "2"', '2'])
    expect(part('p:z')).to.deep.equal(['p:z="3"', '3'])
    expect(part('other:z')).to.deep.equal(['p:z="3"', '3'])
    expect(part('w')).to.equal(undefined)
  })
})

describe('fixing bytes', () => {
  const fix = { start: 3, end: 4, text: 'ğ' }
  const hex = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('hex')

  it('encodes only what changes, and keeps a byte order mark', () => {
    const utf8 = new TextEncoder().encode('<a>ş</a>')
    expect(hex(fixBytes(utf8, 'utf-8', '<a>ş</a>', [fix]))).to.equal(hex(new TextEncoder().encode('<a>ğ</a>')))
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)
    expect(hex(fixBytes(marked, 'utf-8', '<a>ş</a>', [fix]))).to.equal(
      `efbbbf${hex(new TextEncoder().encode('<a>ğ</a>'))}`,
    )
  })

  it('writes windows-1254 and UTF-16', () => {
    const turkish = Uint8Array.from('<a>\u00fe</a>', character => character.charCodeAt(0))
    expect(hex(fixBytes(turkish, 'windows-1254', '<a>ş</a>', [fix]))).to.equal('3c613ef03c2f613e')
    const wide = Uint8Array.from([...'<a>'].flatMap(c => [c.charCodeAt(0), 0]).concat(0x5f, 1))
    expect(hex(fixBytes(wide, 'utf-16le', '<a>ş', [fix]))).to.equal('3c0061003e001f01')
  })

  it('declines what it cannot write', () => {
    expect(fixBytes(Uint8Array.of(0x3c), 'gb2312', '<', [])).to.equal(undefined)
    expect(fixBytes(Uint8Array.of(0x3c, 0x61), 'iso-8859-1', '<a', [{ start: 0, end: 1, text: 'ş' }])).to.equal(
      undefined,
    )
    // Malformed bytes: places are not sure.
    expect(fixBytes(Uint8Array.of(0x3c, 0xff), 'utf-8', '<\ufffd', [{ start: 0, end: 1, text: 'a' }])).to.equal(
      undefined,
    )
  })
})
