// The contract's part on change rows: what they say, and how one hears of them.
import { expect } from 'chai'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import { listen } from './ear.js'
import type { Playground } from './playground.js'

async function add(store: Store, id: string): Promise<void> {
  const article = sampleArticle({ id })
  await store.articles.revise(article.key, () => sampleRevision(article))
}

/** Lets what was woken run. */
const turn = () => new Promise<void>(resolve => setImmediate(resolve))

export function changesContract(ground: Playground): void {
  it('has none in the beginning', async () => {
    const store = await ground.open()
    expect(await store.changes.last()).to.equal(0)
    expect(await store.changes.after(0, 10)).to.deep.equal([])
  })

  it('says which article changed how, in which categories, when', async () => {
    const store = await ground.open()
    const article = sampleArticle({ categories: ['yerel', 'spor'] })
    ground.time = SAMPLE_TIME + 7
    await store.articles.revise(article.key, () => sampleRevision(article))
    const [change] = await store.changes.after(0, 10)
    const seq = await store.changes.last()
    expect(seq).to.be.above(0)
    expect(change).to.deep.equal({
      seq,
      key: article.key,
      version: 1,
      kind: 'added',
      categories: ['yerel', 'spor'],
      at: SAMPLE_TIME + 7,
    })
  })

  it('reads on after any of them, oldest first, as many as are asked for', async () => {
    const store = await ground.open()
    for (const id of ['bir', 'iki', 'üç', 'dört']) await add(store, id)
    const all = await store.changes.after(0, 10)
    expect(all.map(change => change.seq)).to.deep.equal([...all.map(change => change.seq)].sort((a, b) => a - b))
    expect(await store.changes.after(all[0]?.seq ?? 0, 2)).to.deep.equal(all.slice(1, 3))
    expect(await store.changes.after(await store.changes.last(), 10)).to.deep.equal([])
    expect(await store.changes.after(0, 0)).to.deep.equal([])
  })

  it('wakes a listener when the row can be read', async () => {
    const store = await ground.open()
    const seen = new Promise<number>(resolve =>
      store.changes.watch(() => void store.changes.last().then(last => last > 0 && resolve(last))),
    )
    await add(store, 'bir')
    expect(await seen).to.equal(await store.changes.last())
  })

  it('wakes once for many rows written together, and not for what wrote none', async () => {
    const store = await ground.open()
    const ear = await listen(store)
    // Where others are woken, one hears one's own word come round as well.
    const calls = store.traits.wakesOthers ? 2 : 1
    for (const [index, id] of ['bir', 'iki'].entries()) {
      const article = sampleArticle({ id, rights: { embargoUntil: SAMPLE_TIME + 1 } })
      await store.articles.revise(article.key, () => sampleRevision(article))
      await ear.reach((index + 1) * calls)
    }
    await store.articles.release(SAMPLE_TIME + 1)
    await ear.reach(3 * calls)
    await store.articles.release(SAMPLE_TIME + 1)
    await store.articles.revise(sampleArticle().key, () => undefined)
    await add(store, 'son')
    await ear.reach(4 * calls)
    await turn()
    expect(ear.count).to.equal(4 * calls)
  })

  it('no longer wakes who went, and goes on when a listener throws', async () => {
    const store = await ground.open()
    let gone = 0
    const leave = store.changes.watch(() => {
      gone += 1
    })
    store.changes.watch(() => {
      throw new Error('dinleyici bozuk')
    })
    const stays = await listen(store)
    const before = gone
    leave()
    leave()
    await add(store, 'bir')
    await stays.reach(1)
    expect(gone).to.equal(before)
    expect([...new Set(ground.logged)]).to.deep.equal(['a listener to changes failed'])
  })

  ground.itShared('lets two openings hear each other', async () => {
    const [here, there] = [await ground.open(), await ground.open()]
    const ears = [await listen(here), await listen(there)] as const
    for (const [from, to, ear, id] of [
      [there, here, ears[0], 'bir'],
      [here, there, ears[1], 'iki'],
    ] as const) {
      const before = ear.count
      await add(from, id)
      if (!to.traits.wakesOthers) ground.strike()
      await ear.reach(before + 1)
      expect((await to.changes.after(0, 9)).at(-1)?.key).to.equal(sampleArticle({ id }).key)
      expect((await to.articles.byId('self', id))?.article.id).to.equal(id)
    }
  })
}
