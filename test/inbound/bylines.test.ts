import { expect } from 'chai'
import type { Article } from '../../src/model/article.js'
import { openWayIn, rss, type WayIn } from './way-in.js'

const encoded = (body: string) => `<content:encoded><![CDATA[${body}]]></content:encoded>`

describe('What a story’s own text says of its origin', () => {
  let open: WayIn
  beforeEach(async () => {
    open = await openWayIn()
  })
  afterEach(() => open.close())

  async function taken(body: string, said: { title?: string; more?: string } = {}): Promise<Article> {
    const text = rss([{ guid: 'haber-1', ...said, more: encoded(body) + (said.more ?? '') }]).replace(
      '<rss ',
      '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" ',
    )
    open.serve('kars-manset', text)
    const { receipts } = await open.poll('kars-manset')
    expect(receipts.map(({ outcome, reasons, findings }) => ({ outcome, reasons, findings }))).to.deep.equal([
      { outcome: 'added', reasons: [], findings: [] },
    ])
    const [article] = await open.shown()
    return article as Article
  }

  it('makes an agency’s story an agency’s: closed, with the agency as its first source', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const body = '<p>KARS (ANKA) – Kentte kar yağışı etkili oldu.</p><p>Yollar kapandı.</p>'
    const article = await taken(body)
    expect(article.rights).to.include({ class: 'agency', sublicensable: false })
    expect(article.rights.sourceChain.map(({ name, kind }) => [name, kind])).to.deep.equal([
      ['ANKA', 'agency'],
      ['Kars Manşet', 'publisher'],
    ])
    expect(article.rights.holder.name).to.equal('ANKA')
    expect(article.dateline).to.equal('KARS')
    expect(article.rights.raw).to.deep.include({ carrier: 'text:byline', value: 'KARS (ANKA) –', scope: 'item' })
    expect(article.body.html).to.equal(body)
    expect(open.gate(article, { to: 'public', format: 'atom' }).extent).to.equal('nothing')
    expect(open.gate(article, { to: 'public', format: 'atom' }).terms).to.include('agency-through-partner')
  })

  it('names the agency a contract or our own subscription names, too', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet', mayPassOn: 'Göl Haber Ajansı (GHA)' })
    const article = await taken('<p>ARDAHAN (GHA) - Göl dondu.</p><p>Atlı kızaklar çıktı.</p>')
    expect(article.rights.sourceChain[0]).to.include({ name: 'GHA', kind: 'agency' })
    expect(open.gate(article, { to: 'public', format: 'rss' }).extent).to.equal('full')
    await open.desk.change('kars-manset', { categories: 'gundem' })
    open.serve(
      'kars-manset',
      rss([{ guid: 'haber-2', more: '' }]).replace('Gece başladı.', 'KARS (TUHA) - Gece başladı.'),
    )
    await open.poll('kars-manset')
    const other = (await open.shown()).find(({ id }) => id === 'haber-2')
    expect(other?.rights.sourceChain[0]).to.include({ name: 'TUHA', kind: 'agency' })
  })

  it('names reporter, photographer and camera as written, and leaves the text alone', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const body =
      '<p>Haber: Ayşe YILMAZ - Fotoğraf: Ümit ÖĞÜT</p><p>(KARS) - Kaz yolma mevsimi başladı.</p><p>Kadınlar erken kalktı.</p>'
    const media = '<media:content url="https://ortak.example/kaz.jpg" medium="image" type="image/jpeg"/>'
    const article = await taken(body, { more: media })
    expect(article.authors).to.deep.equal([{ name: 'Ayşe YILMAZ' }])
    expect(article.byline).to.deep.equal({ mode: 'name', text: 'Ayşe YILMAZ' })
    expect(article.contributors).to.deep.equal([{ name: 'Ümit ÖĞÜT' }])
    expect(article.media[0]?.credit).to.equal('Ümit ÖĞÜT')
    expect(article.dateline).to.equal('KARS')
    expect(article.body.html).to.equal(body)
    expect(article.rights.class).to.not.equal('agency')
  })

  it('never overrules whom the feed names', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const article = await taken('<p>Göl dondu.</p><p>Muhabir: Ayşe Yılmaz</p>', {
      more: '<dc:creator>Işıl Çağlar</dc:creator>',
    })
    expect(article.authors).to.deep.equal([{ name: 'Işıl Çağlar' }])
    expect(article.byline.text).to.equal('Işıl Çağlar')
  })

  it('takes an author who is an agency for what it is', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const article = await taken('<p>Göl dondu.</p>', { more: '<dc:creator>İHA</dc:creator>' })
    expect(article.rights.sourceChain[0]).to.include({ name: 'İHA', kind: 'agency' })
    expect(article.rights.class).to.equal('agency')
  })

  it('keeps the chain that the feed says, behind the agency', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const said = '<dcterms:provenance>Iğdır Ufuk; 2026-11-22T09:00:00Z; https://ufuk.example/1</dcterms:provenance>'
    const article = await taken('<p>IĞDIR (İHA) - Kayısı ağaçları budandı.</p>', { more: said })
    expect(article.rights.sourceChain.map(({ name }) => name)).to.deep.equal(['İHA', 'Iğdır Ufuk', 'Kars Manşet'])
  })

  it('finds categories in breadcrumbs, of the text and of the feed, and the word of a breaking headline', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    const article = await taken('<p>Anasayfa &gt; Ekonomi</p><p>Peynir fiyatı arttı.</p>', {
      title: 'SON DAKİKA: Peynir fiyatı arttı',
      more: '<category>Anasayfa &gt; Spor</category>',
    })
    expect(article.categories).to.include.members(['ekonomi', 'spor', 'son-dakika'])
    expect(article.title).to.equal('SON DAKİKA: Peynir fiyatı arttı')
  })

  it('escaped once too often is undone, and markup a story is about is not', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet', gate: 'open' })
    const article = await taken('<p>Kars&amp;#39;ın &amp;quot;kaz&amp;quot; geceleri, &amp;lt;b&amp;gt; etiketi.</p>', {
      title: 'Kars&amp;amp;#39;ta &amp;amp;quot;kaz&amp;amp;quot; gecesi',
    })
    expect(article.title).to.equal('Kars\'ta "kaz" gecesi')
    expect(article.body.html).to.equal('<p>Kars\'ın "kaz" geceleri, &amp;lt;b&amp;gt; etiketi.</p>')
  })

  it('of a body escaped as a whole is read as the HTML it was', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet', gate: 'open' })
    const article = await taken(
      '&lt;p&gt;KARS (AA) - Kar yağdı.&lt;/p&gt;&lt;p&gt;&lt;script&gt;al()&lt;/script&gt;Yollar açık.&lt;/p&gt;',
    )
    expect(article.body.html).to.equal('<p>KARS (AA) - Kar yağdı.</p><p>Yollar açık.</p>')
    expect(article.rights.sourceChain[0]).to.include({ name: 'AA' })
  })

  it('opens our own agency copy by our own subscription only', async () => {
    await open.partner('bizim', { owner: 'self', extent: undefined })
    const dated = (guid: string, agency: string) =>
      rss([{ guid }]).replace('Gece başladı.', `KARS (${agency}) - Gece başladı.`)
    for (const [guid, agency, extent] of [
      ['bir', 'TUHA', 'full'],
      ['iki', 'AA', 'nothing'],
    ] as const) {
      open.serve('bizim', dated(guid, agency))
      expect((await open.poll('bizim')).health.tally).to.include({ added: 1 })
      const article = (await open.shown()).find(({ id }) => id === guid) as Article
      expect(article).to.include({ owner: 'self' })
      expect(open.gate(article, { to: 'public', format: 'rss' }).extent, agency).to.equal(extent)
    }
  })

  it('is read again without changing anything', async () => {
    await open.partner('kars-manset', { name: 'Kars Manşet' })
    await taken('<p>KARS (AA) - Kar yağdı.</p><p>Muhabir: Ayşe Yılmaz</p>')
    open.clock.now += 3_600_000
    open.serve(
      'kars-manset',
      rss([{ guid: 'haber-1', more: encoded('<p>KARS (AA) - Kar yağdı.</p><p>Muhabir: Ayşe Yılmaz</p>') }])
        .replace('<rss ', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
        .replace('</channel>', '<!-- yeni --></channel>'),
    )
    expect((await open.poll('kars-manset')).receipts[0]?.outcome).to.equal('same')
  })
})
