import { expect } from 'chai'
import fc from 'fast-check'
import { laneOf, laneOfPartner } from '../../src/model/lane.js'

describe('whom an address bothers', () => {
  for (const [url, lane] of [
    ['https://www.haber.com.tr/rss', 'haber.com.tr'],
    ['https://rss.haber.com.tr:8443/x?y', 'haber.com.tr'],
    ['https://gundem.tumblr.com/rss', 'tumblr.com'],
    ['https://a.github.io/feed', 'a.github.io'],
    ['https://iğdır.com.tr/', 'xn--idr-hsa5g.com.tr'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['http://127.0.0.1:3001/', '127.0.0.1:3001'],
    ['http://0x7f.1/', '127.0.0.1'],
    ['http://[::1]:3000/', '[::1]:3000'],
    ['http://com.tr/', 'com.tr'],
    ['http://haber.com.tr./', 'haber.com.tr'],
    ['http://-a-.example/', '-a-.example'],
  ] as const)
    it(`of ${url} is ${lane}`, () => {
      expect(laneOf(url)).to.equal(lane)
    })

  it('is somebody whatever the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ['http', 'https'] }), url => {
        expect(laneOf(url)).to.be.a('string').and.not.equal('')
      }),
    )
  }).timeout(30_000)

  it('is nobody where a file of ours is read', () => {
    const partner = { slug: 'a', name: 'a', feedUrl: 'https://a.example/' } as Parameters<typeof laneOfPartner>[0]
    expect([laneOfPartner(partner), laneOfPartner({ ...partner, file: 'a.xml' })]).to.deep.equal([
      'a.example',
      undefined,
    ])
  })
})
