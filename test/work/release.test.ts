import { expect } from 'chai'
import type { Article } from '../../src/model/article.js'
import { openSqlite } from '../../src/store/sqlite/open-sqlite.js'
import type { Store } from '../../src/store/store.js'
import { follow } from '../../src/work/follow.js'
import { type Releaser, releaser } from '../../src/work/release.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../store/sample-article.js'
import { type Clockwork, clockwork, rest } from './clockwork.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

describe('releasing embargoes', () => {
  let store: Store
  let clock: Clockwork
  let logged: string[]
  let embargoes: Releaser
  let asked: number

  beforeEach(async () => {
    clock = clockwork(SAMPLE_TIME)
    store = await openSqlite('sqlite::memory:', { now: clock.now, every: clock.every })
    logged = []
    asked = 0
    const note = (_fields: object, message: string) => void logged.push(message)
    const articles = {
      release: store.articles.release,
      nextRelease: () => {
        asked += 1
        return store.articles.nextRelease()
      },
    }
    embargoes = releaser({
      articles,
      now: clock.now,
      later: clock.later,
      log: { info: note, warn: note, error: note },
    })
  })
  afterEach(async () => {
    await embargoes.stop()
    await store.close()
  })

  async function put(article: Article): Promise<Article> {
    await store.articles.revise(article.key, () => sampleRevision(article))
    return article
  }
  const embargoed = (id: string, ms: number) => sampleArticle({ id, rights: { embargoUntil: SAMPLE_TIME + ms } })
  const released = async () =>
    (await store.changes.after(0, 99)).filter(change => change.kind === 'released').map(change => change.key)

  it('sleeps exactly until the next embargo ends, releases it, and sleeps until the one after', async () => {
    const first = await put(embargoed('bir', HOUR))
    const second = await put(embargoed('iki', 3 * HOUR))
    await embargoes.start()
    expect(clock.waiting).to.deep.equal([HOUR])
    await clock.advance(HOUR - 1)
    expect(await released()).to.deep.equal([])
    await clock.advance(1)
    expect(await released()).to.deep.equal([first.key])
    expect(clock.waiting).to.deep.equal([2 * HOUR])
    await clock.advance(2 * HOUR)
    expect(await released()).to.deep.equal([first.key, second.key])
    expect(clock.waiting).to.deep.equal([])
  })

  it('releases at once, when it starts, what ended meanwhile', async () => {
    const article = await put(embargoed('bir', HOUR))
    await clock.advance(DAY)
    await embargoes.start()
    expect(await released()).to.deep.equal([article.key])
  })

  it('sleeps without end, and asks nothing, when nothing is embargoed', async () => {
    await put(sampleArticle())
    await embargoes.start()
    expect(clock.waiting).to.deep.equal([])
    const before = asked
    await clock.advance(DAY)
    expect(asked).to.equal(before)
  })

  it('plans anew after each change: sooner, later, withdrawn', async () => {
    const changes = follow({ changes: store.changes, handlers: [() => embargoes.plan()], later: clock.later })
    await changes.start()
    await embargoes.start()
    const article = await put(embargoed('bir', 2 * HOUR))
    await changes.settled()
    expect(clock.waiting).to.deep.equal([2 * HOUR])
    await put(embargoed('iki', HOUR))
    await changes.settled()
    expect(clock.waiting).to.deep.equal([HOUR])
    await put({ ...article, version: 2, withdrawn: { at: SAMPLE_TIME, reference: 'KT-1' } })
    await changes.settled()
    expect(clock.waiting).to.deep.equal([HOUR])
    await clock.advance(HOUR)
    await changes.settled()
    expect(await released()).to.deep.equal([embargoed('iki', HOUR).key])
    expect(clock.waiting).to.deep.equal([])
    await changes.stop()
  })

  it('never sleeps longer than a day, which timers could not, and releases nothing too early for it', async () => {
    await put(embargoed('gelecek-yıl', 365 * DAY))
    await embargoes.start()
    expect(clock.waiting).to.deep.equal([DAY])
    await clock.advance(DAY)
    expect(clock.waiting).to.deep.equal([DAY])
    expect(await released()).to.deep.equal([])
  })

  it('sleeps again when a timer fires too early', async () => {
    await put(embargoed('bir', 10))
    await embargoes.start()
    await embargoes.plan()
    expect(clock.waiting).to.deep.equal([10])
    await clock.advance(9)
    await embargoes.plan()
    expect(clock.waiting).to.deep.equal([1])
    await clock.advance(1)
    expect(await released()).to.have.length(1)
  })

  it('tries again half a minute after an error', async () => {
    await embargoes.start()
    const article = await put(embargoed('bir', HOUR))
    let broken = true
    const failing = releaser({
      articles: {
        nextRelease: () => (broken ? Promise.reject(new Error('veritabanı yok')) : store.articles.nextRelease()),
        release: store.articles.release,
      },
      now: clock.now,
      later: clock.later,
      log: { info: () => {}, warn: () => {}, error: (_fields, message) => void logged.push(message) },
    })
    await failing.start()
    expect(logged).to.deep.equal(['embargoes that ended could not be released; trying again'])
    expect(clock.waiting).to.deep.equal([30_000])
    broken = false
    await clock.advance(HOUR)
    await failing.stop()
    expect(await released()).to.deep.equal([article.key])
  })

  it('does nothing before it starts and after it stops, and may be told both twice', async () => {
    await put(embargoed('bir', HOUR))
    await embargoes.plan()
    expect(clock.waiting).to.deep.equal([])
    await Promise.all([embargoes.start(), embargoes.start()])
    expect(clock.waiting).to.deep.equal([HOUR])
    await embargoes.stop()
    await embargoes.stop()
    expect(clock.waiting).to.deep.equal([])
    await embargoes.plan()
    await clock.advance(DAY)
    await rest()
    expect(await released()).to.deep.equal([])
  })
})
