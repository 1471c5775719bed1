import { expect } from 'chai'
import type { Article } from '../../src/model/article.js'
import { encoderOf } from '../encoded.js'
import { NOW, openWayIn, rss, type WayIn } from './way-in.js'

describe('Partner feeds as they come', () => {
  let open: WayIn
  beforeEach(async () => {
    open = await openWayIn()
    await open.partner('ortak', { gate: 'open' })
  })
  afterEach(() => open.close())

  async function first(text: string | Uint8Array): Promise<Article> {
    open.serve('ortak', text)
    const { health } = await open.poll('ortak')
    expect(health.tally).to.include({ added: 1 })
    const [article] = await open.shown()
    return article as Article
  }
  const atom = (entry: string, root = '') =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${root}><id>urn:x:1</id><title>Ortak</title><updated>2026-11-22T09:00:00Z</updated><entry><id>urn:x:2</id><updated>2026-11-22T09:00:00Z</updated>${entry}</entry></feed>`

  it('resolve what is relative against the nearest xml:base', async () => {
    const content =
      '<title>Kar</title><link href="h/1"/><content type="html" xml:base="icerik/">&lt;p&gt;&lt;a href="a.html"&gt;Oku&lt;/a&gt; &lt;img src="/b.jpg" alt=""&gt;&lt;/p&gt;</content>'
    const { url, body } = await first(atom(content, 'xml:base="https://ortak.example/haberler/"'))
    expect(url).to.equal('https://ortak.example/haberler/h/1')
    expect(body.html)
      .to.contain('href="https://ortak.example/haberler/')
      .and.to.contain('src="https://ortak.example/b.jpg"')
  })

  it('give one picture of a group, the default or the largest, and a gallery whole', async () => {
    const group = (contents: string) =>
      `<title>Kar</title><media:group>${contents}<media:credit>Ümit Öğüt</media:credit></media:group>`
    const size = (name: string, more: string) =>
      `<media:content url="https://ortak.example/${name}.jpg" medium="image" ${more}/>`
    const names = async (contents: string, id: string) => {
      open.serve('ortak', atom(group(contents)).replaceAll('urn:x:2', id))
      await open.poll('ortak')
      const article = (await open.shown()).find(article => article.id === id)
      expect(article?.media.every(({ credit }) => credit === 'Ümit Öğüt')).to.equal(true)
      return article?.media.map(({ url }) => url.replace(/.*\/|\.jpg/g, ''))
    }
    expect(
      await names(size('k', 'width="300"') + size('b', 'width="1200"') + size('o', 'width="600"'), 'urn:x:3'),
    ).to.deep.equal(['b'])
    expect(await names(size('k', 'width="300" isDefault="true"') + size('b', 'width="1200"'), 'urn:x:4')).to.deep.equal(
      ['k'],
    )
    expect(await names(size('bir', '') + size('iki', ''), 'urn:x:5')).to.deep.equal(['bir', 'iki'])
    const film = '<media:content url="https://ortak.example/f.mp4" medium="video" bitrate="300"/>'
    expect(await names(size('k', 'width="300"') + film + size('b', 'width="600"'), 'urn:x:6')).to.deep.equal([
      'https://ortak.example/f.mp4'.replace(/.*\//, ''),
      'b',
    ])
  })

  for (const [what, title, expected] of [
    ['RSS text', 'Çay &amp; simit', 'Çay & simit'],
    ['RSS with HTML', '&lt;b&gt;Çay&lt;/b&gt; &amp;amp; simit', 'Çay & simit'],
    ['RSS with references', 'Kars&amp;#39;ta &amp;quot;kaz&amp;quot; gecesi', 'Kars\'ta "kaz" gecesi'],
    ['RSS in CDATA', '<![CDATA[Kars&#39;ta kaz]]>', "Kars'ta kaz"],
    ['RSS escaped twice', 'Kars&amp;amp;rsquo;ta kaz', 'Kars’ta kaz'],
    ['RSS that compares', '5 &lt; 6 ve 7 &gt; 6', '5 < 6 ve 7 > 6'],
    ['RSS about HTML', '&#x26;quot; nasıl yazılır', '&quot; nasıl yazılır'],
  ] as const)
    it(`read a title: ${what}`, async () => expect((await first(rss([{ guid: '1', title }]))).title).to.equal(expected))

  for (const [what, title, expected] of [
    ['Atom text', '<title>a &lt;b&gt; &amp;amp; c</title>', 'a <b> &amp; c'],
    ['Atom HTML', '<title type="html">&lt;em&gt;Çay&lt;/em&gt; &amp;amp; simit</title>', 'Çay & simit'],
    [
      'Atom XHTML',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><em>Çay</em> &amp; simit</div></title>',
      'Çay & simit',
    ],
  ] as const)
    it(`read a title: ${what}`, async () => expect((await first(atom(title))).title).to.equal(expected))

  for (const date of [
    '22 Kasım 2026 Pazar - 12:00:00',
    '22 Kasım 2026 Pazar, 12:00',
    '22 Kasım 2026 - 12:00',
    '22 KASIM 2026 Pazar Saat 12:00',
    'Tarih: 22 Kasım 2026 — Saat: 12:00',
    'Son Güncelleme: 22.11.2026 12:00',
    'Yayın Tarihi: 22 Kas 2026 12:00',
    '22.11.2026 12:00:00',
    'Paz, 22 Kas 2026 12:00:00 +0300',
    'Pazar, 22 Kasım 2026 12:00',
    'Pazar 22 Kasım 2026 12:00',
  ])
    it(`read the date "${date}" as noon in Istanbul`, async () => {
      const { firstPublishedAt } = await first(rss([{ guid: '1', date }]))
      expect(new Date(firstPublishedAt).toISOString()).to.equal('2026-11-22T09:00:00.000Z')
    })

  for (const date of ['1 gün önce', '22 Kas', 'bugün 12:00', '22 Foo 2026 12:00', '0001-01-01T00:00:00Z'])
    it(`take "${date}" for no date`, async () => {
      open.serve('ortak', rss([{ guid: '1', date }]))
      expect((await open.poll('ortak')).health.tally).to.include({ added: 0, refused: 1 })
    })

  it('that call local time "GMT" lead no list, and keep the hour they said', async () => {
    const date = 'Mon, 23 Nov 2026 14:59:00 GMT'
    const article = await first(rss([{ guid: '1', date }]))
    expect(article.firstPublishedAt).to.equal(NOW)
    const kept = await open.store.articles.versions(article.key)
    expect(JSON.stringify(kept)).to.contain(date)
  })

  for (const encoding of ['iso-8859-9', 'windows-1254'])
    it(`in ${encoding} are read, whoever says so: declaration, header, or nobody`, async () => {
      const encode = encoderOf(encoding)
      const title = 'Iğdır’da şeftali, Çıldır’da göl: ığüşöç İĞÜŞÖÇ'.replaceAll('’', "'")
      const text = rss([{ guid: '1', title }]).replaceAll('’', "'")
      for (const [slug, document, header] of [
        ['bildiren', text.replace('utf-8', encoding), undefined],
        ['susan', text.replace(' encoding="utf-8"', ''), undefined],
        ['yanlis', text, undefined],
        ['baslikta', text.replace(' encoding="utf-8"', ''), `text/xml; charset=${encoding}`],
      ] as const) {
        const way = await openWayIn(async ({ url }) => {
          const body = Buffer.from(encode(document))
          const headers: Record<string, string> = header ? { 'content-type': header } : {}
          return {
            outcome: 'fetched',
            status: 200,
            url,
            hops: [],
            headers,
            body,
            received: body.length,
            validators: {},
          }
        })
        await way.partner(slug, { gate: 'open' })
        await way.poll(slug)
        expect(
          (await way.shown()).map(article => article.title),
          slug,
        ).to.deep.equal([title])
        await way.close()
      }
    })
})
