import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { get } from '../get.js'
import { makePlace, type Place, type Served } from './command.js'

const KEY = 'yedek-sinamasinin-anahtari'
const item = (id: string) =>
  JSON.stringify({ id, title: `Haber ${id}`, content_html: '<p>x</p>', tags: ['yerel'], _rights: { class: 'news' } })

describe('mahrec backup', () => {
  let place: Place
  beforeEach(() => {
    place = makePlace()
  })
  afterEach(() => place.remove())

  const serve = () => place.serve({ MAHREC_API_KEY: KEY, MAHREC_RATE: '0' })
  const post = (server: Served, id: string) =>
    get(`${server.url}/api/articles`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' },
      body: item(id),
    })
  const outcome = async (server: Served, id: string) => (await post(server, id)).json().items[0].outcome
  const feeds = async (server: Served) => {
    const all = await Promise.all(['rss', 'atom', 'json'].map(end => get(`${server.url}/feeds/yerel.${end}`)))
    return all.map(({ text }) => text)
  }

  it('copies one moment of a newsroom that goes on writing, and what is restored from it is that newsroom', async () => {
    const server = await serve()
    for (let n = 0; n < 10; n += 1) expect((await post(server, `once-${n}`)).status).to.equal(200)
    await post(server, 'cekilecek')
    const { key } = (await post(server, 'cekilecek')).json().items[0]
    await get(`${server.url}/api/articles/${key}`, { method: 'DELETE', headers: { Authorization: `Bearer ${KEY}` } })
    const then = await feeds(server)
    let writing = true
    const writer = (async () => {
      for (let n = 0; writing; n += 1) expect((await post(server, `sirada-${n}`)).status).to.equal(200)
    })()
    const { status, out, err } = await place.run(['backup', 'yedek.db', '--json'])
    writing = false
    await writer
    expect({ status, err }).to.deep.equal({ status: 0, err: '' })
    const made = JSON.parse(out)
    expect(made.bytes).to.be.above(10_000)
    expect(made.articles).to.be.at.least(11)
    // Written after the copy was made: gone once the copy is restored.
    expect(await outcome(server, 'sonra')).to.equal('added')
    await server.end('SIGKILL')

    const data = join(place.folder, 'data')
    for (const name of readdirSync(data)) rmSync(join(data, name))
    copyFileSync(join(place.folder, 'yedek.db'), join(data, 'mahrec.db'))
    const restored = await serve()
    try {
      for (let n = 0; n < 10; n += 1) expect(await outcome(restored, `once-${n}`), `once-${n}`).to.equal('same')
      expect((await get(`${restored.url}/articles/${key}`)).status, 'withdrawn stays withdrawn').to.equal(410)
      expect(await outcome(restored, 'sonra')).to.equal('added')
    } finally {
      await restored.end('SIGTERM')
    }
    expect(then.every(text => text.includes('Haber once-9') && !text.includes('Haber cekilecek'))).to.equal(true)
  })

  it('gives the same feeds, byte for byte, where nothing was written meanwhile', async () => {
    const server = await serve()
    await post(server, 'tek')
    // Whoever is due has been asked: nothing comes in by itself any more.
    await place.run(['poll'])
    const before = await feeds(server)
    expect((await place.run(['backup', 'yedek.db'])).out).to.match(/yedek\.db: \d+ articles, \d+ bytes/)
    await server.end('SIGTERM')
    const again = await place.serve({ DATABASE_URL: 'sqlite:./yedek.db', MAHREC_RATE: '0' })
    try {
      expect(await feeds(again)).to.deep.equal(before)
    } finally {
      await again.end('SIGTERM')
    }
  })

  it('says in one line why there is no copy, and leaves nothing half made', async () => {
    const nothing = await place.run(['backup', 'yedek.db'])
    expect(nothing.status).to.equal(2)
    expect(nothing.err).to.match(/^mahrec: there is no database .*mahrec\.db\n$/)
    await (await serve()).end('SIGTERM')
    writeFileSync(join(place.folder, 'dolu.db'), 'x')
    expect((await place.run(['backup', 'dolu.db'])).err).to.match(/dolu\.db is there already; name a new file/)
    expect((await place.run(['backup', 'yok/yedek.db'])).status).to.equal(2)
    const postgres = await place.run(['backup', 'x.db'], { env: { DATABASE_URL: 'postgres://u:sifre@localhost/m' } })
    expect(postgres.status).to.equal(2)
    expect(postgres.err)
      .to.match(/pg_dump/)
      .and.not.match(/sifre/)
    const memory = await place.run(['backup', 'x.db'], { env: { DATABASE_URL: 'sqlite::memory:' } })
    expect(memory.err).to.match(/in memory/)
    expect(readdirSync(place.folder).sort()).to.deep.equal(['data', 'dolu.db'])
    expect(existsSync(join(place.folder, 'x.db'))).to.equal(false)
  })
})
