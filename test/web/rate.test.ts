import { cpSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { root } from '../root.js'
import { openTestNewsroom } from './newsroom.js'

const LEGACY = `addresses:
  - { from: /rss/gundem.xml, to: gundem }
  - { from: /rss/eski.xml, to: gundem, how: moved }
`
const BROKEN = '<rss version="2.0"><channel/></rss>'

/** The newsroom's folder, with addresses of before. */
function withLegacy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-feeds-'))
  for (const file of ['publication.yaml', 'categories.yaml']) cpSync(join(root, 'feeds', file), join(folder, file))
  writeFileSync(join(folder, 'legacy.yaml'), LEGACY)
  return folder
}

describe('the limit on what costs work', () => {
  it('lets nobody ask too often, and nobody else suffer for it', async () => {
    const strict = await openTestNewsroom({ MAHREC_RATE: '2', MAHREC_TRUST_PROXY: '1' })
    const from = async (address: string) => {
      const { status, headers } = await strict.ask('/api/validate', {
        method: 'POST',
        body: BROKEN,
        headers: { 'x-forwarded-for': address },
      })
      return status === 429 ? headers['retry-after'] : status
    }
    expect([await from('9.9.9.9'), await from('1.1.1.1, 9.9.9.9'), await from('2.2.2.2, 9.9.9.9')]).to.deep.equal([
      200,
      200,
      '60',
    ])
    expect(await from('8.8.8.8')).to.equal(200)
    expect([await from('2a00:1:2:3::1'), await from('2a00:1:2:3:ffff::2'), await from('2a00:1:2:3::9')]).to.deep.equal([
      200,
      200,
      '60',
    ])
    expect(await from('2a00:1:2:4::1')).to.equal(200)
    strict.clock.now += 59_000
    expect(await from('9.9.9.9')).to.equal('1')
    strict.clock.now += 1_000
    expect(await from('9.9.9.9')).to.equal(200)
    await strict.close()
  })

  const asking = async (env: Readonly<Record<string, string>>) => {
    const room = await openTestNewsroom(env)
    const from = async (address: string, path = '/api/validate') =>
      (await room.ask(path, { method: 'POST', body: BROKEN, headers: { 'x-forwarded-for': address } })).status
    return { room, from }
  }

  it('believes no forwarded address unless a proxy of ours wrote it', async () => {
    const { room, from } = await asking({ MAHREC_RATE: '2', MAHREC_TRUST_PROXY: '0' })
    expect([await from('1.1.1.1'), await from('2.2.2.2'), await from('3.3.3.3')]).to.deep.equal([200, 200, 429])
    await room.close()
  })

  it('is one limit for the page and the API', async () => {
    const { room, from } = await asking({ MAHREC_RATE: '2', MAHREC_TRUST_PROXY: '1' })
    expect([await from('9.9.9.9'), await from('9.9.9.9', '/validate'), await from('9.9.9.9')]).to.deep.equal([
      200, 415, 429,
    ])
    expect(await from('9.9.9.9', '/validate')).to.equal(429)
    await room.close()
  })

  it('lets a client poll feeds as often as that, tells it when it may again, and leaves all others alone', async () => {
    const room = await openTestNewsroom({ MAHREC_RATE: '60', MAHREC_TRUST_PROXY: '1' })
    const poll = (address: string, path = '/feeds/gundem.rss', more = {}) =>
      room.ask(path, { headers: { 'x-forwarded-for': address, ...more } })
    const tag = (await poll('9.9.9.9')).headers.etag ?? ''
    const statuses: number[] = []
    for (let asked = 1; asked < 100; asked += 1) {
      room.clock.now += 100
      statuses.push((await poll('9.9.9.9', '/feeds/gundem.rss', { 'if-none-match': tag })).status)
    }
    expect([
      statuses.filter(status => status === 304).length,
      statuses.filter(status => status === 429).length,
    ]).to.deep.equal([59, 40])
    const refused = await poll('9.9.9.9', '/feeds/yerel')
    expect(refused.status).to.equal(429)
    expect(Number(refused.headers['retry-after'])).to.be.within(1, 60)
    expect(refused.headers['content-type']).to.equal('application/problem+json')
    expect((await poll('8.8.8.8')).status).to.equal(200)
    expect((await room.ask('/healthz', { headers: { 'x-forwarded-for': '9.9.9.9' } })).status).to.equal(200)
    room.clock.now += 60_000
    expect((await poll('9.9.9.9', '/feeds/gundem.rss', { 'if-none-match': tag })).status).to.equal(304)
    await room.close()
  })

  it('never says of what it holds back that it is not there', async () => {
    const room = await openTestNewsroom({ MAHREC_RATE: '2', FEEDS_DIR: withLegacy() })
    const polls = async (path: string) => (await room.ask(path)).status
    expect([await polls('/rss/gundem.xml'), await polls('/robots.txt')]).to.deep.equal([200, 200])
    for (const path of ['/rss/gundem.xml', '/rss/eski.xml', '/robots.txt', '/feeds.opml', '/news-sitemap.xml'])
      expect(await polls(path), path).to.equal(429)
    expect(await polls('/rss/nowhere.xml')).to.equal(404)
    room.clock.now += 60_000
    expect(await polls('/rss/eski.xml')).to.equal(301)
    await room.close()
  })

  it('says why a document without a route is not sent, and sends it whatever key comes with it', async () => {
    const room = await openTestNewsroom({ FEEDS_DIR: withLegacy() })
    for (const path of ['/rss/gundem.xml', '/robots.txt', '/feeds.opml']) {
      const coded = await room.ask(path, { headers: { 'accept-encoding': 'identity;q=0, zstd' } })
      expect(coded.status, path).to.equal(406)
      expect((await room.ask(path, { headers: { 'if-match': '"other"' } })).status, path).to.equal(412)
      expect((await room.ask(`${path}?key=nobody-knows`)).status, path).to.equal(200)
      expect((await room.ask(path, { method: 'POST' })).status, path).to.equal(404)
    }
    await room.close()
  })

  it('takes the readers behind a proxy nobody told it of for many, and says so once', async () => {
    const room = await openTestNewsroom({ MAHREC_RATE: '2', MAHREC_TRUST_PROXY: '0' })
    for (let asked = 0; asked < 5; asked += 1)
      expect((await room.ask('/feeds/gundem.rss', { headers: { 'x-forwarded-for': '9.9.9.9' } })).status).to.equal(200)
    expect(room.lines.filter(({ message }) => message.includes('MAHREC_TRUST_PROXY'))).to.have.length(1)
    const bare = []
    for (let asked = 0; asked < 3; asked += 1) bare.push((await room.ask('/feeds/gundem.rss')).status)
    expect(bare, 'without a proxy').to.deep.equal([200, 200, 429])
    await room.close()
  })

  it('may be turned off, and tells scripts of other sites when it bites', async () => {
    const off = await asking({ MAHREC_RATE: '0' })
    for (let i = 0; i < 5; i++) expect(await off.from('9.9.9.9')).to.equal(200)
    await off.room.close()
    const strict = await asking({ MAHREC_RATE: '1' })
    await strict.from('9.9.9.9')
    const { status, headers } = await strict.room.ask('/api/validate', { method: 'POST', body: BROKEN })
    expect(status).to.equal(429)
    expect(headers).to.include({ 'access-control-allow-origin': '*', 'content-type': 'application/problem+json' })
    await strict.room.close()
  })
})
