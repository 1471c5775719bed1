import { expect } from 'chai'
import { describeOnPostgres, postgresPlace } from '../../store/postgres-server.js'
import { rss } from '../way-in.js'
import { openHub, type Request } from './hub.js'
import { openRoom } from './room.js'

describeOnPostgres('push on PostgreSQL', () => {
  it('subscribes, takes in, renews and gives up as on SQLite', async () => {
    const place = await postgresPlace()
    const hub = await openHub()
    const room = await openRoom({ DATABASE_URL: place.url })
    try {
      const self = `${hub.url}/feed`
      const link = `<${self}>; rel="self", <${hub.url}/hub>; rel="hub"`
      hub.on('/feed', response => void response.writeHead(200, { link }).end(rss([])))
      const newest = () => hub.requests.at(-1) as Request
      await room.partner(self, { maxDaily: 1 })
      const first = newest()
      expect((await hub.verify(first)).status).to.equal(200)
      const document = rss([
        { guid: '1', title: 'Iğdır’da güz' },
        { guid: '2', title: 'Tuzluca’da bahar' },
      ])
      expect((await hub.deliver(first, document)).status).to.equal(202)
      await room.push.idle()
      expect(await room.titles()).to.deep.equal(['Iğdır’da güz'])
      expect(await room.store.quarantine.count('refused')).to.equal(1)
      await room.pass(8 * 86_400_000)
      expect((await hub.verify(newest())).status).to.equal(200)
      await room.settle()
      expect(newest().said).to.include({ mode: 'unsubscribe', callback: first.said.callback })
      expect((await hub.verify(newest())).status).to.equal(200)
      expect((await hub.deliver(first, document)).status).to.equal(410)
      expect(await room.pushed()).to.include({ state: 'active' })
    } finally {
      await room.close()
      await hub.close()
      await place.remove()
    }
  })
})
