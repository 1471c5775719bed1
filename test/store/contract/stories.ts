// The contract's part on stories: names, texts, decisions, what stays apart; and that only one decides at a time.
import { expect } from 'chai'
import type { Kysely, Migration } from 'kysely'
import { type Key, keyOf } from '../../../src/model/key.js'
import { migrate } from '../../../src/store/migrate.js'
import { migrations } from '../../../src/store/migrations/index.js'
import { openEngine } from '../../../src/store/open.js'
import { mergeDecisions } from '../../../src/store/queries/merges.js'
import { namedArticles, storyMembers } from '../../../src/store/queries/stories.js'
import type { Store } from '../../../src/store/store.js'
import type { StoryDesk } from '../../../src/store/story-store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const of = (owner: string) => keyOf(owner, owner)

/** An article of that owner, whose id is its owner. */
async function add(desk: StoryDesk, owner: string): Promise<Key> {
  const article = sampleArticle({ owner, id: owner })
  await desk.revise(article.key, () => sampleRevision(article))
  return article.key
}

const join = (desk: StoryDesk, a: string, b: string) =>
  desk.join(
    { cause: 'text', similarity: 0.93, fields: ['content_html'] },
    { key: of(a), other: of(b), by: 'rule', at: 7 },
  )

export function storiesContract(ground: Playground): void {
  const withFour = async (): Promise<Store> => {
    const store = await ground.open()
    await store.stories.settle(async desk => {
      for (const owner of ['a', 'b', 'c', 'd']) await add(desk, owner)
    })
    return store
  }
  const storyOf = async (store: Store, owner: string) =>
    (await store.stories.members(of(owner))).map(({ article }) => article.owner).sort()

  it('finds articles by the names they go by now', async () => {
    const store = await withFour()
    await store.stories.settle(async desk => {
      await desk.name(of('a'), ['address:a.example/1', 'id:urn:x'])
      await desk.name(of('b'), ['address:a.example/1'])
    })
    const found = async (...names: string[]) => (await store.stories.named(names)).map(({ key }) => key).sort()
    expect(await found('address:a.example/1')).to.deep.equal([of('a'), of('b')].sort())
    await store.stories.settle(desk => desk.name(of('a'), ['id:urn:y']))
    expect(await found('address:a.example/1')).to.deep.equal([of('b')])
    expect(await found('id:urn:x', 'id:urn:y')).to.deep.equal([of('a')])
    expect(await found()).to.deep.equal([])
  })

  it('finds texts that share bands, those that share most first, in the weeks asked for', async () => {
    const store = await withFour()
    const alike = (bands: readonly number[], weeks: readonly number[], limit = 9) =>
      store.stories.settle(desk => desk.alike(bands, weeks, limit))
    await store.stories.settle(async desk => {
      await desk.place(of('a'), { week: 1, bands: [1, 2, -3] }, undefined)
      await desk.place(of('b'), { week: 1, bands: [1, 2_147_483_647, -2_147_483_648] }, undefined)
      await desk.place(of('c'), { week: 2, bands: [1, 1] }, undefined)
    })
    expect(await alike([1, 2, -3], [1])).to.deep.equal([of('a'), of('b')])
    expect(await alike([1, 2, -3], [1], 1)).to.deep.equal([of('a')])
    expect(await alike([2_147_483_647, -2_147_483_648], [0, 1, 2])).to.deep.equal([of('b')])
    expect(await alike([1], [2, 3])).to.deep.equal([of('c')])
    expect(await alike([], [1])).to.deep.equal([])
    await store.stories.settle(desk => desk.place(of('a'), undefined, { week: 1, bands: [1, 2, -3] }))
    expect(await alike([2], [1])).to.deep.equal([])
  })

  it('makes one story of two, and keeps the decision', async () => {
    const store = await withFour()
    ground.time += 5
    const decision = await store.stories.settle(async desk => {
      await join(desk, 'a', 'b')
      await join(desk, 'c', 'd')
      return join(desk, 'b', 'd')
    })
    expect(await storyOf(store, 'c')).to.deep.equal(['a', 'b', 'c', 'd'])
    expect(await store.stories.decision(decision.seq)).to.deep.equal(decision)
    expect(decision).to.include({ cause: 'text', similarity: 0.93, key: of('b'), other: of('d'), by: 'rule', at: 7 })
    const list = await store.stories.decisions({ limit: 2 })
    expect(list.map(({ seq }) => seq)).to.deep.equal([decision.seq, decision.seq - 1])
    expect(await store.stories.decisions({ limit: 9, after: decision.seq, article: of('a') })).to.have.length(1)
    expect(await store.stories.members(of('nobody'))).to.deep.equal([])
    expect((await store.stories.members(of('a')))[0]).to.include({ seenAt: SAMPLE_TIME })
    expect(await store.stories.sharedBy({ owner: 'a', since: SAMPLE_TIME, limit: 9 })).to.deep.equal([of('a')])
    expect(await store.stories.sharedBy({ owner: 'a', since: SAMPLE_TIME + 1, limit: 9 })).to.deep.equal([])
  })

  it('parts a story, undoes what joined the parts, and remembers that they are two', async () => {
    const store = await withFour()
    await store.stories.settle(async desk => {
      for (const [a, b] of ['ab', 'bc', 'cd'].map(pair => [...pair] as [string, string])) await join(desk, a, b)
      await desk.part([of('a'), of('b')], [of('c'), of('d')], 9)
    })
    expect(await storyOf(store, 'a')).to.deep.equal(['a', 'b'])
    expect(await storyOf(store, 'd')).to.deep.equal(['c', 'd'])
    const undone = await store.stories.decisions({ limit: 9, state: 'undone' })
    expect(undone.map(({ key, undoneAt }) => [key, undoneAt])).to.deep.equal([[of('b'), 9]])
    const apart = (a: string[], b: string[]) => store.stories.settle(desk => desk.areApart(a.map(of), b.map(of)))
    expect(await apart(['a'], ['d'])).to.equal(true)
    expect(await apart(['d', 'c'], ['b'])).to.equal(true)
    expect(await apart(['a'], ['b'])).to.equal(false)
    await store.stories.settle(desk => desk.reconcile([of('a')], [of('d')]))
    expect(await apart(['a'], ['d'])).to.equal(false)
    expect(await store.stories.decisions({ limit: 9, state: 'standing' })).to.have.length(2)
  })

  it('gives what an older program kept its names, its time and its story', async () => {
    const engine = await openEngine(ground.url, ground.needs)
    const db = engine.db as unknown as Kysely<Record<string, Record<string, unknown>>>
    try {
      const { '0001-articles': first, '0002-partners': second } = migrations
      await migrate(engine.db, { '0001-articles': first as Migration, '0002-partners': second as Migration })
      const head = sampleArticle({ owner: 'a', id: 'https://a.example/?p=1', url: 'http://www.a.example/haber/' })
      const moved = (owner: string) =>
        sampleArticle({ owner, id: owner, url: 'https://a.example/haber', movedTo: head.key })
      for (const article of [head, moved('b'), moved('c')]) {
        const { key, owner, id, firstPublishedAt: at } = article
        const times = { first_published_at: at, modified_at: at, visible_from: at }
        const row = { key, owner, id, version: 1, class: 'news', reservation: 'all', ...times }
        await db.insertInto('articles').values(row).execute()
        const kept = { digest: 'x', hash: 'x', record: JSON.stringify(article), raw: '' }
        await db
          .insertInto('versions')
          .values({ key, version: 1, kind: 'added', accepted_at: 7, ...kept })
          .execute()
      }
      await migrate(engine.db)
      const members = await storyMembers(engine.db, keyOf('c', 'c'))
      expect(members.map(({ article, seenAt }) => [article.owner, seenAt]).sort()).to.deep.equal([
        ['a', 7],
        ['b', 7],
        ['c', 7],
      ])
      const named = (name: string) => namedArticles(engine.db, [name])
      expect(await named('address:a.example/haber')).to.have.length(3)
      expect((await named('address:a.example?p=1')).map(({ key }) => key)).to.deep.equal([head.key])
      const decisions = await mergeDecisions(engine.db, { limit: 9 })
      expect(decisions.map(({ seq, cause, other }) => [seq, cause, other])).to.deep.equal([
        [2, 'address', head.key],
        [1, 'address', head.key],
      ])
    } finally {
      await engine.close()
    }
  })

  it('keeps all of what was settled, or nothing', async () => {
    const store = await withFour()
    const before = await store.changes.last()
    const broken = store.stories.settle(async desk => {
      await add(desk, 'e')
      await join(desk, 'e', 'a')
      throw new Error('yarıda kaldı')
    })
    expect(await broken.catch((error: Error) => error.message)).to.equal('yarıda kaldı')
    expect(await store.articles.byKey(of('e'))).to.equal(undefined)
    expect(await storyOf(store, 'a')).to.deep.equal(['a'])
    expect(await store.stories.decisions({ limit: 9 })).to.deep.equal([])
    expect(await store.changes.last()).to.equal(before)
  })

  ground.itShared(
    'lets one decide at a time, whoever opened the store, so that the second sees what the first did',
    async () => {
      const stores = [await ground.open(), await ground.open(), await ground.open()]
      const seen = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          stores[index % 3]?.stories.settle(async desk => {
            const there = await desk.named(['address:ayni.example/haber'])
            const key = await add(desk, `o${index}`)
            await desk.name(key, ['address:ayni.example/haber'])
            return there.length
          }),
        ),
      )
      expect([...seen].sort((a, b) => (a ?? 0) - (b ?? 0))).to.deep.equal(
        Array.from({ length: 12 }, (_, index) => index),
      )
    },
  )
}
