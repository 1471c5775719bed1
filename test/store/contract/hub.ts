// The contract's part on our own hub: what is verified, who waits for which version, and in which order it comes.
import { setImmediate } from 'node:timers/promises'
import { expect } from 'chai'
import type { DueDelivery, HubRequest, HubVersion, SettledDelivery } from '../../../src/model/hub.js'
import { keyOf } from '../../../src/model/key.js'
import type { HubRoom, HubStore } from '../../../src/store/hub-store.js'
import type { Store } from '../../../src/store/store.js'
import type { Playground } from './playground.js'

const TOPIC = 'https://akis.example/feeds/yerel.rss'
const ROOM: HubRoom = { subscriptions: 9, ofLane: 9, requests: 9, requestsOfLane: 9 }
const END = 1_000_000

let serial = 0
function request(callback: string, said: Partial<HubRequest> = {}): HubRequest {
  const topic = said.topic ?? TOPIC
  const id = keyOf(topic, callback)
  const made = { id, nonce: `n${serial++}`, mode: 'subscribe' as const, topic, callback, askedAt: 10, failures: 0 }
  return { ...made, ...said }
}

const version = (n: number, said: Partial<HubVersion> = {}): HubVersion => ({
  topic: TOPIC,
  digest: `d${n}`,
  change: n,
  mediaType: 'application/rss+xml; charset=utf-8',
  at: 100 + n,
  ...said,
})
const bodyOf = (n: number) => Buffer.from(`<rss>ığdır ${n}</rss>`)
const NOBODY: ReadonlyMap<string, string> = new Map()

async function subscribe(hub: HubStore, callback: string, said: Partial<HubRequest> = {}, leaseUntil = END) {
  const asked = request(callback, said)
  expect(await hub.ask(asked, ROOM)).to.equal('asked')
  expect(await hub.verified(asked, { at: 20, leaseUntil, digest: 'd0', change: 0 })).to.equal('done')
  return asked.id
}

const announce = (hub: HubStore, n: number, said: Partial<HubVersion> = {}) =>
  hub.announce(version(n, said), bodyOf(n), NOBODY)

const claim = (
  hub: HubStore,
  now: number,
  said: Partial<Parameters<HubStore['claim']>[1]> = {},
  name = `c${serial++}`,
) => hub.claim(name, { now, until: now + 50, limit: 9, perLane: 9, leaveOut: [], ...said })

const settled = (delivery: DueDelivery, said: Partial<SettledDelivery> = {}): SettledDelivery => ({
  delivery,
  outcome: 'delivered',
  status: 200,
  at: 300,
  ...said,
})

/** Numbers of what a subscriber gets until nothing is due any more. */
async function brought(hub: HubStore, id: string): Promise<number[]> {
  const numbers: number[] = []
  for (;;) {
    const due = await claim(hub, 400)
    if (due.length === 0) return numbers
    for (const delivery of due) {
      if (delivery.id === id) numbers.push(delivery.number)
      await hub.settle(settled(delivery))
    }
  }
}

export function hubContract(ground: Playground): void {
  it('remembers a request until it is verified, and plans its verification', async () => {
    const { hub, work } = await ground.open()
    const first = request('https://abone.example/a?ğ=%C4%9F', { secret: 'gizli "ı"', lease: 864_000 })
    expect(await hub.ask(first, ROOM)).to.equal('asked')
    expect(await hub.request(first.id)).to.deep.equal(first)
    const [item] = await work.claim('verify', 'k', { now: 10, until: 20, limit: 9 })
    expect(item).to.include({ subject: first.id, lane: 'callback abone.example' })
    expect(await hub.subscription(first.id)).to.equal(undefined)
    await hub.unanswered(first)
    expect(await hub.request(first.id)).to.deep.equal({ ...first, failures: 1 })
    const second = request(first.callback, { mode: 'unsubscribe', askedAt: 15 })
    await hub.ask(second, ROOM)
    expect(await hub.verified(first, { at: 20, leaseUntil: END, digest: 'd', change: 0 })).to.equal('overtaken')
    await hub.forget(first)
    await hub.unanswered(first)
    expect(await hub.request(second.id)).to.deep.equal(second)
    expect(item && (await work.again(item, undefined)), 'the second has to be verified too').to.equal(true)
    expect(await work.next('verify', 15)).to.equal(15)
    await hub.forget(second)
    expect(await hub.request(second.id)).to.equal(undefined)
  })

  it('has so much room and no more, of one site and of all; whoever asks again takes none', async () => {
    const { hub } = await ground.open()
    await subscribe(hub, 'https://a.example/1')
    const room = { subscriptions: 3, ofLane: 2, requests: 2, requestsOfLane: 1 }
    expect(await hub.ask(request('https://a.example/2'), room)).to.equal('asked')
    expect(await hub.ask(request('https://www.a.example/3'), room), 'requests of a site').to.equal('full')
    expect(await hub.ask(request('https://a.example/2'), room)).to.equal('asked')
    expect(await hub.ask(request('https://b.example/1'), room)).to.equal('asked')
    expect(await hub.ask(request('https://c.example/1'), room), 'requests').to.equal('full')
    expect(await hub.ask(request('https://a.example/1', { mode: 'denied' }), room)).to.equal('asked')
    const wide = { ...room, requests: 9, requestsOfLane: 9 }
    await subscribe(hub, 'https://a.example/4')
    expect(await hub.ask(request('https://a.example/5'), wide), 'subscriptions of a site').to.equal('full')
    expect(await hub.ask(request('https://a.example/4'), wide)).to.equal('asked')
    await subscribe(hub, 'https://d.example/1')
    expect(await hub.ask(request('https://e.example/1'), wide), 'subscriptions').to.equal('full')
  })

  it('keeps a version only while somebody is subscribed, whole, and wakes who is', async () => {
    const { hub, work } = await ground.open()
    expect(await hub.announce(version(1), undefined, new Map([['https://hub.example/ t', 'hub.example']]))).to.equal(
      'unheard',
    )
    expect(await work.next('ping', 500)).to.equal(101)
    const id = await subscribe(hub, 'https://a.example/1')
    expect(await hub.topics(30)).to.deep.equal([TOPIC])
    expect(await hub.next(30, [])).to.equal(undefined)
    expect(await hub.announce(version(2), undefined, NOBODY)).to.equal('wanted')
    const everyByte = Buffer.from(Array.from({ length: 512 }, (_, n) => n % 256))
    expect(await hub.announce(version(2), everyByte, NOBODY)).to.equal('kept')
    expect(await announce(hub, 2), 'again').to.equal('known')
    expect(await hub.announce(version(1, { digest: 'older' }), everyByte, NOBODY), 'an older one').to.equal('known')
    expect(await hub.next(102, [])).to.equal(102)
    const [due] = await claim(hub, 102)
    expect(due).to.deep.include({ id, topic: TOPIC, callback: 'https://a.example/1', lane: 'a.example', failures: 0 })
    const kept = await hub.version(TOPIC, due?.number ?? 0)
    expect(kept && Buffer.from(kept.body).equals(everyByte)).to.equal(true)
    expect(kept).to.include({ digest: 'd2', mediaType: 'application/rss+xml; charset=utf-8' })
    expect(await hub.topics(END)).to.deep.equal([])
    expect(await hub.announce(version(3, { at: END }), undefined, NOBODY), 'nobody any more').to.equal('unheard')
  })

  it('brings every version after the subscription, one after the other', async () => {
    const { hub } = await ground.open()
    await subscribe(hub, 'https://a.example/1')
    await announce(hub, 1)
    const second = await subscribe(hub, 'https://b.example/2')
    for (const n of [2, 3, 4]) await announce(hub, n)
    expect(await brought(hub, second)).to.deep.equal([2, 3, 4])
    expect(await hub.subscription(second)).to.include({ delivered: 4, latest: 4, deliveredAt: 300, failures: 0 })
    expect(await hub.subscription(second)).to.not.have.property('dueAt')
  })

  it('hands out so many, of one lane so many, and nothing twice until the claim runs out', async () => {
    const { hub } = await ground.open()
    for (const host of ['a', 'a', 'a', 'b', 'c'].entries())
      await subscribe(hub, `https://${host[1]}.example/${host[0]}`)
    await announce(hub, 1)
    const first = await claim(hub, 200, { perLane: 2, leaveOut: ['c.example'] })
    expect(first.map(({ lane }) => lane).sort()).to.deep.equal(['a.example', 'a.example', 'b.example'])
    expect(await hub.next(200, ['a.example'])).to.equal(101)
    expect(await claim(hub, 200, { limit: 1 })).to.have.length(1)
    expect(await claim(hub, 200)).to.have.length(1)
    expect(await claim(hub, 200)).to.deep.equal([])
    expect(await claim(hub, 200, { limit: 0 })).to.deep.equal([])
    expect(await hub.next(200, [])).to.equal(250)
    expect(await claim(hub, 250)).to.have.length(5)
    // What somebody settles whose claim was lost changes nothing.
    for (const delivery of first) await hub.settle(settled(delivery, { outcome: 'ended' }))
    expect(await hub.subscriptions({ now: 250, limit: 9 })).to.have.length(5)
  })

  it('comes back to what failed when it is due, and only then, whatever is announced meanwhile', async () => {
    const { hub } = await ground.open()
    const id = await subscribe(hub, 'https://a.example/1')
    await announce(hub, 1)
    const [due] = await claim(hub, 200)
    if (!due) throw new Error('nothing is due')
    await announce(hub, 2)
    await hub.settle(settled(due, { outcome: 'failed', status: 503, dueAt: 5000 }))
    expect(await hub.subscription(id)).to.include({ failures: 1, trouble: '503', dueAt: 5000, delivered: 0 })
    await announce(hub, 3)
    expect(await claim(hub, 4999)).to.deep.equal([])
    const [again] = await claim(hub, 5000)
    expect(again).to.include({ number: 1, failures: 1 })
    if (again) await hub.settle(settled(again, { at: 5001 }))
    expect((await claim(hub, 5001)).map(({ number }) => number)).to.deep.equal([2])
    expect((await hub.subscription(id))?.trouble).to.equal(undefined)
  })

  it('ends with what ended, and with the lease', async () => {
    const { hub } = await ground.open()
    const gone = await subscribe(hub, 'https://a.example/1')
    const over = await subscribe(hub, 'https://b.example/1', {}, 150)
    const left = await subscribe(hub, 'https://c.example/1')
    await announce(hub, 1)
    const due = await claim(hub, 200)
    expect(due.map(({ id }) => id)).to.have.members([gone, left])
    for (const delivery of due)
      if (delivery.id === gone) await hub.settle(settled(delivery, { outcome: 'ended', status: 410, because: 'gone' }))
    expect(await hub.subscription(gone)).to.equal(undefined)
    const leaving = request('https://c.example/1', { mode: 'unsubscribe' })
    await hub.ask(leaving, ROOM)
    expect(await hub.subscription(left), 'not before it is verified').to.include({ id: left })
    await hub.verified(leaving, { at: 210, leaseUntil: 0, digest: 'd1', change: 1 })
    expect(await hub.subscription(left)).to.equal(undefined)
    expect(await hub.subscriptions({ now: 200, limit: 9 })).to.deep.equal([])
    expect(await hub.next(200, [])).to.equal(undefined)
    expect(await hub.subscription(over)).to.include({ id: over })
    await hub.purge(200)
    expect(await hub.subscription(over)).to.equal(undefined)
    expect(await hub.version(TOPIC, 1)).to.equal(undefined)
  })

  it('replaces a subscription by the next request, and what waits comes at once', async () => {
    const { hub } = await ground.open()
    const id = await subscribe(hub, 'https://a.example/1', { secret: 'eski' })
    await announce(hub, 1)
    const [due] = await claim(hub, 200)
    if (due) await hub.settle(settled(due, { outcome: 'failed', because: 'down', dueAt: 90_000 }))
    const again = request('https://a.example/1', { secret: 'yeni' })
    await hub.ask(again, ROOM)
    expect((await hub.subscription(id))?.secret, 'not before it is verified').to.equal('eski')
    await hub.verified(again, { at: 300, leaseUntil: END + 1, digest: 'd1', change: 1 })
    expect(await hub.subscription(id)).to.include({ secret: 'yeni', leaseUntil: END + 1, since: 20, verifiedAt: 300 })
    expect((await claim(hub, 300)).map(({ number, secret }) => [number, secret])).to.deep.equal([[1, 'yeni']])
    const plain = request('https://a.example/1')
    await hub.ask(plain, ROOM)
    await hub.verified(plain, { at: 310, leaseUntil: END, digest: 'd1', change: 1 })
    expect(await hub.subscription(id)).to.not.have.property('secret')
  })

  it('does not bring what changed while nobody was subscribed', async () => {
    const { hub } = await ground.open()
    await subscribe(hub, 'https://a.example/1', {}, 50)
    await announce(hub, 1, { at: 40 })
    // Nobody is told of d2: it is not even announced.
    const later = request('https://b.example/1')
    await hub.ask(later, ROOM)
    await hub.verified(later, { at: 60, leaseUntil: END, digest: 'd2', change: 2 })
    expect(await announce(hub, 2)).to.equal('known')
    await announce(hub, 3)
    expect(await brought(hub, later.id)).to.have.length(1)
  })

  it('keeps fifty versions of a topic for who is behind, and none for nobody', async () => {
    const { hub } = await ground.open()
    const behind = await subscribe(hub, 'https://a.example/1')
    for (let n = 1; n <= 60; n++) await announce(hub, n)
    expect(await hub.version(TOPIC, 10)).to.equal(undefined)
    expect(await hub.version(TOPIC, 11)).to.not.equal(undefined)
    expect((await hub.figures(200)).versions).to.equal(50)
    expect(await brought(hub, behind)).to.deep.equal(Array.from({ length: 50 }, (_, n) => n + 11))
    await announce(hub, 61)
    expect((await hub.figures(200)).versions).to.equal(1)
  })

  it('brings the newest version once more where it is asked to, also while somebody brings it', async () => {
    const { hub } = await ground.open()
    const id = await subscribe(hub, 'https://a.example/1')
    expect(await hub.replay(id, version(0), bodyOf(0)), 'nothing was announced yet').to.include({ id, dueAt: 100 })
    expect(await brought(hub, id)).to.have.length(1)
    await announce(hub, 1)
    const before = await brought(hub, id)
    expect(before).to.have.length(1)
    await hub.replay(id, version(1, { at: 350 }), bodyOf(1))
    const [inHand] = await claim(hub, 350)
    await hub.replay(id, version(1, { at: 360 }), bodyOf(1))
    if (inHand) await hub.settle(settled(inHand))
    expect(await brought(hub, id)).to.deep.equal(before)
    expect(await hub.replay('aaaaaaaaaaaaaaaa', version(1), bodyOf(1))).to.equal(undefined)
  })

  it('tells what became of each attempt, newest first, and of what was ended by hand', async () => {
    const { hub } = await ground.open()
    const a = await subscribe(hub, 'https://a.example/1')
    const b = await subscribe(hub, 'https://b.example/1', { topic: `${TOPIC}2` })
    await announce(hub, 1)
    await announce(hub, 1, { topic: `${TOPIC}2` })
    const due = await claim(hub, 200, { until: 9000 })
    const [first, second] = [due.find(({ id }) => id === a), due.find(({ id }) => id === b)]
    if (!first || !second) throw new Error('two are due')
    await hub.settle(settled(first, { outcome: 'failed', because: 'down', status: undefined, dueAt: 250 }))
    await Promise.all([
      hub.settle(settled(second)),
      claim(hub, 250).then(([again]) => again && hub.settle(settled(again, { at: 260 }))),
    ])
    expect(await hub.end(a, 'operator', 400)).to.include({ id: a, topic: TOPIC })
    expect(await hub.end(a, 'operator', 400)).to.equal(undefined)
    const all = await hub.log({ limit: 9 })
    expect(all.map(({ seq }) => seq)).to.deep.equal([4, 3, 2, 1])
    expect(all[0]).to.deep.include({ subscription: a, outcome: 'ended', because: 'operator', at: 400 })
    expect(all[3]).to.deep.equal({
      seq: 1,
      subscription: a,
      topic: TOPIC,
      callback: 'https://a.example/1',
      number: 1,
      attempt: 1,
      outcome: 'failed',
      because: 'down',
      at: 300,
    })
    expect(
      (await hub.log({ limit: 9, subscription: a, outcome: 'delivered' })).map(({ attempt }) => attempt),
    ).to.deep.equal([2])
    expect(await hub.log({ limit: 9, topic: `${TOPIC}2` })).to.have.length(1)
    expect((await hub.log({ limit: 2, after: 4 })).map(({ seq }) => seq)).to.deep.equal([3, 2])
    expect(await hub.record(1)).to.deep.equal(all[3])
    expect(await hub.record(99)).to.equal(undefined)
  })

  it('settles hundreds together, as it would settle them one by one', async () => {
    const { hub } = await ground.open()
    const wide = { subscriptions: 999, ofLane: 999, requests: 999, requestsOfLane: 999 }
    for (let n = 0; n < 321; n++) {
      const asked = request(`https://a.example/${n}`)
      await hub.ask(asked, wide)
      await hub.verified(asked, { at: 20, leaseUntil: END, digest: 'd0', change: 0 })
    }
    await announce(hub, 1)
    const due = await claim(hub, 200, { limit: 999, perLane: 999 })
    expect(due).to.have.length(321)
    await announce(hub, 2)
    await Promise.all(due.map(delivery => hub.settle(settled(delivery))))
    expect(await hub.figures(200)).to.deep.include({ subscriptions: 321, waiting: 321, failing: 0, requests: 0 })
    expect((await claim(hub, 300, { limit: 999, perLane: 999 })).every(({ number }) => number === 2)).to.equal(true)
    expect(new Set((await hub.log({ limit: 999 })).map(({ seq }) => seq)).size).to.equal(321)
    expect(await hub.subscriptions({ now: 200, limit: 100, topic: TOPIC })).to.have.length(100)
  })

  ground.itShared('gives no two the same, and forgets nobody, while versions are announced', async () => {
    const [one, two] = [await ground.open(), await ground.open()] as [Store, Store]
    const ids: string[] = []
    for (let n = 0; n < 8; n++) ids.push(await subscribe(one.hub, `https://s${n}.example/`))
    const got = new Map<string, number[]>(ids.map(id => [id, []]))
    let announced = 0
    const announcing = (async () => {
      for (let n = 1; n <= 10; n++) {
        await announce(n % 2 === 0 ? one.hub : two.hub, n)
        announced = n
      }
    })()
    const bring = async ({ hub }: Store) => {
      for (let idle = 0; idle < 3; ) {
        const due = await claim(hub, 500, { limit: 3, until: 1_000_000 })
        await setImmediate()
        await Promise.all(
          due.map(delivery => {
            got.get(delivery.id)?.push(delivery.number)
            return hub.settle(settled(delivery))
          }),
        )
        if (due.length > 0) idle = 0
        else if (announced === 10) idle += 1
      }
    }
    await Promise.all([announcing, bring(one), bring(two)])
    for (const numbers of got.values()) expect(numbers).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
}
