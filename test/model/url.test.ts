import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { isNormal, isUrl, parseUrl } from '../../src/model/url.js'
import { root } from '../root.js'

describe('Asking whether a text is a URL', () => {
  it('knows Turkish letters every time it is asked', () => {
    let denied = 0
    // URL.canParse begins to deny after some two thousand calls.
    for (let round = 0; round < 20_000; round++) if (!isUrl('https://örnek.com.tr/çay')) denied++
    expect(denied).to.equal(0)
  })

  it('resolves against a base, and takes nothing that is none', () => {
    expect(parseUrl('../b', 'https://example.com/a/c')?.href).to.equal('https://example.com/b')
    for (const text of ['', 'bir adres değil', '//example.com', 'http://', '\ud800'])
      expect(isUrl(text), text).to.equal(false)
  })

  it('calls nothing normal that the platform would write otherwise', () => {
    const pieces =
      `http:// https:// HTTP:// a example. xn--a. .com com Com 1 0x7f 127.0.0.1 - -- : :80 :443 :8080 :99999 / // . ..
      %2e %41 ? ?a=b & = # @ ; , ' " < ö \\ ~ _ index.html`.split(/\s+/)
    const normal = (text: string) => isNormal(text) && parseUrl(text)?.href !== text
    const address = fc.array(fc.constantFrom(...pieces, ' ', '\n', '\t'), { maxLength: 8 })
    fc.assert(
      fc.property(fc.constantFrom('', 'http://', 'https://a.', 'https://example.com/'), address, (start, rest) => {
        expect(normal(`${start}${rest.join('')}`)).to.equal(false)
      }),
      { numRuns: 5000 },
    )
    for (const text of [
      'https://example.com/',
      'http://localhost:8080/a/b-2.jpg?x=1&y=2',
      'https://a.example/2026//x_~',
    ])
      expect(isNormal(text), text).to.equal(true)
    for (const text of [
      'https://example.com',
      'http://1.2/',
      'http://a/../b',
      'https://xn--a/',
      'http://a:8080000/',
      'http://a/ş',
    ])
      expect(isNormal(text), text).to.equal(false)
  })

  it('is asked nowhere else', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    )
    const asking = files.filter(name => /URL\.canParse\(/.test(readFileSync(join(root, 'src', name), 'utf8')))
    expect(asking).to.deep.equal([])
  })
})
