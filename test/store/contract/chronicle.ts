// The contract's part on the chronicle: one chain, whoever writes, in which nothing can be changed unseen.
import { expect } from 'chai'
import { contentOf, hashOfLink, pathBack, skipOf } from '../../../src/model/chronicle.js'
import type { Store } from '../../../src/store/store.js'
import { sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const T0 = Date.UTC(2026, 2, 1, 9)
const A = 'a'.repeat(16)
const item = (key: string, version = 1, extent: 'full' | 'excerpt' = 'full') => ({ key, version, extent, terms: ['x'] })

/** All of it, each hash recomputed. */
async function whole(store: Store) {
  const entries = await store.chronicle.after(0, 10_000)
  const hashes = ['']
  for (const entry of entries) {
    expect(entry.seq).to.equal(hashes.length)
    const { seq } = entry
    const previous = hashes[seq - 1] ?? ''
    const link = { seq, content: contentOf(entry), previous, skip: hashes[skipOf(seq)] ?? '' }
    expect(hashOfLink(link), `entry ${seq}`).to.equal(entry.hash)
    hashes.push(entry.hash)
  }
  expect(await store.chronicle.head()).to.deep.equal({ seq: entries.length, hash: hashes.at(-1) })
  return entries
}

export function chronicleContract(ground: Playground): void {
  it('is empty at first, and has an entry for each version, by its content hash', async () => {
    const store = await ground.open()
    expect(await store.chronicle.head()).to.deep.equal({ seq: 0, hash: '' })
    const article = sampleArticle({ id: 'k1' })
    await store.articles.revise(article.key, () => sampleRevision(article))
    await store.articles.revise(article.key, () => ({ ...sampleRevision({ ...article, version: 2 }), kind: 'changed' }))
    expect(await store.articles.revise(article.key, () => undefined)).to.equal(undefined)
    const versions = await store.articles.versions(article.key)
    const entries = await whole(store)
    expect(entries.map(({ body }) => JSON.parse(body))).to.deep.equal(
      versions.map(({ hash, kind }, index) => ({ key: article.key, version: index + 1, change: kind, hash })),
    )
    expect(await store.chronicle.ofArticle(article.key)).to.deep.equal(entries)
    expect(await store.chronicle.ofArticle(A)).to.deep.equal([])
  })

  it('stays one chain when many write at once', async () => {
    const store = await ground.open()
    const articles = Array.from({ length: 12 }, (_, index) => sampleArticle({ id: `k${index}` }))
    await Promise.all([
      ...articles.map(article => store.articles.revise(article.key, () => sampleRevision(article))),
      ...articles.map(({ key }, index) =>
        store.chronicle.serve([{ path: `/feeds/${index % 3}.rss`, hash: `h${index}`, at: T0, items: [item(key)] }]),
      ),
      ...articles.map(({ key }) =>
        store.chronicle.append([{ kind: 'state', at: T0, keys: [key], body: { hold: 'soruşturma' } }]),
      ),
    ])
    expect(await whole(store)).to.have.length(36)
  })

  it('says of documents what they begin and cease to show, and nothing of what is as it was', async () => {
    const store = await ground.open()
    const serve = (hash: string, ...items: ReturnType<typeof item>[]) =>
      store.chronicle.serve([{ path: '/feeds/yerel.rss', hash, at: T0, items }])
    const B = 'b'.repeat(16)
    await serve('1', item(A), item(B))
    await serve('1', item(A), item(B))
    await serve('2', item(A, 2), item(B))
    await serve('3', item(B, 1, 'excerpt'))
    const told = (await whole(store)).map(({ body }) => JSON.parse(body).documents[0])
    expect(told).to.deep.equal([
      {
        path: '/feeds/yerel.rss',
        hash: '1',
        at: T0,
        shows: [
          [A, 1, 'full', ['x']],
          [B, 1, 'full', ['x']],
        ],
      },
      { path: '/feeds/yerel.rss', hash: '2', at: T0, shows: [[A, 2, 'full', ['x']]] },
      { path: '/feeds/yerel.rss', hash: '3', at: T0, shows: [[B, 1, 'excerpt', ['x']]], ends: [A] },
    ])
    expect((await store.chronicle.ofArticle(A)).map(({ seq }) => seq)).to.deep.equal([1, 2, 3])
    expect((await store.chronicle.ofArticle(B)).map(({ seq }) => seq)).to.deep.equal([1, 3])
  })

  it('tells what was served for a moment too, and of two processes that served the same the first', async () => {
    const store = await ground.open()
    const document = (hash: string, at: number, ...items: ReturnType<typeof item>[]) => ({
      path: '/f',
      hash,
      at,
      items,
    })
    const burst = [document('1', T0, item(A)), document('2', T0 + 5, item(A, 2)), document('3', T0 + 9)]
    await store.chronicle.serve(burst)
    await store.chronicle.serve(burst)
    const [entry, ...more] = await whole(store)
    expect(more).to.deep.equal([])
    expect(JSON.parse(entry?.body ?? '').documents).to.deep.equal([
      { path: '/f', hash: '1', at: T0, shows: [[A, 1, 'full', ['x']]] },
      { path: '/f', hash: '2', at: T0 + 5, shows: [[A, 2, 'full', ['x']]] },
      { path: '/f', hash: '3', at: T0 + 9, ends: [A] },
    ])
  })

  it('leads from its end back to any entry in few steps', async () => {
    const store = await ground.open()
    const many = Array.from({ length: 300 }, (_, at) => ({ kind: 'state' as const, at, keys: [], body: { at } }))
    await store.chronicle.append(many)
    await whole(store)
    for (const to of [1, 2, 77, 255, 256, 299, 300]) {
      const path = pathBack(300, to)
      expect(path.length).to.be.at.most(41)
      const links = await store.chronicle.links(path)
      expect(links.map(({ seq }) => seq)).to.deep.equal([...path].sort((a, b) => a - b))
    }
    expect(await store.chronicle.links([0, 301])).to.deep.equal([])
  })
}
