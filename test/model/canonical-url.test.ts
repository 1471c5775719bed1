import { expect } from 'chai'
import fc from 'fast-check'
import { canonicalUrl } from '../../src/model/canonical-url.js'
import { addressName, idName } from '../../src/model/story-names.js'

describe('the form by which addresses of stories are compared', () => {
  it('is one for an address in any dress', () => {
    for (const dressed of [
      'https://ornek.example/haber/kar-yagdi',
      'http://www.ornek.example/haber/kar-yagdi/',
      'https://m.ornek.example/haber//kar-yagdi?utm_source=x&fbclid=1#yorumlar',
      'https://amp.ornek.example:443/haber/kar-yagdi/amp',
      'https://ORNEK.example./haber/kar-yagdi/index.html?outputType=amp',
      'https://ornek.example/haber/k%61r-yagdi',
    ])
      expect(canonicalUrl(dressed), dressed).to.equal('ornek.example/haber/kar-yagdi')
    expect(canonicalUrl('https://ornek.example/ş%c3%b6')).to.equal(canonicalUrl('https://ornek.example/%C5%9Fö'))
  })

  it('keeps what tells stories apart, and names no front page', () => {
    const different = ['/h?id=1', '/h?id=2', '/h', '/H', '/h/2', '/ampul', '/h?sayfa=2&id=1']
    expect(new Set(different.map(path => canonicalUrl(`https://ornek.example${path}`))).size).to.equal(different.length)
    expect(canonicalUrl('https://spor.ornek.example/h')).to.not.equal(canonicalUrl('https://ornek.example/h'))
    for (const none of ['https://ornek.example', 'http://www.ornek.example/?utm_source=a', 'mailto:a@b.c', 'haber', ''])
      expect(canonicalUrl(none), none).to.equal(undefined)
  })

  it('never throws, and is the same when taken twice', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()), address => {
        const once = canonicalUrl(address)
        if (once !== undefined) expect(canonicalUrl(`https://${once}`)).to.equal(once)
      }),
    )
  })

  it('takes an id that is an address for an address, and one with a fragment for itself', () => {
    expect(idName('http://www.ornek.example/?p=1')).to.equal(addressName('https://ornek.example/?p=1'))
    expect(idName('https://ornek.example/canli#5')).to.equal('id:ornek.example/canli#5')
    expect(idName('tag:ornek.example,2026:1')).to.equal('id:tag:ornek.example,2026:1')
    expect(idName('12345')).to.equal(undefined)
    expect(idName(`https://ornek.example/${'a'.repeat(3000)}`)?.length).to.be.below(500)
  })
})
