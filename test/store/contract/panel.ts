// The contract's part on what the operator's pages keep: sessions, past polls, and for what items are held.
import { expect } from 'chai'
import type { HeldItem } from '../../../src/model/held-item.js'
import { keyOf } from '../../../src/model/key.js'
import { type Health, MOST_PAST_POLLS } from '../../../src/model/poll.js'
import type { Store } from '../../../src/store/store.js'
import type { Playground } from './playground.js'

const session = (hash: string, expiresAt: number) => ({ hash: hash.repeat(64), keyHash: 'c'.repeat(64), expiresAt })

export function panelContract(ground: Playground): void {
  it('keeps a session until it is ended, and forgets those that are over when another begins', async () => {
    const { sessions } = await ground.open()
    const [first, second] = [session('a', 100), session('b', 300)]
    await sessions.open(first, 50)
    expect(await sessions.byHash(first.hash)).to.deep.equal(first)
    await sessions.open(second, 100)
    expect(await sessions.byHash(first.hash)).to.equal(undefined)
    await sessions.end(second.hash)
    await sessions.end(second.hash)
    expect(await sessions.byHash(second.hash)).to.equal(undefined)
  })

  const partner = (store: Store, slug: string) =>
    store.partners.revise(slug, () => ({
      partner: {
        slug,
        name: slug,
        feedUrl: `https://${slug}.example/`,
        owner: 'partner',
        categories: [],
        gate: 'errors',
        onMalformed: 'repair',
        paused: false,
      },
    }))

  it('remembers the last polls of each partner, oldest first, and no more than so many', async () => {
    const store = await ground.open()
    await partner(store, 'a')
    await partner(store, 'b')
    const tally = { items: 3, added: 1, changed: 0, same: 1, quarantined: 1, refused: 0 }
    const health: Health = { failures: 0, restless: 0, outcome: 'merged', tally }
    await store.partners.report('a', { failures: 0, restless: 0 })
    for (let at = 1; at <= MOST_PAST_POLLS + 5; at++) await store.partners.report('a', { ...health, polledAt: at })
    await store.partners.report('a', { ...health, outcome: 'unchanged', polledAt: MOST_PAST_POLLS + 5 })
    await store.partners.report('b', { failures: 1, restless: 0, outcome: 'slow', polledAt: 7 })
    await store.partners.report('yok', { ...health, polledAt: 8 })
    const polls = await store.partners.pastPolls(['a', 'b', 'yok', 'c'])
    expect(polls.get('a')).to.have.length(MOST_PAST_POLLS)
    expect(polls.get('a')?.[0]).to.deep.equal({ at: 6, outcome: 'merged', tally })
    expect(polls.get('a')?.at(-1), 'the same moment twice').to.deep.equal({
      at: MOST_PAST_POLLS + 5,
      outcome: 'unchanged',
    })
    expect(polls.get('b')).to.deep.equal([{ at: 7, outcome: 'slow' }])
    expect(polls.get('yok'), 'no such partner').to.deep.equal([])
    // Whatever the milliseconds, no more are told.
    for (let polledAt = 1000; polledAt < 1000 + 17 * 7; polledAt += 7) {
      await store.partners.report('b', { ...health, polledAt })
      const told = (await store.partners.pastPolls(['b'])).get('b')
      expect(told).to.have.length(2 + (polledAt - 1000) / 7)
      expect(told?.at(-1)?.at).to.equal(polledAt)
    }
    expect([...(await store.partners.pastPolls([]))]).to.deep.equal([])
  })

  const finding = (rule: string) => ({ rule, level: 'error' as const, path: '/', data: {}, line: 1, column: 1 })
  const held = (owner: string, id: string, rules: readonly string[], reasons: HeldItem['reasons'] = []) => ({
    key: keyOf(owner, id),
    partner: owner,
    outcome: reasons.length > 0 ? ('refused' as const) : ('quarantined' as const),
    title: id,
    digest: id,
    findings: rules.map(finding),
    reasons,
    draft: { id, tags: [], authors: [], media: [], updates: [], rights: {} },
    raw: '<item/>',
  })
  const message = { tr: 'olmaz', en: 'no' }

  it('counts what waits by partner and by what it is held for, and lists it so', async () => {
    const { quarantine } = await ground.open()
    expect(await quarantine.tally()).to.deep.equal({ partners: [], grounds: [] })
    const law = { field: '_rights', message, term: 'partner-contract' }
    for (const item of [
      held('a', '1', ['x']),
      held('a', '2', ['x', 'x', 'y']),
      held('a', '3', ['y'], [law]),
      held('a', '4', [], [{ field: 'tags', message }]),
      held('b', '5', ['x']),
      held('b', '6', ['x']),
    ])
      await quarantine.hold(item, Number(item.title))
    await quarantine.reject(keyOf('b', '6'))
    expect(await quarantine.tally()).to.deep.equal({
      partners: [
        { partner: 'a', quarantined: 2, refused: 2 },
        { partner: 'b', quarantined: 1, refused: 0 },
      ],
      grounds: [
        { ground: 'x', partner: 'a', items: 2, alone: 1 },
        { ground: 'y', partner: 'a', items: 2, alone: 0 },
        { ground: 'field:tags', partner: 'a', items: 1, alone: 1 },
        { ground: 'partner-contract', partner: 'a', items: 1, alone: 0 },
        { ground: 'x', partner: 'b', items: 1, alone: 1 },
      ],
    })
    const titles = async (query: { partner?: string; ground: string; alone?: true }) =>
      (await quarantine.list({ state: 'waiting', limit: 9, ...query })).map(({ title }) => title)
    expect(await titles({ ground: 'x' })).to.deep.equal(['5', '2', '1'])
    expect(await titles({ ground: 'x', partner: 'a', alone: true })).to.deep.equal(['1'])
    expect(await titles({ ground: 'partner-contract' })).to.deep.equal(['3'])
  })

  it('follows an item that is held for something else now, or no more', async () => {
    const { quarantine } = await ground.open()
    await quarantine.hold(held('a', '1', ['x', 'y']), 1)
    await quarantine.hold(held('a', '1', ['y']), 2)
    expect((await quarantine.tally()).grounds).to.deep.equal([{ ground: 'y', partner: 'a', items: 1, alone: 1 }])
    await quarantine.drop(keyOf('a', '1'))
    expect(await quarantine.tally()).to.deep.equal({ partners: [], grounds: [] })
    await quarantine.hold(held('a', '1', ['z']), 3)
    expect((await quarantine.tally()).grounds.map(({ ground: name }) => name)).to.deep.equal(['z'])
  })
}
