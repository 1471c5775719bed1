import { expect } from 'chai'
import { get } from '../get.js'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { until } from '../store/until.js'
import { balancer } from './balancer.js'
import { makePlace } from './command.js'

const KEY = 'birkac-islem-icin-anahtar'
const WRITES = 96
const AT_ONCE = 8
/** A third of the way. */
const KILL_AFTER = 30

const item = (id: string) =>
  JSON.stringify({ id, title: `Haber ${id}`, content_html: '<p>x</p>', tags: ['yerel'], _rights: { class: 'news' } })

describeOnPostgres('several servers on one PostgreSQL, behind one address', () => {
  it('lose one under load without a failed write: each article is there once, and in the feeds of who is left', async () => {
    const [database, place] = [await postgresPlace(), makePlace()]
    const env = { DATABASE_URL: database.url, MAHREC_API_KEY: KEY, MAHREC_RATE: '0' }
    try {
      const servers = [await place.serve(env), await place.serve(env), await place.serve(env)]
      const front = await balancer(servers.map(({ url }) => url))
      let answered = 0
      let killed: Promise<unknown> | undefined
      const outcomes = new Map<string, string>()
      let next = 0
      const writer = async () => {
        while (next < WRITES) {
          const id = `yuk-${next++}`
          const reply = await get(`${front.url}/api/articles`, {
            method: 'POST',
            headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
            body: item(id),
          })
          expect(reply.status, `${id}: ${reply.text}`).to.equal(200)
          outcomes.set(id, reply.json().items[0].outcome)
          answered += 1
          if (answered === KILL_AFTER) killed = servers[0]?.end('SIGKILL')
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, writer))
      await killed
      expect(outcomes.size).to.equal(WRITES)
      // `same`: it was written by the one that died before it could say so, and asked for once more.
      expect([...new Set(outcomes.values())].filter(each => each !== 'added' && each !== 'same')).to.deep.equal([])
      expect(front.retried(), 'somebody was on the way when it died').to.be.above(0)
      for (const { url } of servers.slice(1)) {
        await until(async () => (await get(`${url}/feeds/yerel.json`)).text.includes(`Haber yuk-${WRITES - 1}"`))
        const { items } = (await get(`${url}/feeds/yerel.json`)).json() as { items: { id: string }[] }
        expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length)
      }
      const kept = await Promise.all(
        [...outcomes.keys()].map(id =>
          get(`${front.url}/api/articles?id=${id}`, { headers: { Authorization: `Bearer ${KEY}` } }),
        ),
      )
      expect(kept.filter(({ status }) => status !== 200)).to.deep.equal([])
      await front.close()
    } finally {
      place.remove()
      await database.remove()
    }
  })
})
