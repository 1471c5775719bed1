import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { PROBLEMS } from '../../src/web/problem.js'
import { root } from '../root.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

describe('the server', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom()
  })
  afterEach(() => newsroom.close())

  it('says that it lives, and whether it can work', async () => {
    expect((await newsroom.ask('/healthz')).status).to.equal(200)
    const ready = await newsroom.ask('/readyz')
    expect(ready.status).to.equal(200)
    expect(ready.headers['cache-control']).to.equal('no-store')
    newsroom.state.accepting = false
    const stopping = await newsroom.ask('/readyz')
    expect(stopping.status).to.equal(503)
    expect(stopping.headers['retry-after']).to.equal('5')
    expect((await newsroom.ask('/healthz')).status).to.equal(200)
  })

  it('is not ready when the database does not answer, and says so in the log', async () => {
    await newsroom.store.close()
    const { status, text } = await newsroom.ask('/readyz')
    expect(status).to.equal(503)
    expect(JSON.parse(text)).to.include({ database: false })
    expect(newsroom.lines.some(({ message }) => message === 'the database does not answer')).to.equal(true)
  })

  it('answers 500 without a word of the cause, and logs the cause', async () => {
    await newsroom.store.close()
    const { status, headers, text } = await newsroom.ask('/articles/aaaaaaaaaaaaaaaa', {
      headers: { 'accept-language': 'en' },
    })
    expect(status).to.equal(500)
    expect(headers['content-type']).to.equal('application/problem+json')
    expect(JSON.parse(text).title).to.equal('Something went wrong here')
    expect(text).not.to.match(/sqlite|kysely|at .*\.js/i)
    const line = newsroom.lines.find(({ message }) => message === 'request failed')
    expect(line?.fields.err).to.be.an('error')
  })

  it('logs one line a request: method, path, status, milliseconds, and nothing else', async () => {
    newsroom.lines.length = 0
    await newsroom.ask('/feeds/yerel.rss?key=secret', { headers: { cookie: 'a=b', 'x-forwarded-for': '203.0.113.7' } })
    await newsroom.ask('/haklar?q=1')
    await newsroom.ask('/yok', { method: 'POST' })
    expect(newsroom.lines.map(({ fields }) => fields)).to.deep.equal([
      { method: 'GET', path: '/feeds/yerel.rss', status: 401, ms: 0 },
      { method: 'GET', path: '/haklar', status: 200, ms: 0 },
      { method: 'POST', path: '/yok', status: 404, ms: 0 },
    ])
  })

  it('describes exactly the paths it has', async () => {
    const { status, headers, text } = await newsroom.ask('/openapi.json')
    expect(status).to.equal(200)
    expect(headers['content-type']).to.equal('application/json; charset=utf-8')
    const { openapi, paths, components } = JSON.parse(text)
    expect(openapi).to.equal('3.1.0')
    expect(Object.keys(components.responses)).to.deep.equal(Object.keys(PROBLEMS))
    for (const [path, operations] of Object.entries<Record<string, unknown>>(paths))
      for (const method of Object.keys(operations).filter(name => name !== 'parameters')) {
        const real = path
          .replace('{category}', 'yerel')
          .replace('{key}', 'aaaaaaaaaaaaaaaa')
          .replace('{file}', 'kazlar.jpg')
          .replace('{id}', 'not-json')
        const { status } = await newsroom.ask(real, { method: method.toUpperCase() })
        const { security } = operations[method] as { readonly security?: unknown }
        // Nothing was sent: a form that is none, a body that is empty.
        const posted = ['/validate', '/hub', '/iletisim'].includes(path) ? 415 : 400
        // Who has no token learns nothing: nobody's callback, or nobody's any more.
        const nobodys = method === 'get' ? 404 : 410
        const unknown = /^\/articles\/|\/archive\//.test(path) ? 404 : path.startsWith('/websub/') ? nobodys : undefined
        const exists = unknown ?? (security ? 401 : method === 'post' ? posted : 200)
        expect(status, `${method} ${path}`).to.equal(exists)
      }
  })

  it('refers only to parts of its description that are there', async () => {
    const { text } = await newsroom.ask('/openapi.json')
    const description = JSON.parse(text)
    const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path]) => path ?? '')
    expect(references).not.to.be.empty
    for (const reference of references)
      expect(
        reference.split('/').reduce((node, step) => node?.[step], description),
        reference,
      ).to.be.an('object')
  })

  it('gives no cookie and names no software, whatever is asked', async () => {
    for (const path of ['/', '/feeds/yerel.rss', '/yok', '/api/articles', '/healthz'])
      expect((await newsroom.ask(path)).headers).not.to.have.any.keys('set-cookie', 'x-powered-by', 'server')
  })

  it('is put together in a hundred lines, and every route has a file of its own', () => {
    expect(readFileSync(join(root, 'src/web/server.ts'), 'utf8').split('\n').length).to.be.at.most(100)
    const text = readFileSync(join(root, 'src/web/routes.ts'), 'utf8')
    for (const file of readdirSync(join(root, 'src/web/routes')))
      expect(text).to.include(`./routes/${file.replace('.ts', '.js')}`)
  })
})
