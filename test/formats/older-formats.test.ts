import { expect } from 'chai'
import { openDocument } from '../../src/checking/open-document.js'
import { parseFeed, validateFeed } from '../../src/index.js'
import type { Draft } from '../../src/model/draft.js'

function opened(text: string, url?: string) {
  const document = openDocument(new TextEncoder().encode(text), { ...(url && { url }) })
  if ('unreadable' in document) throw new Error(document.unreadable.en)
  const { channel, articles } = document.read()
  return { document, channel, drafts: articles.map(({ draft }) => draft) as [Draft, ...Draft[]] }
}

const RDF = (inside: string, core = 'http://purl.org/rss/1.0/') =>
  `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="${core}" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:taxo="http://purl.org/rss/1.0/modules/taxonomy/" xmlns:cc="http://web.resource.org/cc/" xmlns:admin="http://webns.net/mvcb/">${inside}</rdf:RDF>`

describe('Reading RSS 1.0', () => {
  const { document, channel, drafts } = opened(
    RDF(`<channel rdf:about="https://serhat.example/rss"><title>Serhat &amp;amp; Kars</title><link>https://serhat.example/</link><description>Kars’tan haberler</description><dc:language>tr</dc:language><dc:date>2026-11-12T14:30+03:00</dc:date><dc:rights>© Serhat Gazetesi</dc:rights><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency><admin:generatorAgent rdf:resource="https://cms.example/?v=2"/><image rdf:resource="https://serhat.example/logo.png"/><items><rdf:Seq><rdf:li resource="urn:a"/></rdf:Seq></items></channel>
<image rdf:about="https://serhat.example/logo.png"><title>Serhat</title><url>/logo.png</url><link>https://serhat.example/</link></image>
<item rdf:about="urn:haber:1"><title>Sarıkamış’ta kar</title><link>/haber/1</link><description>Kar yağdı.</description><content:encoded><![CDATA[<p>Kar <b>yağdı</b>.</p>]]></content:encoded><dc:creator>Ayşe Çığ</dc:creator><dc:creator>Ali Öz</dc:creator><dc:date>2026-11-12T14:00:00+03:00</dc:date><dc:subject><rdf:Description><taxo:topic rdf:resource="https://serhat.example/t"/><rdf:value>Yerel</rdf:value></rdf:Description></dc:subject><dc:subject>Hava</dc:subject></item>
<item rdf:about="https://serhat.example/haber/2"><title>Iğdır</title><dc:rights>© Iğdır Ajansı</dc:rights><cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/></item>`),
  )

  it('takes what the channel says, its modules and the image beside it', () => {
    expect(document).to.include({ name: 'rss-1.0', how: 'strict' })
    expect(document.format.name).to.equal('rdf')
    expect(channel).to.deep.include({
      title: 'Serhat & Kars',
      homeUrl: 'https://serhat.example/',
      description: 'Kars’tan haberler',
      language: 'tr',
      updatedAt: Date.UTC(2026, 10, 12, 11, 30),
      notice: { tr: '© Serhat Gazetesi', en: '© Serhat Gazetesi' },
      ttl: 60,
      generator: { name: 'https://cms.example/?v=2', url: 'https://cms.example/?v=2', version: '' },
    })
    expect(channel.image?.title).to.equal('Serhat')
  })

  it('takes items beside the channel, known by rdf:about', () => {
    const [snow, second] = drafts
    expect(drafts).to.have.length(2)
    expect(snow).to.deep.include({
      id: 'urn:haber:1',
      url: 'https://serhat.example/haber/1',
      title: 'Sarıkamış’ta kar',
      summary: 'Kar yağdı.',
      bodyHtml: '<p>Kar <b>yağdı</b>.</p>',
      authors: [{ name: 'Ayşe Çığ' }, { name: 'Ali Öz' }],
      tags: ['Yerel', 'Hava'],
      publishedAt: Date.UTC(2026, 10, 12, 11),
      language: 'tr',
    })
    expect(second).to.include({ id: 'https://serhat.example/haber/2', url: 'https://serhat.example/haber/2' })
  })

  it('carries rights down from the channel, and keeps what an item says itself', () => {
    const [snow, second] = drafts
    expect(snow.rights.notice).to.deep.equal({ tr: '© Serhat Gazetesi' })
    expect(snow.rights.raw?.map(({ carrier, scope }) => [carrier, scope])).to.deep.equal([
      ['rss:dc:rights', 'inherited'],
    ])
    expect(second?.rights).to.deep.include({
      notice: { tr: '© Iğdır Ajansı' },
      licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
    })
  })

  it('reads RSS 0.90, RSS 1.1, a forgotten namespace, and items inside the channel', () => {
    const old = opened(
      RDF(
        '<channel><title>a</title><link>https://o.example/</link></channel><item><title>b</title><link>https://o.example/1</link></item>',
        'http://my.netscape.com/rdf/simple/0.9/',
      ),
    )
    expect(old.document.name).to.equal('rss-0.90')
    expect(old.drafts[0]).to.include({ id: 'https://o.example/1', title: 'b' })
    const rss11 = opened(
      '<Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" rdf:about="https://o.example/rss"><title>a</title><link>https://o.example/</link><items rdf:parseType="Collection"><item rdf:about="https://o.example/1"><title>b</title><link>https://o.example/1</link></item></items></Channel>',
    )
    expect(rss11.document.name).to.equal('rss-1.1')
    expect(rss11.channel).to.include({ title: 'a', homeUrl: 'https://o.example/' })
    expect(rss11.drafts.map(({ title }) => title)).to.deep.equal(['b'])
    for (const core of ['', 'http://purl.org/rss/1.0'])
      expect(opened(RDF('<channel><title>a</title><item rdf:about="urn:1"/></channel>', core)).drafts[0]?.id).to.equal(
        'urn:1',
      )
  })

  it('takes no RDF for a feed that is none', () => {
    const licence = RDF('<cc:License rdf:about="https://o.example/"/>')
    expect(openDocument(new TextEncoder().encode(licence))).to.have.property('unreadable')
  })

  it('converts, without an error in what is written', () => {
    const text = RDF(
      '<channel rdf:about="https://o.example/"><title>a</title><link>https://o.example/</link><description>d</description></channel><item rdf:about="https://o.example/1"><title>b</title><link>https://o.example/1</link><dc:date>2026-11-12</dc:date></item>',
    )
    const { feed } = parseFeed(text)
    for (const written of [feed?.rss2(), feed?.atom1(), feed?.json1()])
      expect(validateFeed(written ?? '', { profile: 'spec' }).valid).to.equal(true)
    expect(JSON.parse(feed?.json1() ?? '').items[0]).to.include({ id: 'https://o.example/1', title: 'b' })
    expect(validateFeed(text, { profile: 'all' }).format).to.equal('rss-1.0')
  })
})

describe('Reading Atom 0.3', () => {
  const atom = (inside: string) =>
    opened(
      `<feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="tr" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</feed>`,
      'https://serhat.example/atom.xml',
    )

  it('takes the names it had for things', () => {
    const { document, channel, drafts } =
      atom(`<title>Serhat</title><tagline mode="escaped" type="text/html">Kars &lt;b&gt;haber&lt;/b&gt;</tagline><link rel="alternate" type="text/html" href="/"/><modified>2026-11-12T11:30:00Z</modified><copyright>© Serhat</copyright><generator url="https://cms.example/" version="1">CMS</generator><author><name>Yazı İşleri</name><url>https://serhat.example/kunye</url><email>a@serhat.example</email></author>
<entry><title mode="escaped" type="text/html">Kar &amp;amp; buz</title><link rel="alternate" type="text/html" href="haber/1"/><link rel="service.edit" type="application/x.atom+xml" href="/edit/1"/><id>tag:serhat.example,2026:1</id><issued>2026-11-12T14:00:00+03:00</issued><modified>2026-11-12T14:20:00+03:00</modified><created>2026-11-12T13:00:00+03:00</created><author><name>Ayşe Çığ</name><url>/ayse</url></author><contributor><name>Ali Öz</name></contributor><dc:subject>Yerel</dc:subject><summary>Kar yağdı.</summary><content type="text/html" mode="escaped">&lt;p&gt;Kar yağdı.&lt;/p&gt;</content></entry>`)
    expect(document.name).to.equal('atom-0.3')
    expect(channel).to.deep.include({
      title: 'Serhat',
      description: 'Kars haber',
      homeUrl: 'https://serhat.example/',
      updatedAt: Date.UTC(2026, 10, 12, 11, 30),
      notice: { tr: '© Serhat', en: '© Serhat' },
      author: { name: 'Yazı İşleri', url: 'https://serhat.example/kunye' },
      generator: { name: 'CMS', url: 'https://cms.example/', version: '1' },
    })
    expect(drafts[0]).to.deep.include({
      id: 'tag:serhat.example,2026:1',
      url: 'https://serhat.example/haber/1',
      title: 'Kar & buz',
      summary: 'Kar yağdı.',
      bodyHtml: '<p>Kar yağdı.</p>',
      authors: [{ name: 'Ayşe Çığ', url: 'https://serhat.example/ayse' }],
      contributors: [{ name: 'Ali Öz' }],
      tags: ['Yerel'],
      language: 'tr',
      publishedAt: Date.UTC(2026, 10, 12, 11),
      modifiedAt: Date.UTC(2026, 10, 12, 11, 20),
    })
    expect(drafts[0].rights).to.deep.include({ notice: { tr: '© Serhat' } })
    expect(drafts[0].rights.raw?.[0]).to.include({ carrier: 'atom:copyright', scope: 'inherited' })
  })

  it('reads content in each of its modes', () => {
    const content = (xml: string) => {
      const [{ bodyHtml, bodyText }] = atom(`<entry><id>urn:a</id>${xml}</entry>`).drafts
      return bodyHtml ?? bodyText
    }
    expect(content('<content>a &lt; b</content>')).to.equal('a < b')
    expect(content('<content type="text/html" mode="escaped"><![CDATA[<p>ş</p>]]></content>')).to.equal('<p>ş</p>')
    expect(content('<content mode="escaped">&lt;p>ş&lt;/p></content>')).to.equal('<p>ş</p>')
    expect(
      content(
        '<content type="application/xhtml+xml" mode="xml"><div xmlns="http://www.w3.org/1999/xhtml"><p>ş<br/></p></div></content>',
      ),
    ).to.equal('<p>ş<br></p>')
    const base64 = Buffer.from('<p>ş</p>').toString('base64')
    expect(content(`<content type="text/html" mode="base64">${base64}</content>`)).to.equal('<p>ş</p>')
    expect(
      content(
        '<content type="multipart/alternative"><content>düz</content><content type="text/html" mode="escaped">&lt;p>html&lt;/p></content></content>',
      ),
    ).to.equal('<p>html</p>')
    expect(content('<content type="image/png" mode="base64">AAAA</content>')).to.equal(undefined)
  })
})

describe('Reading a feed that lost its way', () => {
  it('takes Atom without namespace, and prefixed Atom in a root without', () => {
    for (const text of [
      '<feed><title>a</title><entry><id>urn:1</id><title>b</title></entry></feed>',
      '<feed xmlns:atom="http://www.w3.org/2005/Atom"><atom:title>a</atom:title><atom:entry><atom:id>urn:1</atom:id><atom:title>b</atom:title></atom:entry></feed>',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><id>urn:1</id><title>b</title></entry></feed></body></html>',
    ]) {
      const { document, channel, drafts } = opened(text)
      expect(document).to.include({ name: 'unknown' })
      expect(channel.title).to.equal('a')
      expect(drafts[0]).to.include({ id: 'urn:1', title: 'b' })
    }
  })

  it('takes RSS in a namespace of its own, and takes no page for a feed', () => {
    const { drafts } = opened(
      '<rss version="2.0" xmlns="https://o.example/rss"><channel><title>a</title><item><guid>urn:1</guid><title>b</title></item></channel></rss>',
    )
    expect(drafts[0]).to.include({ id: 'urn:1', title: 'b' })
    for (const page of ['<html><body><p>feed</p></body></html>', '<feed/>'])
      expect(openDocument(new TextEncoder().encode(page)), page).to.have.property('unreadable')
  })
})
