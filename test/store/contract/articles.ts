// The contract's part on one article: read, revise, versions.
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import type { Article } from '../../../src/model/article.js'
import { keyOf } from '../../../src/model/key.js'
import type { Kept, Store } from '../../../src/store/store.js'
import { rejection } from '../rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

/** The next version of an article, with another title. */
function titled(article: Article, title: string): Article {
  return { ...article, title, version: article.version + 1 }
}

async function add(store: Store, article = sampleArticle()): Promise<Article> {
  await store.articles.revise(article.key, () => sampleRevision(article))
  return article
}

export function articlesContract(ground: Playground): void {
  it('gives back what was kept, by key and by id', async () => {
    const store = await ground.open()
    const article = await add(store)
    const kept = { article, digest: sampleRevision(article).digest }
    expect(await store.articles.byKey(article.key)).to.deep.equal(kept)
    expect(await store.articles.byId('self', article.id)).to.deep.equal(kept)
  })

  it('answers undefined for what it does not have', async () => {
    const store = await ground.open()
    const article = await add(store)
    expect(await store.articles.byKey(keyOf('self', 'yok'))).to.equal(undefined)
    expect(await store.articles.byId('baska-gazete', article.id)).to.equal(undefined)
    expect(await store.articles.versions(keyOf('self', 'yok'))).to.deep.equal([])
  })

  it('answers revise with the revision that was written', async () => {
    const store = await ground.open()
    const article = sampleArticle()
    const revision = sampleRevision(article)
    expect(await store.articles.revise(article.key, () => revision)).to.equal(revision)
  })

  it('asks once what follows, showing what stands', async () => {
    const store = await ground.open()
    const first = sampleArticle()
    const shown: (Kept | undefined)[] = []
    await store.articles.revise(first.key, current => {
      shown.push(current)
      return sampleRevision(first)
    })
    await store.articles.revise(first.key, current => {
      shown.push(current)
      return sampleRevision(titled(first, 'İkinci başlık'))
    })
    expect(shown).to.deep.equal([undefined, { article: first, digest: sampleRevision(first).digest }])
  })

  it('writes nothing when nothing follows, so that the same input twice is kept once', async () => {
    const store = await ground.open()
    const article = await add(store)
    const { digest } = sampleRevision(article)
    const again = await store.articles.revise(article.key, current =>
      current?.digest === digest ? undefined : sampleRevision(titled(article, 'Yeni')),
    )
    expect(again).to.equal(undefined)
    expect(await store.articles.versions(article.key)).to.have.length(1)
    expect(await store.changes.after(0, 10)).to.have.length(1)
  })

  it('writes nothing when asking what follows throws, and goes on working', async () => {
    const store = await ground.open()
    const article = await add(store)
    const error = await rejection(
      store.articles.revise(article.key, () => {
        throw new Error('hayır')
      }),
    )
    expect(error.message).to.equal('hayır')
    expect(await store.articles.versions(article.key)).to.have.length(1)
    await store.articles.revise(article.key, () => sampleRevision(titled(article, 'Evet')))
    expect((await store.articles.byKey(article.key))?.article.title).to.equal('Evet')
  })

  it('refuses a version that does not follow, and an article under the key of another', async () => {
    const store = await ground.open()
    const article = await add(store)
    const other = sampleArticle({ id: 'baska' })
    const third = { ...article, version: 3 }
    const gap = await rejection(store.articles.revise(article.key, () => sampleRevision(third)))
    expect(gap.message).to.match(/version 2 next, not 3/)
    const again = await rejection(store.articles.revise(article.key, () => sampleRevision(article)))
    expect(again.message).to.match(/version 2 next, not 1/)
    const foreign = await rejection(store.articles.revise(other.key, () => sampleRevision(article)))
    expect(foreign.message).to.match(/cannot be replaced/)
    const renamed = { ...other, key: article.key, version: 2 }
    expect((await rejection(store.articles.revise(article.key, () => sampleRevision(renamed)))).message).to.match(
      /cannot be replaced by "baska"/,
    )
    expect(await store.articles.count()).to.equal(1)
    expect(await store.changes.last()).to.equal((await store.changes.after(0, 10)).at(-1)?.seq)
  })

  it('lets no writer come between reading and writing, however many come at once', async () => {
    const store = await ground.open()
    const { key } = sampleArticle()
    let asked = 0
    const results = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.articles.revise(key, current => {
          asked += 1
          return sampleRevision(sampleArticle({ version: (current?.article.version ?? 0) + 1 }))
        }),
      ),
    )
    const numbers = Array.from({ length: 20 }, (_, index) => index + 1)
    expect(asked).to.equal(20)
    expect(results.map(result => result?.article.version).sort((a = 0, b = 0) => a - b)).to.deep.equal(numbers)
    expect((await store.articles.versions(key)).map(({ article }) => article.version)).to.deep.equal(numbers)
    expect((await store.changes.after(0, 100)).map(change => change.version)).to.deep.equal(numbers)
  })

  ground.itShared('lets no second opening come between either', async () => {
    const [one, two] = [await ground.open(), await ground.open()]
    const { key } = sampleArticle()
    const revise = (store: Store) =>
      store.articles.revise(key, current =>
        sampleRevision(sampleArticle({ version: (current?.article.version ?? 0) + 1 })),
      )
    await Promise.all(Array.from({ length: 20 }, (_, index) => revise(index % 2 ? one : two)))
    const versions = await one.articles.versions(key)
    expect(versions.map(({ article }) => article.version)).to.deep.equal(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(await two.changes.after(0, 100)).to.have.length(20)
  })

  it('keeps every version, oldest first, with what it came from and a hash over both', async () => {
    const store = await ground.open()
    const first = await add(store)
    const second = {
      ...titled(first, 'Düzeltilmiş başlık'),
      acceptedAt: SAMPLE_TIME + 1,
      updates: [{ at: SAMPLE_TIME + 1 }],
    }
    await store.articles.revise(first.key, () => ({ ...sampleRevision(second), raw: '<item>ğ</item>' }))
    const gone = { ...second, version: 3, withdrawn: { at: SAMPLE_TIME + 2, reference: 'KT-1' } }
    await store.articles.revise(first.key, () => ({ ...sampleRevision(gone, 'withdrawn'), raw: '' }))
    const versions = await store.articles.versions(first.key)
    expect(versions.map(version => version.article)).to.deep.equal([first, second, gone])
    expect(versions.map(version => version.kind)).to.deep.equal(['added', 'changed', 'withdrawn'])
    expect(versions.map(version => version.raw)).to.deep.equal([sampleRevision(first).raw, '<item>ğ</item>', ''])
    for (const { article, raw, hash } of versions)
      expect(hash).to.equal(
        createHash('sha256')
          .update(`${JSON.stringify(article)}\u0000${raw}`)
          .digest('hex'),
      )
  })

  it('keeps a withdrawn article under its key, and brings it back', async () => {
    const store = await ground.open()
    const first = await add(store)
    const gone = { ...first, version: 2, withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } }
    await store.articles.revise(first.key, () => sampleRevision(gone, 'withdrawn'))
    expect((await store.articles.byKey(first.key))?.article).to.deep.equal(gone)
    expect(await store.articles.count()).to.equal(1)
    await store.articles.revise(first.key, () => sampleRevision({ ...first, version: 3 }, 'restored'))
    expect(await store.articles.newest({ at: SAMPLE_TIME, limit: 9 })).to.deep.equal([{ ...first, version: 3 }])
    expect((await store.changes.after(0, 9)).map(change => change.kind)).to.deep.equal([
      'added',
      'withdrawn',
      'restored',
    ])
  })

  it('counts all articles as a number', async () => {
    const store = await ground.open()
    expect(await store.articles.count()).to.equal(0)
    for (const id of ['bir', 'iki', 'üç']) await add(store, sampleArticle({ id }))
    expect(await store.articles.count()).to.equal(3)
  })

  it('lets the rest of the program run between many writes in a row', async () => {
    const store = await ground.open()
    let others = 0
    const other = () => {
      others += 1
      timer = setImmediate(other)
    }
    let timer = setImmediate(other)
    for (let index = 0; index < 5; index += 1) await add(store, sampleArticle({ id: `haber-${index}` }))
    clearImmediate(timer)
    expect(others).to.be.at.least(3)
  })
}
