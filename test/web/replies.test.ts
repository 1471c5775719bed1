import { expect } from 'chai'
import { validateFeed } from '../../src/index.js'
import { FEED_ITEMS } from '../../src/outbound/assemble.js'
import { NOON, openTestNewsroom, SECRET, sampleItem, type TestNewsroom } from './newsroom.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const TEXT = 'Haberde yazılan doğru değildir.\n\nDirekler belediyece değil, <köylülerce> dikilmiştir & öyle kalacaktır.'

describe('a correction and reply that was published', () => {
  let room: TestNewsroom
  let key: string
  beforeEach(async () => {
    room = await openTestNewsroom()
    key = JSON.parse((await room.send('POST', '/api/articles', sampleItem())).text).items[0].key
  })
  afterEach(() => room.close())

  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${SECRET}` }
    const { status, text } = await room.ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(status, text).to.be.lessThan(300)
    return JSON.parse(text)
  }
  const publish = async (text = TEXT): Promise<string> => {
    const claimant = { name: 'Çağan Öztürk', contact: 'cagan@koy.example', capacity: 'person' }
    const { number } = await post('/api/replies', { articles: [key], claimant, text })
    return (await post(`/api/replies/${number}/decide`, { to: 'published' })).reply
  }
  const titles = async (path: string): Promise<string[]> =>
    JSON.parse((await room.ask(path)).text).items.map(({ title }: { title: string }) => title)
  const isReply = (title: string | undefined) => title?.startsWith('Düzeltme ve cevap: ') === true
  const fill = async (count: number, from = 0) => {
    const items = Array.from({ length: count }, (_, index) => {
      const date_published = new Date(room.clock.now - (count - index) * 1000).toISOString()
      const id = `yeni-${from + index}`
      return sampleItem({
        id,
        url: `https://serhatpostasi.example/${id}`,
        title: `Haber ${from + index}`,
        content_html: `<p>${id} ${'ç'.repeat(from + index)}</p>`,
        date_published,
      })
    })
    await room.send('POST', '/api/articles', {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'a',
      items,
    })
  }

  it('stands first for a day in each feed and on the front page, however much comes', async () => {
    await publish()
    room.clock.now = NOON + HOUR
    await fill(FEED_ITEMS + 5)
    for (const path of ['/feeds/yerel.json', '/feeds/son-dakika.json']) {
      const shown = await titles(path)
      expect([isReply(shown[0]), shown.length], path).to.deep.equal([true, FEED_ITEMS])
    }
    const front = (await room.ask('/?lang=tr')).text
    expect(front.indexOf('Düzeltme ve cevap: ')).to.be.within(1, front.indexOf(`Haber ${FEED_ITEMS + 4}`))
  })

  it('is kept behind the newest for a week, and leaves without anybody doing anything', async () => {
    await publish()
    const release = async (at: number) => {
      room.clock.now = at
      expect(await room.store.articles.release(at)).to.equal(1)
      await room.settled()
      return titles('/feeds/yerel.json')
    }
    expect(await room.store.articles.nextRelease()).to.equal(NOON + DAY)
    room.clock.now = NOON + 2 * HOUR
    await fill(FEED_ITEMS + 5)
    const afterDay = await release(NOON + DAY)
    expect([isReply(afterDay[0]), isReply(afterDay.at(-1)), afterDay.length]).to.deep.equal([false, true, FEED_ITEMS])
    const afterWeek = await release(NOON + 7 * DAY)
    expect([afterWeek.some(isReply), afterWeek.length]).to.deep.equal([false, FEED_ITEMS])
    expect(await room.store.articles.nextRelease()).to.equal(undefined)
  })

  it('stands in every category that ever carried what it answers, and keeps the feeds valid', async () => {
    await room.send('PUT', `/api/articles/${key}`, sampleItem({ tags: ['ekonomi'] }))
    room.clock.now = NOON + HOUR
    await publish()
    for (const category of ['yerel', 'ekonomi', 'son-dakika'])
      expect(isReply((await titles(`/feeds/${category}.json`))[0]), category).to.equal(true)
    for (const ending of ['rss', 'atom', 'json']) {
      const { bytes, headers } = await room.ask(`/feeds/ekonomi.${ending}`)
      const { diagnostics } = validateFeed(bytes, { contentType: headers['content-type'] })
      expect(diagnostics.filter(({ level }) => level !== 'info').map(({ rule }) => rule)).to.deep.equal([])
    }
  })

  it('leads to what it answers, which leads to it: in feeds, on its page, and where it is gone', async () => {
    const reply = await publish()
    const address = `https://akis.example/articles/${reply}`
    const related = `rel="related" href="${address}"`
    for (const path of ['/feeds/yerel.rss', '/feeds/yerel.atom'])
      expect((await room.ask(path)).text).to.contain(related)
    const record = JSON.parse((await room.ask(`/articles/${key}.json`)).text).items[0]
    expect(record._rights.answered_by.map(({ url }: { url: string }) => url)).to.deep.equal([address])
    expect((await room.ask(`/articles/${key}`)).text).to.contain(address)
    expect((await room.ask(`/articles/${reply}`)).text).to.contain('https://serhatpostasi.example/haber-1')
    // A new version of the original does not take it away.
    await room.send('PUT', `/api/articles/${key}`, sampleItem({ title: 'Direkler dikildi' }))
    expect((await room.ask(`/articles/${key}`)).text).to.contain(address)
    await room.send('DELETE', `/api/articles/${key}`)
    const gone = await room.ask(`/articles/${key}`)
    expect([gone.status, gone.text.includes(`/articles/${reply}`)]).to.deep.equal([410, true])
  })

  it('is altered by nobody, and is no story for others to be merged with', async () => {
    const reply = await publish()
    const { id } = (await room.articles.byKey(reply))?.article ?? {}
    const said = { class: 'reply', concerns: { title: 'a', url: 'https://a.example', date: '2026-11-21T00:00:00Z' } }
    const altered = sampleItem({ id, title: 'Başka', content_html: '<p>Başka</p>', url: undefined, _rights: said })
    const refused = await room.send('PUT', `/api/articles/${reply}`, altered)
    expect([refused.status, refused.text.includes('press-14-reply')]).to.deep.equal([409, true])
    const again = await room.send('POST', '/api/articles', altered)
    expect(again.status).to.equal(409)
    const html = (await room.articles.byKey(reply))?.article.body.html
    expect(html).to.contain('&lt;köylülerce&gt; dikilmiştir &amp; öyle')
    const copy = sampleItem({
      id: 'kopya',
      title: 'Kopya',
      content_html: html,
      url: 'https://serhatpostasi.example/kopya',
    })
    await room.send('POST', '/api/articles', copy)
    expect((await room.store.stories.members(reply)).length).to.be.lessThan(2)
    expect((await room.ask(`/articles/${reply}`)).status).to.equal(200)
  })

  it('answers a withdrawn article under our address of it, and is published once', async () => {
    await room.send('DELETE', `/api/articles/${key}`)
    const reply = await publish()
    const { rights, version } = (await room.articles.byKey(reply))?.article ?? {}
    expect([rights?.concerns?.url, version]).to.deep.equal([`https://akis.example/articles/${key}`, 1])
    expect(isReply((await titles('/feeds/yerel.json'))[0])).to.equal(true)
  })
})
