// The contract's part on push: what is remembered of a partner's hub, whose a callback is, and the work that follows.
import { expect } from 'chai'
import { keyOf } from '../../../src/model/key.js'
import { nothingPushed, type Push, type Subscription } from '../../../src/model/push.js'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const subscription = (tokenHash: string): Subscription => ({
  tokenHash,
  hub: 'https://hub.example/?ğ=İ',
  topic: 'https://a.example/feed',
  secret: 'gizli "\u0131"',
  state: 'active',
  askedAt: 1,
  verifiedAt: 2,
  leaseUntil: 2 ** 45,
})
const pushOf = (partner: string, ...hashes: string[]): Push => ({
  ...nothingPushed(partner),
  offer: {
    feedUrl: 'https://a.example/',
    url: 'https://a.example/x',
    hubs: ['https://hub.example/'],
    topic: 'https://a.example/feed',
  },
  subscriptions: hashes.map(subscription),
  deliveredAt: 3,
  trouble: 'hub "hayır" dedi',
})

export function pushContract(ground: Playground): void {
  it('keeps what is remembered, and finds it by partner and by callback', async () => {
    const { push } = await ground.open()
    expect(await push.byPartner('a')).to.equal(undefined)
    await push.revise('b', () => ({ push: pushOf('b', 'b1') }))
    await push.revise('a', current => ({ push: current ?? pushOf('a', 'a1', 'a2') }))
    expect(await push.byPartner('a')).to.deep.equal(pushOf('a', 'a1', 'a2'))
    expect((await push.byToken('a2'))?.partner).to.equal('a')
    await push.revise('a', () => ({ push: pushOf('a', 'a2', 'a3') }))
    expect(await push.byToken('a1')).to.equal(undefined)
    expect((await push.byToken('a3'))?.subscriptions).to.have.length(2)
    expect((await push.list()).map(({ partner }) => partner)).to.deep.equal(['a', 'b'])
    expect(await push.revise('a', () => undefined)).to.equal(undefined)
    expect(await push.byPartner('a')).to.deep.equal(pushOf('a', 'a2', 'a3'))
  })

  it('plans the work with the record, leaves it as planned, or takes it away', async () => {
    const { push, work } = await ground.open()
    await push.revise('a', () => ({ push: pushOf('a'), dueAt: 50 }))
    await push.revise('a', () => ({ push: pushOf('a', 'x') }))
    expect(await work.next('push', 60)).to.equal(50)
    expect(await work.next('poll', 60)).to.equal(undefined)
    const [item] = await work.claim('push', 'k', { now: 60, until: 70, limit: 9 })
    await push.revise('a', () => ({ push: pushOf('a'), dueAt: 90 }))
    expect(item && (await work.again(item, 500)), 'what was planned meanwhile counts').to.equal(true)
    expect(await work.next('push', 60)).to.equal(90)
    await push.revise('a', () => ({ push: pushOf('a'), dueAt: 'never' }))
    expect(await work.next('push', 60)).to.equal(undefined)
  })

  ground.itShared('lets no two write over each other', async () => {
    const stores = [await ground.open(), await ground.open()]
    const [first] = stores as [Store, Store]
    await first.push.revise('a', () => ({ push: nothingPushed('a') }))
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        stores[n % 2]?.push.revise('a', push => push && { push: { ...push, missed: push.missed + 1 } }),
      ),
    )
    expect((await first.push.byPartner('a'))?.missed).to.equal(20)
  })

  it('counts what a day brought of one owner, each article once', async () => {
    const { articles } = await ground.open()
    for (const [owner, id, acceptedAt] of [
      ['a', '1', SAMPLE_TIME - 1],
      ['a', '2', SAMPLE_TIME],
      ['a', '3', SAMPLE_TIME + 1],
      ['b', '4', SAMPLE_TIME],
    ] as const) {
      const article = sampleArticle({ owner, id, acceptedAt })
      await articles.revise(article.key, () => sampleRevision(article))
    }
    const again = sampleArticle({ owner: 'a', id: '1', acceptedAt: SAMPLE_TIME + 5, version: 2 })
    await articles.revise(keyOf('a', '1'), () => sampleRevision(again))
    expect(await articles.acceptedSince('a', SAMPLE_TIME)).to.equal(2)
    expect(await articles.acceptedSince('c', 0)).to.equal(0)
  })
}
