// The contract's part on archives: entered once, in their order, by whoever comes first; what the law changes makes a revision.
import { expect } from 'chai'
import type { ArchivePage } from '../../../src/store/archive-store.js'
import type { Store } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const article = (id: string) => sampleArticle({ id })

async function put(store: Store, ...ids: string[]): Promise<void> {
  for (const id of ids) await store.articles.revise(article(id).key, () => sampleRevision(article(id)))
}

const entry = (id: string, archive = 'yerel') => ({ archive, key: article(id).key, version: 1, shown: 'a' })

function page(more: Partial<ArchivePage>): ArchivePage {
  return { from: 0, entries: [], judgements: [], at: SAMPLE_TIME, ...more }
}

export function archivesContract(ground: Playground): void {
  it('begins with nothing', async () => {
    const { archives } = await ground.open()
    expect(await archives.seenTo()).to.equal(0)
    expect(await archives.length('yerel')).to.equal(0)
    expect(await archives.newestShown('yerel', 9)).to.deep.equal([])
    expect(await archives.entries('yerel', 1, 9)).to.deep.equal([])
    expect(await archives.revisions('yerel', [1])).to.deep.equal(new Map())
  })

  it('enters each article once in an archive, in order and without holes', async () => {
    const store = await ground.open()
    await put(store, 'bir', 'iki', 'üç')
    await store.archives.write(page({ entries: [entry('bir'), entry('iki'), entry('iki'), entry('iki', '')] }))
    await store.archives.write(page({ entries: [entry('iki'), entry('üç')], at: SAMPLE_TIME + 5 }))
    const entries = await store.archives.entries('yerel', 1, 9)
    expect(entries.map(({ position, key, enteredAt }) => [position, key, enteredAt])).to.deep.equal([
      [1, article('bir').key, SAMPLE_TIME],
      [2, article('iki').key, SAMPLE_TIME],
      [3, article('üç').key, SAMPLE_TIME + 5],
    ])
    expect(entries[0]?.article).to.deep.equal(article('bir'))
    expect(await store.archives.length('yerel')).to.equal(3)
    expect(await store.archives.length('')).to.equal(1)
    expect((await store.archives.entries('yerel', 2, 1)).map(({ position }) => position)).to.deep.equal([2])
    expect((await store.archives.newestShown('yerel', 2)).map(({ position }) => position)).to.deep.equal([3, 2])
    expect((await store.archives.placesOf([article('iki').key])).map(({ archive }) => archive)).to.deep.equal([
      '',
      'yerel',
    ])
  })

  it('writes nothing of what was worked out before another came further', async () => {
    const store = await ground.open()
    await put(store, 'bir', 'iki')
    await store.archives.write(page({ entries: [entry('bir')], seq: 7 }))
    await store.archives.write(page({ entries: [entry('iki')], seq: 5 }))
    expect(await store.archives.seenTo()).to.equal(7)
    expect(await store.archives.length('yerel')).to.equal(1)
  })

  it('keeps the version that was entered, beside the article as it stands', async () => {
    const store = await ground.open()
    await put(store, 'bir')
    await store.archives.write(page({ entries: [entry('bir')] }))
    const corrected = { ...article('bir'), version: 2, title: 'Düzeltildi' }
    await store.articles.revise(corrected.key, () => ({ ...sampleRevision(corrected), kind: 'changed' }))
    const [found] = await store.archives.entries('yerel', 1, 9)
    expect(found?.version).to.equal(1)
    expect(found?.article.title).to.equal(article('bir').title)
    expect(found?.current.title).to.equal('Düzeltildi')
    expect((await store.archives.standing([corrected.key])).map(({ version }) => version)).to.deep.equal([2])
    expect(await store.archives.articles([{ key: corrected.key, version: 1 }])).to.deep.equal([article('bir')])
    expect((await store.archives.ofOwner('self', '', 9)).map(({ version }) => version)).to.deep.equal([2])
    expect(await store.archives.ofOwner('self', corrected.key, 9)).to.deep.equal([])
  })

  it('counts a revision for each time a chunk changes by law, and none when nothing does', async () => {
    const store = await ground.open()
    await put(store, 'bir', 'iki')
    await store.archives.write(page({ entries: [entry('bir'), entry('iki')] }))
    const hide = (position: number) => ({ archive: 'yerel', position, shown: 'nothing', hidden: true })
    await store.archives.write(page({ judgements: [hide(1), hide(2)], at: SAMPLE_TIME + 1 }))
    await store.archives.write(page({ judgements: [hide(1)], at: SAMPLE_TIME + 2 }))
    expect(await store.archives.revisions('yerel', [0, 1, 2])).to.deep.equal(
      new Map([[1, { revision: 1, at: SAMPLE_TIME + 1 }]]),
    )
    expect(await store.archives.newestShown('yerel', 9)).to.deep.equal([])
    await store.archives.write(
      page({ judgements: [{ archive: 'yerel', position: 2, shown: 'a', hidden: false }], at: SAMPLE_TIME + 3 }),
    )
    expect((await store.archives.revisions('yerel', [1])).get(1)?.revision).to.equal(2)
    expect((await store.archives.newestShown('yerel', 9)).map(({ position }) => position)).to.deep.equal([2])
    expect((await store.archives.entries('yerel', 1, 1))[0]?.hiddenAt).to.equal(SAMPLE_TIME + 1)
  })

  it('tells what was withdrawn since a time, the last first, and only what was shown once', async () => {
    const store = await ground.open()
    await put(store, 'bir', 'iki', 'gizli', 'ortak')
    await store.archives.write(page({ entries: [entry('bir'), entry('iki'), entry('ortak')] }))
    for (const [place, id] of ['bir', 'iki', 'gizli'].entries()) {
      const withdrawn = { at: SAMPLE_TIME + place, reference: `${id}-2` }
      const gone = { ...article(id), version: 2, withdrawn }
      await store.articles.revise(gone.key, () => ({ ...sampleRevision(gone), kind: 'withdrawn' }))
    }
    for (const position of [1, 2, 3])
      await store.archives.write(
        page({
          judgements: [{ archive: 'yerel', position, shown: 'nothing', hidden: true }],
          at: SAMPLE_TIME + position,
        }),
      )
    const references = async (since: number, limit: number) =>
      (await store.archives.withdrawn('yerel', since, limit)).map(({ withdrawn }) => withdrawn?.reference)
    expect(await references(SAMPLE_TIME, 9)).to.deep.equal(['iki-2', 'bir-2'])
    expect(await references(SAMPLE_TIME, 1)).to.deep.equal(['iki-2'])
    expect(await references(SAMPLE_TIME + 1, 9)).to.deep.equal(['iki-2'])
  })
}
