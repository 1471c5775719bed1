import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import { failure, fetched, goingOut } from './going-out.js'
import { type Behaviour, bytes, type Origin, origin } from './origin.js'

const KIB = 1024
/** Around what undici reads ahead by default, and what a socket gives at once. */
const SIZES = [1, 16, 48, 63, 64, 65, 96, 127, 128, 129, 160, 192, 195, 200, 256, 320, 512, 1024].map(kib => kib * KIB)

// nodejs/undici#5360: an end of the connection while the parser is held is an assertion that nobody can catch.
describe('a connection that ends while its answer is still being taken', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    there = await origin(paths)
  })
  after(() => there.close())

  const ask = (status: string, head: readonly string[], body: Uint8Array, needs?: Parameters<typeof goingOut>[0]) => {
    paths['/'] = bytes(`${[`HTTP/1.1 ${status}`, 'Connection: close', ...head].join('\r\n')}\r\n\r\n`, body)
    return goingOut(needs)({ url: there.url })
  }
  const framings = (body: Uint8Array) => [[`Content-Length: ${body.length}`], []]

  it('gives its document, whatever the size, packed or not', async () => {
    for (const size of SIZES) {
      const plain = randomBytes(size)
      const packed = gzipSync(plain)
      for (const head of framings(packed))
        expect(fetched(await ask('200 OK', ['Content-Encoding: gzip', ...head], packed)).body.length).to.equal(size)
      for (const head of framings(plain)) expect(fetched(await ask('200 OK', head, plain)).received).to.equal(size)
    }
  })

  it('is a failure where nobody reads the body', async () => {
    for (const size of SIZES)
      for (const head of framings(Buffer.alloc(size))) {
        expect(failure(await ask('404 Not Found', head, Buffer.alloc(size))).failure).to.equal('status')
        const away = ['Location: http://10.0.0.1/', ...head]
        expect(failure(await ask('302 Found', away, Buffer.alloc(size))).failure).to.equal('blocked')
      }
  })

  it('is too large by one byte, and taken whole without it', async () => {
    const limits = { document: 200 * KIB }
    const most = gzipSync(randomBytes(190 * KIB))
    const exact = { limits: { document: most.length } }
    const head = ['Content-Encoding: gzip']
    expect(fetched(await ask('200 OK', head, most, exact)).received).to.equal(most.length)
    expect(failure(await ask('200 OK', head, most, { limits: { document: most.length - 1 } })).failure).to.equal(
      'too-large',
    )
    const over = randomBytes(limits.document + 1)
    expect(failure(await ask('200 OK', [], over, { limits })).message.en).to.contain(`${limits.document} B`)
  })
})
