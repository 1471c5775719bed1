import { expect } from 'chai'
import type { Change } from '../../src/model/change.js'
import type { Log } from '../../src/model/log.js'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.js'
import type { ChangeStore, Store } from '../../src/store/store.js'
import { type ChangeHandler, type Follower, follow } from '../../src/work/follow.js'
import { rejection } from '../store/rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../store/sample-article.js'
import { type Clockwork, clockwork, rest } from './clockwork.js'

describe('following changes', () => {
  let store: Store
  let clock: Clockwork
  let logged: string[]
  let followers: Follower[]

  beforeEach(async () => {
    clock = clockwork(SAMPLE_TIME)
    store = await openSqlite('sqlite::memory:', { now: clock.now, every: clock.every })
    logged = []
    followers = []
  })
  afterEach(async () => {
    for (const follower of followers) await follower.stop()
    await store.close()
  })

  const note = (level: string) => (_fields: object, message: string) => void logged.push(`${level}: ${message}`)
  const log: Log = { info: note('info'), warn: note('warn'), error: note('error') }

  function following(handlers: readonly ChangeHandler[], changes: ChangeStore = store.changes): Follower {
    const follower = follow({ changes, handlers, log, later: clock.later })
    followers.push(follower)
    return follower
  }

  async function write(id: string): Promise<void> {
    const article = sampleArticle({ id })
    await store.articles.revise(article.key, () => sampleRevision(article))
  }

  /** A handler that collects, and what it got. */
  function collecting(): { readonly seqs: number[]; readonly handler: ChangeHandler } {
    const seqs: number[] = []
    return { seqs, handler: (batch: readonly Change[]) => void seqs.push(...batch.map(change => change.seq)) }
  }

  it('hands on what is written after it started, and nothing older', async () => {
    await write('eski')
    const old = await store.changes.last()
    const { seqs, handler } = collecting()
    const follower = following([handler])
    await follower.start()
    for (const id of ['bir', 'iki', 'üç']) await write(id)
    await follower.settled()
    const expected = (await store.changes.after(old, 99)).map(change => change.seq)
    expect(seqs).to.deep.equal(expected)
    expect(seqs).to.have.length(3)
  })

  it('hands on without being asked', async () => {
    const heard = new Promise<readonly Change[]>(resolve => void following([resolve]).start())
    await rest()
    await write('bir')
    expect((await heard).map(change => change.key)).to.deep.equal([sampleArticle({ id: 'bir' }).key])
  })

  it('gives each batch to the handlers in turn, the next when the one before is done', async () => {
    const told: string[] = []
    const slow: ChangeHandler = async batch => {
      await rest()
      told.push(...batch.map(change => `ilk ${change.seq}`))
    }
    const second: ChangeHandler = batch => void told.push(...batch.map(change => `sonra ${change.seq}`))
    const follower = following([slow, second])
    await follower.start()
    await write('bir')
    await follower.settled()
    await write('iki')
    await follower.settled()
    const [one, two] = (await store.changes.after(0, 9)).map(change => change.seq)
    expect(told).to.deep.equal([`ilk ${one}`, `sonra ${one}`, `ilk ${two}`, `sonra ${two}`])
  })

  it('never runs a handler twice at once, and hands on nothing twice', async () => {
    let running = 0
    let most = 0
    const { seqs, handler } = collecting()
    const follower = following([
      async batch => {
        running += 1
        most = Math.max(most, running)
        await rest()
        running -= 1
        await handler(batch)
      },
    ])
    await follower.start()
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await write(`haber-${index}`)
        await follower.settled()
        expect(seqs.length).to.be.above(0)
      }),
    )
    expect(most).to.equal(1)
    expect(seqs).to.deep.equal((await store.changes.after(0, 99)).map(change => change.seq))
  })

  it('is settled when everything written before was handled, also by a handler that takes its time', async () => {
    let finish = () => {}
    const held = new Promise<void>(resolve => {
      finish = resolve
    })
    let done = false
    const follower = following([
      async () => {
        await held
        done = true
      },
    ])
    await follower.start()
    await write('bir')
    let settled = false
    const waiting = follower.settled().then(() => {
      settled = true
    })
    await rest()
    expect({ done, settled }).to.deep.equal({ done: false, settled: false })
    finish()
    await waiting
    expect(done).to.equal(true)
  })

  it('is settled at once when it was not started, was stopped, or there is nothing', async () => {
    const follower = following([() => Promise.reject(new Error('kimse çağırmamalı'))])
    await write('bir')
    await follower.settled()
    await follower.start()
    await follower.settled()
    await follower.stop()
    await write('iki')
    await follower.settled()
    expect(logged).to.deep.equal([])
  })

  it('tries again after an error, twice, with pauses', async () => {
    const { seqs, handler } = collecting()
    let failures = 2
    const follower = following([
      batch => {
        if (failures-- > 0) throw new Error('geçici')
        return handler(batch)
      },
    ])
    await follower.start()
    await write('bir')
    await rest()
    expect({ seqs, waiting: clock.waiting }).to.deep.equal({ seqs: [], waiting: [100] })
    await clock.advance(100)
    expect({ seqs, waiting: clock.waiting }).to.deep.equal({ seqs: [], waiting: [1000] })
    await clock.advance(1000)
    await follower.settled()
    expect(seqs).to.have.length(1)
    expect(logged).to.deep.equal(Array(2).fill('warn: changes could not be handled; trying again'))
  })

  it('goes on without a batch that a handler will not take, and says so; other handlers get it', async () => {
    const { seqs, handler } = collecting()
    let broken = true
    const sometimes: ChangeHandler = () => {
      if (broken) throw new Error('bozuk')
    }
    const follower = following([sometimes, handler])
    await follower.start()
    await write('bir')
    await rest()
    await clock.advance(100)
    await clock.advance(1000)
    await follower.settled()
    expect(logged.at(-1)).to.equal('error: changes could not be handled; going on without them')
    broken = false
    await write('iki')
    await follower.settled()
    expect(seqs).to.deep.equal((await store.changes.after(0, 9)).map(change => change.seq))
    expect(logged).to.have.length(3)
  })

  it('starts and stops once, however often it is said', async () => {
    const { seqs, handler } = collecting()
    const follower = following([handler])
    await follower.stop()
    await Promise.all([follower.start(), follower.start()])
    await write('bir')
    await follower.settled()
    await Promise.all([follower.stop(), follower.stop()])
    await follower.stop()
    expect(seqs).to.have.length(1)
  })

  it('waits, when stopped, for the batch in hand', async () => {
    let finish = () => {}
    const told: string[] = []
    const follower = following([
      async () => {
        await new Promise<void>(resolve => {
          finish = resolve
        })
        told.push('ilk bitti')
      },
      () => void told.push('ikinci bitti'),
    ])
    await follower.start()
    await write('bir')
    await rest()
    const stopped = follower.stop().then(() => told.push('durdu'))
    await rest()
    expect(told).to.deep.equal([])
    finish()
    await stopped
    expect(told).to.deep.equal(['ilk bitti', 'ikinci bitti', 'durdu'])
  })

  it('goes on after a stop where it ended, also when it stopped between two tries', async () => {
    const { seqs, handler } = collecting()
    let broken = true
    const follower = following([
      batch => {
        if (broken) throw new Error('bozuk')
        return handler(batch)
      },
    ])
    await follower.start()
    await write('bir')
    await rest()
    await follower.stop()
    expect(clock.waiting).to.deep.equal([])
    await write('iki')
    broken = false
    const stopping = follower.stop()
    await follower.start()
    await stopping
    await follower.settled()
    expect(seqs).to.deep.equal((await store.changes.after(0, 9)).map(change => change.seq))
  })

  it('starts again when it is told to while it stops', async () => {
    const { seqs, handler } = collecting()
    const follower = following([handler])
    await follower.start()
    const stopping = follower.stop()
    await follower.start()
    await stopping
    await write('bir')
    await follower.settled()
    expect(seqs).to.have.length(1)
  })

  it('tries again when the rows cannot be read, and tells who waits', async () => {
    let broken = false
    const changes: ChangeStore = {
      ...store.changes,
      after: (seq, limit) => (broken ? Promise.reject(new Error('veritabanı yok')) : store.changes.after(seq, limit)),
    }
    const { seqs, handler } = collecting()
    const follower = following([handler], changes)
    await follower.start()
    await rest()
    broken = true
    await write('bir')
    expect((await rejection(follower.settled())).message).to.equal('veritabanı yok')
    await rest()
    expect(logged).to.include('error: change rows could not be read; trying again')
    broken = false
    await clock.advance(1000)
    expect(seqs).to.have.length(1)
  })

  it('reads more rows than fit one batch', async () => {
    const { seqs, handler } = collecting()
    const sizes: number[] = []
    const follower = following([batch => void sizes.push(batch.length), handler])
    await follower.start()
    await follower.stop()
    for (let index = 0; index < 620; index += 1) await write(`haber-${index}`)
    await follower.start()
    await follower.settled()
    expect(seqs).to.deep.equal((await store.changes.after(0, 999)).map(change => change.seq))
    expect(sizes).to.deep.equal([500, 120])
  })

  it('lets two followers of one store each hear of everything once', async () => {
    const { seqs, handler } = collecting()
    const other = collecting()
    const [one, two] = [following([handler]), following([other.handler])]
    await Promise.all([one.start(), two.start()])
    for (const id of ['bir', 'iki']) await write(id)
    await Promise.all([one.settled(), two.settled()])
    expect(seqs).to.deep.equal(other.seqs)
    expect(seqs).to.have.length(2)
  })
})
