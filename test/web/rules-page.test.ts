import { expect } from 'chai'
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
})
