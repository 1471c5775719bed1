import { expect } from 'chai'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { manners } from './manners.js'
import { openWayIn, rss } from './way-in.js'

describeOnPostgres('the way in on PostgreSQL', () => {
  it('merges, holds and remembers as on SQLite', async () => {
    const place = await postgresPlace()
    const way = await openWayIn(undefined, place.url)
    try {
      await way.partner('ortak')
      const document = rss([
        { guid: '1', title: 'Iğdır’da güz' },
        { guid: '2', date: 'dün' },
        { guid: '3', title: 'x'.repeat(2001) },
      ])
      way.serve('ortak', document)
      expect((await way.poll('ortak')).health.tally).to.deep.equal({
        items: 3,
        added: 1,
        changed: 0,
        same: 0,
        quarantined: 1,
        refused: 1,
      })
      const before = await way.store.changes.last()
      expect((await way.poll('ortak')).health.outcome).to.equal('unchanged')
      way.serve('ortak', `${document}\n`)
      expect((await way.poll('ortak')).health.tally).to.include({ same: 1, quarantined: 1, refused: 1 })
      expect(await way.store.changes.last()).to.equal(before)
      expect((await way.shown()).map(({ title }) => title)).to.deep.equal(['Iğdır’da güz'])
      expect(
        (await way.quarantine.list({ state: 'waiting', limit: 9 })).map(({ outcome }) => outcome).sort(),
      ).to.deep.equal(['quarantined', 'refused'])
    } finally {
      await way.close()
      await place.remove()
    }
  })
})

describeOnPostgres('manners towards origins, on PostgreSQL', () => {
  manners(postgresPlace)
})
