import { expect } from 'chai'
import { kindOf, mediaTypeOf } from '../../src/model/media-type.js'

describe('a media type', () => {
  it('is told by the ending of an address, in any case, whatever is asked for with it', () => {
    expect(mediaTypeOf('https://e.example/a.JPG')).to.equal('image/jpeg')
    expect(mediaTypeOf('/ses/b.mp3?x=1.png#t.pdf')).to.equal('audio/mpeg')
    expect(mediaTypeOf('c.mov')).to.equal('video/quicktime')
  })

  for (const url of [
    'https://e.example/a.constructor',
    'https://e.example/__proto__',
    'https://e.example/a.__proto__',
    'https://e.example/a.toString',
    'https://e.example/a.tostring',
    'https://e.mp4/a',
    'https://e.example/a.php?file=b.png',
    'https://e.example/a.',
    'a',
    '',
  ])
    it(`is not told by ${JSON.stringify(url)}`, () => expect(mediaTypeOf(url)).to.equal(undefined))

  it('says what kind of medium it is', () => {
    expect(['image/png', 'Video/mp4', 'audio/ogg', 'application/pdf', 'constructor', ''].map(kindOf)).to.deep.equal([
      'image',
      'video',
      'audio',
      'document',
      'document',
      'document',
    ])
  })
})
