import { expect } from 'chai'
import stringWidth from 'string-width'
import { isNarrow } from '../../src/cli/write-report.js'

describe('a text whose characters take one column each', () => {
  it('holds no character that takes another number of them, nor two that take less together', () => {
    const narrow: string[] = []
    for (let code = 0x20; code <= 0xffff; code++)
      if (isNarrow(String.fromCharCode(code))) narrow.push(String.fromCharCode(code))
    expect(narrow).to.include.members(['a', 'ğ', 'İ', 'ş', '’', '“', '–', '…'])
    expect(narrow.filter(character => stringWidth(character) !== 1)).to.deep.equal([])
    expect(stringWidth(narrow.join(''))).to.equal(narrow.length)
  })

  it('is not one with emoji, wide or combining characters', () => {
    for (const text of ['😀', '漢', 'e\u0301', '\u00ad', '\u200b', '\u2028'])
      expect(isNarrow(text), text).to.equal(false)
  })
})
