import { expect } from 'chai'
import { failure, fetched, goingOut, names } from './going-out.js'
import { type Behaviour, document, type Origin, origin, redirect } from './origin.js'

describe('a document that is brought somewhere', () => {
  let there: Origin
  let bodies: string[]
  let sockets: Set<unknown>
  const keeps =
    (status: number, said = 'tamam'): Behaviour =>
    (response, request) => {
      let text = ''
      sockets.add(request.socket)
      request.setEncoding('utf8').on('data', piece => {
        text += piece
      })
      request.on('end', () => {
        const { 'content-type': type, link, 'content-length': length } = request.headers
        bodies.push([request.method, type, link, length, text].join(' | '))
        response.writeHead(status).end(said)
      })
    }
  const DOCUMENT = {
    body: Buffer.from('<rss>Iğdır</rss>'),
    headers: { 'content-type': 'application/rss+xml; charset=utf-8', link: '<https://a.example/hub>; rel="hub"' },
  }
  const SENT = 'POST | application/rss+xml; charset=utf-8 | <https://a.example/hub>; rel="hub" | 18 | <rss>Iğdır</rss>'

  before(async () => {
    there = await origin({
      '/200': keeps(200),
      '/204': keeps(204, ''),
      '/410': keeps(410),
      '/500': keeps(500),
      '/307': redirect('/200', 307),
      '/308': redirect('/200', 308),
      '/much': keeps(202, 'x'.repeat(2 ** 20)),
      '/broken': (response, request) => {
        request.resume().on('end', () => {
          response.writeHead(200, { 'content-length': '100' }).write('yarım')
          setImmediate(() => response.destroy())
        })
      },
      '/question': document('sınama', {}, 203),
      '/question-307': redirect('/question', 307),
      '/long': document('x'.repeat(65 * 1024)),
    })
  })
  beforeEach(() => {
    bodies = []
    sockets = new Set()
  })
  after(() => there.close())
  const bring = (path: string, fetch = goingOut()) => fetch({ url: `${there.url}${path}`, document: DOCUMENT })

  it('arrives byte for byte with its fields, and any 2xx is an answer', async () => {
    expect(fetched(await bring('/200')).status).to.equal(200)
    expect(fetched(await bring('/204')).status).to.equal(204)
    expect(bodies).to.deep.equal([SENT, SENT])
  })

  it('is answered by the status alone: what is said besides may be long, or break off', async () => {
    const much = fetched(await bring('/much'))
    expect([much.status, much.body.length]).to.deep.equal([202, 0])
    expect(fetched(await bring('/broken')).status).to.equal(200)
  })

  for (const status of [307, 308, 410, 500])
    it(`follows nothing, and fails with ${status}`, async () => {
      const failed = failure(await bring(`/${status}`))
      expect([failed.failure, failed.status, failed.hops]).to.deep.equal(['status', status, []])
      expect(bodies.length).to.equal(status < 400 ? 0 : 1)
    })

  it('goes over one connection after another document, as often as the other side likes', async () => {
    const fetch = goingOut()
    for (let n = 0; n < 5; n++) fetched(await bring('/200', fetch))
    expect(bodies).to.have.length(5)
    expect(sockets.size).to.equal(1)
    await fetch.close()
  })

  it('goes nowhere inside', async () => {
    const table = names({ 'abone.example': ['10.0.0.1'] })
    const answer = await goingOut({ resolve: table })({ url: 'http://abone.example/', document: DOCUMENT })
    expect(failure(answer).failure).to.equal('blocked')
  })

  it('is asked about at one address: a question there takes any 2xx and follows nothing', async () => {
    const ask = (path: string) => goingOut()({ url: `${there.url}${path}`, here: true })
    const answer = fetched(await ask('/question'))
    expect([answer.status, Buffer.from(answer.body).toString()]).to.deep.equal([203, 'sınama'])
    expect(failure(await ask('/question-307')).status).to.equal(307)
    expect(failure(await ask('/long')).failure).to.equal('too-large')
  })
})
