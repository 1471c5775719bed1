import { expect } from 'chai'
import { acceptMedia } from '../../src/inbound/accept-media.js'
import type { MediaDraft } from '../../src/model/draft.js'

describe('a medium on its way in', () => {
  const accept = (draft: MediaDraft) =>
    acceptMedia([draft], 'https://e.example/', () => ({ reservation: 'all' as const, notice: { tr: '', en: '' } }))[0]

  it('is what its name ends in, where the sender does not say', () => {
    expect(accept({ url: '/a.MP3?x=1' })).to.include({ mimeType: 'audio/mpeg', kind: 'audio' })
    expect(accept({ url: '/film', kind: 'video' })).to.include({ mimeType: 'video/mp4', kind: 'video' })
    expect(accept({ url: '/a.mp3', mimeType: 'IMAGE/PNG' })).to.include({ mimeType: 'image/png', kind: 'image' })
  })

  it('is none when it counts readers', () => {
    expect(accept({ url: 'https://ad.doubleclick.net/a.png' })).to.equal(undefined)
    expect(accept({ url: '/sayac.png', width: 1, height: 1 })).to.equal(undefined)
    expect(accept({ url: '/resim.png', width: 2, height: 2 })).to.include({ kind: 'image' })
  })

  for (const name of ['a.constructor', '__proto__', 'a.__proto__', 'a.toString', 'a.hasOwnProperty'])
    it(`is a document like any other when it is called ${name}`, () => {
      expect(accept({ url: `https://e.example/${name}` })).to.include({
        mimeType: 'application/octet-stream',
        kind: 'document',
      })
    })
})
