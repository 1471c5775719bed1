// The contract's part on partners, their work, and the quarantine.
import { expect } from 'chai'
import fc from 'fast-check'
import { keyOf } from '../../../src/model/key.js'
import type { Partner } from '../../../src/model/partner.js'
import { MOST_PAST_POLLS, NEVER_POLLED } from '../../../src/model/poll.js'
import { addressName } from '../../../src/model/story-names.js'
import type { Store, WorkItem, WorkStore } from '../../../src/store/store.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

const partner = (slug: string, said: Partial<Partner> = {}): Partner => ({
  slug,
  name: `Ortak ${slug} İğ`,
  feedUrl: `https://${slug}.example/`,
  owner: 'partner',
  categories: ['yerel'],
  contract: { extent: 'full', mayPassOn: ['AA'] },
  gate: 'errors',
  onMalformed: 'repair',
  paused: false,
  ...said,
})

const START = SAMPLE_TIME
const LANES = ['x.example', 'y.example']

/** Takes everything, whoever has it, and plans none of it again. */
async function forgetAll(work: WorkStore): Promise<void> {
  for (const lane of LANES) await work.rest(lane, () => ({ until: 0, strikes: 0 }))
  for (;;) {
    const only = [...(await work.planned('poll')).keys()]
    if (only.length === 0) break
    const all = await work.claim('poll', 'all', { now: 0, until: 0, limit: 9, only, evenIfTaken: true })
    for (const item of all) await work.again(item, undefined)
  }
}

export function partnersContract(ground: Playground): void {
  const add = (store: Store, slug: string, pollAt?: number) =>
    store.partners.revise(slug, () => ({ partner: partner(slug), ...(pollAt !== undefined && { pollAt }) }))

  it('keeps a partner as it was said, and its health beside it', async () => {
    const store = await ground.open()
    expect(await store.partners.bySlug('a')).to.equal(undefined)
    await add(store, 'b')
    await store.partners.revise('a', () => ({ partner: partner('a'), line: 'x' }))
    const first = await store.partners.bySlug('a')
    expect(first).to.deep.include({ partner: partner('a'), line: 'x', health: NEVER_POLLED })
    expect(first?.contract).to.match(/^[0-9a-f]{64}$/)
    const health = { outcome: 'merged' as const, failures: 0, restless: 1, etag: 'W/"ğ"', goodAt: SAMPLE_TIME }
    await store.partners.report('a', health)
    await store.partners.report('yok', health)
    await store.partners.revise(
      'a',
      current => current && { partner: { ...current.partner, paused: true }, removedAt: 5 },
    )
    const { contract, ...revised } = (await store.partners.bySlug('a')) ?? {}
    expect(revised).to.deep.equal({ partner: partner('a', { paused: true }), removedAt: 5, health })
    expect(contract, 'another contract').to.not.equal(first?.contract)
    expect((await store.partners.list()).map(kept => kept.partner.slug)).to.deep.equal(['a', 'b'])
    expect(await store.partners.revise('a', () => undefined)).to.equal(undefined)
  })

  it('has written a report when it says so, however many come at once; the last of a partner counts', async () => {
    const store = await ground.open()
    const slugs = Array.from({ length: 40 }, (_, n) => `p${n}`)
    for (const slug of slugs) await add(store, slug)
    const told = (slug: string, goodAt: number) =>
      store.partners.report(slug, { outcome: 'unchanged', failures: 0, restless: 0, etag: `"ş'${slug}"`, goodAt })
    const first = told('p0', 1).then(() => store.partners.bySlug('p0'))
    await Promise.all([...slugs.map(slug => told(slug, 2)), told('yok', 2), told('p1', 3)])
    expect((await first)?.health.goodAt).to.equal(2)
    for (const { partner: kept, health } of await store.partners.list())
      expect(health, kept.slug).to.include({ goodAt: kept.slug === 'p1' ? 3 : 2, etag: `"ş'${kept.slug}"` })
    // One after another, and in the middle of others.
    for (const goodAt of [4, 5]) await told('p2', goodAt)
    await Promise.all([told('p3', 6), add(store, 'p4'), told('p4', 6), store.partners.revise('p3', () => undefined)])
    expect((await store.partners.bySlug('p2'))?.health.goodAt).to.equal(5)
    for (const slug of ['p3', 'p4']) expect((await store.partners.bySlug(slug))?.health.goodAt, slug).to.equal(6)
  })

  it('keeps what a calm poll moves, and nothing else of the health; a later report of the whole counts more', async () => {
    const store = await ground.open()
    const { partners, work } = store
    for (const slug of ['a', 'b']) await add(store, slug, 1)
    const health = { ...NEVER_POLLED, outcome: 'unchanged' as const, etag: '"ş"', polledAt: 10, goodAt: 11 }
    const next = { at: 40, because: 'rhythm' as const }
    for (const slug of ['a', 'b']) await partners.report(slug, health)
    // More than one statement holds, and one partner more than once.
    for (let at = 20; at < 400; at += 1) await partners.reportCalm('a', { polledAt: at, goodAt: at + 1, next })
    await partners.reportCalm('yok', { polledAt: 1, goodAt: 1, next })
    await partners.reportCalm('b', { polledAt: 30, goodAt: 31 })
    expect((await partners.bySlug('a'))?.health).to.deep.equal({ ...health, polledAt: 399, goodAt: 400, next })
    expect((await partners.list()).map(kept => kept.health.polledAt)).to.deep.equal([399, 30])
    const past = await partners.pastPolls(['a', 'b'])
    expect(past.get('a')?.map(({ at }) => at)).to.deep.equal(
      Array.from({ length: MOST_PAST_POLLS }, (_, index) => 400 - MOST_PAST_POLLS + index),
    )
    expect(past.get('b')).to.deep.equal([
      { at: 10, outcome: 'unchanged' },
      { at: 30, outcome: 'unchanged' },
    ])
    await partners.report('a', { ...health, outcome: 'slow', failures: 1, polledAt: 500 })
    expect((await partners.bySlug('a'))?.health).to.deep.equal({
      ...health,
      outcome: 'slow',
      failures: 1,
      polledAt: 500,
    })
    expect((await partners.pastPolls(['a'])).get('a')?.slice(-2)).to.deep.equal([
      { at: 399, outcome: 'unchanged' },
      { at: 500, outcome: 'slow' },
    ])
    const [item] = await work.claim('poll', 'x', { now: 1000, until: 2000, limit: 1, only: ['b'] })
    await partners.reportCalm('b', { polledAt: 1000, goodAt: 1001, next })
    if (item) await work.again(item, 5000)
    await store.close()
    const again = await ground.open()
    if (store.traits.manyWriters) expect((await again.partners.bySlug('b'))?.health.polledAt).to.equal(1000)
  })

  it('refuses a report once it is closed', async () => {
    const store = await ground.open()
    await add(store, 'a')
    await store.close()
    const refused = await store.partners.report('a', NEVER_POLLED).catch((error: Error) => error.message)
    expect(refused).to.contain('closed')
  })

  it('writes a change row for the categories of the partner’s articles', async () => {
    const store = await ground.open()
    for (const [owner, id, categories] of [
      ['a', '1', ['spor', 'yerel']],
      ['a', '2', ['yerel']],
      ['b', '3', ['ekonomi']],
    ] as const) {
      const article = sampleArticle({ owner, id, categories })
      await store.articles.revise(article.key, () => sampleRevision(article))
    }
    const before = await store.changes.last()
    await add(store, 'a')
    const [change, ...others] = await store.changes.after(before, 9)
    expect(others).to.deep.equal([])
    expect(change).to.deep.include({
      kind: 'contract',
      key: keyOf('a', ''),
      version: 0,
      categories: ['spor', 'yerel'],
      at: ground.time,
    })
  })

  it('hands out work that is due, once, earliest first', async () => {
    const store = await ground.open()
    const { work } = store
    for (const [slug, at] of [
      ['c', 30],
      ['a', 10],
      ['b', 20],
      ['sonra', 1000],
    ] as const)
      await add(store, slug, at)
    const times = { now: 100, until: 200 }
    expect(
      (await work.claim('poll', 'x', { ...times, limit: 2 })).map(({ subject, dueAt }) => [subject, dueAt]),
    ).to.deep.equal([
      ['a', 10],
      ['b', 20],
    ])
    expect((await work.claim('poll', 'y', { ...times, limit: 9 })).map(({ subject }) => subject)).to.deep.equal(['c'])
    expect(await work.claim('poll', 'z', { ...times, limit: 9 })).to.deep.equal([])
    expect(await work.next('poll', 100), 'a claim runs out').to.equal(200)
    expect((await work.due('poll', 100)).toSorted()).to.deep.equal(['a', 'b', 'c'])
    expect(
      (await work.claim('poll', 'z', { now: 200, until: 300, limit: 1 })).map(({ subject }) => subject),
    ).to.deep.equal(['a'])
  })

  it('plans work again for who still holds it, sooner where it was hastened, and not at all where it is not wanted', async () => {
    const store = await ground.open()
    const { work } = store
    await add(store, 'a', 10)
    const [first] = await work.claim('poll', 'x', { now: 10, until: 20, limit: 1 })
    const [second] = await work.claim('poll', 'y', { now: 20, until: 30, limit: 1 })
    if (!first || !second) throw new Error('nothing was claimed')
    expect(await work.again(first, 500), 'the claim was lost').to.equal(false)
    expect(await work.hasten('poll', 'a', 25)).to.equal(true)
    expect(await work.again(second, 500)).to.equal(true)
    expect(await work.next('poll', 30)).to.equal(25)
    const [third] = await work.claim('poll', 'z', { now: 25, until: 35, limit: 1 })
    expect(third && (await work.again(third, 500))).to.equal(true)
    expect(await work.next('poll', 30)).to.equal(500)
    await store.partners.revise('a', current => current && { partner: { ...current.partner, paused: true }, pollAt: 1 })
    expect(await work.next('poll', 30)).to.equal(undefined)
    expect(await work.hasten('poll', 'a', 1)).to.equal(false)
  })

  it('hands out one thing of a lane at a time, and looks past those who wait in it', async () => {
    const store = await ground.open()
    const { work } = store
    for (let n = 0; n < 30; n++) await work.plan('poll', `a${String(n).padStart(2, '0')}`, n, 'kalabalik.example')
    await work.plan('poll', 'b', 50, 'b.example')
    await work.plan('poll', 'dosya', 60)
    await work.plan('poll', 'dosya-2', 61)
    const taken = await work.claim('poll', 'x', { now: 100, until: 200, limit: 9 })
    expect(taken.map(({ subject, lane }) => [subject, lane])).to.deep.equal([
      ['a00', 'kalabalik.example'],
      ['b', 'b.example'],
      ['dosya', undefined],
      ['dosya-2', undefined],
    ])
    expect(await work.claim('poll', 'y', { now: 100, until: 200, limit: 9 })).to.deep.equal([])
    const [first, second] = taken
    if (!first || !second) throw new Error('nothing was claimed')
    expect(await work.again(first, 1000, 110)).to.equal(true)
    expect(await work.next('poll', 100), 'the lane is free then').to.equal(110)
    expect(await work.claim('poll', 'y', { now: 109, until: 300, limit: 9 })).to.deep.equal([])
    const [next] = await work.claim('poll', 'y', { now: 110, until: 300, limit: 9 })
    expect(next?.subject).to.equal('a01')
    const [late] = await work.claim('poll', 'z', { now: 300, until: 400, limit: 1 })
    expect(late?.subject, 'whoever had it died').to.equal('a01')
    expect(next && (await work.again(next, 2000, 0)), 'too late').to.equal(false)
    expect(
      await work.claim('poll', 'w', { now: 310, until: 400, limit: 1, only: ['a05'] }),
      'still taken',
    ).to.deep.equal([])
    const [seized] = await work.claim('poll', 'v', { now: 310, until: 400, limit: 1, only: ['a01'], evenIfTaken: true })
    expect(seized?.subject).to.equal('a01')
    expect(late && (await work.again(late, 1)), 'taken away').to.equal(false)
    expect(seized && (await work.again(seized, 2000))).to.equal(true)
    expect(await work.again(second, undefined), 'not wanted any more').to.equal(true)
    expect((await work.planned('poll')).has('b')).to.equal(false)
  })

  it('leaves a lane alone, and counts how often that was asked for', async () => {
    const store = await ground.open()
    const { work } = store
    await work.plan('poll', 'a', 10, 'x.example')
    await work.plan('poll', 'b', 5000, 'x.example')
    await work.plan('poll', 'c', 7000, 'y.example')
    const seen: unknown[] = []
    for (const until of [900, 1000])
      await work.rest('x.example', before => {
        seen.push(before)
        return { until, strikes: (before?.strikes ?? 0) + 1 }
      })
    expect(seen).to.deep.equal([undefined, { until: 900, strikes: 1 }])
    expect(await work.claim('poll', 'x', { now: 999, until: 2000, limit: 9 })).to.deep.equal([])
    expect(await work.claim('poll', 'x', { now: 999, until: 2000, limit: 9, only: ['a', 'b'] })).to.deep.equal([])
    expect(await work.next('poll', 999)).to.equal(1000)
    expect([...(await work.planned('poll'))]).to.have.deep.members([
      ['a', { dueAt: 10, restUntil: 1000 }],
      ['b', { dueAt: 5000, restUntil: 1000 }],
      ['c', { dueAt: 7000 }],
    ])
    expect([...(await work.planned('poll', 'b')).keys()]).to.deep.equal(['b'])
    const [named] = await work.claim('poll', 'x', { now: 1000, until: 2000, limit: 9, only: ['b'] })
    expect(named?.subject, 'not due, but asked for').to.equal('b')
    await work.rest('x.example', () => ({ until: 3000, strikes: 3 }))
    const seize = { now: 2000, until: 2500, limit: 9, only: ['a'], evenIfTaken: true }
    expect(await work.claim('poll', 'y', seize), 'a rest is not taken away').to.deep.equal([])
    await work.rest('yeni.example', before => ({ until: before ? 1 : 2, strikes: 1 }))
  })

  it('says when something can be taken on next, whatever stands in the way: no earlier, and no later', async () => {
    const time = fc.integer({ min: 0, max: 40 })
    const subject = fc.constantFrom('a', 'b', 'c', 'd')
    const lane = fc.constantFrom(...LANES, undefined)
    const step = fc.oneof(
      fc.record({ does: fc.constant('plan' as const), subject, lane, at: time }),
      fc.record({ does: fc.constant('claim' as const), until: fc.integer({ min: 1, max: 20 }) }),
      fc.record({ does: fc.constant('again' as const), at: fc.option(time, { nil: undefined }), freeAt: time }),
      fc.record({ does: fc.constant('rest' as const), lane: fc.constantFrom(...LANES), until: time }),
      fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 10 }) }),
    )
    const { work } = await ground.open()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async steps => {
        await forgetAll(work)
        let now = START
        const held: WorkItem[] = []
        const claim = (at: number) =>
          work.claim('poll', `claim ${at} ${held.length}`, { now: at, until: at + 5, limit: 1 })
        for (const each of steps)
          if (each.does === 'plan') await work.plan('poll', each.subject, START + each.at, each.lane)
          else if (each.does === 'claim')
            held.push(...(await work.claim('poll', `claim ${held.length}`, { now, until: now + each.until, limit: 2 })))
          else if (each.does === 'rest') await work.rest(each.lane, () => ({ until: START + each.until, strikes: 1 }))
          else if (each.does === 'wait') now += each.ms
          else {
            const item = held.shift()
            if (item) await work.again(item, each.at && START + each.at, START + each.freeAt)
          }
        const next = await work.next('poll', now)
        if (next !== undefined && next <= now) return void expect(await claim(now), 'now').to.have.length(1)
        expect(await claim(now), 'not yet').to.deep.equal([])
        if (next === undefined) return
        if (next - 1 > now) expect(await claim(next - 1), 'nor a moment before').to.deep.equal([])
        expect(await claim(next), 'then').to.have.length(1)
      }),
      {
        numRuns: 60,
        // Whoever had it died, and its lane rests longer than the claim holds.
        examples: [
          [
            [
              { does: 'plan', subject: 'a', lane: 'x.example', at: 0 },
              { does: 'claim', until: 3 },
              { does: 'rest', lane: 'x.example', until: 30 },
              { does: 'wait', ms: 5 },
            ],
          ],
        ],
      },
    )
  })

  it('polls a partner in the lane of its site, and in another one once its address is another', async () => {
    const store = await ground.open()
    await add(store, 'a', 10)
    await store.partners.revise('dosya', () => ({ partner: partner('dosya', { file: 'a.xml' }), pollAt: 11 }))
    const lanes = async () =>
      (await store.work.claim('poll', `k${ground.time}`, { now: 20, until: 21, limit: 9 })).map(item => [
        item.subject,
        item.lane,
      ])
    expect(await lanes()).to.deep.equal([
      ['a', 'a.example'],
      ['dosya', undefined],
    ])
    const moved = { feedUrl: 'https://rss.haber.com.tr/x' }
    await store.partners.revise('a', current => current && { partner: { ...current.partner, ...moved } })
    const [item] = await store.work.claim('poll', 'z', { now: 30, until: 31, limit: 1 })
    expect(item).to.include({ subject: 'a', lane: 'haber.com.tr', dueAt: 10 })
  })

  it('keeps what an operator has seen, whatever a poll says meanwhile', async () => {
    const store = await ground.open()
    await add(store, 'a')
    const message = { tr: 'taşındı', en: 'moved' }
    const notice = { kind: 'moved' as const, message, firstAt: 5, lastAt: 5 }
    await store.partners.report('a', { ...NEVER_POLLED, notices: [notice] })
    expect((await store.partners.acknowledge('a', 9))?.health.notices).to.deep.equal([{ ...notice, acknowledgedAt: 9 }])
    await store.partners.report('a', { ...NEVER_POLLED, notices: [{ ...notice, lastAt: 7 }] })
    expect((await store.partners.bySlug('a'))?.health.notices).to.deep.equal([
      { ...notice, lastAt: 7, acknowledgedAt: 9 },
    ])
    await store.partners.report('a', { ...NEVER_POLLED, notices: [{ ...notice, firstAt: 8, lastAt: 8 }] })
    expect((await store.partners.bySlug('a'))?.health.notices, 'another time').to.deep.equal([
      { ...notice, firstAt: 8, lastAt: 8 },
    ])
    expect(await store.partners.acknowledge('yok', 9)).to.equal(undefined)
  })

  ground.itShared('lets one of several into a lane who ask at the same moment', async () => {
    const stores = [await ground.open(), await ground.open(), await ground.open()]
    for (let n = 0; n < 12; n++) await (stores[0] as Store).work.plan('poll', `p${n}`, n, `l${n % 3}`)
    const taken = await Promise.all(
      stores.map((store, n) => store.work.claim('poll', `k${n}`, { now: 50, until: 90, limit: 12 })),
    )
    const lanes = taken.flat().map(({ lane }) => lane)
    expect(new Set(lanes).size, lanes.join()).to.equal(lanes.length)
    const rest = await Promise.all(
      stores.map((store, n) => store.work.claim('poll', `r${n}`, { now: 50, until: 90, limit: 12 })),
    )
    expect([...lanes, ...rest.flat().map(({ lane }) => lane)].toSorted()).to.deep.equal(['l0', 'l1', 'l2'])
  })

  ground.itShared('gives work to one of several who ask at the same moment', async () => {
    const stores = [await ground.open(), await ground.open(), await ground.open()]
    for (let n = 0; n < 12; n++) await add(stores[0] as Store, `p${n}`, 1)
    const taken = await Promise.all(
      stores.map((store, n) => store.work.claim('poll', `k${n}`, { now: 5, until: 9, limit: 12 })),
    )
    const subjects = taken.flat().map(({ subject }) => subject)
    expect(new Set(subjects).size).to.equal(subjects.length)
    const rest = await Promise.all(
      stores.map((store, n) => store.work.claim('poll', `r${n}`, { now: 5, until: 9, limit: 12 })),
    )
    expect([...subjects, ...rest.flat().map(({ subject }) => subject)].length).to.equal(12)
  })

  const held = (id: string, digest = id) => ({
    key: keyOf('a', id),
    partner: 'a',
    outcome: id.startsWith('r') ? ('refused' as const) : ('quarantined' as const),
    title: `Başlık "${id}" \ud83d\ude00`,
    digest,
    findings: [
      {
        rule: 'x',
        level: 'error' as const,
        path: '/a',
        value: '\u0000 \ud800',
        data: { a: [1, null] },
        line: 1,
        column: 2,
        at: { start: 0, end: 1 },
      },
    ],
    reasons: [{ field: 'tags', message: { tr: 'yok', en: 'none' }, allowed: ['spor'] }],
    draft: {
      id,
      title: 'İ',
      tags: [],
      authors: [],
      media: [],
      updates: [],
      rights: { raw: [{ carrier: 'x', value: '<&>', scope: 'item' as const }] },
    },
    raw: `<item>${id}</item>`,
  })

  it('keeps what was not let in, word for word', async () => {
    const { quarantine } = await ground.open()
    await quarantine.hold(held('1'), 100)
    expect(await quarantine.byKey(keyOf('a', '1'))).to.deep.equal({
      ...held('1'),
      state: 'waiting',
      firstSeenAt: 100,
      lastSeenAt: 100,
    })
    await quarantine.hold(held('1'), 200)
    expect(await quarantine.byKey(keyOf('a', '1'))).to.include({ firstSeenAt: 100, lastSeenAt: 200, state: 'waiting' })
    expect(await quarantine.reject(keyOf('a', '1'))).to.equal(true)
    await quarantine.hold(held('1'), 300)
    expect(await quarantine.byKey(keyOf('a', '1')), 'the same again').to.include({ state: 'rejected' })
    await quarantine.hold(held('1', 'anders'), 400)
    expect(await quarantine.byKey(keyOf('a', '1')), 'another form of it').to.include({
      state: 'waiting',
      firstSeenAt: 400,
    })
    await quarantine.drop(keyOf('a', '1'))
    await quarantine.drop(keyOf('a', '1'))
    expect(await quarantine.byKey(keyOf('a', '1'))).to.equal(undefined)
    expect(await quarantine.reject(keyOf('a', '1'))).to.equal(false)
  })

  it('finds what was not let in by its address, whatever follows it there and whichever is its id', async () => {
    const { quarantine } = await ground.open()
    const at = (id: string, url: string) => ({ ...held(id), draft: { ...held(id).draft, url } })
    const found = async (partner: string, ...urls: string[]) =>
      (
        await quarantine.named(
          partner,
          urls.map(url => addressName(url) ?? ''),
        )
      )
        .map(({ draft }) => draft.id)
        .sort()
    await quarantine.hold(at('1', 'https://a.example/kar?utm_source=x'), 100)
    await quarantine.hold(at('2', 'http://a.example/kar'), 100)
    await quarantine.hold(at('3', 'https://a.example/yol'), 100)
    await quarantine.hold(held('4'), 100)
    await quarantine.reject(keyOf('a', '2'))
    expect(await found('a', 'https://a.example/kar')).to.deep.equal(['1', '2'])
    expect(await found('a', 'https://a.example/kar', 'https://a.example/yol')).to.deep.equal(['1', '2', '3'])
    expect(await found('b', 'https://a.example/kar')).to.deep.equal([])
    expect(await found('a')).to.deep.equal([])
    await quarantine.hold(at('1', 'https://a.example/baska'), 200)
    expect(await found('a', 'https://a.example/kar'), 'where it was last').to.deep.equal(['2'])
  })

  it('lists what was not let in, the newest first, page by page', async () => {
    const { quarantine } = await ground.open()
    for (const [index, id] of ['1', '2', 'r1', '3', '4', '5'].entries())
      await quarantine.hold(held(id), index < 4 ? 100 : 200)
    const seen: string[] = []
    let after: { key: string; firstSeenAt: number } | undefined
    do {
      const page = await quarantine.list({ state: 'waiting', limit: 2, ...(after && { after }) })
      seen.push(...page.map(({ key }) => key))
      after = page.at(-1)
    } while (after)
    const keys = (ids: string[]) => ids.map(id => keyOf('a', id)).sort()
    expect(seen).to.deep.equal([...keys(['4', '5']), ...keys(['1', '2', '3', 'r1'])])
    expect(await quarantine.list({ state: 'waiting', outcome: 'refused', limit: 9 })).to.have.length(1)
    expect(await quarantine.list({ state: 'waiting', partner: 'b', limit: 9 })).to.deep.equal([])
    expect(await quarantine.list({ state: 'waiting', limit: 0 })).to.deep.equal([])
    expect([await quarantine.count('quarantined'), await quarantine.count('refused')]).to.deep.equal([5, 1])
  })
}
