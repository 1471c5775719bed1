import { expect } from 'chai'
import { ruleOf } from '../../src/checking/catalogue.js'
import { checkUrl } from '../../src/checking/check-url.js'
import { goingOut } from '../net/going-out.js'
import { NOON, openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

describe('our own feeds', () => {
  let room: TestNewsroom
  before(async () => {
    room = await openTestNewsroom({ MAHREC_RATE: '0' })
    await room.send('POST', '/api/articles', sampleItem())
    await room.settled()
    await room.compressed()
  })
  after(() => room.close())

  for (const name of ['yerel.rss', 'yerel.atom', 'yerel.json'])
    it(`are served as our own validator asks: ${name}`, async () => {
      const url = `http://127.0.0.1:${room.port}/feeds/${name}`
      const { report } = await checkUrl(url, goingOut(), { now: NOON, profile: 'spec' })
      const found = report?.diagnostics.filter(({ rule }) => ruleOf(rule)?.profile === 'http') ?? []
      // TLS is for whoever stands before it.
      expect(found.map(({ rule, data }) => `${rule} ${ruleOf(rule)?.says.en(data)}`)).to.deep.equal([
        `not-https the feed is served without encryption, at ${url}`,
      ])
    })
})
