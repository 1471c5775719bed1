import { expect } from 'chai'
import { sampleArticle, sampleRevision } from '../store/sample-article.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

describe('a story of several partners', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom()
  })
  afterEach(() => room.close())

  it('leads from what made way to what is shown, names its source in lists, and says who else told it', async () => {
    for (const name of ['Kaynak', 'Aktaran'])
      await room.desk.add({ name, feedUrl: `https://${name.toLowerCase()}.example/rss`, extent: 'full' })
    const at = room.clock.now - 60_000
    const sourceChain = [{ name: 'Kaynak', kind: 'publisher' as const, date: at }]
    const article = sampleArticle({
      owner: 'kaynak',
      id: 'k1',
      categories: ['yerel'],
      firstPublishedAt: at,
      rights: { sourceChain, basis: 'contract' },
      alsoSeen: [
        {
          partner: 'aktaran',
          name: 'Aktaran',
          id: 'a1',
          url: 'https://aktaran.example/1',
          reservation: 'all',
          ai: { search: false, aiInput: false, aiIndex: false, aiTrain: false },
          at,
        },
      ],
    })
    const moved = sampleArticle({
      owner: 'aktaran',
      id: 'a1',
      categories: ['yerel'],
      firstPublishedAt: at,
      movedTo: article.key,
      rights: { sourceChain },
    })
    for (const each of [article, moved]) await room.store.articles.revise(each.key, () => sampleRevision(each))
    await room.settled()
    for (const ending of ['', '.json']) {
      const { status, headers } = await room.ask(`/articles/${moved.key}${ending}`)
      expect(status).to.equal(301)
      expect(headers.location).to.equal(`https://akis.example/articles/${article.key}${ending}`)
    }
    const record = JSON.parse((await room.ask(`/articles/${article.key}.json`)).text)
    expect(record.items[0]._rights.also_seen).to.deep.equal([{ name: 'Aktaran', url: 'https://aktaran.example/1' }])
    const feed = JSON.parse((await room.ask('/feeds/yerel.json')).text)
    expect(feed.items).to.have.length(1)
    const front = await room.ask('/', { headers: { accept: 'text/html' } })
    expect(front.text).to.match(/<b lang="tr">Kaynak · <\/b>/)
  })
})
