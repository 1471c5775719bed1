import { expect } from 'chai'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { type Loop, loop } from '../../src/work/loop.js'

const GAP = 1000
const NOON = Date.parse('2026-11-23T12:00:00Z')
const PARTNER = {
  name: 'x',
  owner: 'partner',
  categories: [],
  gate: 'errors',
  onMalformed: 'repair',
  paused: false,
} as const

describe('the loop of work', () => {
  let store: Store
  let now: number
  let timers: Map<object, { ms: number; act: () => void }>
  let logged: string[]
  const loops: Loop[] = []

  beforeEach(async () => {
    now = NOON
    timers = new Map()
    logged = []
    store = await openStore('sqlite::memory:', { now: () => now, every: () => () => {} })
  })
  afterEach(async () => {
    for (const each of loops.splice(0)) await each.stop()
    expect(timers.size, 'timers left').to.equal(0)
    await store.close()
  })

  const plan = (slug: string, pollAt = now, site = slug) =>
    store.partners.revise(slug, () => ({
      partner: { ...PARTNER, slug, feedUrl: `https://${site}.example/${slug}` },
      pollAt,
    }))
  function open(act: (subject: string) => Promise<number | undefined>, atOnce = 4) {
    let claims = 0
    const note = (_: object, message: string) => void logged.push(message)
    const made = loop({
      kind: 'poll',
      work: store.work,
      act,
      atOnce,
      laneGap: GAP,
      claim: () => `c${++claims}-${loops.length}`,
      now: () => now,
      later(ms, fn) {
        const key = {}
        timers.set(key, { ms, act: () => timers.delete(key) && fn() })
        return () => timers.delete(key)
      },
      log: { info: note, warn: note, error: note },
    })
    loops.push(made)
    return made
  }
  /** Lets whatever was begun come to its next pause. */
  const rest = async (until: () => boolean) => {
    for (let turn = 0; turn < 2000 && !until(); turn++) await new Promise(setImmediate)
    expect(until()).to.equal(true)
  }

  it('does what is due, each once, and sleeps until the next', async () => {
    const done: string[] = []
    for (const slug of ['a', 'b', 'c', 'd', 'e', 'f']) await plan(slug)
    await plan('yarin', NOON + 10_000)
    await open(async slug => {
      done.push(slug)
      return now + 3_600_000
    }, 2).start()
    await rest(() => done.length === 6 && [...timers.values()].some(({ ms }) => ms === 10_000))
    expect([...done].sort()).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f'])
    now += 10_000
    for (const { act } of [...timers.values()]) act()
    await rest(() => done.includes('yarin'))
    expect(done).to.have.length(7)
  })

  it('never does the same twice at once, however many loops there are', async () => {
    let release = () => {}
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    const begun: string[] = []
    const act = async (slug: string) => {
      begun.push(slug)
      await held
      return now + 1000
    }
    await plan('a')
    await plan('b')
    await open(act).start()
    await open(act).start()
    await rest(() => begun.length === 2)
    release()
    expect([...begun].sort()).to.deep.equal(['a', 'b'])
  })

  it('does what bothers one site one at a time, with a pause between, and others meanwhile', async () => {
    const begun: string[] = []
    const ends = new Map<string, () => void>()
    for (const slug of ['a', 'b', 'c']) await plan(slug, now, 'site')
    await plan('d', now + 1)
    now += 2
    await open(async slug => {
      begun.push(slug)
      await new Promise<void>(resolve => ends.set(slug, resolve))
      return now + 3_600_000
    }).start()
    await rest(() => begun.length === 2)
    expect(begun, 'the other site is not held up by those who wait').to.deep.equal(['a', 'd'])
    ends.get('a')?.()
    ends.get('d')?.()
    await rest(() => [...timers.values()].some(({ ms }) => ms === GAP))
    expect(begun).to.have.length(2)
    now += GAP
    for (const { act } of [...timers.values()]) act()
    await rest(() => begun.length === 3)
    expect(begun[2]).to.equal('b')
    ends.get('b')?.()
    await rest(() => [...timers.values()].some(({ ms }) => ms === GAP))
    await store.work.rest('site.example', () => ({ until: now + 20_000, strikes: 1 }))
    now += GAP
    for (const { act } of [...timers.values()]) act()
    await rest(() => [...timers.values()].some(({ ms }) => ms === 20_000 - GAP))
    expect(begun, 'the site wants to be left alone').to.have.length(3)
    now += 20_000
    for (const { act } of [...timers.values()]) act()
    await rest(() => begun.length === 4)
    ends.get('c')?.()
  })

  it('forgets what is not wanted any more', async () => {
    await plan('a')
    let turns = 0
    await open(async () => {
      turns += 1
      return undefined
    }).start()
    await rest(() => turns === 1 && timers.size > 0)
    expect([...(await store.work.planned('poll')).keys()]).to.deep.equal([])
  })

  it('does again later what failed, and says so', async () => {
    await plan('a')
    await open(async () => {
      throw new Error('olmadı')
    }).start()
    await rest(() => logged.length > 0 && timers.size > 0)
    expect(logged).to.deep.equal(['work failed; it is done again later'])
    expect(await store.work.next('poll', now)).to.equal(NOON + 5 * 60_000)
  })

  it('does at once what was hastened while it was in hand', async () => {
    let turn = 0
    await plan('a')
    const made = open(async slug => {
      turn += 1
      if (turn === 1) await store.work.hasten('poll', slug, now + 1)
      now += 5
      return now + 3_600_000
    })
    await made.start()
    await rest(() => [...timers.values()].some(({ ms }) => ms === GAP))
    now += GAP
    for (const { act } of [...timers.values()]) act()
    await rest(() => turn === 2)
    expect(turn).to.equal(2)
  })

  it('waits for work in hand when it is stopped, and begins none', async () => {
    let ended = false
    await plan('a')
    const made = open(async () => {
      for (let wait = 0; wait < 20; wait++) await new Promise(setImmediate)
      ended = true
      return now + 1000
    })
    await made.start()
    await Promise.all([made.stop(), made.stop()])
    expect(ended).to.equal(true)
    await plan('b')
    await made.plan()
    expect((await store.work.due('poll', now)).includes('b')).to.equal(true)
  })
})
