import { expect } from 'chai'
import { keyOf } from '../../src/model/key.js'
import { sampleArticle, sampleRevision } from '../store/sample-article.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

describe('the API of merged stories', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom()
    for (const name of ['Bir', 'İki', 'Üç'])
      await room.desk.add({ name, feedUrl: `https://${name.length}.example/rss`, extent: 'full', categories: 'yerel' })
    const at = room.clock.now - 60_000
    for (const owner of ['bir', 'iki', 'uc']) {
      const article = sampleArticle({ owner, id: owner, firstPublishedAt: at, acceptedAt: at, categories: ['yerel'] })
      await room.store.articles.revise(article.key, () => sampleRevision(article))
    }
    await room.settled()
  })
  afterEach(() => room.close())

  const key = (owner: string) => keyOf(owner, owner)
  const json = async (method: string, path: string, body?: unknown, headers: object = {}) => {
    const {
      status,
      text,
      headers: answered,
    } = await room.send(method, path, body, {
      'content-type': 'application/json',
      ...headers,
    })
    return { status, headers: answered, body: text ? JSON.parse(text) : undefined }
  }
  const say = (same: boolean, ...owners: string[]) => json('POST', '/api/merges', { articles: owners.map(key), same })
  const listed = async () => JSON.parse((await room.ask('/feeds/yerel.json')).text).items.length

  for (const [method, path] of [
    ['GET', '/api/merges'],
    ['POST', '/api/merges'],
    ['DELETE', '/api/merges/1'],
    ['GET', '/api/stories/x'],
  ] as const)
    it(`does not answer ${method} ${path} without a key`, async () => {
      expect((await room.ask(path, { method })).status).to.equal(401)
    })

  it('joins by hand, tells why in both languages, shows it once, and undoes it', async () => {
    expect(await listed()).to.equal(3)
    expect((await say(true, 'bir', 'iki')).body).to.include({ outcome: 'joined' })
    expect((await say(true, 'iki', 'bir')).body).to.include({ outcome: 'same' })
    expect(await listed()).to.equal(2)
    const { body } = await json('GET', `/api/merges?article=${key('bir')}`, undefined, { 'accept-language': 'tr' })
    const [decision] = body.items
    expect(decision).to.include({ state: 'standing', by: 'operator', cause: 'hand', reason: 'bir editör birleştirdi' })
    expect([decision.article.shown, decision.other.shown].sort()).to.deep.equal([false, true])
    const path = `/api/merges/${decision.seq}`
    expect((await json('GET', path, undefined, { 'accept-language': 'en' })).body.reason).to.equal(
      'an editor joined them',
    )
    const story = (await json('GET', `/api/stories/${key('iki')}`, undefined, { 'accept-language': 'en' })).body
    expect(story.articles.map(({ owner }: { owner: string }) => owner).sort()).to.deep.equal(['bir', 'iki'])
    expect(story).to.include({ because: 'seen', reason: 'it came here first' })
    expect((await json('DELETE', path)).body).to.include({ outcome: 'parted' })
    expect((await json('DELETE', path)).body).to.include({ outcome: 'same' })
    expect(await listed()).to.equal(3)
    expect((await json('GET', '/api/merges?state=undone')).body.items).to.have.length(1)
    expect((await json('GET', '/api/merges?state=standing')).body.items).to.have.length(0)
  })

  it('keeps apart what it is told are two stories, and lists page by page', async () => {
    await say(true, 'bir', 'iki')
    await say(true, 'uc', 'iki')
    expect(await listed()).to.equal(1)
    expect((await say(false, 'iki', 'bir')).body).to.include({ outcome: 'parted' })
    expect(await listed()).to.equal(2)
    const first = await json('GET', '/api/merges?limit=1')
    expect(first.body.items).to.have.length(1)
    expect(first.headers.link).to.include('rel="next"')
    const second = await json('GET', `/api/merges?limit=1&after=${first.body.next}`)
    expect(second.body.items[0].seq).to.be.below(first.body.items[0].seq)
    expect(second.body.next).to.equal(null)
  })

  it('says what is wrong with what was asked', async () => {
    expect((await say(true, 'bir', 'yok')).status).to.equal(404)
    expect((await say(false, 'bir', 'bir')).status).to.equal(409)
    for (const body of [{}, { articles: [key('bir')], same: true }, { articles: [key('bir'), key('iki')] }])
      expect((await json('POST', '/api/merges', body)).status).to.equal(400)
    for (const query of ['state=x', 'article=x', 'after=x', 'limit=0'])
      expect((await json('GET', `/api/merges?${query}`)).status, query).to.equal(400)
    for (const path of ['/api/merges/99', '/api/merges/x', '/api/stories/x', `/api/stories/${key('yok')}`])
      expect((await json('GET', path)).status, path).to.equal(404)
    expect((await json('DELETE', '/api/merges/99')).status).to.equal(404)
    await room.desk.change('iki', { merge: 'alone' })
    const refused = await say(true, 'bir', 'iki')
    expect(refused.status).to.equal(409)
    expect(JSON.stringify(refused.body)).to.include('merge')
  })
})
