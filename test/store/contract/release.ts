// The contract's part on embargoes: who is told, when, and once.
import { expect } from 'chai'
import type { Article } from '../../../src/model/article.js'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const HOUR = 3_600_000

async function put(store: Store, article: Article): Promise<Article> {
  await store.articles.revise(article.key, () => sampleRevision(article))
  return article
}

function embargoed(id: string, hours: number): Article {
  return sampleArticle({ id, categories: ['yerel', 'spor'], rights: { embargoUntil: SAMPLE_TIME + hours * HOUR } })
}

export function releaseContract(ground: Playground): void {
  it('knows nothing to release when everything is visible', async () => {
    const store = await ground.open()
    await put(store, sampleArticle())
    expect(await store.articles.nextRelease()).to.equal(undefined)
    expect(await store.articles.release(SAMPLE_TIME + HOUR)).to.equal(0)
    expect(await store.changes.after(0, 9)).to.have.length(1)
  })

  it('tells the next end, and writes a change for each embargo that ended, once', async () => {
    const store = await ground.open()
    const late = await put(store, embargoed('geç', 2))
    const soon = await put(store, embargoed('yakın', 1))
    expect(await store.articles.nextRelease()).to.equal(SAMPLE_TIME + HOUR)
    expect(await store.articles.release(SAMPLE_TIME + HOUR - 1)).to.equal(0)
    ground.time = SAMPLE_TIME + HOUR
    expect(await store.articles.release(ground.time)).to.equal(1)
    expect(await store.articles.release(ground.time)).to.equal(0)
    expect(await store.articles.nextRelease()).to.equal(SAMPLE_TIME + 2 * HOUR)
    const [, , released, ...more] = await store.changes.after(0, 9)
    expect(more).to.deep.equal([])
    expect({ ...released, categories: [...(released?.categories ?? [])].sort() }).to.deep.include({
      key: soon.key,
      version: 1,
      kind: 'released',
      categories: ['spor', 'yerel'],
      at: ground.time,
    })
    expect((await store.articles.byKey(late.key))?.article).to.deep.equal(late)
  })

  it('releases many at once, each with a change of its own, in the order they ended', async () => {
    const store = await ground.open()
    for (const hours of [3, 1, 2]) await put(store, embargoed(`saat-${hours}`, hours))
    const before = await store.changes.last()
    expect(await store.articles.release(SAMPLE_TIME + 9 * HOUR)).to.equal(3)
    const changes = await store.changes.after(before, 9)
    expect(changes.map(change => change.key)).to.deep.equal(
      [1, 2, 3].map(hours => embargoed(`saat-${hours}`, hours).key),
    )
    expect(new Set(changes.map(change => change.seq)).size).to.equal(3)
  })

  it('releases a first publication still to come', async () => {
    const store = await ground.open()
    await put(store, sampleArticle({ firstPublishedAt: SAMPLE_TIME + HOUR }))
    expect(await store.articles.nextRelease()).to.equal(SAMPLE_TIME + HOUR)
    expect(await store.articles.release(SAMPLE_TIME + HOUR)).to.equal(1)
  })

  it('forgets an embargo that was lifted or withdrawn, and knows one that was moved or came back', async () => {
    const store = await ground.open()
    const article = await put(store, embargoed('bir', 1))
    await put(store, { ...article, version: 2, rights: { ...article.rights, embargoUntil: SAMPLE_TIME + 2 * HOUR } })
    expect(await store.articles.nextRelease()).to.equal(SAMPLE_TIME + 2 * HOUR)
    await put(store, { ...article, version: 3, withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } })
    expect(await store.articles.nextRelease()).to.equal(undefined)
    await put(store, { ...article, version: 4 })
    expect(await store.articles.nextRelease()).to.equal(SAMPLE_TIME + HOUR)
    await put(store, { ...article, version: 5, rights: sampleArticle().rights })
    expect(await store.articles.nextRelease()).to.equal(undefined)
  })

  ground.itShared('releases once, whoever asks at the same time', async () => {
    const [one, two] = [await ground.open(), await ground.open()]
    for (const hours of [1, 2, 3]) await put(one, embargoed(`saat-${hours}`, hours))
    const until = SAMPLE_TIME + 9 * HOUR
    const counts = await Promise.all([one.articles.release(until), two.articles.release(until)])
    expect(counts.reduce((sum, count) => sum + count)).to.equal(3)
    expect(await one.changes.after(0, 99)).to.have.length(6)
  })
}
