// The contract's part on lists: order, categories, what is left out, pages.
import { expect } from 'chai'
import fc from 'fast-check'
import { type Article, modifiedAt, visibleFrom } from '../../../src/model/article.js'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const HOUR = 3_600_000

async function put(store: Store, article: Article): Promise<void> {
  await store.articles.revise(article.key, () => sampleRevision(article))
}

function ids(articles: readonly Article[]): string[] {
  return articles.map(article => article.id)
}

export function newestContract(ground: Playground): void {
  it('lists the newest significant change first, of all or of one category', async () => {
    const store = await ground.open()
    const hours = [2, 0, 3, 1]
    for (const hour of hours)
      await put(
        store,
        sampleArticle({
          id: `saat-${hour}`,
          firstPublishedAt: SAMPLE_TIME - hour * HOUR,
          categories: hour % 2 ? ['spor'] : ['yerel', 'ekonomi'],
        }),
      )
    const at = SAMPLE_TIME
    expect(ids(await store.articles.newest({ at, limit: 9 }))).to.deep.equal(['saat-0', 'saat-1', 'saat-2', 'saat-3'])
    expect(ids(await store.articles.newest({ at, limit: 2 }))).to.deep.equal(['saat-0', 'saat-1'])
    expect(ids(await store.articles.newest({ at, limit: 9, category: 'spor' }))).to.deep.equal(['saat-1', 'saat-3'])
    expect(ids(await store.articles.newest({ at, limit: 9, category: 'ekonomi' }))).to.deep.equal(['saat-0', 'saat-2'])
    expect(await store.articles.newest({ at, limit: 9, category: 'yok' })).to.deep.equal([])
    expect(await store.articles.newest({ at, limit: 0 })).to.deep.equal([])
  })

  it('moves an article up with its update, and only then', async () => {
    const store = await ground.open()
    const old = sampleArticle({ id: 'eski', firstPublishedAt: SAMPLE_TIME - HOUR })
    await put(store, old)
    await put(store, sampleArticle({ id: 'yeni' }))
    await put(store, { ...old, version: 2, title: 'Yazım düzeltildi' })
    expect(ids(await store.articles.newest({ at: SAMPLE_TIME, limit: 9 }))).to.deep.equal(['yeni', 'eski'])
    await put(store, { ...old, version: 3, updates: [{ at: SAMPLE_TIME + 1 }] })
    expect(ids(await store.articles.newest({ at: SAMPLE_TIME, limit: 9 }))).to.deep.equal(['eski', 'yeni'])
  })

  it('gives the newest version, once', async () => {
    const store = await ground.open()
    const article = sampleArticle({ categories: ['yerel', 'yerel', 'spor'] })
    await put(store, article)
    const second = { ...article, version: 2, title: 'İkinci' }
    await put(store, second)
    expect(await store.articles.newest({ at: SAMPLE_TIME, limit: 9 })).to.deep.equal([second])
    expect(await store.articles.newest({ at: SAMPLE_TIME, limit: 9, category: 'yerel' })).to.deep.equal([second])
  })

  it('leaves withdrawn articles out', async () => {
    const store = await ground.open()
    const article = sampleArticle()
    await put(store, article)
    await put(store, { ...article, version: 2, withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } })
    expect(await store.articles.newest({ at: SAMPLE_TIME, limit: 9 })).to.deep.equal([])
    expect(await store.articles.newest({ at: SAMPLE_TIME, limit: 9, category: 'yerel' })).to.deep.equal([])
  })

  it('leaves out what becomes visible only later, until then', async () => {
    const store = await ground.open()
    await put(store, sampleArticle({ id: 'ambargolu', rights: { embargoUntil: SAMPLE_TIME + HOUR } }))
    await put(store, sampleArticle({ id: 'ileri-tarihli', firstPublishedAt: SAMPLE_TIME + 2 * HOUR }))
    await put(store, sampleArticle({ id: 'açık' }))
    const seen = async (at: number) => ids(await store.articles.newest({ at, limit: 9, category: 'yerel' })).sort()
    expect(await seen(SAMPLE_TIME)).to.deep.equal(['açık'])
    expect(await seen(SAMPLE_TIME + HOUR - 1)).to.deep.equal(['açık'])
    expect(await seen(SAMPLE_TIME + HOUR)).to.deep.equal(['ambargolu', 'açık'])
    expect(await seen(SAMPLE_TIME + 2 * HOUR)).to.deep.equal(['ambargolu', 'açık', 'ileri-tarihli'])
  })

  it('moves an article between categories, and the change names both', async () => {
    const store = await ground.open()
    const article = sampleArticle({ categories: ['yerel', 'ekonomi'] })
    await put(store, article)
    await put(store, { ...article, version: 2, categories: ['ekonomi', 'spor'] })
    const listed = async (category: string) => ids(await store.articles.newest({ at: SAMPLE_TIME, limit: 9, category }))
    expect(await listed('yerel')).to.deep.equal([])
    expect(await listed('ekonomi')).to.deep.equal([article.id])
    expect(await listed('spor')).to.deep.equal([article.id])
    const [, change] = await store.changes.after(0, 9)
    expect([...(change?.categories ?? [])].sort()).to.deep.equal(['ekonomi', 'spor', 'yerel'])
  })

  it('goes on after an article that has changed since', async () => {
    const store = await ground.open()
    const articles = [0, 1, 2].map(hour =>
      sampleArticle({ id: `h${hour}`, firstPublishedAt: SAMPLE_TIME - hour * HOUR }),
    )
    for (const article of articles) await put(store, article)
    const [first] = await store.articles.newest({ at: SAMPLE_TIME, limit: 1 })
    if (!first) throw new Error('nothing listed')
    await put(store, { ...first, version: 2, withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } })
    expect(ids(await store.articles.newest({ at: SAMPLE_TIME, limit: 9, after: first }))).to.deep.equal(['h1', 'h2'])
  })

  it('pages through everything visible, nothing twice, whatever the times', async () => {
    const store = await ground.open()
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(anyPlace, { maxLength: 25 }), fc.integer({ min: 1, max: 7 }), async (places, limit) => {
        round += 1
        const category = `tur-${round}`
        const articles = places.map((place, index) => placed(place, `${round}-${index}`, category))
        for (const article of articles) await put(store, article)
        const expected = articles
          .filter(article => !article.withdrawn && visibleFrom(article) <= SAMPLE_TIME)
          .sort((a, b) => modifiedAt(b) - modifiedAt(a) || (a.key < b.key ? -1 : 1))
        expect(ids(await allPages(store, category, limit))).to.deep.equal(ids(expected))
      }),
      { numRuns: 40 },
    )
  })
}

/** Few different times, so that most are equal to others. */
const anyPlace = fc.record({
  hour: fc.integer({ min: 0, max: 3 }),
  updated: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  embargo: fc.option(fc.integer({ min: -1, max: 1 }), { nil: undefined }),
  withdrawn: fc.boolean(),
})

type AnyPlace = typeof anyPlace extends fc.Arbitrary<infer T> ? T : never

function placed({ hour, updated, embargo, withdrawn }: AnyPlace, id: string, category: string): Article {
  return sampleArticle({
    id,
    categories: [category],
    firstPublishedAt: SAMPLE_TIME - 5 * HOUR + hour * HOUR,
    updates: updated === undefined ? [] : [{ at: SAMPLE_TIME - 2 * HOUR + updated * HOUR }],
    rights: embargo === undefined ? {} : { embargoUntil: SAMPLE_TIME + embargo },
    ...(withdrawn && { withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } }),
  })
}

async function allPages(store: Store, category: string, limit: number): Promise<Article[]> {
  const all: Article[] = []
  for (;;) {
    const after = all.at(-1)
    const page = await store.articles.newest({ at: SAMPLE_TIME, limit, category, ...(after && { after }) })
    if (page.length > limit || all.length > 100) throw new Error('a page that does not end')
    all.push(...page)
    if (page.length < limit) return all
  }
}
