import { expect } from 'chai'
import { catalogue } from '../../src/checking/catalogue.js'
import { named } from './html.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

describe('the pages of the rules', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom({ MAHREC_RATE: '0' })
  })
  afterEach(() => room.close())

  it('explains every rule and every term of the law', async () => {
    const list = await room.ask('/rules', { headers: { accept: 'text/html', 'accept-language': 'en' } })
    const ids = [...list.text.matchAll(/href="\/rules\/([a-z0-9-]+)"/g)].map(match => match[1])
    expect(ids.length).to.be.above(200)
    for (const id of ['invalid-http-guid', 'fsek-36-3-citation', 'wrong-encoding']) {
      expect(ids).to.include(id)
      const page = await room.ask(`/rules/${id}`, { headers: { accept: 'text/html', 'accept-language': 'tr' } })
      expect(page.status).to.equal(200)
      expect(page.text).to.include(id).and.include('lang="tr"')
    }
    expect((await room.ask('/rules/yok')).status).to.equal(404)
  })

  it('say why and what to do, in both languages, and link to the specification', async () => {
    const page = async (language: string) =>
      (await room.ask(`/rules/invalid-http-guid?lang=${language}`, { headers: { accept: 'text/html' } })).text
    expect(await page('tr'))
      .to.include('Neden')
      .and.include('isPermaLink=&quot;false&quot;')
      .and.include('Dayanak')
    expect(await page('en'))
      .to.include('Why')
      .and.include('https://www.rssboard.org/rss-specification')
  })

  it('tell a person and a program alike that there is no such rule', async () => {
    for (const id of ['yok', '__proto__', 'constructor', '%3Cscript%3E', '%00'])
      expect((await room.ask(`/rules/${id}`)).status, id).to.equal(404)
    const page = await room.ask('/rules/yok', { headers: { accept: 'text/html', 'accept-language': 'tr' } })
    expect(page.text).to.include('Böyle bir kural yok')
  })

  const page = async (path: string) => {
    const { status, text } = await room.ask(path, { headers: { accept: 'text/html', 'accept-language': 'en' } })
    return { status, text, ids: [...text.matchAll(/<li id="rule-([a-z0-9-]+)"/g)].map(match => match[1]) }
  }

  it('stand in groups that can be linked to, each rule once', async () => {
    const { ids, text } = await page('/rules')
    expect(ids.toSorted()).to.deep.equal(catalogue.map(({ id }) => id))
    for (const group of ['spec', 'rights', 'flipboard', 'terms']) expect(text).to.include(`<h2 id="${group}"`)
  })

  it('are narrowed by links alone, by profile, target and level', async () => {
    const expected = (wanted: (rule: (typeof catalogue)[number]) => boolean) =>
      catalogue.filter(wanted).map(({ id }) => id)
    for (const [query, wanted] of [
      ['profile=rights', ({ profile }) => profile === 'rights'],
      ['profile=spec&level=info', ({ profile = 'spec', level }) => profile === 'spec' && level === 'info'],
      ['level=error', ({ level }) => level === 'error'],
      ['profile=msn', ({ target }) => target === 'msn'],
    ] as [string, (rule: (typeof catalogue)[number]) => boolean][]) {
      const { ids } = await page(`/rules?${query}`)
      expect(ids.toSorted(), query).to.deep.equal(expected(wanted)).and.not.empty
    }
    expect((await page('/rules?profile=msn')).text).not.to.include('id="terms"')
  })

  it('keep the language and the other choice in every link that narrows', async () => {
    const { text } = await page('/rules?profile=rights&lang=tr')
    const links = named(text, 'a').map(({ attributes }) => attributes.href ?? '')
    expect(links).to.include('/rules?profile=rights&level=error&lang=tr')
    expect(links).to.include('/rules?lang=tr')
    for (const href of links.filter(href => href.startsWith('/rules'))) {
      expect(href.split('?'), href).to.have.length(2)
      expect((await page(href.split('#')[0] ?? '')).status, href).to.equal(200)
    }
  })

  it('refuse a profile or level that nobody knows', async () => {
    for (const query of ['profile=bogus', 'level=loud', 'profile=spec&profile=news', 'level=__proto__'])
      expect((await page(`/rules?${query}`)).status, query).to.equal(400)
    expect((await page('/rules?profile=&level=')).status).to.equal(200)
    expect((await page('/rules?profile=haberler&level=info')).text).to.include('No rule is both.')
  })

  it('show what the fix makes of an example', async () => {
    const { text } = await page('/rules/invalid-http-guid')
    const shown = named(text, 'pre').map(({ text: example }) => example)
    expect(text).to.include('Once fixed').and.include('InvalidHttpGUID')
    expect(shown[1]).to.equal(shown[0]?.replace('<guid>', '<guid isPermaLink="false">'))
  })
})
