import { type AddressInfo, createServer } from 'node:net'
import { expect } from 'chai'
import fc from 'fast-check'
import { FAILURES } from '../../src/net/answer.js'
import { createDial } from '../../src/net/dial.js'
import { CERTIFICATE } from './certificate.js'
import { failure, fetched, goingOut, names } from './going-out.js'
import { type Behaviour, bytes, document, type Origin, origin } from './origin.js'

describe('connections', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    there = await origin(paths)
  })
  after(() => there.close())
  const ask = (behaviour: Behaviour) => {
    paths['/'] = behaviour
    return goingOut()({ url: there.url })
  }

  it('that are refused, reset or closed without a word are down', async () => {
    const gone = await origin({})
    await gone.close()
    expect(failure(await goingOut()({ url: gone.url }))).to.include({ failure: 'down' })
    expect(failure(await goingOut()({ url: gone.url })).message.en).to.contain('ECONNREFUSED')
    expect(failure(await ask((_, { socket }) => void socket.resetAndDestroy())).failure).to.equal('down')
    expect(failure(await ask((_, { socket }) => void socket.end())).failure).to.equal('down')
    expect(failure(await ask(bytes('HTTP/1.1 200 OK\r\nContent-Le'))).failure).to.equal('down')
  })

  it('that are closed before they are asked are down', async () => {
    for (const close of ['destroy', 'resetAndDestroy', 'end'] as const) {
      const server = createServer(socket => void socket.on('error', () => {})[close]())
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      expect(failure(await goingOut()({ url: `http://127.0.0.1:${port}/` })).failure, close).to.equal('down')
      server.close()
    }
  })

  it('are asked once, even when they break', async () => {
    const before = there.asked.length
    await ask((_, { socket }) => void socket.end())
    expect(there.asked.length - before).to.equal(1)
  })

  it('that do not speak HTTP are told so', async () => {
    for (const garbage of [
      'SSH-2.0-OpenSSH_9.6\r\n',
      '220 mail.example ESMTP\r\n',
      '<rss version="2.0"/>',
      '\0\0\0\0',
      'HTTP/9.9 200 OK\r\n\r\n',
      'HTTP/1.1 200 OK\r\nno colon here\r\n\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nmany\r\n<rss/>',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n',
    ])
      expect(failure(await ask(bytes(garbage))).failure, garbage).to.equal('not-http')
  })

  it('with headers without end are given up', async () => {
    let written = 0
    const endless: Behaviour = (_, { socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      const line = `X-Filler: ${'a'.repeat(1000)}\r\n`
      const more = () => {
        while (!socket.destroyed) {
          written += line.length
          if (!socket.write(line)) return void socket.once('drain', more)
        }
      }
      more()
    }
    expect(failure(await ask(endless)).failure).to.equal('not-http')
    expect(written).to.be.lessThan(20 * 1024 * 1024)
    expect(failure(await ask(bytes(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(33_000)}\r\n\r\n`))).failure).to.equal(
      'not-http',
    )
    fetched(await ask(bytes(`HTTP/1.1 200 OK\r\nX: ${'a'.repeat(31_000)}\r\n\r\n<rss/>`)))
  })

  it('may say something before they answer', async () => {
    const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n'
    const answer = fetched(await ask(bytes(`${hints}${hints}HTTP/1.1 200 OK\r\nX: 1\r\n\r\n<rss/>`)))
    expect(answer.headers).to.deep.equal({ x: '1' })
  })

  describe('with TLS', () => {
    let secure: Origin
    before(async () => {
      secure = await origin({ '/feed': document('<rss/>') }, { tls: true })
    })
    after(() => secure.close())
    const resolve = names({
      'feeds.example': ['127.0.0.1'],
      'other.example': ['127.0.0.1'],
      'feeds.example.': ['127.0.0.1'],
    })
    const trusting = goingOut({ resolve, connect: createDial({ ca: CERTIFICATE }) })

    it('are made to the address, under the name', async () => {
      fetched(await trusting({ url: `${secure.url}/feed` }))
      expect(secure.asked.at(-1)?.servername).to.equal('feeds.example')
      expect(secure.asked.at(-1)?.headers.host).to.equal(`feeds.example:${secure.port}`)
      fetched(await trusting({ url: `https://feeds.example.:${secure.port}/feed` }))
      expect(secure.asked.at(-1)?.servername).to.equal('feeds.example')
    })

    it('need a certificate for that name, by somebody who is trusted', async () => {
      const before = secure.asked.length
      for (const [fetch, url] of [
        [trusting, `https://other.example:${secure.port}/feed`],
        [trusting, `https://127.0.0.1:${secure.port}/feed`],
        [goingOut({ resolve }), `${secure.url}/feed`],
        [trusting, `https://127.0.0.1:${there.port}/`],
      ] as const)
        expect(failure(await fetch({ url })).failure, url).to.equal('tls')
      expect(secure.asked.length).to.equal(before)
    })

    it('are not spoken to without', async () => {
      // The server of node:https closes the connection on a plain request.
      expect(failure(await goingOut()({ url: `http://127.0.0.1:${secure.port}/feed` })).failure).to.equal('down')
    })
  })
})

describe('whatever a server answers', () => {
  const text = (value: string) => Buffer.from(value, 'latin1')
  const line = fc.constantFrom(
    'HTTP/1.1 200 OK',
    'HTTP/1.0 200',
    'HTTP/1.1 304 Not Modified',
    'HTTP/1.1 302 Found',
    'HTTP/1.1 999 X',
    'HTTP/1.1 100 Continue',
    'HTTP/1.1 101 Switching Protocols',
    'ICY 200 OK',
    '',
  )
  const field = fc.oneof(
    fc.constantFrom(
      'Content-Length: 5',
      'Content-Length: 0',
      'Content-Length: -1',
      'Content-Length: 99999999999999999999',
      'Transfer-Encoding: chunked',
      'Transfer-Encoding: gzip',
      'Content-Encoding: gzip',
      'Content-Encoding: br',
      'Content-Encoding: deflate, gzip',
      'Connection: close',
      'Connection: upgrade',
      'Upgrade: websocket',
      'Location: /',
      'Location: //[::1]/',
      'Location: http://%',
      'ETag: "\xff"',
      'Retry-After: never',
      'Expires: 0',
      '__proto__: x',
      'Trailer: x',
    ),
    fc.string({ maxLength: 40, unit: 'binary' }),
  )
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map(array => Buffer.from(array)),
    fc
      .constantFrom(
        '5\r\n<rss>\r\n0\r\n\r\n',
        'ffffffffffffffff\r\n',
        '0\r\nx: y\r\n\r\n',
        '\x1f\x8b\x08\0\0\0\0\0',
        '<rss/>',
      )
      .map(text),
  )
  const http = fc
    .tuple(line, fc.array(field, { maxLength: 6 }), fc.array(body, { maxLength: 3 }))
    .map(([status, fields, bodies]) => Buffer.concat([text(`${[status, ...fields].join('\r\n')}\r\n\r\n`), ...bodies]))
  const anything = fc.oneof({ weight: 3, arbitrary: http }, { weight: 1, arbitrary: body })

  it('becomes an answer: nothing is thrown, nothing hangs, every failure is told twice', async () => {
    let said: { readonly pieces: readonly Buffer[]; readonly reset: boolean } = { pieces: [], reset: false }
    const server = createServer(socket => {
      socket.on('error', () => {})
      socket.once('data', () => {
        for (const piece of said.pieces) socket.write(piece)
        if (said.reset) socket.resetAndDestroy()
        else socket.end()
      })
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 3 }), fc.boolean(), async (pieces, reset) => {
          said = { pieces, reset }
          const answer = await goingOut()({ url, validators: { etag: '"1"' } })
          if (answer.outcome !== 'failed') return
          expect(FAILURES).to.include(answer.failure)
          expect(answer.message.en).to.match(/\w/)
          expect(answer.message.tr).to.match(/\w/).and.not.to.equal(answer.message.en)
        }),
        { numRuns: 400 },
      )
    } finally {
      server.close()
    }
  })
})
