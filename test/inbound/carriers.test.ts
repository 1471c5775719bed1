// Walks RIGHTS.md §5: every carrier in a partner's document, through poll, store and record, to the documents that go out.
import { expect } from 'chai'
import type { Article } from '../../src/model/article.js'
import { keyOf } from '../../src/model/key.js'
import type { Fetch } from '../../src/net/answer.js'
import { WRITERS } from '../formats/reading.js'
import { documentOf, sampleChannel, sampleLinks } from '../formats/sample.js'
import { openWayIn, rss, type WayIn } from './way-in.js'

const XMLNS =
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:creativeCommons="http://backend.userland.com/creativeCommonsRssModule" xmlns:a="http://www.w3.org/2005/Atom" xmlns:rsl="https://rslstandard.org/rsl" xmlns:tdm="http://www.w3.org/ns/tdmrep" xmlns:ek="https://ek.example/ns"'
const RSL =
  '<rsl:content url="https://ortak.example/1"><rsl:license><rsl:permits type="usage">search</rsl:permits></rsl:license></rsl:content>'
const PHOTO = (inner: string) =>
  `<media:content url="https://ortak.example/f.jpg" medium="image">${inner}</media:content>`

/** What stands in the item; the carrier it is kept under; what of it our document of the same format holds, or that it holds nothing. */
type Cell = readonly [field: string, inside: string, carrier: string, value: string, out: string | undefined]

const SHARED: readonly Cell[] = [
  [
    'holder',
    '<dcterms:rightsHolder>Çıldır Ajansı A.Ş.</dcterms:rightsHolder>',
    'dcterms:rightsHolder',
    'Çıldır Ajansı A.Ş.',
    '<dcterms:rightsHolder>Çıldır Ajansı A.Ş.</dcterms:rightsHolder>',
  ],
  [
    'licence',
    '<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>',
    'creativeCommons:license',
    'https://creativecommons.org/licenses/by/4.0/',
    '<creativeCommons:license>https://creativecommons.org/licenses/by/4.0/</creativeCommons:license>',
  ],
  [
    'reservation',
    '<dcterms:accessRights>republication</dcterms:accessRights>',
    'dcterms:accessRights',
    'republication',
    '<dcterms:accessRights>republication</dcterms:accessRights>',
  ],
  [
    'hop',
    '<dcterms:provenance>Iğdır Sesi; 2026-11-20T10:00:00+03:00; 1204; Şule Öz</dcterms:provenance>',
    'dcterms:provenance',
    'Iğdır Sesi; 2026-11-20T10:00:00+03:00; 1204; Şule Öz',
    '<dcterms:provenance>Iğdır Sesi; 2026-11-20T10:00:00+03:00; 1204; Şule Öz</dcterms:provenance>',
  ],
  [
    'media copyright',
    PHOTO('<media:copyright url="https://ortak.example/izin">© Işıl</media:copyright>'),
    'media:content/media:copyright',
    '© Işıl',
    'url="https://ortak.example/izin">© Işıl</media:copyright>',
  ],
  [
    'media licence',
    PHOTO('<media:license type="text/html" href="https://ortak.example/l">Özel</media:license>'),
    'media:content/media:license',
    'Özel',
    undefined,
  ],
  ['media provenance', PHOTO('<media:rights status="official"/>'), 'media:content/media:rights', '', undefined],
  [
    'photographer',
    PHOTO('<media:credit role="author" scheme="urn:ebu">Ünal Şık</media:credit>'),
    'media:content/media:credit',
    'Ünal Şık',
    '>Ünal Şık</media:credit>',
  ],
  [
    'share ban',
    PHOTO('<media:restriction type="sharing" relationship="deny"/>'),
    'media:content/media:restriction',
    '',
    undefined,
  ],
  ['status', '<media:status state="blocked" reason="dava"/>', 'media:status', '', undefined],
  ['RSL', RSL, 'rsl:content', RSL.slice(RSL.indexOf('>') + 1, RSL.lastIndexOf('</')), undefined],
  ['TDMRep', '<tdm:reservation>1</tdm:reservation>', 'tdm:reservation', '1', undefined],
]
const OF_RSS: readonly Cell[] = [
  [
    'notice',
    '<dc:rights>© 2026 Çıldır Ajansı. Her hakkı saklıdır – İĞŞÇÖÜ.</dc:rights>',
    'dc:rights',
    '© 2026 Çıldır Ajansı. Her hakkı saklıdır – İĞŞÇÖÜ.',
    '© 2026 Çıldır Ajansı. Her hakkı saklıdır – İĞŞÇÖÜ.',
  ],
  [
    'licence link',
    '<a:link rel="license" href="https://ortak.example/lisans.xml" type="application/rsl+xml"/>',
    'atom:link',
    '',
    'rel="license" href="https://ortak.example/lisans.xml" type="application/rsl+xml"',
  ],
  [
    'source',
    '<source url="https://ilk.example/rss">İlk Kaynak</source>',
    'source',
    'İlk Kaynak',
    '<dcterms:provenance>İlk Kaynak;',
  ],
  [
    'source of another item',
    '<dc:source>https://ilk.example/9</dc:source>',
    'dc:source',
    'https://ilk.example/9',
    undefined,
  ],
  ['rights of Atom', '<a:rights>© Göl</a:rights>', 'atom:rights', '© Göl', '© Göl'],
  [
    'unknown element',
    '<ek:kullanimRights kime="herkes">Sor</ek:kullanimRights>',
    'ek:kullanimRights',
    'Sor',
    undefined,
  ],
]
const OF_ATOM: readonly Cell[] = [
  [
    'notice',
    '<rights>© 2026 Çıldır Ajansı – İĞŞÇÖÜ.</rights>',
    'rights',
    '© 2026 Çıldır Ajansı – İĞŞÇÖÜ.',
    '© 2026 Çıldır Ajansı – İĞŞÇÖÜ.',
  ],
  [
    'licence link',
    '<link rel="license" href="https://ortak.example/lisans"/>',
    'link',
    '',
    'rel="license" href="https://ortak.example/lisans"',
  ],
  [
    'unknown licence',
    '<link rel="license" href="http://purl.org/atompub/license#unspecified"/>',
    'link',
    '',
    'rel="license" href="http://purl.org/atompub/license#unspecified"',
  ],
]
const NEVER =
  /<(?:media:(?:license|rights|status|restriction)|dc:(?:source|date)|dcterms:type|rsl:|tdm:|ek:)|xmlns:(?:rsl|tdm|ek)=/

const rssOf = (cells: readonly Cell[], channel = '') =>
  rss(
    cells.map(([, more], index) => ({ guid: `${index}`, title: `Haber ${index}`, more })),
    channel,
  ).replace('<rss version="2.0"', `<rss version="2.0" ${XMLNS.replace(/xmlns:dc(?:terms)?="[^"]*" /g, '')}`)

const atomOf = (cells: readonly Cell[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${XMLNS}><title>Ortak</title><id>tag:ortak.example,2026:f</id><updated>2026-11-22T12:00:00+03:00</updated>${cells
    .map(
      ([, inside], index) =>
        `<entry><title>Haber ${index}</title><id>tag:ortak.example,2026:${index}</id><author><name>Şule Öz</name></author><link href="https://ortak.example/${index}"/><published>2026-11-22T12:00:00+03:00</published><updated>2026-11-22T12:00:00+03:00</updated><content type="html">Gece başladı.</content>${inside}</entry>`,
    )
    .join('')}</feed>`

describe('every carrier of rights', () => {
  let way: WayIn
  beforeEach(async () => {
    way = await openWayIn()
  })
  afterEach(() => way.close())

  const kept = async (id: string, slug = 'ortak'): Promise<Article> => {
    const found = await way.store.articles.byKey(keyOf(slug, id))
    if (!found) throw new Error(`no article ${id}`)
    return found.article
  }
  const out = (article: Article, name: keyof typeof WRITERS) => {
    const decision = {
      ...way.gate(article, { to: 'public', format: 'json-feed' }),
      extent: 'full' as const,
      media: Object.fromEntries(article.media.map(({ id }) => [id, 'full' as const])),
    }
    return documentOf(WRITERS[name], sampleChannel, [[article, decision, sampleLinks]])
  }

  for (const [format, name, cells, write, id] of [
    ['rss', 'RSS', [...SHARED, ...OF_RSS], rssOf, (index: number) => `${index}`],
    ['atom', 'Atom', [...SHARED, ...OF_ATOM], atomOf, (index: number) => `tag:ortak.example,2026:${index}`],
  ] as const)
    it(`of ${name} is read, kept word for word and written back as far as it may be`, async () => {
      await way.partner('ortak', { gate: 'open', merge: 'alone' })
      way.serve('ortak', write(cells))
      const { receipts } = await way.poll('ortak')
      expect(receipts.flatMap(({ reasons }) => reasons)).to.deep.equal([])
      for (const [index, [field, , carrier, value, written]] of cells.entries()) {
        const article = await kept(id(index))
        const raw = article.rights.raw.find(right => right.carrier === `${format}:${carrier}`)
        expect(raw, field).to.deep.include({ value, scope: 'item' })
        const text = out(article, name)
        if (written) expect(text, field).to.include(written)
        expect(text, field).not.to.match(NEVER)
        expect(text.match(/<source\b/g)?.length ?? 0, field).to.be.at.most(1)
        // JSON is the lossless carrier, whatever format it came in.
        const [item] = JSON.parse(out(article, 'JSON Feed')).items
        expect(item._rights.raw, field).to.deep.include(raw)
      }
    })

  it('of a feed’s head is copied down into each item', async () => {
    await way.partner('ortak', { gate: 'open' })
    way.serve('ortak', rssOf([['', '', '', '', undefined]], '<copyright>© Çıldır Ajansı</copyright>'))
    await way.poll('ortak')
    const article = await kept('0')
    expect(article.rights.raw).to.deep.include({
      carrier: 'rss:copyright',
      value: '© Çıldır Ajansı',
      scope: 'inherited',
    })
    expect(out(article, 'RSS')).to.match(/<dc:rights>[^<]*© Çıldır Ajansı[^<]*<\/dc:rights>/)
  })

  it('of JSON Feed comes back equal', async () => {
    await way.partner('ortak', { gate: 'open' })
    const _rights = {
      class: 'news',
      reservation: 'republication',
      notice: { tr: '© Çıldır – saklı', en: '© Çıldır – reserved' },
      holder: { name: 'Çıldır', url: 'https://cildir.example/' },
      license_url: 'https://cildir.example/lisans',
      raw: [{ carrier: 'x:özel', value: 'İzin: <a>', scope: 'item' }],
    }
    way.serve(
      'ortak',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Ortak',
        items: [
          {
            id: '1',
            url: 'https://ortak.example/1',
            title: 'Kar',
            content_html: '<p>Kar</p>',
            date_published: '2026-11-22T12:00:00+03:00',
            _rights,
          },
        ],
      }),
    )
    await way.poll('ortak')
    const [item] = JSON.parse(out(await kept('1'), 'JSON Feed')).items
    for (const [member, value] of Object.entries(_rights)) expect(item._rights[member], member).to.deep.equal(value)
  })
})

describe('rights statements that contradict each other', () => {
  const headers: Record<string, string> = {}
  let body = ''
  let way: WayIn
  beforeEach(async () => {
    for (const name of Object.keys(headers)) delete headers[name]
    const fetch: Fetch = async ({ url }) => ({
      outcome: 'fetched',
      status: 200,
      url,
      hops: [],
      headers,
      body: Buffer.from(body),
      received: body.length,
      validators: {},
    })
    way = await openWayIn(fetch)
    await way.partner('ortak', { gate: 'open' })
  })
  afterEach(() => way.close())
  const rightsOf = async (id = '1') => (await way.store.articles.byKey(keyOf('ortak', id)))?.article.rights
  const poll = async (more: string, channel = '') => {
    body = rssOf(
      [
        ['', '', '', '', undefined],
        ['', more, '', '', undefined],
      ],
      channel,
    )
    return (await way.poll('ortak')).receipts[1]
  }

  it('leave the stricter one, and both are kept: item and feed', async () => {
    await poll('<dcterms:accessRights>none</dcterms:accessRights>', '<dcterms:accessRights>all</dcterms:accessRights>')
    const rights = await rightsOf()
    expect(rights?.reservation).to.equal('all')
    expect(rights?.raw.map(({ value, scope }) => [value, scope])).to.deep.equal([
      ['none', 'item'],
      ['all', 'inherited'],
    ])
  })

  it('leave the stricter one: twice in one item', async () => {
    await poll(
      '<dcterms:accessRights>attribution</dcterms:accessRights><dcterms:accessRights>republication</dcterms:accessRights>',
    )
    expect((await rightsOf())?.reservation).to.equal('republication')
    expect((await rightsOf())?.raw).to.have.length(2)
  })

  it('keep an item out that says free in one element and reserved in the next, and say which term wants it', async () => {
    const receipt = await poll(
      '<dcterms:accessRights>none</dcterms:accessRights><dc:rights>Her hakkı saklıdır.</dc:rights>',
    )
    expect(receipt).to.deep.include({ outcome: 'refused' })
    expect(receipt?.reasons.map(({ field, term }) => [field, term])).to.deep.equal([
      ['_rights.notice', 'fsek-ek4-rights-information'],
    ])
    expect(await way.store.quarantine.count('refused')).to.equal(1)
  })

  it('leave the stricter one between RSL in the item and TDMRep in the header', async () => {
    const open =
      '<rsl:content url="https://ortak.example/1"><rsl:license><rsl:permits type="usage">search, ai-all</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content>'
    await poll(open)
    expect((await rightsOf())?.ai).to.deep.equal({ search: true, aiInput: true, aiIndex: true, aiTrain: true })
    headers['tdm-reservation'] = '1'
    headers['tdm-policy'] = 'https://ortak.example/tdm.json'
    headers.link =
      '</lisans>; rel="license", <https://ortak.example/rsl.xml>; rel="license"; type="application/rsl+xml", <x>; rel="hub"'
    await poll(`${open} `)
    const rights = await rightsOf()
    expect(rights?.ai).to.deep.equal({ search: true, aiInput: false, aiIndex: false, aiTrain: false })
    expect(rights?.licenseUrl).to.equal('https://ortak.example/lisans')
    expect(
      rights?.raw.filter(({ carrier }) => carrier.startsWith('http:')).map(({ carrier, value }) => [carrier, value]),
    ).to.deep.equal([
      ['http:tdm-reservation', '1'],
      ['http:tdm-policy', 'https://ortak.example/tdm.json'],
      ['http:link', 'https://ortak.example/lisans'],
      ['http:link', 'https://ortak.example/rsl.xml'],
    ])
  })

  for (const [what, licence, ai] of [
    [
      'prohibits beats permits',
      '<rsl:permits type="usage">search ai-train</rsl:permits><rsl:prohibits type="usage">ai-train</rsl:prohibits>',
      { search: true, aiInput: false, aiIndex: false, aiTrain: false },
    ],
    [
      'what costs is not permitted',
      '<rsl:permits type="usage">all</rsl:permits><rsl:payment type="crawl"/>',
      { search: false, aiInput: false, aiIndex: false, aiTrain: false },
    ],
    [
      'what some may is not permitted to all',
      '<rsl:permits type="usage">all</rsl:permits><rsl:permits type="user">education</rsl:permits>',
      { search: false, aiInput: false, aiIndex: false, aiTrain: false },
    ],
    [
      'what is not named is not permitted',
      '<rsl:permits type="usage">ai-index</rsl:permits>',
      { search: false, aiInput: false, aiIndex: true, aiTrain: false },
    ],
  ] as const)
    it(`of RSL: ${what}`, async () => {
      await poll(`<rsl:content url="https://ortak.example/1"><rsl:license>${licence}</rsl:license></rsl:content>`)
      expect((await rightsOf())?.ai).to.deep.equal(ai)
    })

  it('are not the partner’s way to strip a notice: the copy without it is held, the one with it stays', async () => {
    await poll('<dc:rights>© Çıldır Ajansı. Her hakkı saklıdır.</dc:rights>')
    const held = await poll('<category>yeni</category>')
    expect(held?.outcome).to.equal('refused')
    expect(held?.reasons[0]).to.deep.include({ field: '_rights.raw', term: 'fsek-ek4-rights-information' })
    expect(held?.reasons[0]?.message.en).to.include('© Çıldır Ajansı')
    expect((await rightsOf())?.notice.tr).to.include('© Çıldır Ajansı')
    expect(await way.store.quarantine.count('refused')).to.equal(1)
    // In other words, or said of the whole feed, it is said.
    expect((await poll('', '<copyright>© Çıldır</copyright>'))?.outcome).to.equal('changed')
    expect(await way.store.quarantine.count('refused')).to.equal(0)
  })
})
