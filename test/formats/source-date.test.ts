// A source element carries no date of its own: what it credits was published when the item was.
import { expect } from 'chai'
import { atom } from '../../src/formats/atom/index.js'
import type { Format } from '../../src/formats/format.js'
import { rss } from '../../src/formats/rss/index.js'
import { readXml } from '../../src/syntax/xml.js'

const AT = Date.parse('2026-02-21T07:00:00Z')

function chainIn<Doc>(format: Format<Doc>, xml: string) {
  const read = readXml(xml)
  if (!('tree' in read)) throw new Error('the example is broken')
  return format.read(format.document(read.tree)).articles[0]?.draft.rights.sourceChain
}

const item = (inside: string) =>
  `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>t</title><item><title>x</title>
  ${inside}</item></channel></rss>`
const pubDate = '<pubDate>Sat, 21 Feb 2026 10:00:00 +0300</pubDate>'
const source = '<source url="https://manset.example/rss">Kars Manşet</source>'

describe('formats on the date of a source', () => {
  it('dates an RSS source by the item, and leaves it undated where the item is', () => {
    expect(chainIn(rss, item(pubDate + source))).to.deep.equal([{ name: 'Kars Manşet', date: AT }])
    expect(chainIn(rss, item(source))).to.deep.equal([{ name: 'Kars Manşet' }])
  })

  it('makes no hop of an address without a name', () => {
    expect(chainIn(rss, item(`${pubDate}<dc:source>https://manset.example/7</dc:source>`))).to.equal(undefined)
  })

  it('keeps what stands inside an element word for word, without its end tag', () => {
    const read = readXml(
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><source><title>K</title></source></entry></feed>',
    )
    if (!('tree' in read)) throw new Error('the example is broken')
    const raw = atom.read(atom.document(read.tree)).articles[0]?.draft.rights.raw
    expect(raw?.map(({ value }) => value)).to.deep.equal(['<title>K</title>'])
  })

  it('dates an Atom source by the entry', () => {
    const xml = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title><published>2026-02-21T07:00:00Z</published>
      <source><title>Kars Manşet</title></source></entry></feed>`
    expect(chainIn(atom, xml)).to.deep.equal([{ name: 'Kars Manşet', date: AT }])
  })
})
