import { expect } from 'chai'
import type { Connect } from '../../src/net/dial.js'
import { failure, fetched, goingOut, names, recorder } from './going-out.js'
import { hands } from './hands.js'
import { type Behaviour, document, type Origin, origin } from './origin.js'

const CONNECT = 10_000
const HEADERS = 20_000
const BYTES = 9_000
const WHOLE = 60_000

describe('waiting', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    there = await origin(paths)
  })
  after(() => there.close())

  const going = (needs: Parameters<typeof goingOut>[0] = {}) => {
    const clock = hands()
    return { clock, fetch: goingOut({ ...clock, limits: { bytesTime: BYTES }, ...needs }) }
  }
  const slow = async (answer: ReturnType<ReturnType<typeof goingOut>>, words: RegExp) => {
    const { failure: kind, message } = failure(await answer)
    expect(kind).to.equal('slow')
    expect(message.en).to.match(words)
    expect(message.tr).to.match(/saniye içinde/)
  }

  it('for a connection ends, and the socket is told', async () => {
    let dialled = (_: AbortSignal) => {}
    const dialling = new Promise<AbortSignal>(done => {
      dialled = done
    })
    const never: Connect = (_, signal) => {
      dialled(signal)
      return new Promise(() => {})
    }
    const { clock, fetch } = going({ connect: never })
    const answer = fetch({ url: there.url })
    const told = await dialling
    clock.turn(CONNECT - 1)
    expect(clock.waiting).to.have.members([CONNECT, WHOLE])
    clock.turn(1)
    await slow(answer, /No connection within 10 s/)
    expect(told.aborted).to.equal(true)
    expect(clock.waiting).to.deep.equal([])
  })

  it('for a name ends in the same time', async () => {
    let resolved = (_: readonly string[]) => {}
    const connect = recorder()
    const resolve = () => new Promise<readonly string[]>(done => (resolved = done))
    const { clock, fetch } = going({ connect, resolve })
    const answer = fetch({ url: 'http://a.example/' })
    clock.turn(CONNECT)
    await slow(answer, /No connection/)
    resolved(['93.184.216.34'])
    await new Promise(setImmediate)
    expect(connect.targets, 'nobody waits for it any more').to.deep.equal([])
    expect(clock.waiting).to.deep.equal([])
  })

  it('for an answer ends, and the connection with it', async () => {
    const closed = new Promise<void>(resolve => {
      paths['/silent'] = (_, { socket }) => void socket.once('close', () => resolve())
    })
    const { clock, fetch } = going()
    const asked = there.next()
    const answer = fetch({ url: `${there.url}/silent` })
    await asked
    clock.turn(HEADERS)
    await slow(answer, /No answer within 20 s/)
    await closed
  })

  it('for headers is not prolonged by more of them', async () => {
    let drip = () => {}
    paths['/headers'] = (_, { socket }) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      drip = () => socket.write('X-More: 1\r\n')
    }
    const { clock, fetch } = going()
    const asked = there.next()
    const answer = fetch({ url: `${there.url}/headers` })
    await asked
    for (let second = 0; second < HEADERS; second += 1000) {
      drip()
      expect(clock.waiting).to.have.members([HEADERS, WHOLE])
      clock.turn(1000)
    }
    await slow(answer, /No answer/)
  })

  it('for the next byte ends', async () => {
    paths['/stops'] = response => void response.writeHead(200).write('<rss>')
    const { clock, fetch } = going()
    const reading = clock.set(BYTES)
    const answer = fetch({ url: `${there.url}/stops` })
    await reading
    clock.turn(BYTES)
    await slow(answer, /stopped half way.* 9 s/)
  })

  it('for a slow drip ends with the time for everything', async () => {
    let drip = () => {}
    paths['/drip'] = response => {
      response.writeHead(200).flushHeaders()
      drip = () => response.write('.')
    }
    const { clock, fetch } = going()
    const reading = clock.set(BYTES)
    const answer = fetch({ url: `${there.url}/drip` })
    await reading
    let drops = 0
    for (let left = WHOLE; left > 0; left -= BYTES - 1000) {
      const read = clock.set(BYTES)
      drip()
      await read
      drops++
      clock.turn(Math.min(left, BYTES - 1000))
    }
    await slow(answer, /not complete within 60 s/)
    expect(drops).to.equal(8)
  })

  it('for everything counts the redirects in', async () => {
    const hop =
      (to: string): Behaviour =>
      response => {
        clock.turn(15_000)
        response.writeHead(302, { location: to }).end()
      }
    paths['/1'] = hop('/2')
    paths['/2'] = hop('/3')
    paths['/3'] = hop('/4')
    paths['/4'] = hop('/5')
    paths['/5'] = document('<rss/>')
    const { clock, fetch } = going()
    await slow(fetch({ url: `${there.url}/1` }), /not complete/)
  })

  it('leaves no timer behind, whatever comes', async () => {
    paths['/'] = document('<rss/>')
    const { clock, fetch } = going({ resolve: names({}) })
    fetched(await fetch({ url: there.url }))
    failure(await fetch({ url: `${there.url}/none` }))
    failure(await fetch({ url: 'http://nowhere.example/' }))
    failure(await fetch({ url: 'nothing' }))
    // That of the connection that rests.
    expect(clock.waiting).to.deep.equal([15_000])
    await fetch.close()
    expect(clock.waiting).to.deep.equal([])
  })

  it('ends for everybody when it is closed, and nobody asks any more', async () => {
    paths['/silent'] = () => {}
    const { clock, fetch } = going()
    const asked = there.next()
    const answer = fetch({ url: `${there.url}/silent` }).then(
      () => 'answered',
      (error: Error) => error.message,
    )
    await asked
    await fetch.close()
    await fetch.close()
    expect(await answer).to.contain('closed')
    expect(clock.waiting).to.deep.equal([])
    expect(await fetch({ url: there.url }).catch((error: Error) => error.message)).to.contain('closed')
  })

  it('for everything ends sooner where the ask says so, never later', async () => {
    paths['/never'] = () => {}
    for (const [within, whole] of [
      [5_000, 5_000],
      [90_000, WHOLE],
    ] as const) {
      const { clock, fetch } = going({ limits: { headersTime: WHOLE * 2 } })
      const asked = clock.set(WHOLE * 2)
      const answer = fetch({ url: `${there.url}/never`, within })
      await asked
      expect(clock.waiting).to.have.members([whole, WHOLE * 2])
      clock.turn(whole)
      await slow(answer, /not complete/)
    }
  })
})
