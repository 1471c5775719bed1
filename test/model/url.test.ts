import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { isUrl, parseUrl } from '../../src/model/url.js'
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

  it('is asked nowhere else', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.tsx?$/.test(name),
    )
    const asking = files.filter(name => /URL\.canParse\(/.test(readFileSync(join(root, 'src', name), 'utf8')))
    expect(asking).to.deep.equal([])
  })
})
