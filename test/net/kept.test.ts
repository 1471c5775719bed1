import { execFile } from 'node:child_process'
import type { Socket } from 'node:net'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { type Connect, createDial } from '../../src/net/dial.js'
import { CERTIFICATE } from './certificate.js'
import { failure, fetched, goingOut, names, notModified } from './going-out.js'
import { hands } from './hands.js'
import { type Behaviour, bytes, document, type Origin, origin, redirect } from './origin.js'

/** Milliseconds a connection rests at most, and is used at most. */
const REST = 15_000
const OLDEST = 5 * 60_000
const MOST = 64

describe('kept connections', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    paths['/feed'] = document('<rss/>', { etag: '"1"' })
    paths['/same'] = response => void response.writeHead(304, { etag: '"1"' }).end()
    there = await origin(paths)
  })
  after(() => there.close())

  /** Counts the connections that are made. */
  const going = (needs: Parameters<typeof goingOut>[0] = {}) => {
    const clock = hands()
    const sockets: Socket[] = []
    const dial = needs.connect ?? createDial()
    const connect: Connect = async (target, signal) => {
      const socket = await dial(target, signal)
      sockets.push(socket)
      return socket
    }
    const resolve = names({ 'a.example': ['127.0.0.1'], 'b.example': ['127.0.0.1'] })
    return { clock, sockets, fetch: goingOut({ ...clock, resolve, ...needs, connect }) }
  }
  const at = (path: string) => there.url + path
  const named = (name: string, path = '/feed') => `http://${name}.example:${there.port}${path}`
  const closed = (socket: Socket | undefined) =>
    new Promise<void>(resolve => {
      if (!socket || socket.closed) resolve()
      else socket.once('close', () => resolve())
    })

  it('carry the questions that follow, documents and "not modified" alike', async () => {
    const { sockets, fetch } = going()
    for (let time = 0; time < 3; time++) {
      const { validators } = fetched(await fetch({ url: at('/feed') }))
      expect(validators.etag).to.equal('"1"')
      notModified(await fetch({ url: at('/same'), validators: { etag: '"1"' } }))
    }
    expect(sockets).to.have.length(1)
    expect(there.asked.at(-1)?.headers.connection).to.equal('keep-alive')
    await fetch.close()
    await there.idle()
  })

  it('carry the hops of a redirect within an origin, and no more than one question at a time', async () => {
    paths['/there'] = response => void response.writeHead(301, { location: '/feed', 'content-length': 0 }).end()
    const { sockets, fetch } = going()
    expect(fetched(await fetch({ url: at('/there') })).hops).to.have.length(1)
    expect(sockets).to.have.length(1)
    await Promise.all([1, 2, 3].map(async () => fetched(await fetch({ url: at('/feed') }))))
    expect(sockets).to.have.length(3)
    await fetch.close()
  })

  it('are those of one name, one port and one scheme', async () => {
    const { sockets, fetch } = going()
    for (const url of [at('/feed'), named('a'), named('b'), named('a'), at('/feed'), named('b')])
      fetched(await fetch({ url }))
    expect(sockets).to.have.length(3)
    expect(there.asked.slice(-3).map(({ headers }) => headers.host)).to.deep.equal([
      `a.example:${there.port}`,
      `127.0.0.1:${there.port}`,
      `b.example:${there.port}`,
    ])
    await fetch.close()
  })

  it('are left where the name does not lead any more, and used again when it does', async () => {
    const answers = [['127.0.0.1'], ['127.0.0.9', '127.0.0.8'], ['127.0.0.8', '127.0.0.1']]
    const { sockets, fetch } = going({ resolve: async () => answers.shift() ?? [] })
    fetched(await fetch({ url: named('a') }))
    // Nobody listens at the others: had it used the connection, there would be a document.
    expect(failure(await fetch({ url: named('a') })).failure).to.equal('down')
    fetched(await fetch({ url: named('a') }))
    expect(sockets).to.have.length(1)
    await fetch.close()
  })

  it('are judged by every answer of the name, though they are open', async () => {
    for (const answer of [['10.0.0.1'], ['127.0.0.1', '10.0.0.1'], []]) {
      const answers = [['127.0.0.1'], answer]
      const { sockets, fetch } = going({ resolve: async () => answers.shift() ?? [] })
      fetched(await fetch({ url: named('a') }))
      const before = there.asked.length
      expect(failure(await fetch({ url: named('a') })).failure).to.be.oneOf(['blocked', 'unresolvable'])
      expect({ asked: there.asked.length - before, sockets: sockets.length }).to.deep.equal({ asked: 0, sockets: 1 })
      await fetch.close()
    }
  })

  it('rest for a quarter of a minute, and five minutes in all', async () => {
    const { clock, sockets, fetch } = going()
    fetched(await fetch({ url: at('/feed') }))
    expect(clock.waiting).to.deep.equal([REST])
    clock.turn(REST - 1)
    fetched(await fetch({ url: at('/feed') }))
    expect(sockets).to.have.length(1)
    clock.turn(REST)
    await closed(sockets[0])
    expect(clock.waiting).to.deep.equal([])
    fetched(await fetch({ url: at('/feed') }))
    expect(sockets).to.have.length(2)
    for (let time = 0; time < OLDEST; time += REST - 1) {
      clock.turn(REST - 1)
      fetched(await fetch({ url: at('/feed') }))
    }
    expect(sockets).to.have.length(3)
    await closed(sockets[1])
    await fetch.close()
  })

  it('are a bounded number', async () => {
    const table = Object.fromEntries(Array.from({ length: MOST + 2 }, (_, n) => [`n${n}.example`, ['127.0.0.1']]))
    const { clock, sockets, fetch } = going({ resolve: names(table) })
    for (let n = 0; n < MOST + 2; n++) fetched(await fetch({ url: named(`n${n}`) }))
    await closed(sockets[0])
    await closed(sockets[1])
    expect(sockets.filter(socket => !socket.destroyed)).to.have.length(MOST)
    expect(clock.waiting).to.have.length(MOST)
    await fetch.close()
    expect(clock.waiting).to.deep.equal([])
    await there.idle()
  })

  describe('are given up where', () => {
    const cases: Readonly<Record<string, Behaviour>> = {
      'the answer says so': document('<rss/>', { connection: 'close' }),
      'the answer has no length': bytes('HTTP/1.1 200 OK\r\n\r\n<rss/>'),
      'the answer is HTTP/1.0': bytes('HTTP/1.0 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>'),
      'the answer gives them no time': document('<rss/>', { 'keep-alive': 'timeout=0' }),
      'more comes than was asked for': bytes('HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/><rss/>'),
    }
    for (const [why, behaviour] of Object.entries(cases))
      it(why, async () => {
        paths['/odd'] = behaviour
        const { sockets, fetch } = going()
        fetched(await fetch({ url: at('/odd') }))
        await closed(sockets[0])
        fetched(await fetch({ url: at('/feed') }))
        expect(sockets).to.have.length(2)
        await fetch.close()
      })

    it('the document is refused half way', async () => {
      paths['/large'] = document(Buffer.alloc(300_000))
      paths['/away'] = (response, { socket }) => {
        socket.write(`HTTP/1.1 302 Found\r\nLocation: /feed\r\nContent-Length: 9\r\n\r\nmore`)
        void response
      }
      const { sockets, fetch } = going({ limits: { document: 100_000 } })
      expect(failure(await fetch({ url: at('/large') })).failure).to.equal('too-large')
      await closed(sockets[0])
      fetched(await fetch({ url: at('/away') }))
      await closed(sockets[1])
      expect(sockets).to.have.length(3)
      await fetch.close()
    })
  })

  it('bring no answer that was there before the question', async () => {
    const planted = 'HTTP/1.1 200 OK\r\nContent-Length: 7\r\nX-Planted: 1\r\n\r\nplanted'
    const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n<rss/>'
    // With the answer, in two pieces, and after it.
    for (const plant of [
      (socket: Socket) => void socket.write(answer + planted),
      (socket: Socket) => socket.write(answer, () => socket.write(planted)),
      (socket: Socket) => void socket.write(answer, () => setImmediate(() => socket.write(planted))),
    ]) {
      paths['/plants'] = (_, { socket }) => void plant(socket)
      const { sockets, fetch } = going()
      fetched(await fetch({ url: at('/plants') }))
      await closed(sockets[0])
      expect(Buffer.from(fetched(await fetch({ url: at('/feed') })).body).toString()).to.equal('<rss/>')
      expect(sockets).to.have.length(2)
      await fetch.close()
    }
  })

  describe('that the origin ends', () => {
    it('while they rest are not missed', async () => {
      let end = () => {}
      paths['/ends'] = (response, { socket }) => {
        end = () => void socket.end()
        response.end('<rss/>')
      }
      const { sockets, fetch } = going()
      fetched(await fetch({ url: at('/ends') }))
      end()
      await closed(sockets[0])
      fetched(await fetch({ url: at('/feed') }))
      expect(sockets).to.have.length(2)
      await fetch.close()
    })

    it('on the next question are asked once more over another, once', async () => {
      for (const how of ['destroy', 'resetAndDestroy', 'end'] as const) {
        let left = 1
        paths['/flaps'] = (response, { socket }) => {
          if (left-- > 0) socket[how]()
          else response.end('<rss/>')
        }
        const { sockets, fetch } = going()
        fetched(await fetch({ url: at('/feed') }))
        const before = there.asked.length
        fetched(await fetch({ url: at('/flaps') }))
        expect({ asked: there.asked.length - before, sockets: sockets.length }).to.deep.equal({ asked: 2, sockets: 2 })
        // Who does it to a new connection as well is down, and not asked a third time.
        left = 9
        const again = there.asked.length
        expect(failure(await fetch({ url: at('/flaps') })).failure).to.equal('down')
        expect(there.asked.length - again).to.equal(2)
        await fetch.close()
      }
    })

    it('with garbage or in silence are not asked once more', async () => {
      const { clock, sockets, fetch } = going()
      for (const [behaviour, kind] of [
        [bytes('220 mail.example ESMTP\r\n'), 'not-http'],
        [bytes('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'), 'cut'],
      ] as const) {
        fetched(await fetch({ url: at('/feed') }))
        paths['/odd'] = behaviour
        const before = there.asked.length
        expect(failure(await fetch({ url: at('/odd') })).failure).to.equal(kind)
        expect(there.asked.length - before).to.equal(1)
      }
      fetched(await fetch({ url: at('/feed') }))
      paths['/silent'] = () => {}
      const asked = there.next()
      const answer = fetch({ url: at('/silent') })
      await asked
      clock.turn(20_000)
      expect(failure(await answer).failure).to.equal('slow')
      await closed(sockets.at(-1))
      await fetch.close()
    })
  })

  it('under TLS are those whose certificate was verified for the name', async () => {
    const secure = await origin({ '/feed': document('<rss/>') }, { tls: true })
    try {
      const resolve = names({ 'feeds.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] })
      const { sockets, fetch } = going({ resolve, connect: createDial({ ca: CERTIFICATE }) })
      for (let time = 0; time < 3; time++) fetched(await fetch({ url: `${secure.url}/feed` }))
      expect(sockets).to.have.length(1)
      const before = secure.asked.length
      expect(failure(await fetch({ url: `https://other.example:${secure.port}/feed` })).failure).to.equal('tls')
      expect(secure.asked.length).to.equal(before)
      await fetch.close()
    } finally {
      await secure.close()
    }
  })

  it('are closed with the rest, and none is kept afterwards', async () => {
    let answer = () => {}
    paths['/later'] = response => {
      answer = () => void response.end('<rss/>')
    }
    const { clock, sockets, fetch } = going()
    fetched(await fetch({ url: at('/feed') }))
    await fetch.close()
    await closed(sockets[0])
    const other = going()
    const asked = there.next()
    const broken = other.fetch({ url: at('/later') }).catch((error: Error) => error.message)
    await asked
    await other.fetch.close()
    expect(await broken).to.contain('closed')
    answer()
    await closed(other.sockets[0])
    expect([...clock.waiting, ...other.clock.waiting]).to.deep.equal([])
  })

  it('keep no process alive', async () => {
    const script = `
      const { createFetch } = await import(${JSON.stringify(new URL('../../src/net/client.js', import.meta.url).href)})
      const later = (ms, fn) => { const timer = setTimeout(fn, ms).unref(); return () => clearTimeout(timer) }
      const fetch = createFetch({ allowNetworks: ['127.0.0.1'], version: '1', now: Date.now, later })
      const { outcome } = await fetch({ url: ${JSON.stringify(at('/feed'))} })
      console.log(outcome)`
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      // The origin would keep it open for a minute.
      timeout: 30_000,
    })
    expect(stdout.trim()).to.equal('fetched')
  })

  it('serve redirects that lead away and back', async () => {
    paths['/away'] = redirect(named('a', '/back'))
    paths['/back'] = redirect(at('/feed'))
    const { sockets, fetch } = going()
    expect(fetched(await fetch({ url: at('/away') })).hops).to.have.length(2)
    expect(sockets.length).to.be.within(2, 3)
    await fetch.close()
    await there.idle()
  })
})
