import { request } from 'node:http'
import { expect } from 'chai'
import fc from 'fast-check'
import { openOrigin } from '../net/bad-origin.js'
import { openTestNewsroom, type TestNewsroom } from './newsroom.js'

const BROKEN =
  '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">\n<channel><title>a</title><link>http://a.example/</link><description>b</description>\n<item><guid>42</guid><title>c</title></item>\n</channel></rss>'

describe('checking over HTTP', () => {
  let room: TestNewsroom
  beforeEach(async () => {
    room = await openTestNewsroom({ MAHREC_ALLOW_NETWORKS: '127.0.0.0/8', MAHREC_RATE: '0' })
  })
  afterEach(() => room.close())

  const post = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
    const {
      status,
      headers: answered,
      text,
    } = await room.ask(path, { method: 'POST', body: body as string, headers: { 'accept-language': 'en', ...headers } })
    return { status, headers: answered, text, json: () => JSON.parse(text) }
  }

  it('answers a body with the findings of the command', async () => {
    const answer = await post('/api/validate?profile=spec', BROKEN, { 'content-type': 'application/rss+xml' })
    expect(answer.status).to.equal(200)
    expect(answer.headers).to.include({ 'access-control-allow-origin': '*', 'cache-control': 'no-store' })
    const [file] = answer.json().files
    expect(file).to.include({ file: '-', format: 'rss-2.0', valid: false })
    const found = file.diagnostics.find(({ rule }: { rule: string }) => rule === 'invalid-http-guid')
    expect(found).to.deep.include({ line: 4, column: 7, level: 'error', path: '/rss/channel/item/guid' })
    expect(found.message).to.include('permalink')
    const turkish = (await post('/api/validate?lang=tr', BROKEN)).json().files[0].diagnostics
    expect(turkish.find(({ rule }: { rule: string }) => rule === 'invalid-http-guid').message).to.include(
      'kalıcı bağlantı',
    )
  })

  it('takes a JSON Feed for a document, and {"url"} for a question', async () => {
    const feed = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'a', items: [], url: 'x' })
    expect((await post('/api/validate', feed, { 'content-type': 'application/json' })).json().files[0]).to.include({
      format: 'json-feed-1.1',
    })
    const origin = await openOrigin()
    origin.on('/feed', (_, res) => res.writeHead(200, { 'content-type': 'text/xml; charset=iso-8859-9' }).end(BROKEN))
    const answer = await post('/api/validate', JSON.stringify({ url: `${origin.url}/feed`, lang: 'tr' }), {
      'content-type': 'application/json',
    })
    expect(answer.json().files[0]).to.include({ file: `${origin.url}/feed`, format: 'rss-2.0' })
    expect(answer.json().files[0].diagnostics.map(({ rule }: { rule: string }) => rule)).to.include('encoding-mismatch')
    await origin.close()
    const gone = await post('/api/validate', JSON.stringify({ url: `${origin.url}/feed` }), {
      'content-type': 'application/json',
    })
    expect(gone.status).to.equal(200)
    expect(gone.json().files[0]).to.include({ format: 'unknown', valid: false })
    expect(gone.json().files[0].diagnostics.map(({ rule }: { rule: string }) => rule)).to.deep.equal(['http-error'])
  })

  it('tells how a feed is served, small or so large that a thread reads it', async () => {
    const origin = await openOrigin()
    let turn = 0
    for (const more of ['', '<!-- kar -->'.repeat(4000)]) {
      origin.on('/feed', (_, res) => {
        const body = BROKEN.replace('<guid>42', `${more}<link>http://a.example/1</link><guid>${turn++}`)
        res.writeHead(200, { 'content-type': 'application/rss+xml', 'cache-control': 'no-store' }).end(body)
      })
      const answer = await post('/api/validate', JSON.stringify({ url: `${origin.url}/feed`, lang: 'tr' }), {
        'content-type': 'application/json',
      })
      const [file] = answer.json().files
      const rules = file.diagnostics.map(({ rule }: { rule: string }) => rule)
      expect(rules).to.include.members(['no-store', 'no-validators', 'unstable-guid', 'invalid-http-guid'])
      expect(file.diagnostics.find(({ rule }: { rule: string }) => rule === 'no-store')).to.include({
        line: 1,
        level: 'warning',
      })
    }
    const { text } = await send([{ name: 'url', body: `${origin.url}/feed` }])
    expect(text).to.include('/rules/no-store').and.include('forbids to keep the feed')
    await origin.close()
  })

  it('reaches nothing inside for a stranger', async () => {
    for (const url of ['http://169.254.169.254/latest/', 'http://[::1]/', 'http://10.0.0.1/', 'http://0x0a000001/'])
      expect(
        (await post('/api/validate', JSON.stringify({ url }), { 'content-type': 'application/json' })).json(),
        url,
      ).to.include({ failure: 'blocked' })
  })

  for (const [what, path, body, headers, status] of [
    ['an empty body', '/api/validate', '', {}, 400],
    ['an unknown profile', '/api/validate?profile=x', BROKEN, {}, 400],
    ['an unknown target', '/api/validate?target=msn,x', BROKEN, {}, 400],
    ['an unknown language', '/api/validate?lang=de', BROKEN, {}, 400],
    ['an unknown encoding', '/api/validate?default_charset=x', BROKEN, {}, 400],
    ['a base that is no address', '/api/validate?base=x', BROKEN, {}, 400],
    ['no address at all', '/api/validate', '{"url":"ftp://a/"}', { 'content-type': 'application/json' }, 400],
    ['an address that is no text', '/api/validate', '{"url":7}', { 'content-type': 'application/json' }, 400],
    ['a form that is none', '/validate', BROKEN, { 'content-type': 'text/plain' }, 415],
    ['a multipart without boundary', '/validate', BROKEN, { 'content-type': 'multipart/form-data' }, 415],
    [
      'half a form',
      '/validate',
      '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nabc',
      { 'content-type': 'multipart/form-data; boundary=x' },
      400,
    ],
  ] as const)
    it(`refuses ${what} with ${status}`, async () => {
      expect((await post(path, body, headers as Record<string, string>)).status).to.equal(status)
    })

  it('tells who asks from elsewhere that it may', async () => {
    const { status, headers } = await room.ask('/api/validate', { method: 'OPTIONS' })
    expect(status).to.equal(204)
    expect(headers).to.include({ 'access-control-allow-methods': 'POST', 'access-control-allow-origin': '*' })
  })

  type Part = { name: string; filename?: string; body: string | Buffer }
  const form = (parts: readonly Part[]) =>
    Buffer.concat([
      ...parts.flatMap(({ name, filename, body }) => [
        Buffer.from(
          `--sinir\r\nContent-Disposition: form-data; name="${name}"${filename ? `; filename="${filename}"\r\nContent-Type: text/xml` : ''}\r\n\r\n`,
        ),
        Buffer.from(body as string),
        Buffer.from('\r\n'),
      ]),
      Buffer.from('--sinir--\r\n'),
    ])
  const send = (parts: readonly Part[], language = 'en') =>
    post('/validate', form(parts), {
      'content-type': 'multipart/form-data; boundary=sinir',
      'accept-language': language,
      accept: 'text/html',
    })

  it('shows each finding beside its line, in both languages', async () => {
    const english = await send([{ name: 'text', body: BROKEN }])
    expect(english.status).to.equal(200)
    expect(english.headers['content-security-policy'])
      .to.include("form-action 'self'")
      .and.include("default-src 'none'")
    expect(english.text).to.match(/<li id="L4" class="line error">.*?invalid-http-guid/s)
    expect(english.text).to.include('/rules/invalid-http-guid').and.include('Not valid.')
    const turkish = await send([{ name: 'text', body: BROKEN }], 'tr')
    expect(turkish.text).to.include('Geçerli değil.').and.include('kalıcı bağlantı')
  })

  it('judges for whoever is to take the feed in, over the API and on the page', async () => {
    const rules = async (query: string) =>
      (await post(`/api/validate?${query}`, BROKEN))
        .json()
        .files[0].diagnostics.map(({ rule }: { rule: string }) => rule) as string[]
    const from = (found: readonly string[], target: string) => found.some(rule => rule.startsWith(`${target}-`))
    const both = await rules('target=smartnews,msn')
    expect(from(both, 'smartnews') && from(both, 'msn')).to.equal(true)
    expect(from(await rules('profile=all'), 'smartnews')).to.equal(false)
    const { text } = await send([
      { name: 'text', body: BROKEN },
      { name: 'target', body: 'smartnews' },
    ])
    expect(text)
      .to.include('/rules/smartnews-')
      .and.match(/<option value="smartnews" selected/)
  })

  it('takes a file as it is, in its own encoding', async () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(BROKEN.replace('utf-8', 'utf-16').replace('<title>c', '<title>Şğİ'), 'utf16le'),
    ])
    const answer = await send([{ name: 'file', filename: 'a.xml', body: utf16 }])
    expect(answer.text).to.include('utf-16le').and.include('Şğİ')
  })

  it('lets nothing of a document run or escape', async () => {
    const hostile = `${BROKEN}</textarea><script>alert(1)</script>"><img src=x onerror=alert(1)>\u202e\u0000<!--`
    const { status, text } = await send([
      { name: 'text', body: hostile },
      { name: 'url', body: '"><script>' },
    ])
    expect(status).to.equal(200)
    expect(text).not.to.include('<script').and.not.include('<img src=x')
  })

  it('stays readable with thousands of findings and with a line of a megabyte', async () => {
    const many = `<rss version="2.0"><channel>${'<item><guid>42</guid></item>\n'.repeat(3000)}</channel></rss>`
    const answer = await send([{ name: 'text', body: many }])
    expect(answer.text.length).to.be.below(1_000_000)
    expect(answer.text).to.match(/\d{4} more findings/)
    const line = await send([
      {
        name: 'text',
        body: `<rss version="2.0"><channel>${'x'.repeat(1_000_000)}<item><guid>42</guid></item></channel></rss>`,
      },
    ])
    expect(line.status).to.equal(200)
    expect(line.text.length).to.be.below(200_000)
  }).timeout(60_000)

  it('fills the form with the address it is given, and asks nobody yet', async () => {
    const { text } = await room.ask('/validate?url=https%3A%2F%2Fa.example%2F%22%3E', {
      headers: { accept: 'text/html', 'accept-language': 'tr' },
    })
    expect(text).to.include('value="https://a.example/&quot;')
    expect(text).to.include('Besleme doğrula')
  })

  it('says of an address what is wrong with it', async () => {
    const left = await openOrigin()
    await left.close()
    const { text, status } = await send([{ name: 'url', body: `${left.url}/` }])
    expect(status).to.equal(200)
    expect(text).to.include('Not valid.').and.include('could not be reached').and.include('/rules/http-error')
    const inside = await send([{ name: 'url', body: 'http://10.0.0.1/' }])
    expect(inside.text).to.include('role="alert"').and.include('a private network')
  })

  it('has an answer for whatever is posted', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 200 }).map(text => Buffer.from(text)),
        ),
        fc.constantFrom('application/json', 'text/xml; charset=x', 'application/rss+xml; charset=utf-16', ''),
        async (bytes, type) => {
          const { status, json } = await post('/api/validate', Buffer.from(bytes), {
            ...(type && { 'content-type': type }),
          })
          expect(status).to.be.oneOf([200, 400, 422])
          if (status === 200) expect(json().files).to.have.length(1)
        },
      ),
      { numRuns: 100 },
    )
  }).timeout(60_000)

  it('has its form in the language asked for there, and says in it what is wrong', async () => {
    const turkish = await send([
      { name: 'text', body: BROKEN },
      { name: 'lang', body: 'tr' },
    ])
    expect(turkish.text).to.include('Geçerli değil.').and.include('<html lang="tr"')
    expect(turkish.headers['content-language']).to.equal('tr')
    const empty = await send([{ name: 'lang', body: 'tr' }])
    expect(empty.status).to.equal(400)
    expect(empty.text).to.include('Gövde boş')
    expect((await post('/api/validate?lang=tr', '')).json().detail).to.include('Gövde boş')
  })

  it('counts lines as an editor does, whatever ends them', async () => {
    for (const end of ['\r\n', '\r', '\n']) {
      const { text } = await send([{ name: 'file', filename: 'a.xml', body: BROKEN.replaceAll('\n', end) }])
      expect(text, JSON.stringify(end)).to.match(/<li id="L4" class="line error">/)
    }
  })

  it('takes a document of exactly the limit, and none that is longer, by whatever door', async () => {
    const small = await openTestNewsroom({ MAHREC_MAX_BODY: '1 KiB', MAHREC_RATE: '0' })
    const status = async (path: string, body: string | Buffer, type: string) =>
      (await small.ask(path, { method: 'POST', body, headers: { 'content-type': type } })).status
    const multipart = 'multipart/form-data; boundary=sinir'
    const fits = BROKEN.padEnd(1024)
    const longer = BROKEN.padEnd(1025)
    for (const [text, expected] of [
      [fits, 200],
      [longer, 413],
    ] as const) {
      expect(await status('/api/validate', text, 'text/xml'), 'body').to.equal(expected)
      expect(await status('/validate', form([{ name: 'text', body: text }]), multipart), 'field').to.equal(expected)
      const file = form([{ name: 'file', filename: 'a.xml', body: text }])
      expect(await status('/validate', file, multipart), 'file').to.equal(expected)
    }
    // Each below its limit, together far above: nothing of it is kept.
    const many = form(Array.from({ length: 80 }, (_, i) => ({ name: `f${i}`, body: 'x'.repeat(1000) })))
    expect(await status('/validate', many, multipart)).to.equal(413)
    await small.close()
  })

  it('refuses two files, and a file that was cut off', async () => {
    const file = { name: 'file', filename: 'a.xml', body: BROKEN }
    expect((await send([file, file])).status).to.equal(400)
    const whole = form([file])
    const cut = await post('/validate', whole.subarray(0, whole.length - 40), {
      'content-type': 'multipart/form-data; boundary=sinir',
    })
    expect(cut.status).to.equal(400)
  })

  it('invites a form that waits to be invited', async () => {
    const answered = await new Promise<{ invited: boolean; status?: number }>((resolve, reject) => {
      let invited = false
      const body = form([{ name: 'text', body: BROKEN }])
      const asked = request({
        port: room.port,
        host: '127.0.0.1',
        path: '/validate',
        method: 'POST',
        agent: false,
        headers: {
          expect: '100-continue',
          'content-type': 'multipart/form-data; boundary=sinir',
          'content-length': body.length,
        },
      })
      asked.on('continue', () => {
        invited = true
        asked.end(body)
      })
      asked.on('response', response => {
        response.resume()
        response.on('end', () => resolve({ invited, status: response.statusCode }))
      })
      asked.on('error', reject)
      asked.flushHeaders()
    })
    expect(answered).to.deep.equal({ invited: true, status: 200 })
  })

  it('gives the gravest of many findings, and says how many it keeps back', async () => {
    const notes = '<item><title>a</title><description>b</description></item>'
    const items = `${notes.repeat(3000)}<item><guid>42</guid></item>`
    const feed = `<rss version="2.0"><channel><title>a</title><link>http://a.example/</link><description>b</description>${items}</channel></rss>`
    const [file] = (await post('/api/validate', feed)).json().files
    expect(file.diagnostics).to.have.length(5000)
    expect(file.omitted).to.be.above(0)
    expect(file.diagnostics.map(({ rule }: { rule: string }) => rule)).to.include('invalid-http-guid')
    const lines = file.diagnostics.map(({ line, column }: { line: number; column: number }) => line * 1e7 + column)
    expect(lines).to.deep.equal([...lines].sort((a, b) => a - b))
    expect((await post('/api/validate', BROKEN)).json().files[0]).not.to.have.property('omitted')
  }).timeout(60_000)

  it('shows a value of a megabyte as an excerpt', async () => {
    const { text } = await send([{ name: 'text', body: BROKEN.replace('42', 'x'.repeat(1_000_000)) }])
    expect(text).to.include('invalid-http-guid')
    expect(text.length).to.be.below(100_000)
  }).timeout(60_000)

  it('has an answer for whatever form is posted', async () => {
    const part = fc.record({
      name: fc.constantFrom('text', 'url', 'profile', 'lang', 'file', '__proto__'),
      filename: fc.option(fc.constantFrom('a.xml', 'ğ.json'), { nil: undefined }),
      body: fc.oneof(
        fc.constantFrom(BROKEN, '', 'all', 'tr', 'http://10.0.0.1/', '--sinir--'),
        fc.uint8Array({ maxLength: 200 }).map(bytes => Buffer.from(bytes)),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), fc.nat(40), async (parts, missing) => {
        const whole = form(parts as Part[])
        const { status, headers } = await post('/validate', whole.subarray(0, whole.length - missing), {
          'content-type': 'multipart/form-data; boundary=sinir',
        })
        expect(status).to.be.oneOf([200, 400, 422])
        if (status !== 200) expect(headers['content-type']).to.include('application/problem+json')
      }),
      { numRuns: 100 },
    )
  }).timeout(60_000)
})
