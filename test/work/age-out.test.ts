import { expect } from 'chai'
import { openStore } from '../../src/store/open.js'
import type { Store } from '../../src/store/store.js'
import { type AgeOut, ageOut } from '../../src/work/age-out.js'
import { until } from '../store/until.js'
import { type Clockwork, clockwork } from './clockwork.js'

const EVER = { from: '2000-01-01', until: '2100-01-01', limit: 2000 } as const
const PAUSE = 200
const HOURS = 6 * 3_600_000

describe('the ageing of the pull log', () => {
  let store: Store
  let time: Clockwork
  let ageing: AgeOut
  let logged: string[]

  beforeEach(async () => {
    // Half past midnight in Istanbul, still the day before elsewhere.
    time = clockwork(Date.parse('2026-06-30T21:30:00Z'))
    logged = []
    store = await openStore('sqlite::memory:', time)
    const note = (_: object, message: string) => void logged.push(message)
    const log = { info: note, warn: note, error: note }
    ageing = ageOut({ ...time, pulls: store.pulls, days: 90, zone: 'Europe/Istanbul', later: time.later, log })
  })
  afterEach(async () => {
    await ageing.stop()
    await store.close()
  })

  const pull = (day: string, digest = day) =>
    store.pulls.record({
      licensee: 'a',
      day,
      at: Date.parse(`${day}T12:00:00+03:00`),
      document: { feed: 'yerel.rss#1', digest, items: [{ key: 'a'.repeat(16), version: 1, extent: 'full' }] },
      how: 'sent',
      bytes: 1,
    })
  const days = async () => (await store.pulls.rows(EVER)).map(({ day }) => day).toReversed()
  const asleep = (ms: number) => until(() => time.waiting.includes(ms))

  it('keeps so many whole days of the publication, and of those before only the counts', async () => {
    for (const day of ['2026-03-31', '2026-04-01', '2026-04-02', '2026-07-01']) await pull(day)
    ageing.start()
    await asleep(HOURS)
    // 90 days before 1 July it was 2 April there.
    expect(await days()).to.deep.equal(['2026-04-02', '2026-07-01'])
    expect(await store.pulls.days(EVER)).to.have.length(4)
    await time.advance(24 * 3_600_000)
    await until(async () => (await days()).length === 1)
  })

  it('goes on some rows at a time, with a pause between', async () => {
    for (let n = 0; n < 1100; n++) await pull('2026-01-01', `d${n}`)
    ageing.start()
    ageing.start()
    const left: number[] = []
    for (let steps = 0; steps < 3; steps++) {
      await until(() => time.waiting.length > 0)
      expect(time.waiting).to.deep.equal([PAUSE])
      left.push((await days()).length)
      await time.advance(PAUSE)
    }
    expect(left.slice(0, 2)).to.deep.equal([600, 100])
    for (let steps = 0; !time.waiting.includes(HOURS) && steps < 9; steps++) {
      await until(() => time.waiting.length > 0)
      await time.advance(PAUSE)
    }
    await asleep(HOURS)
    expect(await days()).to.deep.equal([])
    expect(await store.pulls.recipients('a'.repeat(16))).to.deep.equal([])
    await ageing.stop()
    expect(time.waiting).to.deep.equal([])
  })

  it('says that it failed, and tries again', async () => {
    await store.close()
    ageing.start()
    await asleep(600_000)
    expect(logged).to.deep.equal(['the log of pulls could not be aged; trying again'])
  })
})
