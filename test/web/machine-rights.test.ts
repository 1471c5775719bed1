import { expect } from 'chai'
import { channelOf } from '../../src/outbound/channel.js'
import { readXml } from '../../src/syntax/xml.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const RSL = '<https://akis.example/license.xml>; rel="license"; type="application/rsl+xml"'
const POLICY = 'https://akis.example/.well-known/tdm-policy.json'

describe('what machines are told of rights', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom()
  })
  afterEach(() => room.close())
  const post = async (more = {}) =>
    JSON.parse((await room.send('POST', '/api/articles', sampleItem(more))).text).items[0].key as string

  it('is one RSL document for the whole site, which names all four uses once', async () => {
    const { status, headers, text } = await room.ask('/license.xml')
    expect([status, headers['content-type']]).to.deep.equal([200, 'application/rsl+xml; charset=utf-8'])
    expect(readXml(text)).to.not.have.property('problem')
    expect(text).to.include('<rsl xmlns="https://rslstandard.org/rsl"><content url="https://akis.example/"><license>')
    expect(text).to.include('<permits type="usage">search ai-index</permits>')
    expect(text).to.include('<prohibits type="usage">ai-input ai-train</prohibits><payment type="attribution"/>')
    expect(text).to.include('contactEmail="izin@serhatpostasi.example"')
    expect((await room.ask('/robots.txt')).text).to.match(
      /\n\n(?:.*\n)*License: https:\/\/akis\.example\/license\.xml\n/,
    )
  })

  it('is an array of TDMRep in which the first that fits reserves, and a policy that says whom to ask', async () => {
    const list = JSON.parse((await room.ask('/.well-known/tdmrep.json')).text)
    expect(list.map(({ location }: { location: string }) => location).at(-1)).to.equal('/')
    for (const entry of list) expect(entry['tdm-reservation'], entry.location).to.equal(1)
    expect(list.at(-1)['tdm-policy']).to.equal(POLICY)
    const policy = JSON.parse((await room.ask('/.well-known/tdm-policy.json')).text)
    expect(policy).to.deep.include({ '@type': 'Offer', profile: 'http://www.w3.org/ns/tdmrep', uid: POLICY })
    expect(policy.permission[0]).to.deep.include({ action: 'tdm:mine', duty: [{ action: 'obtainConsent' }] })
  })

  it('stands in the header of every document, of a 304 too', async () => {
    const key = await post()
    for (const path of [
      '/feeds/yerel.rss',
      '/feeds/yerel.atom',
      '/feeds/yerel.json',
      `/articles/${key}`,
      `/articles/${key}.json`,
      '/feeds.opml',
      '/news-sitemap.xml',
    ]) {
      const { headers } = await room.ask(path)
      expect(String(headers.link), path).to.include(RSL)
      expect([headers['tdm-reservation'], headers['tdm-policy']], path).to.deep.equal(['1', POLICY])
      const again = await room.ask(path, { headers: { 'if-none-match': String(headers.etag) } })
      expect([again.status, again.headers['tdm-reservation']], path).to.deep.equal([304, '1'])
    }
  })

  it('is what the story itself says, where it says more than the publication', async () => {
    const key = await post({ _rights: { ai: { search: true, 'ai-input': true, 'ai-index': true, 'ai-train': true } } })
    const { headers, text } = await room.ask(`/articles/${key}`)
    expect([headers['tdm-reservation'], headers['tdm-policy']]).to.deep.equal(['0', undefined])
    expect(text).to.include('<meta name="tdm-reservation" content="0"/>').and.not.include('tdm-policy')
    const reserved = await room.ask(`/articles/${await post({ id: 'iki' })}`)
    expect(reserved.text).to.include(`<meta name="tdm-policy" content="${POLICY}"/>`)
    expect(reserved.text).to.include('<link rel="license" type="application/rsl+xml" href="/license.xml"/>')
  })

  it('is for a feed what every story in it permits, whatever the publication permits of its own', async () => {
    const open = {
      ...room.site,
      publication: { ...room.publication, defaults: { ...room.publication.defaults, ai: ALL } },
    }
    const category = room.categories.all[0]
    const key = await post({ _rights: { ai: { search: true, 'ai-input': true, 'ai-index': true, 'ai-train': true } } })
    const kept = await room.store.articles.byKey(key as never)
    if (!kept || !category) throw new Error('nothing was kept')
    const { article } = kept
    const decision = room.gate(article, { to: 'public', format: 'rss' })
    const reserved = { ...article, rights: { ...article.rights, ai: { ...ALL, aiTrain: false } } }
    expect(channelOf(category, [{ article, decision }], open).ai).to.deep.equal(ALL)
    const both = [
      { article, decision },
      { article: reserved, decision },
    ]
    expect(channelOf(category, both, open).ai).to.deep.equal({ ...ALL, aiTrain: false })
  })
})

const ALL = { search: true, aiInput: true, aiIndex: true, aiTrain: true }
