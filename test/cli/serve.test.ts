import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect } from 'chai'
import { get, type Reply } from '../get.js'
import { makePlace, type Place, type Served } from './command.js'

const item = (id: string) =>
  JSON.stringify({ id, title: `Haber ${id}`, content_html: '<p>x</p>', tags: ['yerel'], _rights: { class: 'news' } })

describe('mahrec serve', () => {
  let place: Place
  beforeEach(() => {
    place = makePlace()
  })
  afterEach(() => place.remove())

  const post = (server: Served, secret: string, id: string): Promise<Reply> =>
    get(`${server.url}/api/articles`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: item(id),
    })
  const secretOf = (server: Served) => /mhr_[\w-]+/.exec(server.welcome)?.[0] ?? ''

  it('starts on an empty folder: sample, first key printed once, pages and feeds at the addresses it names', async () => {
    const first = await place.serve()
    try {
      expect(first.welcome)
        .to.match(/\/feeds\/son-dakika\.rss/)
        .and.match(/6\d sample articles/)
      expect(existsSync(join(place.folder, 'data', 'mahrec.db'))).to.equal(true)
      expect((await get(`${first.url}/`)).status).to.equal(200)
      expect((await get(`${first.url}/feeds/yerel.rss`)).text).to.include('(KARS)')
      expect((await get(`${first.url}/readyz`)).status).to.equal(200)
      expect((await post(first, secretOf(first), 'a-1')).status).to.equal(200)
      expect((await post(first, 'mhr_wrong', 'a-2')).status).to.equal(401)
      expect(first.printed().split(secretOf(first)), 'the key is printed once').to.have.length(2)
    } finally {
      expect(await first.end('SIGTERM')).to.equal(0)
    }
    const second = await place.serve({ LANG: 'tr_TR.UTF-8' })
    try {
      expect(second.welcome).to.include('Dizin').and.not.include('mhr_').and.not.include('örnek haber')
      expect((await post(second, secretOf(first), 'a-1')).json().items[0].outcome).to.equal('same')
    } finally {
      await second.end('SIGTERM')
    }
  })

  it('keeps every acknowledged article when it is killed, once', async () => {
    const first = await place.serve()
    const secret = secretOf(first)
    const acknowledged: string[] = []
    for (let number = 0; number < 25; number++) {
      const reply = await post(first, secret, `k-${number}`)
      if (reply.status === 200) acknowledged.push(`k-${number}`)
    }
    const inFlight = Promise.allSettled(Array.from({ length: 10 }, (_, number) => post(first, secret, `f-${number}`)))
    await first.end('SIGKILL')
    for (const [number, result] of (await inFlight).entries())
      if (result.status === 'fulfilled' && result.value.status === 200) acknowledged.push(`f-${number}`)
    const second = await place.serve()
    try {
      for (const id of acknowledged) {
        const found = await get(`${second.url}/api/articles?id=${id}`, {
          headers: { Authorization: `Bearer ${secret}` },
        })
        expect(found.status, id).to.equal(200)
        expect((await post(second, secret, id)).json().items[0].outcome, id).to.equal('same')
      }
    } finally {
      await second.end('SIGTERM')
    }
  })

  it('accepts the key of the environment, prints none and stores none', async () => {
    const key = 'ortamdan-gelen-anahtar-1'.replace(/[^\x21-\x7e]/g, '')
    const server = await place.serve({ MAHREC_API_KEY: key })
    expect(server.welcome).to.not.include('mhr_')
    expect((await post(server, key, 'e-1')).status).to.equal(200)
    await server.end('SIGTERM')
    const later = await place.serve({ MAHREC_API_KEY: 'another-key-of-the-environment' })
    expect((await post(later, key, 'e-2')).status).to.equal(401)
    await later.end('SIGTERM')
  })

  it('names every wrong setting and ends with status 2', async () => {
    const { status, err } = await place.run(['serve'], {
      env: { MAHREC_API_KEYS: 'x', PORT: 'http', LOG_LEVEL: 'loud' },
    })
    expect(status).to.equal(2)
    expect(err)
      .to.match(/MAHREC_API_KEYS/)
      .and.match(/PORT "http"/)
      .and.match(/LOG_LEVEL "loud"/)
  })

  it('says which folder it could not read, and which port is taken', async () => {
    const missing = await place.run(['serve'], { env: { FEEDS_DIR: './yok' } })
    expect(missing.status).to.equal(2)
    expect(missing.err).to.match(/yok.*publication\.yaml.*FEEDS_DIR/s)
    const holder = createServer()
    await new Promise<void>(resolve => holder.listen(0, '127.0.0.1', resolve))
    const address = holder.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const taken = await place.run(['serve'], { env: { PORT: port } })
    holder.close()
    expect(taken.status).to.equal(2)
    expect(taken.err).to.include(port).and.include('PORT')
  })

  it('shows what a command imported into its database while it runs', async () => {
    const server = await place.serve()
    const { status, out } = await place.run(['import', '-', '--json'], {
      input: `{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[${item('yan-1')}]}`,
    })
    expect(status, out).to.equal(0)
    const deadline = Date.now() + 5000
    while (!(await get(`${server.url}/feeds/yerel.json`)).text.includes('Haber yan-1'))
      expect(Date.now()).to.be.below(deadline)
    await server.end('SIGTERM')
  })
})
