import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { failure, fetched, goingOut } from './going-out.js'
import { hands } from './hands.js'
import { type Behaviour, bytes, document, type Origin, origin, pour } from './origin.js'

const FEED = `<rss version="2.0">${'<item><title>Ankara’da şölen</title></item>'.repeat(500)}</rss>`
const MIB = 1024 * 1024

describe('the body of an answer', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    there = await origin(paths)
  })
  after(() => there.close())

  const ask = (behaviour: Behaviour, needs: Parameters<typeof goingOut>[0] = {}) => {
    paths['/'] = behaviour
    return goingOut(needs)({ url: there.url })
  }
  const packed = (coding: string, body: Uint8Array) => ask(document(body, { 'content-encoding': coding }))
  const textOf = async (coding: string, body: Uint8Array) =>
    Buffer.from(fetched(await packed(coding, body)).body).toString()

  it('is unpacked by every coding that was asked for', async () => {
    for (const [coding, body] of [
      ['gzip', gzipSync(FEED)],
      ['x-gzip', gzipSync(FEED)],
      ['GZip', gzipSync(FEED)],
      ['deflate', deflateSync(FEED)],
      ['deflate', deflateRawSync(FEED)],
      ['deflate', deflateRawSync(FEED, { level: 0 })],
      ['deflate', deflateSync(FEED, { level: 0 })],
      ['br', brotliCompressSync(FEED)],
      ['identity', Buffer.from(FEED)],
      ['', Buffer.from(FEED)],
      ['gzip, br', brotliCompressSync(gzipSync(FEED))],
      ['br, identity, gzip', gzipSync(brotliCompressSync(FEED))],
      ['gzip', Buffer.concat([gzipSync(FEED.slice(0, 100)), gzipSync(FEED.slice(100))])],
    ] as const)
      expect((await textOf(coding, body)) === FEED, `${coding} of ${body.length} bytes`).to.equal(true)
  })

  it('is unpacked whatever the pieces are in which it comes', async () => {
    const body = deflateRawSync(FEED)
    const answer = await ask(response => {
      response.writeHead(200, { 'content-encoding': 'deflate' })
      let at = 0
      const next = () => {
        if (at >= body.length) return void response.end()
        response.write(body.subarray(at, ++at), next)
      }
      next()
    })
    expect(Buffer.from(fetched(answer).body).toString() === FEED).to.equal(true)
    expect(fetched(answer).received).to.equal(body.length)
  })

  it('counts the bytes on the wire, and leaves alone what follows the packed stream', async () => {
    const body = gzipSync(FEED)
    expect(fetched(await packed('gzip', body)).received).to.equal(body.length)
    expect(await textOf('gzip', Buffer.concat([body, Buffer.alloc(200_000)]))).to.equal(FEED)
    expect(fetched(await packed('gzip', Buffer.alloc(0))).body).to.have.length(0)
  })

  it('is refused when its coding is unknown, stacked too high, broken or cut', async () => {
    for (const [coding, body] of [
      ['zstd', Buffer.from(FEED)],
      ['compress', Buffer.from(FEED)],
      ['gzip, utf-8', gzipSync(FEED)],
      ['__proto__', Buffer.from(FEED)],
      ['gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(FEED)))],
      ['gzip', Buffer.from(FEED)],
      ['br', gzipSync(FEED)],
      ['deflate', Buffer.from(FEED)],
      ['gzip', gzipSync(FEED).subarray(0, 60)],
      ['deflate', deflateSync(FEED).subarray(0, 60)],
      ['deflate', deflateRawSync(FEED).subarray(0, 60)],
      ['br', brotliCompressSync(FEED).subarray(0, 60)],
      ['gzip', gzipSync(FEED).subarray(0, -4)],
      ['br, gzip', gzipSync(Buffer.from(FEED))],
    ] as const)
      expect(failure(await packed(coding, body)).failure, `${coding} of ${body.length} bytes`).to.equal('bad-coding')
  })

  it('is refused as a bomb when it unpacks to a hundred times its size, however deep the bomb lies', async () => {
    const small = gzipSync(Buffer.alloc(40 * MIB))
    for (const [coding, body] of [
      ['gzip', small],
      ['br', brotliCompressSync(Buffer.alloc(40 * MIB))],
      ['deflate', deflateRawSync(Buffer.alloc(40 * MIB))],
      ['gzip, gzip', gzipSync(small)],
    ] as const) {
      const answer = failure(await packed(coding, body))
      expect(answer.failure, coding).to.equal('bomb')
      expect(answer.message.tr).to.contain('100 katını')
    }
    // Small enough to be harmless, whatever the ratio.
    expect(fetched(await packed('gzip', gzipSync(Buffer.alloc(MIB)))).body).to.have.length(MIB)
    expect(failure(await packed('gzip', gzipSync(Buffer.alloc(MIB + 1)))).failure).to.equal('bomb')
  })

  it('is refused when it is too large unpacked, though it is no bomb', async () => {
    const limits = { unpacked: 20_000 }
    const answer = failure(await ask(document(gzipSync(FEED), { 'content-encoding': 'gzip' }), { limits }))
    expect(answer.failure).to.equal('too-large')
    expect(answer.message.en).to.contain('unpacked')
  })

  it('is refused before it is read when it says that it is too large', async () => {
    const behaviour = pour(Buffer.alloc(MIB, 'a'), 60 * MIB, { 'content-length': String(60 * MIB) })
    const answer = failure(await ask(behaviour))
    expect(answer.failure).to.equal('too-large')
    expect(answer.message.en).to.contain('15 MiB').and.to.contain('MAHREC_MAX_DOCUMENT')
    expect(behaviour.poured()).to.be.lessThan(15 * MIB)
  })

  it('is refused while it is read when it does not say so, and no more of it is taken', async () => {
    const behaviour = pour(Buffer.alloc(MIB, 'a'), 60 * MIB)
    expect(failure(await ask(behaviour)).failure).to.equal('too-large')
    expect(behaviour.poured()).to.be.within(15 * MIB, 40 * MIB)
  })

  it('may be exactly as large as the limit', async () => {
    const limits = { document: 1000 }
    for (const headers of [{ 'content-length': '1000' }, { 'transfer-encoding': 'chunked' }] as Record<
      string,
      string
    >[])
      expect(fetched(await ask(document(Buffer.alloc(1000), headers), { limits })).body).to.have.length(1000)
    expect(failure(await ask(document(Buffer.alloc(1001)), { limits })).failure).to.equal('too-large')
  })

  it('is cut when the connection ends before it does', async () => {
    for (const head of [
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n<rss>',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n50\r\n<rss>',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 100\r\n\r\n\x1f\x8b\x08',
    ])
      expect(failure(await ask(bytes(head))).failure, head).to.equal('cut')
  })

  it('is cut when the connection is reset half way, whether or not it has a length', async () => {
    for (const framing of ['Content-Length: 100\r\n', 'Transfer-Encoding: chunked\r\n', '']) {
      const clock = hands()
      const reading = clock.set(10_001)
      const answer = ask(
        (_, { socket }) => {
          socket.write(`HTTP/1.1 200 OK\r\n${framing}\r\n`)
          void reading.then(() => socket.resetAndDestroy())
        },
        { ...clock, limits: { bytesTime: 10_001 } },
      )
      expect(failure(await answer).failure, framing).to.equal('cut')
    }
  })

  it('ends with the connection when it has no length', async () => {
    const answer = fetched(await ask(bytes('HTTP/1.0 200 OK\r\n\r\n<rss/>')))
    expect(Buffer.from(answer.body).toString()).to.equal('<rss/>')
  })
})
