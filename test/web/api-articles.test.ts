import { request } from 'node:http'
import { connect } from 'node:net'
import { expect } from 'chai'
import { type Answered, openTestNewsroom, SECRET, sampleItem, type TestNewsroom } from './newsroom.js'

const json = ({ text }: Answered) => JSON.parse(text)

describe('articles through the API', () => {
  let newsroom: TestNewsroom
  beforeEach(async () => {
    newsroom = await openTestNewsroom({ MAHREC_MAX_BODY: '64 KiB', MAHREC_MAX_ARTICLE: '4 KiB' })
  })
  afterEach(() => newsroom.close())

  const post = (body: unknown, headers = {}) => newsroom.send('POST', '/api/articles', body, headers)
  const added = async (overrides = {}) => json(await post(sampleItem(overrides))).items[0].key as string

  it('are taken in, one receipt each, and stand in the feed when the answer comes', async () => {
    const sent = await post(sampleItem())
    expect(sent.status).to.equal(200)
    const { items } = json(sent)
    expect(items).to.have.length(1)
    expect(items[0]).to.deep.include({ id: 'haber-1', outcome: 'added', reasons: [] })
    expect(items[0].key).to.match(/^[a-z2-7]{16}$/)
    expect((await newsroom.ask('/feeds/yerel.rss')).text).to.include('Yassıçayır')
    expect((await newsroom.ask(`/articles/${items[0].key}`)).status).to.equal(200)
  })

  it('are the same when sent again, and changed when they changed', async () => {
    await post(sampleItem())
    expect(json(await post(sampleItem())).items[0].outcome).to.equal('same')
    expect(json(await post(sampleItem({ title: 'Yeni başlık' }))).items[0].outcome).to.equal('changed')
    expect((await newsroom.ask('/feeds/yerel.rss')).text).to.include('Yeni başlık')
  })

  it('come as a whole JSON Feed too, each judged by itself', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'CMS',
      items: [sampleItem(), sampleItem({ id: 'haber-2', _rights: { class: 'roman' } }), sampleItem({ id: 'haber-3' })],
    }
    const sent = await post(feed)
    expect(sent.status).to.equal(200)
    const { items } = json(sent)
    expect(items.map((item: { outcome: string }) => item.outcome)).to.deep.equal(['added', 'refused', 'added'])
    expect(items[1].reasons[0].field).to.equal('_rights.class')
    expect(items[1].reasons[0].allowed).to.include('column')
  })

  it('are refused alone with 422, the field and the values that would do', async () => {
    const sent = await post(sampleItem({ _rights: { class: 'roman' } }))
    expect(sent.status).to.equal(422)
    expect(sent.headers['content-type']).to.equal('application/problem+json')
    const problem = json(sent)
    expect(problem.type).to.equal('https://akis.example/openapi.json#/components/responses/refused')
    expect(problem).to.include({ status: 422, id: 'haber-1', outcome: 'refused' })
    expect(problem.errors[0].field).to.equal('_rights.class')
    expect(problem.errors[0].allowed).to.include('news')
    expect(problem.detail).to.include('_rights.class')
  })

  it('are refused with the categories that exist when their tags match none', async () => {
    const problem = json(await post(sampleItem({ tags: ['balonculuk'] })))
    expect(problem.status).to.equal(422)
    expect(problem.errors[0].field).to.equal('tags')
    expect(problem.errors[0].allowed).to.include.members(['yerel', 'spor'])
  })

  it('are refused in the language of the sender', async () => {
    const bad = sampleItem({ tags: ['balonculuk'] })
    const [tr, en] = await Promise.all(['tr', 'en'].map(language => post(bad, { 'accept-language': language })))
    expect(tr?.headers['content-language']).to.equal('tr')
    expect(json(tr as Answered).title).to.equal('Haber kabul edilmedi')
    expect(json(en as Answered).title).to.equal('The article was refused')
    expect(json(tr as Answered).errors[0].message).not.to.equal(json(en as Answered).errors[0].message)
  })

  it('are found by id and by key, as they were sent', async () => {
    const key = await added()
    for (const path of ['/api/articles?id=haber-1', `/api/articles/${key}`]) {
      const got = await newsroom.send('GET', path)
      expect(got.status).to.equal(200)
      expect(got.headers['cache-control']).to.equal('no-store')
      const item = json(got)
      expect(item.title).to.equal('Yassıçayır yolunda kar direkleri dikildi')
      expect(item._rights.class).to.equal('news')
    }
    expect((await newsroom.send('GET', '/api/articles?id=yok')).status).to.equal(404)
    expect((await newsroom.send('GET', '/api/articles')).status).to.equal(400)
    expect((await newsroom.send('GET', '/api/articles/aaaaaaaaaaaaaaaa')).status).to.equal(404)
    expect((await newsroom.send('GET', '/api/articles/nokey')).status).to.equal(404)
  })

  it('are shown to who holds the key while the embargo hides them from everyone else', async () => {
    const key = await added({ _rights: { class: 'news', embargo_until: '2026-12-24T18:00:00+03:00' } })
    expect((await newsroom.send('GET', `/api/articles/${key}`)).status).to.equal(200)
    for (const path of [`/articles/${key}`, `/articles/${key}.json`])
      expect((await newsroom.ask(path)).status).to.equal(404)
  })

  it('are replaced at their address, by their own id or by none', async () => {
    const key = await added()
    const { id: _, ...nameless } = sampleItem({ title: 'Değişti' })
    const put = await newsroom.send('PUT', `/api/articles/${key}`, nameless)
    expect(json(put)).to.deep.include({ id: 'haber-1', key, outcome: 'changed' })
    expect(json(await newsroom.send('PUT', `/api/articles/${key}`, sampleItem({ title: 'Değişti' }))).outcome).to.equal(
      'same',
    )
  })

  it('are not replaced by another id, by a feed, by a bad item, nor where there is none', async () => {
    const key = await added()
    const mismatch = await newsroom.send('PUT', `/api/articles/${key}`, sampleItem({ id: 'haber-9' }))
    expect(mismatch.status).to.equal(409)
    expect(json(mismatch).errors[0]).to.deep.include({ field: 'id', allowed: ['haber-1'] })
    expect((await newsroom.send('PUT', `/api/articles/${key}`, { items: [sampleItem()] })).status).to.equal(400)
    expect((await newsroom.send('PUT', `/api/articles/${key}`, sampleItem({ tags: [] }))).status).to.equal(422)
    expect((await newsroom.send('PUT', '/api/articles/aaaaaaaaaaaaaaaa', sampleItem())).status).to.equal(404)
  })

  it('are withdrawn once, with one tombstone, and everywhere at once', async () => {
    const key = await added()
    const first = await newsroom.send('DELETE', `/api/articles/${key}`)
    expect(first.status).to.equal(200)
    expect(json(first)).to.include({ id: 'haber-1', key, state: 'withdrawn', withdrawn_at: '2026-11-22T09:00:00.000Z' })
    newsroom.clock.now += 60_000
    expect(json(await newsroom.send('DELETE', `/api/articles/${key}`))).to.deep.equal(json(first))
    expect(json(await newsroom.send('GET', `/api/articles/${key}`))).to.deep.equal(json(first))
    expect((await newsroom.send('GET', `/api/articles/${key}`)).status).to.equal(410)
    expect((await newsroom.ask(`/articles/${key}`)).status).to.equal(410)
    expect((await newsroom.ask(`/articles/${key}.json`)).status).to.equal(410)
    expect((await newsroom.ask('/feeds/yerel.rss')).text).not.to.include('Yassıçayır')
    expect((await newsroom.send('DELETE', '/api/articles/aaaaaaaaaaaaaaaa')).status).to.equal(404)
  })

  it('are not written to while withdrawn, and live again when restored', async () => {
    const key = await added()
    await newsroom.send('DELETE', `/api/articles/${key}`)
    expect((await post(sampleItem({ title: 'Yeniden' }))).status).to.equal(409)
    expect((await newsroom.send('PUT', `/api/articles/${key}`, sampleItem())).status).to.equal(409)
    const restored = await newsroom.send('POST', `/api/articles/${key}/restore`)
    expect(json(restored)).to.deep.include({ id: 'haber-1', key, outcome: 'restored' })
    expect(json(await newsroom.send('POST', `/api/articles/${key}/restore`)).outcome).to.equal('same')
    expect((await newsroom.ask('/feeds/yerel.rss')).text).to.include('Yassıçayır')
    expect((await newsroom.send('POST', '/api/articles/aaaaaaaaaaaaaaaa/restore')).status).to.equal(404)
  })

  it('need a key: 401 without one, with a wrong one, with another scheme', async () => {
    for (const authorization of [undefined, 'Bearer wrong', `Basic ${SECRET}`, `Bearer ${SECRET}x`]) {
      const headers = {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(authorization && { authorization }),
      }
      for (const [method, path] of [
        ['POST', '/api/articles'],
        ['GET', '/api/articles/aaaaaaaaaaaaaaaa'],
        ['DELETE', '/api/articles/aaaaaaaaaaaaaaaa'],
      ] as const) {
        const refused = await newsroom.ask(path, { method, headers, body: method === 'POST' ? '{}' : undefined })
        expect(refused.status).to.equal(401)
        expect(refused.headers['www-authenticate']).to.match(/^Bearer realm="mahrec"/)
        expect(refused.headers['content-type']).to.equal('application/problem+json')
        expect(refused.text).not.to.include(SECRET)
      }
    }
    expect((await newsroom.ask(`/api/articles?id=haber-1&key=${SECRET}`)).status).to.equal(401)
    expect(JSON.stringify(newsroom.lines)).not.to.include('mhr_')
  })

  const broken: readonly (readonly [string, string, number, number])[] = [
    ['a comma too many', '{\n  "id": "1",\n}', 3, 1],
    ['no value', '{"id": }', 1, 8],
    ['an end too early', '{"id": "1"', 1, 11],
    ['text after the end', '{} x', 1, 4],
    ['a list', '[]', 1, 1],
    ['items that are none', '{"items": 3}', 1, 11],
    ['an item that is none', '{"items": [\n  "a"]}', 2, 3],
    ['nothing', '', 1, 1],
  ]
  for (const [what, body, line, column] of broken)
    it(`are not read from ${what}: 400 with line and column`, async () => {
      const refused = await post(body)
      expect(refused.status).to.equal(400)
      expect(json(refused)).to.include({ status: 400, line, column })
      expect(json(refused).detail).to.include(`Line ${line}, column ${column}`)
    })

  it('are not read from bytes that are not UTF-8', async () => {
    const refused = await newsroom.ask('/api/articles', {
      method: 'POST',
      headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      body: Buffer.from([0x7b, 0xff, 0x7d]),
    })
    expect(refused.status).to.equal(400)
  })

  it('are not read from another type or from a packed body', async () => {
    for (const headers of [{ 'content-type': 'text/xml' }, { 'content-type': '' }, { 'content-encoding': 'gzip' }])
      expect((await post(sampleItem(), headers)).status).to.equal(415)
    expect((await post(sampleItem(), { 'content-type': 'text/xml' })).headers.accept).to.include(
      'application/feed+json',
    )
    expect((await post(sampleItem(), { 'content-type': 'Application/JSON; charset=UTF-8' })).status).to.equal(200)
  })

  it('may be as large as the limits, and one byte more is a 413 that names the limit', async () => {
    const body = (size: number) => `<p>${'a'.repeat(size - 7)}</p>`
    expect((await post(sampleItem({ content_html: body(4096) }))).status).to.equal(200)
    const article = await post(sampleItem({ id: 'haber-2', content_html: body(4097) }))
    expect(article.status).to.equal(413)
    expect(json(article).errors[0].field).to.equal('content_html')
    expect(json(article).detail).to.match(/4096|4 KiB/)

    const filled = (size: number) => `{"x":"${'a'.repeat(size - 8)}"}`
    expect((await post(filled(65_536))).status).to.equal(422)
    const whole = await post(filled(65_537))
    expect(whole.status).to.equal(413)
    expect(json(whole)).to.include({ limit: 65_536 })
    expect(json(whole).detail).to.include('65536')
  })

  it('are counted while they stream: who does not say how much is stopped at the limit', async () => {
    const { status, sent } = await stream(newsroom.port, 8 * 1024 * 1024)
    expect(status).to.equal(413)
    expect(sent).to.be.lessThan(8 * 1024 * 1024)
  })

  it('are refused before they are sent where the client waits for 100', async () => {
    const heard = await expectContinue(newsroom.port, {
      'content-length': '99999999',
      authorization: `Bearer ${SECRET}`,
    })
    expect(heard).to.deep.equal({ continued: false, status: 413 })
    expect(await expectContinue(newsroom.port, { 'content-length': '9', authorization: 'Bearer no' })).to.deep.equal({
      continued: false,
      status: 401,
    })
    expect(
      await expectContinue(newsroom.port, { 'content-length': '2', authorization: `Bearer ${SECRET}` }),
    ).to.deep.equal({
      continued: true,
      status: 422,
    })
  })

  it('are the end of the connection when they are refused unsent, for the next request would be taken for them', async () => {
    const post = (secret: string, more = '') =>
      `POST /api/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${secret}\r\nContent-Type: application/json\r\n` +
      `Content-Length: 2\r\nExpect: 100-continue\r\n${more}\r\n`
    expect(await conversation(newsroom.port, [post('no')])).to.match(/^HTTP\/1\.1 401 [\s\S]*\r\nConnection: close\r\n/)
    // Sent after all, the body is no hindrance.
    const taken = await conversation(newsroom.port, [
      post(SECRET),
      '{}',
      'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    ])
    expect(taken.match(/HTTP\/1\.1 \d+/g)).to.deep.equal(['HTTP/1.1 100', 'HTTP/1.1 422', 'HTTP/1.1 200'])
    const last = await conversation(newsroom.port, [post(SECRET, 'Connection: close\r\n'), '{}'])
    expect(last.match(/HTTP\/1\.1 \d+/g)).to.deep.equal(['HTTP/1.1 100', 'HTTP/1.1 422'])
  })

  it('leave nothing behind when their sender goes away in the middle', async () => {
    await new Promise<void>(resolve => {
      const socket = connect(newsroom.port, '127.0.0.1', () => {
        socket.write(`POST /api/articles HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${SECRET}\r\n`)
        socket.write('Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"id":', () => socket.destroy())
      })
      socket.on('close', () => resolve())
    })
    expect((await newsroom.ask('/healthz')).status).to.equal(200)
    expect(await newsroom.articles.count()).to.equal(0)
    expect(newsroom.lines.filter(({ message }) => message === 'request failed')).to.deep.equal([])
  })

  it('know their methods', async () => {
    expect((await newsroom.send('PATCH', '/api/articles')).headers.allow).to.equal('GET, HEAD, POST, OPTIONS')
    expect((await newsroom.send('POST', '/api/articles/aaaaaaaaaaaaaaaa')).headers.allow).to.equal(
      'DELETE, GET, HEAD, PUT, OPTIONS',
    )
    expect((await newsroom.send('GET', '/api/articles/aaaaaaaaaaaaaaaa/restore')).status).to.equal(405)
  })
})

/** Sends up to `size` bytes without a length, and stops when answered. */
function stream(port: number, size: number): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0
    let done = false
    const chunk = Buffer.alloc(16 * 1024, 32)
    const out = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/articles',
        headers: { authorization: `Bearer ${SECRET}`, 'content-type': 'application/json' },
      },
      response => {
        done = true
        resolve({ status: response.statusCode ?? 0, sent })
        out.destroy()
      },
    )
    out.on('error', error => done || reject(error))
    const more = () => {
      while (!done && sent < size) {
        sent += chunk.length
        if (!out.write(chunk)) return void out.once('drain', more)
      }
      if (!done) out.end()
    }
    more()
  })
}

function expectContinue(
  port: number,
  headers: Record<string, string>,
): Promise<{ continued: boolean; status: number }> {
  return new Promise((resolve, reject) => {
    let continued = false
    const out = request(
      {
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/articles',
        headers: { 'content-type': 'application/json', expect: '100-continue', ...headers },
      },
      response => {
        resolve({ continued, status: response.statusCode ?? 0 })
        response.resume()
        out.destroy()
      },
    )
    out.on('continue', () => {
      continued = true
      out.end('{}')
    })
    out.on('error', reject)
    out.flushHeaders()
  })
}

/** Says each part when an answer to the one before has come; resolves with all that was heard once the server hangs up. */
function conversation(port: number, parts: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    let said = 1
    const socket = connect(port, '127.0.0.1', () => socket.write(parts[0] ?? ''))
    socket.on('data', chunk => {
      heard += chunk
      const answers = heard.match(/HTTP\/1\.1 \d+/g)?.length ?? 0
      for (; said < parts.length && answers >= said; said++) socket.write(parts[said] ?? '')
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(heard))
  })
}
