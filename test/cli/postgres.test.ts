import { expect } from 'chai'
import { get } from '../get.js'
import { type Opened, openNewsroomForTest } from '../newsroom.js'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { until } from '../store/until.js'
import { makePlace } from './command.js'

const item = (id: string) =>
  JSON.stringify({ id, title: `Haber ${id}`, content_html: '<p>x</p>', tags: ['yerel'], _rights: { class: 'news' } })

/** Resolves when the feed holds the text. Only readers ask; no timer of a newsroom is touched. */
const appears = (text: string, url: string) =>
  until(async () => (await get(`${url}/feeds/yerel.json`)).text.includes(text))

describeOnPostgres('Mahreç on PostgreSQL', () => {
  it('has in the feeds of one newsroom what was posted to another on the same database', async () => {
    const database = await postgresPlace()
    const env = { DATABASE_URL: database.url }
    const rooms: Opened[] = []
    try {
      for (let count = 0; count < 2; count += 1) rooms.push(await openNewsroomForTest(env, false))
      for (const [index, from] of rooms.entries()) {
        const reply = await get(`${from.url}/api/articles`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${from.secret}`, 'Content-Type': 'application/json' },
          body: item(`oda-${index}`),
        })
        expect(reply.json().items[0].outcome).to.equal('added')
        await Promise.all(rooms.map(({ url }) => appears(`Haber oda-${index}`, url)))
      }
    } finally {
      for (const room of rooms) await room.close()
      await database.remove()
    }
  })

  it('runs every command beside a server, which hears of it, and stops in order', async () => {
    const [database, place] = [await postgresPlace(), makePlace()]
    const env = { DATABASE_URL: database.url }
    try {
      const server = await place.serve(env)
      const feed = `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${item('komut-1')}]}`
      const taken = await place.run(['import', '-'], { env, input: feed })
      expect(taken).to.deep.include({ status: 0, err: '' })
      await appears('Haber komut-1', server.url)
      const rendered = await place.run(['render', 'yerel', '--format', 'json'], { env })
      expect(rendered.out).to.include('Haber komut-1')
      expect(await server.end('SIGTERM')).to.equal(0)
      expect(server.printed()).to.not.include(new URL(database.url).password)
    } finally {
      place.remove()
      await database.remove()
    }
  })
})
