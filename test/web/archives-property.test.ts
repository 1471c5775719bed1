import { expect } from 'chai'
import fc from 'fast-check'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { findingsOf, SUFFIXES, walk } from './archive-walk.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const MINUTE = 60_000

async function post(
  room: TestNewsroom,
  items: readonly object[],
): Promise<readonly { key: string; outcome: string }[]> {
  const body = { version: 'https://jsonfeed.org/version/1.1', title: 'x', items }
  const sent = await room.send('POST', '/api/articles', body)
  expect(sent.status, sent.text).to.equal(200)
  return JSON.parse(sent.text).items
}

const story = (id: string, more: Readonly<Record<string, unknown>>) =>
  sampleItem({
    id: `https://serhatpostasi.example/${id}`,
    url: `https://serhatpostasi.example/${id}`,
    date_published: new Date(Date.parse('2026-11-20T06:00:00Z') + Number(id) * MINUTE).toISOString(),
    ...more,
  })

describe('what archives lead to', function () {
  this.timeout(120_000)

  it('is every article that may be shown and none that may not, whatever happened', async () => {
    const number = fc.integer({ min: 0, max: 70 })
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ does: fc.constant('post' as const), number }) },
      { weight: 2, arbitrary: fc.record({ does: fc.constant('withdraw' as const), number }) },
      fc.record({ does: fc.constant('restore' as const), number }),
      fc.record({ does: fc.constant('embargo' as const), number }),
      fc.constant({ does: 'wait' as const, number: 0 }),
      fc.constant({ does: 'look' as const, number: 0 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async steps => {
        const room = await openTestNewsroom()
        try {
          const known = new Map<string, string>()
          const at = (minutes: number) => new Date(room.clock.now + minutes * MINUTE).toISOString()
          const send = async (number: number, rights: object = {}) => {
            const id = `${number}`
            const title = `Haber ${number}, ${room.clock.now}`
            const [item] = await post(room, [story(id, { title, date_modified: at(0), _rights: rights })])
            if (item?.key) known.set(id, item.key)
          }
          const first = Array.from({ length: 60 }, (_, place) => story(`${place}`, { title: `Haber ${place}` }))
          for (const [place, { key }] of (await post(room, first)).entries()) known.set(`${place}`, key)
          for (const { does, number } of [...steps, { does: 'look' as const, number: 0 }]) {
            room.clock.now += MINUTE
            const key = known.get(`${number}`)
            if (does === 'post') await send(number)
            else if (does === 'embargo') await send(number, { embargo_until: at(5) })
            else if (does === 'withdraw' && key) await room.send('DELETE', `/api/articles/${key}`)
            else if (does === 'restore' && key) await room.send('POST', `/api/articles/${key}/restore`)
            else if (does === 'wait') {
              room.clock.now += 5 * MINUTE
              await room.store.articles.release(room.clock.now)
            } else if (does === 'look') {
              await room.store.articles.release(room.clock.now)
              await room.settled()
              const visible = new Set<string>()
              const hidden = new Set<string>()
              for (const [id, articleKey] of known) {
                const { status } = await room.ask(`/articles/${articleKey}.json`)
                if (status === 200) visible.add(`https://serhatpostasi.example/${id}`)
                else hidden.add(`https://serhatpostasi.example/${id}`)
              }
              for (const suffix of SUFFIXES) {
                const walked = await walk(path => room.ask(path), `/feeds/yerel.${suffix}`)
                const ids = walked.flatMap(each => each.ids)
                expect([...new Set(ids)].sort(), suffix).to.deep.equal([...visible].sort())
                expect(ids.filter(id => hidden.has(id))).to.deep.equal([])
                const archived = walked.slice(1).flatMap(each => [...each.ids, ...each.withdrawn])
                expect(new Set(archived).size, 'archives do not overlap').to.equal(archived.length)
                for (const each of walked) expect(findingsOf(each, room.clock.now)).to.deep.equal([])
              }
            }
          }
        } finally {
          await room.close()
        }
      }),
      { numRuns: 5 },
    )
  })
})

describeOnPostgres('archives of two processes on PostgreSQL', () => {
  it('are one: entered once, revised once, the same bytes from both', async function () {
    this.timeout(120_000)
    const place = await postgresPlace()
    const rooms = [
      await openTestNewsroom({ DATABASE_URL: place.url }),
      await openTestNewsroom({ DATABASE_URL: place.url }),
    ]
    try {
      const [one, other] = rooms as [TestNewsroom, TestNewsroom]
      const half = (room: TestNewsroom, from: number) =>
        post(
          room,
          Array.from({ length: 45 }, (_, each) => story(`${from + each}`, { title: `Haber ${from + each}` })),
        )
      const [[withdrawn]] = await Promise.all([half(one, 0), half(other, 45)])
      await Promise.all(rooms.map(room => room.settled()))
      const gone = await other.send('DELETE', `/api/articles/${withdrawn?.key}`)
      expect(gone.status).to.equal(200)
      await Promise.all(rooms.map(room => room.settled()))
      for (const suffix of SUFFIXES) {
        const walks = await Promise.all(rooms.map(room => walk(path => room.ask(path), `/feeds/yerel.${suffix}`)))
        const [mine = [], theirs = []] = walks.map(walked => walked.map(({ path, answer }) => [path, answer.text]))
        expect(mine).to.deep.equal(theirs)
        const ids = walks[0]?.flatMap(each => each.ids) ?? []
        const archived = walks[0]?.slice(1).flatMap(each => each.ids) ?? []
        expect(new Set(archived).size, 'archives do not overlap').to.equal(archived.length)
        expect(new Set(ids).size).to.equal(89)
        expect(mine.some(([path]) => /\.r1\./.test(path ?? ''))).to.equal(true)
        expect(mine.some(([path]) => /\.r2\./.test(path ?? ''))).to.equal(false)
      }
    } finally {
      for (const room of rooms) await room.close()
      await place.remove()
    }
  })
})
