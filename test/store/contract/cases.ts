// The contract's part on complaints, replies, orders and errors.
import { expect } from 'chai'
import type { Case } from '../../../src/model/case.js'
import type { Playground } from './playground.js'

const T0 = Date.UTC(2026, 2, 1, 9)
const HOUR = 3_600_000
const A = 'a'.repeat(16)
const B = 'b'.repeat(16)

const said = (bits: Partial<Case> = {}): Omit<Case, 'number'> => ({
  kind: 'takedown',
  state: 'received',
  keys: [A],
  claimant: { name: 'Işıl Çağlar', contact: 'isil@eser.example' },
  work: 'Kar altında Kars',
  text: 'Fotoğraf benim.',
  digest: 'd1',
  receivedAt: T0,
  history: [{ at: T0, state: 'received', by: 'public' }],
  ...bits,
})

export function casesContract(ground: Playground): void {
  it('numbers them by year, one after the other, and knows the same message again', async () => {
    const { cases } = await ground.open()
    const opened = await Promise.all(['d1', 'd2', 'd3'].map(digest => cases.open(2026, said({ digest }))))
    expect(opened.map(({ number }) => number).sort()).to.deep.equal(['2026-000001', '2026-000002', '2026-000003'])
    const again = await cases.open(2026, said({ digest: 'd1', text: 'başka' }))
    expect(again).to.deep.equal(opened[0])
    expect((await cases.open(2027, said({ digest: 'd4' }))).number).to.equal('2027-000001')
    expect(await cases.byNumber('2026-000004')).to.equal(undefined)
  })

  it('lists what is due first, what has no clock last, and all of them the newest first', async () => {
    const { cases } = await ground.open()
    await cases.open(2026, said({ digest: 'e', kind: 'error' }))
    await cases.open(2026, said({ digest: 't', receivedAt: T0 + HOUR }))
    await cases.open(2026, said({ digest: 'o', kind: 'order', receivedAt: T0 - 4 * HOUR }))
    await cases.open(2026, said({ digest: 'c', closedAt: T0 }))
    const digests = async (query: Parameters<typeof cases.list>[0]) =>
      (await cases.list(query)).map(({ digest }) => digest)
    expect(await digests({ open: true, limit: 10 })).to.deep.equal(['o', 't', 'e'])
    expect(await digests({ open: true, limit: 1, offset: 1 })).to.deep.equal(['t'])
    expect(await digests({ open: false, limit: 10 })).to.deep.equal(['t', 'c', 'e', 'o'])
    expect(await digests({ open: false, kind: 'order', limit: 10 })).to.deep.equal(['o'])
  })

  it('finds those of an article, and lets nobody come between reading and writing', async () => {
    const { cases } = await ground.open()
    const { number } = await cases.open(2026, said({ keys: [A, B] }))
    const step = { at: T0, state: 'triage' as const, by: 'masa' }
    const revising = [1, 2, 3].map(() =>
      cases.revise(number, current => ({ ...current, state: 'triage', history: [...current.history, step] })),
    )
    await Promise.all(revising)
    const [found, ...more] = await cases.ofArticle(B)
    expect([found?.history.length, more.length]).to.deep.equal([4, 0])
    expect(await cases.ofArticle('c'.repeat(16))).to.deep.equal([])
    expect(await cases.revise(number, () => undefined)).to.equal(undefined)
    expect(await cases.revise('2026-999999', current => current)).to.equal(undefined)
  })

  it('forgets who asked, of what was settled long enough ago, and nothing else', async () => {
    const { cases } = await ground.open()
    const old = await cases.open(2026, said({ digest: 'old', closedAt: T0 - 1 }))
    const young = await cases.open(2026, said({ digest: 'young', closedAt: T0 }))
    const open = await cases.open(2026, said({ digest: 'open' }))
    expect([await cases.forget(T0, 10), await cases.forget(T0, 10)]).to.deep.equal([1, 0])
    const { claimant: _, ...rest } = old
    expect(await cases.byNumber(old.number)).to.deep.equal({ ...rest, claimant: {} })
    for (const kept of [young, open]) expect(await cases.byNumber(kept.number)).to.deep.equal(kept)
  })
}
