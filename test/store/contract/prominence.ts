// The contract's part on replies: which are kept in a feed, and who is told when that changes (Law No. 5187 art. 14).
import { expect } from 'chai'
import { sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const HOUR = 3_600_000

export function prominenceContract(ground: Playground): void {
  it('tells which are kept in a category, and writes a change when one stands otherwise', async () => {
    const { articles, changes } = await ground.open()
    const now = ground.time
    const article = sampleArticle({
      id: 'cevap',
      firstPublishedAt: now - HOUR,
      prominence: { pinnedUntil: now + HOUR, keptUntil: now + 7 * HOUR },
    })
    await articles.revise(article.key, () => sampleRevision(article))
    await articles.revise(sampleArticle().key, () => sampleRevision(sampleArticle()))
    const kept = async (category: string | undefined, at: number) =>
      (await articles.prominent({ ...(category && { category }), at })).map(({ id }) => id)
    expect(await kept('yerel', now)).to.deep.equal(['cevap'])
    expect(await kept(undefined, now)).to.deep.equal(['cevap'])
    expect(await kept('spor', now)).to.deep.equal([])
    expect(await kept('yerel', now + 7 * HOUR)).to.deep.equal([])
    expect(await articles.nextRelease()).to.equal(now + HOUR)
    const last = await changes.last()
    for (const [hours, next] of [
      [1, 7],
      [7, undefined],
    ] as const) {
      ground.time = now + hours * HOUR
      expect(await articles.release(ground.time - 1)).to.equal(0)
      expect(await articles.release(ground.time)).to.equal(1)
      expect(await articles.nextRelease()).to.equal(next && now + next * HOUR)
    }
    expect((await changes.after(last, 9)).map(({ kind }) => kind)).to.deep.equal(['released', 'released'])
  })

  it('keeps nothing that was withdrawn', async () => {
    const { articles } = await ground.open()
    const article = sampleArticle({
      id: 'cevap',
      withdrawn: { at: ground.time, reference: 'x' },
      prominence: { pinnedUntil: ground.time + HOUR, keptUntil: ground.time + 7 * HOUR },
    })
    await articles.revise(article.key, () => sampleRevision(article))
    expect(await articles.prominent({ at: ground.time })).to.deep.equal([])
    expect(await articles.nextRelease()).to.equal(undefined)
  })
}
