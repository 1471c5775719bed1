import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { createApart } from '../../src/checking/check-apart.js'
import { readCategories } from '../../src/config/categories.js'
import { feedsOfPage } from '../../src/inbound/feeds-of-page.js'
import { createProbe, type Probed } from '../../src/inbound/probe.js'
import { goingOut } from '../net/going-out.js'
import { document, type Origin, origin, redirect } from '../net/origin.js'
import { root } from '../root.js'

const NOW = Date.UTC(2026, 10, 22)
const TYPE = { 'content-type': 'application/rss+xml; charset=utf-8' }
const item = (n: number, more = '') =>
  `<item><title>Sarıkamış’ta kayak ${n}</title><link>https://kars.example/h/${n}</link><pubDate>Fri, 20 Nov 2026 0${n}:00:00 +0300</pubDate>${more}</item>`
const rss = (items: string, title = 'Kars Manşet – Spor') =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${title}</title><link>https://kars.example/</link><description>a</description><language>tr</language>${items}</channel></rss>`

describe('looking at an address before it becomes a partner', () => {
  let there: Origin
  before(async () => {
    there = await origin({
      '/spor.xml': document(
        rss(
          item(1, '<guid>1</guid><category>Spor</category>') +
            item(2, '<guid>https://kars.example/h/2</guid><dc:rights>© Kars. Tüm hakları saklıdır.</dc:rights>') +
            item(3, '<guid>https://kars.example/h/3</guid><dc:rights>© Kars. Tüm hakları saklıdır.</dc:rights>'),
        ),
        TYPE,
      ),
      '/eski': redirect('/spor.xml', 301),
      '/gecici': redirect('/spor.xml', 302),
      '/': document(
        '<html><head><link rel="alternate" type="application/rss+xml" title="Spor" href="/spor.xml"></head></html>',
        { 'content-type': 'text/html; charset=utf-8' },
      ),
      '/kesik.xml': document(rss(item(1) + item(2)).slice(0, -70), TYPE),
      '/bos.xml': document('', TYPE),
      '/hata': document('', {}, 500),
    })
  })
  after(() => there.close())

  const categories = readCategories(readFileSync(join(root, 'feeds', 'categories.yaml'), 'utf8'))
  const probe = async (path: string): Promise<Probed> => {
    const checkApart = createApart(() => () => {}).check
    const found = await createProbe({ fetch: goingOut(), checkApart, categories, now: () => NOW })(there.url + path)
    if (typeof found === 'string' || 'failed' in found) throw new Error(JSON.stringify(found))
    return found
  }

  it('proposes name, home page, shelves and gate from what the feed says', async () => {
    const { proposal, report } = await probe('/spor.xml')
    expect(proposal?.fields).to.deep.equal({
      feedUrl: `${there.url}/spor.xml`,
      name: 'Kars Manşet – Spor',
      site: 'https://kars.example/',
      // Kars is an alias of the local shelf.
      categories: ['spor', 'yerel'],
      gate: 'errors',
      onMalformed: 'repair',
    })
    expect(proposal).to.include({ format: 'rss-2.0', how: 'strict', items: 3, placed: 1, language: 'tr' })
    expect(proposal?.held).to.include({ errors: 1, open: 0 })
    expect(proposal?.newestAt).to.equal(Date.UTC(2026, 10, 20, 0))
    expect(proposal?.samples.map(({ title }) => title)).to.deep.equal([1, 2, 3].map(n => `Sarıkamış’ta kayak ${n}`))
    expect(report.diagnostics.map(({ rule }) => rule)).to.include.members(['invalid-http-guid', 'not-https'])
  })

  it('tells what the feed says of rights, and how many items say nothing', async () => {
    const { proposal } = await probe('/spor.xml')
    expect(proposal?.rights.statements[0]).to.deep.include({ value: '© Kars. Tüm hakları saklıdır.', items: 2 })
    expect(proposal?.rights.silent).to.equal(1)
  })

  it('keeps the new address after a permanent redirect, and the old one after one that may end', async () => {
    expect((await probe('/eski')).proposal?.fields.feedUrl).to.equal(`${there.url}/spor.xml`)
    expect((await probe('/gecici')).proposal?.fields.feedUrl).to.equal(`${there.url}/gecici`)
  })

  it('finds the feeds of a page', async () => {
    const { proposal, feeds } = await probe('/')
    expect(proposal).to.equal(undefined)
    expect(feeds).to.deep.equal([{ url: `${there.url}/spor.xml`, title: 'Spor' }])
  })

  it('proposes to salvage what can only be salvaged', async () => {
    const { proposal, report } = await probe('/kesik.xml')
    expect(report.valid).to.equal(false)
    expect(proposal).to.include({ how: 'salvaged' })
    expect(proposal?.fields.onMalformed).to.equal('salvage')
  })

  it('proposes nothing where there is no feed, and says what is the matter', async () => {
    for (const path of ['/bos.xml', '/hata', '/yok']) {
      const { proposal, report } = await probe(path)
      expect(proposal, path).to.equal(undefined)
      expect(report.valid, path).to.equal(false)
      expect(report.diagnostics, path).not.to.be.empty
    }
  })

  it('asks nothing inside', async () => {
    const checkApart = createApart(() => () => {}).check
    const fetch = goingOut({ allowNetworks: [] })
    const found = await createProbe({ fetch, checkApart, categories, now: () => NOW })(`${there.url}/spor.xml`)
    expect(found).to.have.property('failed')
  })
})

describe('the feeds of a page', () => {
  it('are its alternate links of a feed’s type, each once, absolute, and nothing that runs', () => {
    const link = (attributes: string) => `<link ${attributes}>`
    const page = [
      '<base href="https://b.example/x/">',
      link('rel="alternate" type="application/rss+xml" href="rss"'),
      link('REL="Alternate home" TYPE=" Application/Atom+XML " href="/atom" title=" Atom "'),
      link('rel=alternate type=application/rss+xml href=rss title=again'),
      link('rel="alternate" type="text/html" href="/en"'),
      link('rel="stylesheet" type="application/rss+xml" href="/c"'),
      link('rel="alternate" type="application/rss+xml" href="javascript:alert(1)"'),
      link('rel="alternate" type="application/rss+xml" href="https://a:b@c.example/"'),
      link('rel="alternate" type="application/feed+json" href="https://c.example/feed.json"'),
    ].join('\n')
    expect(feedsOfPage(page, 'https://a.example/')).to.deep.equal([
      { url: 'https://b.example/x/rss', title: '' },
      { url: 'https://b.example/atom', title: 'Atom' },
      { url: 'https://c.example/feed.json', title: '' },
    ])
  })

  it('are no more than twenty, of however many', () => {
    const page = Array.from({ length: 99 }, (_, n) => `<link rel=alternate type=application/rss+xml href=/${n}>`)
    expect(feedsOfPage(page.join(''), 'https://a.example/')).to.have.length(20)
  })
})
