// The contract's part on licensees: contracts, keys, and a log of pulls that ages.
import { expect } from 'chai'
import type { Licence, LicenceKey } from '../../../src/model/licensee.js'
import type { Pull, ShownItem } from '../../../src/model/pull.js'
import type { Store } from '../../../src/store/store.js'
import { rejection } from '../rejection.js'
import type { Playground } from './playground.js'

const DAY_MS = 86_400_000
const T0 = Date.parse('2026-03-01T09:00:00Z')
const dayAfter = (days: number) => new Date(T0 + days * DAY_MS).toISOString().slice(0, 10)
const keyOf = (letter: string) => letter.repeat(16)

const licence = (slug: string, bits: Partial<Licence> = {}): Licence => ({
  slug,
  name: slug,
  extent: 'full',
  agencies: [],
  ...bits,
})
const licenceKey = (id: string, licensee: string, bits: Partial<LicenceKey> = {}): LicenceKey => ({
  id,
  licensee,
  hash: id.padEnd(64, '0'),
  createdAt: 1,
  ...bits,
})
const item = (letter: string, version = 1, extent: ShownItem['extent'] = 'full'): ShownItem => ({
  key: keyOf(letter),
  version,
  extent,
})
const document = (digest: string, items: readonly ShownItem[], feed = 'yerel.rss#t1') => ({ feed, digest, items })
const pull = (licensee: string, shown: Pull['document'], bits: Partial<Pull> = {}): Pull => ({
  licensee,
  day: dayAfter(0),
  at: T0,
  document: shown,
  how: 'sent',
  bytes: 1000,
  ...bits,
})
const from = dayAfter(-400)
const until = dayAfter(400)

async function open(ground: Playground): Promise<Store> {
  const store = await ground.open()
  for (const slug of ['derleyici', 'ajans-34']) await store.licences.revise(slug, () => licence(slug))
  return store
}

export function licenseesContract(ground: Playground): void {
  it('keeps contracts by slug, and changes them without losing what another writer wrote', async () => {
    const store = await open(ground)
    const changed = await store.licences.revise(
      'derleyici',
      current => current && { ...current.licence, quota: 10, categories: ['yerel'] },
    )
    expect(changed?.licence).to.deep.equal(licence('derleyici', { quota: 10, categories: ['yerel'] }))
    expect(await store.licences.bySlug('derleyici')).to.deep.equal(changed)
    expect(await store.licences.revise('yok', () => undefined)).to.equal(undefined)
    expect((await store.licences.list()).map(each => each.licence.slug)).to.deep.equal(['ajans-34', 'derleyici'])
    await Promise.all(
      [1, 2, 3, 4].map(() =>
        store.licences.revise('ajans-34', now => now && { ...now.licence, quota: (now.licence.quota ?? 0) + 1 }),
      ),
    )
    expect((await store.licences.bySlug('ajans-34'))?.licence.quota).to.equal(4)
  })

  it('finds a contract by the hash of its key, refuses a hash twice, and revokes once', async () => {
    const store = await open(ground)
    const [first, second] = [licenceKey('a1', 'derleyici'), licenceKey('a2', 'derleyici', { createdAt: 2 })]
    await store.licences.addKey(first)
    await store.licences.addKey(second)
    await rejection(store.licences.addKey(licenceKey('a3', 'ajans-34', { hash: first.hash })))
    const found = await store.licences.byKeyHash(second.hash)
    expect(found?.key).to.deep.equal(second)
    expect(found?.kept.keys).to.deep.equal([first, second])
    expect(await store.licences.byKeyHash('f'.repeat(64))).to.equal(undefined)
    expect(await store.keys.byHash(first.hash), 'no key of an operator').to.equal(undefined)
    expect(await store.licences.revoke('ajans-34', 5, 'a1'), 'of another licensee').to.equal(0)
    expect(await store.licences.revoke('derleyici', 5, 'a1')).to.equal(1)
    expect(await store.licences.revoke('derleyici', 6)).to.equal(1)
    expect(await store.licences.revoke('derleyici', 7)).to.equal(0)
    const keys = (await store.licences.bySlug('derleyici'))?.keys
    expect(keys?.map(({ revokedAt }) => revokedAt)).to.deep.equal([5, 6])
  })

  it('lets the other keys run out when one takes their place, none later than it was to', async () => {
    const store = await open(ground)
    await store.licences.addKey(licenceKey('a1', 'derleyici', { expiresAt: 50 }))
    await store.licences.addKey(licenceKey('a2', 'derleyici', { createdAt: 2 }))
    await store.licences.addKey(licenceKey('b1', 'ajans-34'))
    await store.licences.addKey(licenceKey('a3', 'derleyici', { createdAt: 3 }), 100)
    const ends = async (slug: string) => (await store.licences.bySlug(slug))?.keys.map(({ expiresAt }) => expiresAt)
    expect(await ends('derleyici')).to.deep.equal([50, 100, undefined])
    expect(await ends('ajans-34')).to.deep.equal([undefined])
    expect(await store.licences.revoke('derleyici', 60), 'the first was over already').to.equal(2)
  })

  it('removes a licensee with its keys, and keeps its name until the log has aged', async () => {
    const store = await open(ground)
    await store.licences.addKey(licenceKey('a1', 'derleyici'))
    await store.pulls.record(pull('derleyici', document('d1', [item('a')])))
    expect(await store.licences.remove('derleyici', T0)).to.equal(true)
    expect(await store.licences.remove('derleyici', T0)).to.equal(false)
    expect(await store.licences.byKeyHash('a1'.padEnd(64, '0'))).to.equal(undefined)
    expect(await store.licences.bySlug('derleyici')).to.include({ removedAt: T0 })
    while (await store.pulls.ageOut({ day: dayAfter(2), at: T0 + DAY_MS }, 1));
    expect(await store.licences.bySlug('derleyici')).to.equal(undefined)
    expect(await store.pulls.days({ from, until })).to.deep.equal([])
  })

  it('counts polls of one document on one day in one row, however many', async () => {
    const { pulls } = await open(ground)
    const shown = document('d1', [item('a'), item('b', 3, 'excerpt')])
    await pulls.record(pull('derleyici', shown))
    for (let minute = 1; minute <= 30; minute++)
      await pulls.record(pull('derleyici', shown, { at: T0 + minute * 60_000, how: 'unchanged', bytes: 0 }))
    await pulls.record(pull('derleyici', shown, { at: T0 + 31 * 60_000, how: 'looked', bytes: 0 }))
    await pulls.record(pull('ajans-34', shown, { bytes: 400 }))
    const rows = await pulls.rows({ licensee: 'derleyici', from, until, limit: 10 })
    expect(rows).to.deep.equal([
      {
        licensee: 'derleyici',
        day: dayAfter(0),
        feed: 'yerel.rss#t1',
        seq: 1,
        firstAt: T0,
        lastAt: T0 + 30 * 60_000,
        sent: 1,
        unchanged: 30,
        bytes: 1000,
      },
    ])
    expect(await pulls.days({ from, until })).to.deep.equal([
      {
        licensee: 'ajans-34',
        day: dayAfter(0),
        sent: 1,
        unchanged: 0,
        refused: 0,
        bytes: 400,
        lastAt: T0,
      },
      {
        licensee: 'derleyici',
        day: dayAfter(0),
        sent: 1,
        unchanged: 31,
        refused: 0,
        bytes: 1000,
        lastAt: T0 + 31 * 60_000,
      },
    ])
    expect(await pulls.itemsOf({ feed: 'yerel.rss#t1', seq: 1 })).to.deep.equal(shown.items)
  })

  it('knows which versions each document showed, and so who got which version of an article', async () => {
    const { pulls } = await open(ground)
    const documents = [
      document('d1', [item('a'), item('b')]),
      document('d2', [item('a', 2), item('b'), item('c')]),
      document('d3', [item('b'), item('c'), item('d')]),
      document('d4', [item('a', 2), item('d')]),
    ] as const
    for (const [hour, shown] of documents.entries())
      await pulls.record(pull('derleyici', shown, { at: T0 + hour * 3_600_000 }))
    await pulls.record(pull('ajans-34', documents[2], { at: T0 + 5 * 3_600_000 }))
    // The first one again: it is the document it was.
    await pulls.record(pull('ajans-34', documents[0], { at: T0 + 6 * 3_600_000 }))
    for (const [index, { items }] of documents.entries())
      expect(await pulls.itemsOf({ feed: 'yerel.rss#t1', seq: index + 1 }), `d${index + 1}`).to.deep.equal(items)
    const got = async (letter: string) =>
      (await pulls.recipients(keyOf(letter))).map(
        ({ licensee, version, firstAt, lastAt }) =>
          `${licensee} ${version} ${(firstAt - T0) / 3_600_000}-${(lastAt - T0) / 3_600_000}`,
      )
    expect(await got('a')).to.deep.equal(['ajans-34 1 6-6', 'derleyici 1 0-0', 'derleyici 2 1-3'])
    expect(await got('c')).to.deep.equal(['ajans-34 1 5-5', 'derleyici 1 1-2'])
    expect(await got('e')).to.deep.equal([])
    expect(await pulls.articles({ from, until })).to.deep.equal(
      new Map([
        ['ajans-34', 4],
        ['derleyici', 4],
      ]),
    )
  })

  it('tells apart how much was shown, and what other contracts show at the same path', async () => {
    const { pulls } = await open(ground)
    await pulls.record(pull('derleyici', document('d1', [item('a', 1, 'full')])))
    await pulls.record(pull('derleyici', document('d2', [item('a', 1, 'excerpt')]), { at: T0 + 1 }))
    await pulls.record(pull('ajans-34', document('d1', [item('a', 1, 'headline')], 'yerel.rss#t2')))
    const all = await pulls.recipients(keyOf('a'))
    expect(all.map(({ licensee, extent, feed }) => [licensee, extent, feed])).to.deep.equal([
      ['ajans-34', 'headline', 'yerel.rss#t2'],
      ['derleyici', 'excerpt', 'yerel.rss#t1'],
      ['derleyici', 'full', 'yerel.rss#t1'],
    ])
  })

  it('counts up to the quota of a day and not beyond, also when many come at once', async () => {
    const { pulls } = await open(ground)
    const shown = document('d1', [item('a')])
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        pulls.record(pull('derleyici', shown, { quota: 5, how: n % 2 ? 'sent' : 'unchanged' })),
      ),
    )
    expect(outcomes.filter(outcome => outcome === 'recorded')).to.have.length(5)
    const [today] = await pulls.days({ licensee: 'derleyici', from, until })
    expect([(today?.sent ?? 0) + (today?.unchanged ?? 0), today?.refused]).to.deep.equal([5, 7])
    expect(await pulls.record(pull('derleyici', shown, { quota: 6 })), 'a higher one').to.equal('recorded')
    expect(await pulls.record(pull('derleyici', shown, { quota: 5, day: dayAfter(1) }))).to.equal('recorded')
    expect(await pulls.record(pull('ajans-34', shown)), 'without one').to.equal('recorded')
  })

  it('gives every document one number, also when several are the first to pull it', async () => {
    const { pulls } = await open(ground)
    const shown = [document('d1', [item('a')]), document('d2', [item('a'), item('b')])]
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        pulls.record(pull(n < 5 ? 'derleyici' : 'ajans-34', shown[n % 2] ?? document('', []))),
      ),
    )
    const rows = await pulls.rows({ from, until, limit: 100 })
    expect(rows.map(({ licensee, seq }) => `${licensee} ${seq}`).sort()).to.deep.equal([
      'ajans-34 1',
      'ajans-34 2',
      'derleyici 1',
      'derleyici 2',
    ])
    const shownBy = await Promise.all([1, 2].map(seq => pulls.itemsOf({ feed: 'yerel.rss#t1', seq })))
    expect(shownBy.map(items => items.length).sort()).to.deep.equal([1, 2])
  })

  it('forgets what is old in small steps, and what a kept pull showed not before the pull', async () => {
    const { pulls } = await open(ground)
    for (let n = 0; n < 6; n++)
      await pulls.record(
        pull('derleyici', document(`d${n}`, [item('a', n + 1), item('b')]), {
          day: dayAfter(n),
          at: T0 + n * DAY_MS,
        }),
      )
    await pulls.record(pull('ajans-34', document('x', [item('a')], 'spor.atom#t9')))
    // Each step ends, and deletes no more than it was told to.
    let steps = 0
    while (await pulls.ageOut({ day: dayAfter(4), at: T0 + 3 * DAY_MS }, 2)) {
      steps += 1
      expect(steps).to.be.below(20)
    }
    expect(steps).to.be.at.least(2)
    const rows = await pulls.rows({ from, until, limit: 100 })
    expect(rows.map(({ day }) => day)).to.deep.equal([dayAfter(5), dayAfter(4)])
    expect((await pulls.recipients(keyOf('a'))).map(({ version }) => version)).to.deep.equal([5, 6])
    expect(await pulls.itemsOf({ feed: 'yerel.rss#t1', seq: 5 })).to.deep.equal([item('a', 5), item('b')])
    expect(await pulls.itemsOf({ feed: 'yerel.rss#t1', seq: 1 }), 'b stands in kept ones').to.deep.equal([item('b')])
    expect(await pulls.itemsOf({ feed: 'spor.atom#t9', seq: 1 })).to.deep.equal([])
    expect(await pulls.days({ from, until }), 'counts stay').to.have.length(7)
    // What comes after is whole again, in a feed that was forgotten too.
    await pulls.record(pull('ajans-34', document('x', [item('a')], 'spor.atom#t9'), { at: T0 + 9 * DAY_MS }))
    await pulls.record(pull('derleyici', document('d0', [item('a', 1), item('b')]), { at: T0 + 9 * DAY_MS }))
    const again = await pulls.recipients(keyOf('a'))
    expect(again.map(({ licensee, version }) => `${licensee} ${version}`)).to.deep.equal([
      'ajans-34 1',
      'derleyici 1',
      'derleyici 5',
      'derleyici 6',
    ])
  })

  it('keeps a document that is pulled all the time, however old it is', async () => {
    const { pulls } = await open(ground)
    const shown = document('d1', [item('a')])
    for (let n = 0; n < 40; n++)
      await pulls.record(
        pull('derleyici', shown, { day: dayAfter(n), at: T0 + n * DAY_MS, how: 'unchanged', bytes: 0 }),
      )
    while (await pulls.ageOut({ day: dayAfter(30), at: T0 + 28 * DAY_MS }, 7));
    expect(await pulls.rows({ from, until, limit: 100 })).to.have.length(10)
    expect(await pulls.recipients(keyOf('a'))).to.have.length(1)
  })
}
