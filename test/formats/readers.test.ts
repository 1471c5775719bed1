import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { formats } from '../../src/formats/index.js'
import { readJson } from '../../src/syntax/json.js'
import { readXml } from '../../src/syntax/xml.js'
import { hasShared, shared } from '../root.js'
import { atomDrafts, jsonDrafts, read, rssDrafts, WRITERS } from './reading.js'

describe('Reading RSS', () => {
  it('takes what old versions have', () => {
    const text =
      '<rss version="0.91"><channel><title>t</title><link>https://o.example/</link><item><title>a</title><link>https://o.example/1</link><description>b &lt;i&gt;c&lt;/i&gt;</description></item></channel></rss>'
    const { channel, articles } = read(WRITERS.RSS, text)
    expect(channel).to.include({ title: 't', homeUrl: 'https://o.example/' })
    expect(articles[0]?.draft).to.include({ id: 'https://o.example/1', title: 'a', bodyHtml: 'b <i>c</i>' })
  })

  it('knows what a guid means', () => {
    const [permalink, opaque, none] = rssDrafts(
      '<item><guid>https://o.example/1</guid></item><item><guid isPermaLink="false">https://o.example/2</guid><link>https://o.example/3</link></item><item><title>x</title></item>',
    )
    expect(permalink).to.include({ id: 'https://o.example/1', url: 'https://o.example/1' })
    expect(opaque).to.include({ id: 'https://o.example/2', url: 'https://o.example/3' })
    expect(none).not.to.have.any.keys('id', 'url')
  })

  it('tells titles escaped once too often from titles that hold markup', () => {
    const title = (text: string) => rssDrafts(`<item><title>${text}</title></item>`)[0]?.title
    expect(title('Türk &amp;amp; Kürt')).to.equal('Türk & Kürt')
    expect(title('<![CDATA[<b>Son</b> dakika]]>')).to.equal('Son dakika')
    expect(title('a &#x3C;b&#x3E; &#x26;amp;')).to.equal('a <b> &amp;')
    expect(title('a &lt; b &amp; c')).to.equal('a < b & c')
  })

  it('takes authors from each place they stand in', () => {
    const authors = (xml: string) => rssDrafts(`<item>${xml}</item>`)[0]?.authors.map(({ name }) => name)
    expect(authors('<dc:creator>A</dc:creator><dc:creator> B </dc:creator>')).to.deep.equal(['A', 'B'])
    expect(authors('<author>a@o.example (Ayşe Çığ)</author>')).to.deep.equal(['Ayşe Çığ'])
    expect(authors('<author>Ayşe &lt;a@o.example&gt;</author>')).to.deep.equal(['Ayşe'])
    expect(authors('<author>Ayşe Çığ</author>')).to.deep.equal(['Ayşe Çığ'])
    expect(authors('')).to.deep.equal([])
  })

  it('reads a media group, and gives each medium what its surroundings say', () => {
    const [draft] = rssDrafts(
      '<item><media:credit>Genel</media:credit><media:group><media:content url="https://o.example/a.jpg" width="0"/><media:content url="https://o.example/b.mp4" type="video/mp4"><media:credit>Kamera</media:credit><media:license href="https://o.example/l">L</media:license></media:content><media:copyright url="https://o.example/c">© Grup</media:copyright></media:group><enclosure url="https://o.example/a.jpg" type="image/jpeg" length="9"/></item>',
    )
    const [photo, film] = draft?.media ?? []
    expect(draft?.media).to.have.length(2)
    expect(photo).to.deep.include({ kind: 'image', mimeType: 'image/jpeg', size: 9, credit: 'Genel' })
    expect(photo).not.to.have.property('width')
    expect(film).to.deep.include({ kind: 'video', credit: 'Kamera' })
    expect(film?.rights).to.deep.equal({ notice: { tr: '© Grup' }, licenseUrl: 'https://o.example/c' })
  })

  it('takes a thumbnail only where there is no picture', () => {
    const media = (xml: string) => rssDrafts(`<item>${xml}</item>`)[0]?.media.map(({ url }) => url)
    const thumbnail = '<media:thumbnail url="https://o.example/t.jpg"/>'
    expect(media(thumbnail)).to.deep.equal(['https://o.example/t.jpg'])
    expect(media(`${thumbnail}<enclosure url="https://o.example/a.png" type="image/png" length="1"/>`)).to.deep.equal([
      'https://o.example/a.png',
    ])
  })

  it('leaves out dates it cannot read', () => {
    const [draft] = rssDrafts('<item><title>x</title><pubDate>dün akşam</pubDate></item>')
    expect(draft).not.to.have.property('publishedAt')
  })
})

describe('Reading Atom', () => {
  it('gives XHTML back as HTML', () => {
    const [draft] = atomDrafts(
      '<entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div></title><content type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p class="c">1 &lt; 2<x:br/></x:p></x:div></content></entry>',
    )
    expect(draft).to.include({ title: 'a b', bodyHtml: '<p class="c">1 &lt; 2<br></p>' })
  })

  it('resolves addresses against xml:base, else against the self link', () => {
    const [based, unbased] = atomDrafts(
      '<entry xml:base="/haber/"><link href="1"/><content type="html" xml:base="resim/">x</content></entry><entry><link href="2"/></entry>',
      '<link rel="self" href="https://o.example/feeds/a.atom"/>',
    )
    expect(based).to.include({ url: 'https://o.example/haber/1', base: 'https://o.example/haber/resim/' })
    expect(unbased).to.include({ url: 'https://o.example/feeds/2' })
  })

  it("takes text content as text, and a machine's record for no page", () => {
    const [draft] = atomDrafts(
      '<entry><link rel="alternate" type="application/feed+json" href="https://o.example/1.json"/><content>a &lt; b</content></entry>',
    )
    expect(draft).to.include({ bodyText: 'a < b' }).and.not.have.property('url')
  })

  it('takes rights of a source before those of the feed', () => {
    const [draft] = atomDrafts(
      '<entry><source><title>Ortak</title><rights>kaynağın</rights></source></entry>',
      '<rights>akışın</rights>',
    )
    expect(draft?.rights.notice).to.deep.equal({ tr: 'kaynağın' })
    expect(draft?.rights.sourceChain).to.deep.equal([{ name: 'Ortak' }])
  })

  it('calls an entry changed only when it was', () => {
    const [same, later, only] = atomDrafts(
      '<entry><published>2025-11-08T10:19:00Z</published><updated>2025-11-08T10:19:00Z</updated></entry><entry><published>2025-11-08T10:19:00Z</published><updated>2025-11-08T11:19:00Z</updated></entry><entry><updated>2025-11-08T10:19:00Z</updated></entry>',
    )
    expect(same).not.to.have.property('modifiedAt')
    expect(later?.modifiedAt).to.equal(Date.UTC(2025, 10, 8, 11, 19))
    expect(only)
      .to.include({ publishedAt: Date.UTC(2025, 10, 8, 10, 19) })
      .and.not.have.property('modifiedAt')
  })
})

describe('Reading JSON Feed', () => {
  it('takes the author of version 1.0, and numbers as ids', () => {
    const [draft] = jsonDrafts([{ id: 7, author: { name: 'A' }, content_text: 'x' }])
    expect(draft).to.include({ id: '7', bodyText: 'x' })
    expect(draft?.authors).to.deep.equal([{ name: 'A' }])
  })

  it('leaves out what has the wrong type, and lets a wrong class be refused by name', () => {
    const [draft] = jsonDrafts([
      {
        id: 'a',
        title: 5,
        tags: 'x',
        date_published: 'dün',
        attachments: {},
        authors: [null, 3, { name: [] }],
        _rights: {
          class: 5,
          reservation: ['all'],
          notice: 7,
          source_chain: 'AA',
          ai: true,
          updates: [{ at: 'x' }],
          concerns: [],
        },
      },
    ])
    expect(draft).to.deep.equal({
      id: 'a',
      authors: [],
      tags: [],
      media: [],
      updates: [],
      rights: { class: '5', reservation: '["all"]' },
    })
  })

  it('keeps extensions of others, and strangers inside _rights', () => {
    const [draft] = jsonDrafts([{ id: 'a', _x: { y: [1, null] }, _rights: { class: 'news', ozel: { a: 1 } } }])
    expect(draft?.extensions).to.deep.equal({ _x: { y: [1, null] }, _rights: { ozel: { a: 1 } } })
  })

  it('is not fooled by a member called __proto__', () => {
    const text =
      '{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"a","_x":{"__proto__":{"polluted":1}}}]}'
    const [reading] = read(WRITERS['JSON Feed'], text).articles
    expect(JSON.stringify(reading?.draft.extensions)).to.equal('{"_x":{"__proto__":{"polluted":1}}}')
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined)
  })

  it('gives items that say nothing of rights what the feed says', () => {
    const around = { notice: { tr: 'akış', en: 'feed' }, holder: { name: 'Ortak' }, license_url: 'https://o.example/l' }
    const [silent, speaking] = jsonDrafts(
      [
        { id: 'a' },
        { id: 'b', _rights: { notice: { tr: 'öğe' }, holder: { name: 'Öteki' }, license_url: 'https://o.example/m' } },
      ],
      { _rights: around },
    )
    expect(silent?.rights).to.deep.include({
      notice: around.notice,
      holder: around.holder,
      licenseUrl: around.license_url,
    })
    expect(silent?.rights.raw?.map(({ scope }) => scope)).to.deep.equal(['inherited', 'inherited', 'inherited'])
    expect(speaking?.rights.notice).to.deep.equal({ tr: 'öğe' })
    expect(speaking?.rights).not.to.have.property('raw')
  })

  it('takes any JSON without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (items, rights) => {
        jsonDrafts([{ id: 'a', _rights: rights, attachments: items, authors: items, tags: items, hubs: items }])
        read(
          WRITERS['JSON Feed'],
          JSON.stringify({ version: 'https://jsonfeed.org/version/1', items, _rights: rights }),
        )
      }),
    )
  })
})

describe('Feeds as found in the wild', () => {
  it('are read without throwing, item by item', function () {
    if (!hasShared) return this.skip()
    this.timeout(60_000)
    const folder = join(shared, 'corpus', 'real')
    let items = 0
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8')
      const result = /\.json$/.test(name) ? readJson(text) : readXml(text)
      if ('problem' in result) continue
      const format = formats.find(candidate => candidate.claims(result.tree))
      const found = format?.read(format.document(result.tree)).articles ?? []
      for (const { draft } of found)
        expect(draft.title ?? draft.bodyHtml ?? draft.bodyText ?? draft.media[0], name).not.to.equal(undefined)
      items += found.length
    }
    expect(items).to.be.greaterThan(1000)
  })
})
