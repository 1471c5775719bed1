import { expect } from 'chai'
import { type OpenedDocument, type OpenOptions, openDocument } from '../../src/checking/open-document.js'

const item = (title: string) =>
  `<item><title>${title}</title><guid isPermaLink="false">${title}</guid><description>Kar yağdı.</description></item>`
const RSS = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Serhat</title>${item('bir')}${item('iki')}${item('üç')}</channel></rss>`
const bytes = (text: string) => new TextEncoder().encode(text)

function opened(text: string, options?: OpenOptions): OpenedDocument {
  const document = openDocument(bytes(text), options)
  if ('unreadable' in document) throw new Error(document.unreadable.en)
  return document
}

describe('opening a document', () => {
  it('tells how it was read, and what was wrong', () => {
    expect(opened(RSS)).to.deep.include({ how: 'strict', name: 'rss-2.0', diagnostics: [] })
    const mended = opened(`\n${RSS.replace('Serhat', 'Serhat & Kars')}`)
    expect(mended.how).to.equal('repaired')
    expect(mended.diagnostics.map(({ rule }) => rule)).to.deep.equal([
      'blank-line-before-declaration',
      'bare-ampersand',
    ])
    const unclosed = RSS.replace('</guid>', '')
    const refused = openDocument(bytes(unclosed))
    expect(refused).to.have.nested.property('unreadable.tr').that.contains('satır 1')
    expect(refused.diagnostics.map(({ rule }) => rule)).to.deep.equal(['not-well-formed'])
    const saved = opened(unclosed, { salvage: true })
    expect(saved.how).to.equal('salvaged')
    expect(saved.diagnostics.map(({ rule }) => rule)).to.include('salvaged')
    expect(saved.read().articles.map(({ draft }) => draft.title)).to.deep.equal(['bir', 'iki', 'üç'])
  })

  it('calls it an error, not an empty feed, when nothing is left', () => {
    for (const text of ['', ' ', '<', '<rss', '<?xml version="1.0"?>', '<!-- a', 'hello', '{', '<html><body>'])
      expect(openDocument(bytes(text), { salvage: true }), text).to.have.property('unreadable')
  })

  it('gives the items before a cut, and takes the one it went through for no story', () => {
    const cut = RSS.slice(0, RSS.indexOf('üç') + 1)
    const { articles } = opened(cut, { salvage: true }).read()
    expect(articles.map(({ unread }) => (unread ?? []).map(({ field }) => field))).to.deep.equal([[], [], ['item']])
    const between = RSS.slice(0, RSS.indexOf('<item><title>üç'))
    expect(
      opened(between, { salvage: true })
        .read()
        .articles.map(({ unread }) => unread),
    ).to.deep.equal([[], []])
  })

  it('salvages whatever the format is', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="a"><title>a</title></channel><item rdf:about="urn:1"><title>b</title><item rdf:about="urn:2"><title>c</title></item>`
    const saved = opened(rdf, { salvage: true })
    expect(saved.name).to.equal('rss-1.0')
    expect(saved.read().articles.map(({ draft }) => draft.id)).to.deep.equal(['urn:1', 'urn:2'])
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>urn:1</id><title>b<link href=https://o.example/1/></entry><entry><id>urn:2</id>'
    expect(
      opened(atom, { salvage: true })
        .read()
        .articles.map(({ draft }) => [draft.id, draft.url]),
    ).to.deep.equal([
      ['urn:1', 'https://o.example/1/'],
      ['urn:2', undefined],
    ])
    const old = '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><id>urn:1</id><issued>2026-11-12T10:00:00Z'
    expect(opened(old, { salvage: true }).name).to.equal('atom-0.3')
  })

  it('takes what is known of it from outside', () => {
    const turkish = Uint8Array.from(
      '<rss version="2.0"><channel><item><title>\u00deark\u00fd</title><link>/1</link></item></channel></rss>',
      character => character.charCodeAt(0),
    )
    const titles = (options: OpenOptions) => {
      const document = openDocument(turkish, options)
      return 'read' in document ? document.read().articles.map(({ draft }) => [draft.title, draft.url]) : []
    }
    const url = 'https://serhat.example/rss'
    expect(titles({ url, contentType: 'text/xml; charset=iso-8859-9' })).to.deep.equal([
      ['Şarkı', 'https://serhat.example/1'],
    ])
    expect(titles({ defaultCharset: 'windows-1252' })).to.deep.equal([['ÞarkÝ'.replace('Ý', 'ý'), '/1']])
  })
})
