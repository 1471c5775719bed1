import { expect } from 'chai'
import fc from 'fast-check'
import { elementsOf, named, withClass } from './html.js'
import { NOON, openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'accept-language': 'tr' }

describe('the page of a story', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
  })
  afterEach(() => newsroom.close())

  const taken = async (overrides: Parameters<typeof sampleItem>[0] = {}) => {
    const sent = await newsroom.send('POST', '/api/articles', sampleItem(overrides))
    const [item] = JSON.parse(sent.text).items ?? []
    expect(item?.key, sent.text).to.be.a('string')
    return item.key as string
  }
  const shown = async (overrides = {}, path = '') =>
    (await newsroom.ask(`/articles/${await taken(overrides)}${path}`, { headers: BROWSER })).text

  it('has everything in the order of a Turkish story page', async () => {
    const key = await taken({ image: 'https://akis.example/media/kazlar.jpg', _rights: full })
    newsroom.clock.now += 3_600_000
    await newsroom.send(
      'POST',
      '/api/articles',
      sampleItem({
        image: 'https://akis.example/media/kazlar.jpg',
        content_html: '<p>(KARS) – Yolun en açık bölümüne 261 kar direği dikildi.</p>',
        date_modified: '2026-11-22T12:30:00+03:00',
        _rights: full,
      }),
    )
    const { text } = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
    const order = [
      '<nav class="breadcrumb"',
      '<h1',
      'İlk yayın',
      'Güncelleme',
      '<p class="dateline"',
      '<p class="byline">',
      '<div class="body"',
      '<section class="media"',
      '<section class="chain"',
      '<section class="tags"',
      '<section class="notice"',
      '5846 sayılı Fikir ve Sanat Eserleri Kanunu',
      '>Hata Bildir<',
    ]
    const places = order.map(part => text.indexOf(part))
    expect(places, JSON.stringify(order.filter((_, place) => places[place] === -1))).not.to.include(-1)
    expect(places).to.deep.equal([...places].sort((a, b) => a - b))
  })

  it('shows date and time of first publication and of each update in Istanbul, for people and machines', async () => {
    const key = await taken()
    newsroom.clock.now += 3_600_000
    await newsroom.send(
      'POST',
      '/api/articles',
      sampleItem({ title: 'Direkler sayıldı', date_modified: '2026-11-22T12:30:00+03:00' }),
    )
    const { text } = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
    const dates = withClass(text, 'dates')?.text ?? ''
    expect(dates).to.include('İlk yayın21 Kasım 2026 Cumartesi 09:12')
    expect(dates).to.match(/Güncelleme22 Kasım 2026 Pazar \d\d:\d\d/)
    expect(named(text, 'time').map(({ attributes }) => attributes.datetime)).to.include('2026-11-21T06:12:41.000Z')
  })

  it('shows the dateline once, though the text opens with it', async () => {
    const text = await shown()
    expect(withClass(text, 'dateline')?.text).to.equal('(KARS)')
    expect(withClass(text, 'body')?.text).to.equal(
      'Yolun en açık bölümüne 260 kar direği dikildi.Çalışma iki gün sürdü.',
    )
  })

  it('shows an agency’s dateline whole, with the agency it names, and links to the story there', async () => {
    const chain = [{ name: 'TUHA', kind: 'agency', url: 'https://tuha.example/9', date: '2026-11-20T10:00:00+03:00' }]
    const text = await shown({
      content_html: '<p>ERZURUM (TUHA) – Tren geldi.</p>',
      _rights: { class: 'agency', dateline: 'ERZURUM', source_chain: chain, holder: { name: 'TUHA' } },
    })
    expect(withClass(text, 'dateline')?.text).to.equal('ERZURUM (TUHA)')
    expect(withClass(text, 'text')?.text).to.equal('Tren geldi.')
    expect(named(text, 'a').find(({ text }) => text.startsWith('Aslını oku'))?.attributes.href).to.equal(
      'https://tuha.example/9',
    )
  })

  it('leaves a reply exactly as it was written, the dateline in it too (Law No. 5187 art. 14)', async () => {
    const concerns = {
      title: 'Yanlış haber',
      url: 'https://serhatpostasi.example/yanlis',
      date: '2026-11-20T10:00:00+03:00',
    }
    const text = await shown({ _rights: { class: 'reply', dateline: 'KARS', concerns } })
    expect(withClass(text, 'body')?.text).to.include('(KARS) – Yolun')
    expect(withClass(text, 'chain')?.text).to.include('Yanlış haber')
  })

  it('leads to the form for errors, which knows the story', async () => {
    const key = await taken({ title: 'Kar & "buz" <b>?#%' })
    const { text } = await newsroom.ask(`/articles/${key}?lang=tr`)
    const link = named(text, 'a').find(({ text }) => text === 'Hata Bildir')
    expect(link?.attributes.href).to.equal(`/iletisim?konu=hata&haber=${key}&lang=tr#bildirim`)
  })

  it('describes itself to machines as NewsArticle', async () => {
    const text = await shown({ image: 'https://akis.example/media/kazlar.jpg', _rights: full })
    const data = JSON.parse(named(text, 'script')[0]?.text ?? '')
    expect(data).to.deep.include({
      '@type': 'NewsArticle',
      headline: 'Yassıçayır yolunda kar direkleri dikildi',
      datePublished: '2026-11-21T06:12:41.000Z',
      inLanguage: 'tr',
      dateline: 'KARS',
      articleSection: 'Yerel Haberler',
      isAccessibleForFree: true,
      author: [{ '@type': 'Person', name: 'Selin Korkut' }],
      copyrightYear: 2026,
    })
    expect(data.publisher.name).to.equal('Serhat Postası')
    expect(data.copyrightHolder.name).to.equal('Serhat Postası Yayıncılık A.Ş.')
  })

  it('links to its feeds, its record, its licence and its original', async () => {
    const text = await shown()
    const links = named(text, 'link').map(
      ({ attributes }) => `${attributes.rel} ${attributes.type ?? ''} ${attributes.href}`,
    )
    expect(links).to.include('canonical  https://serhatpostasi.example/haber-1')
    expect(links).to.include('license  /haklar')
    for (const [type, suffix] of [
      ['rss+xml', 'rss'],
      ['atom+xml', 'atom'],
      ['feed+json', 'json'],
    ])
      expect(links).to.include(`alternate application/${type} /feeds/yerel.${suffix}`)
    expect(
      links.some(link => /^alternate application\/feed\+json \/articles\/[a-z2-7]{16}\.json$/.test(link)),
    ).to.equal(true)
  })

  for (const hostile of [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    '&lt;b&gt; &amp;',
    '<!--',
    ']]>',
    '\u202Eters\u2028satır',
    '</title><h1>x',
  ])
    it(`shows a title of ${JSON.stringify(hostile)} as those very characters`, async () => {
      const text = await shown({
        title: hostile,
        tags: ['yerel', hostile],
        authors: [{ name: hostile }],
        _rights: { class: 'news', byline: { mode: 'name', text: hostile } },
      })
      const title = hostile.replace(/\s+/gu, ' ')
      expect(named(text, 'h1').map(({ text }) => text)).to.deep.equal([title])
      expect(named(text, 'script')).to.have.length(1)
      expect(JSON.parse(named(text, 'script')[0]?.text ?? '').headline).to.equal(title)
      for (const name of ['img', 'svg', 'b'])
        expect(named(text, name).filter(({ attributes }) => attributes.onerror || attributes.onload)).to.deep.equal([])
      expect(
        elementsOf(text).every(({ attributes }) => Object.keys(attributes).every(name => !name.startsWith('on'))),
      ).to.equal(true)
    })

  it('is one h1 and one script with that headline, whatever the headline', async () => {
    const key = await taken()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async noise => {
        await newsroom.send('PUT', `/api/articles/${key}`, sampleItem({ title: `x${noise}<` }))
        const { text } = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
        const [heading, ...others] = named(text, 'h1')
        expect(others).to.deep.equal([])
        // htmlparser2 shows a carriage return that stands as text as it is; browsers read it as a line feed.
        expect(JSON.parse(named(text, 'script')[0]?.text ?? '').headline).to.equal(heading?.text)
      }),
      { numRuns: 40 },
    )
  })

  it('never links to an address that runs', async () => {
    const text = await shown({
      authors: [{ name: 'Selin Korkut', url: 'javascript:alert(1)' }],
      content_html: '<p><a href="javascript:alert(1)">tıkla</a><img src="data:text/html,x" onerror="alert(1)"></p>',
    })
    expect(text).not.to.match(/(href|src)="?(javascript|data):/i)
    expect(text).not.to.include('onerror')
  })

  it('speaks English when asked, keeps to it in its links, and says so to caches', async () => {
    const key = await taken()
    const english = await newsroom.ask(`/articles/${key}?lang=en`, { headers: BROWSER })
    expect(english.headers['content-language']).to.equal('en')
    expect(english.headers.vary).to.include('Accept-Language')
    expect(english.text).to.include('<html lang="en">').and.include('First published').and.include('href="/?lang=en"')
    expect(english.text).to.include('Hata Bildir').and.include('Law No. 5846')
    expect(named(english.text, 'article')[0]?.attributes.lang).to.equal('tr')
    const accepted = await newsroom.ask(`/articles/${key}`, {
      headers: { ...BROWSER, 'accept-language': 'en-GB, tr;q=0.5' },
    })
    expect(accepted.text).to.include('First published').and.include('href="/"')
    expect((await newsroom.ask(`/articles/${key}?lang=xx`, { headers: BROWSER })).text).to.include('İlk yayın')
  })

  it('runs nothing, frames nothing, and asks for nothing from elsewhere', async () => {
    const key = await taken()
    const { headers, text } = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
    const policy = String(headers['content-security-policy'])
    expect(policy).to.include("default-src 'none'").and.include("frame-ancestors 'none'")
    expect(policy).not.to.match(/script-src|unsafe/)
    expect(headers['x-content-type-options']).to.equal('nosniff')
    expect(headers).not.to.have.property('set-cookie')
    expect(headers['tdm-reservation']).to.equal('1')
    expect(named(text, 'script').map(({ attributes }) => attributes.type)).to.deep.equal(['application/ld+json'])
    expect(elementsOf(text).filter(({ attributes }) => attributes.style !== undefined)).to.deep.equal([])
    expect(
      named(text, 'link').filter(
        ({ attributes }) => attributes.rel === 'stylesheet' && !attributes.href?.startsWith('/'),
      ),
    ).to.deep.equal([])
  })

  it('is 304 when nothing changed, and new when the story is', async () => {
    const key = await taken()
    const first = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
    expect(first.headers['last-modified']).to.equal(new Date(NOON).toUTCString())
    const known = { ...BROWSER, 'if-none-match': first.headers.etag ?? '' }
    expect((await newsroom.ask(`/articles/${key}`, { headers: known })).status).to.equal(304)
    await newsroom.send('POST', '/api/articles', sampleItem({ title: 'Başka başlık' }))
    expect((await newsroom.ask(`/articles/${key}`, { headers: known })).status).to.equal(200)
  })

  it('shows the headline and the way to the original where the gate allows no more', async () => {
    const chain = [
      { name: 'Başka Gazete', kind: 'newspaper', url: 'https://baska.example/1', date: '2026-11-20T10:00:00+03:00' },
    ]
    const text = await shown({
      _rights: {
        class: 'news',
        reservation: 'republication',
        source_chain: chain,
        basis: 'fsek36_news',
        holder: { name: 'Başka Gazete' },
      },
    })
    expect(text).not.to.include('Çalışma iki gün sürdü')
    expect(withClass(text, 'original')?.text).to.include('Aslını oku')
  })

  it('is a notice and nothing of the story once withdrawn', async () => {
    const key = await taken()
    await newsroom.send('DELETE', `/api/articles/${key}`)
    const { status, headers, text } = await newsroom.ask(`/articles/${key}`, { headers: BROWSER })
    expect(status).to.equal(410)
    expect(headers['content-type']).to.equal('text/html; charset=utf-8')
    expect(text).to.include('22.11.2026 12:00 tarihinde yayından kaldırılmıştır').and.include('Kayıt no')
    expect(text).not.to.include('Yassıçayır').and.not.to.include('Selin Korkut')
    const record = await newsroom.ask(`/articles/${key}.json`)
    expect(record.status).to.equal(410)
    expect(record.text).to.include('withdrawn').and.not.to.include('Yassıçayır')
  })

  for (const [what, said] of [
    ['its embargo ended', { _rights: { class: 'news', embargo_until: '2026-12-24T18:00:00+03:00' } }],
    ['its first publication', { date_published: '2026-12-24T18:00:00+03:00' }],
  ] as const)
    it(`was never there for the public when it was withdrawn before ${what}`, async () => {
      const key = await taken(said)
      const statuses = async () => [
        (await newsroom.ask(`/articles/${key}`)).status,
        (await newsroom.ask(`/articles/${key}.json`)).status,
      ]
      expect(await statuses()).to.deep.equal([404, 404])
      expect((await newsroom.send('DELETE', `/api/articles/${key}`)).status).to.equal(200)
      expect(await statuses()).to.deep.equal([404, 404])
      newsroom.clock.now = Date.parse('2026-12-25T00:00:00Z')
      expect(await statuses()).to.deep.equal([404, 404])
    })

  it('has a record: one item of JSON Feed with all its rights', async () => {
    const key = await taken()
    const { status, headers, text } = await newsroom.ask(`/articles/${key}.json`)
    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('application/feed+json; charset=utf-8')
    const feed = JSON.parse(text)
    expect(feed.version).to.equal('https://jsonfeed.org/version/1.1')
    expect(feed.feed_url).to.equal(`https://akis.example/articles/${key}.json`)
    expect(feed._rights.notice.tr).to.include('5846')
    expect(feed.items).to.have.length(1)
    expect(feed.items[0]._rights.source_chain[0].name).to.be.a('string')
  })

  for (const path of [
    '/articles/aaaaaaaaaaaaaaaa',
    '/articles/aaaaaaaaaaaaaaaa.json',
    '/articles/AAAAAAAAAAAAAAAA',
    '/articles/x',
    '/articles/',
    '/articles/..%2f..%2fetc%2fpasswd',
  ])
    it(`is not at ${path}`, async () => {
      expect((await newsroom.ask(path)).status).to.equal(404)
    })
})

/** A story with everything a page can show. */
const full = {
  class: 'news',
  dateline: 'KARS',
  byline: { mode: 'name', text: 'Selin Korkut' },
}

describe('the other pages', () => {
  let newsroom: TestNewsroom
  before(async () => {
    newsroom = await openTestNewsroom()
    for (let number = 1; number <= 3; number++)
      await newsroom.send('POST', '/api/articles', sampleItem({ id: `haber-${number}`, title: `Haber ${number}` }))
  })
  after(() => newsroom.close())
  const page = async (path: string, headers = BROWSER) => (await newsroom.ask(path, { headers })).text

  it('list every category with its feeds, its newest headlines and autodiscovery', async () => {
    const text = await page('/')
    const links = named(text, 'link').filter(({ attributes }) => attributes.rel === 'alternate')
    expect(links).to.have.length(newsroom.categories.all.length * 3)
    const hrefs = named(text, 'a').map(({ attributes }) => attributes.href)
    for (const { slug, label } of newsroom.categories.all) {
      expect(text).to.include(label.tr)
      for (const path of [`/feeds/${slug}`, `/feeds/${slug}.rss`, `/feeds/${slug}.atom`, `/feeds/${slug}.json`])
        expect(hrefs).to.include(path)
    }
    expect(named(text, 'h3').map(({ text }) => text)).to.include.members(['Haber 1', 'Haber 3'])
    expect(text).to.include('Nasıl abone olunur?').and.include('5846 sayılı')
    expect(hrefs).to.include('/iletisim')
  })

  it('show the stories of a category, its feeds and how to subscribe', async () => {
    const text = await page('/feeds/yerel')
    expect(named(text, 'h2').map(({ text }) => text)).to.include.members(['Haber 1', 'Haber 2', 'Haber 3'])
    expect(named(text, 'link').filter(({ attributes }) => attributes.rel === 'alternate')).to.have.length(3)
    expect(text).to.include('https://akis.example/feeds/yerel.rss')
  })

  it('show nothing that the gate keeps back', async () => {
    await newsroom.send(
      'POST',
      '/api/articles',
      sampleItem({
        id: 'gizli',
        title: 'Ambargolu',
        _rights: { class: 'news', embargo_until: '2026-12-24T18:00:00+03:00' },
      }),
    )
    for (const path of ['/', '/feeds/yerel', '/feeds/son-dakika']) expect(await page(path)).not.to.include('Ambargolu')
  })

  it('name every field of the imprint under the heading İletişim (Law No. 5187 art. 4)', async () => {
    const { imprint } = newsroom.publication
    for (const [language, headers] of [
      ['tr', BROWSER],
      ['en', { ...BROWSER, 'accept-language': 'en' }],
    ] as const) {
      const text = await page('/iletisim', headers)
      expect(named(text, 'h1')[0]?.text).to.include('İletişim')
      const { hostingProvider, kind, ...lines } = imprint
      for (const value of [...Object.values(lines), ...Object.values(hostingProvider), kind[language]])
        expect(text).to.include(value)
    }
  })

  it('explain rights, permissions, complaints and personal data', async () => {
    const text = await page('/haklar')
    expect(text).to.include(newsroom.publication.holder.contact)
    for (const part of ['İktibas hakkı açıkça saklıdır', 'Ek Madde 4', '6698', 'izin', 'yapay zekâ', '90 gün'])
      expect(text).to.include(part)
    expect(named(text, 'h2').map(({ text }) => text)).to.include.members([
      'Nasıl izin istenir?',
      'Kişisel veriler (6698 sayılı Kanun, KVKK)',
    ])
    expect(await page('/haklar', { ...BROWSER, 'accept-language': 'en' })).to.include('How to ask for permission')
  })

  it('are the same bytes for the same state', async () => {
    for (const path of ['/', '/feeds/yerel', '/haklar', '/iletisim'])
      expect(await page(path)).to.equal(await page(path))
  })

  it('are dressed by a style sheet whose address changes with it', async () => {
    const href =
      named(await page('/'), 'link').find(({ attributes }) => attributes.rel === 'stylesheet')?.attributes.href ?? ''
    expect(href).to.match(/^\/style-[0-9a-f]{12}\.css$/)
    const { status, headers, text } = await newsroom.ask(href)
    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('text/css; charset=utf-8')
    expect(headers['cache-control']).to.include('immutable')
    expect(text).to.include('prefers-color-scheme: dark').and.include('@media print')
    expect(text).not.to.match(/url\(|@import|https?:/)
  })

  it('explain a refusal to a person, in the language of the browser', async () => {
    const tr = await newsroom.ask('/yok', { headers: BROWSER })
    expect(tr.status).to.equal(404)
    expect(tr.headers['content-type']).to.equal('text/html; charset=utf-8')
    expect(tr.headers['content-security-policy']).to.include("default-src 'none'")
    expect(named(tr.text, 'h1')[0]?.text).to.equal('Bulunamadı')
    const en = await newsroom.ask('/feeds/yok', { headers: { ...BROWSER, 'accept-language': 'en' } })
    expect(en.text).to.include('There is no feed').and.include('son-dakika')
  })

  it('echo nothing of an address into a refusal as markup', async () => {
    const { text } = await newsroom.ask('/feeds/%3Cscript%3Ealert(1)%3C%2Fscript%3E', { headers: BROWSER })
    expect(named(text, 'script')).to.deep.equal([])
    expect(text).to.include('&lt;script')
  })
})
