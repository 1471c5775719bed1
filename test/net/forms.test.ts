import { expect } from 'chai'
import { failure, fetched, goingOut, names } from './going-out.js'
import { type Behaviour, document, type Origin, origin, redirect } from './origin.js'

describe('a form', () => {
  let there: Origin
  let bodies: string[]
  const keeps =
    (status: number): Behaviour =>
    (response, request) => {
      let text = ''
      request.on('data', chunk => {
        text += chunk
      })
      request.on('end', () => {
        bodies.push(`${request.method} ${request.headers['content-type']} ${request.headers['content-length']} ${text}`)
        response.writeHead(status).end('tamam')
      })
    }
  const FORM = new URLSearchParams({ 'hub.topic': 'https://ö.example/?a=b&c' })
  const SENT = 'POST application/x-www-form-urlencoded 53 hub.topic=https%3A%2F%2F%C3%B6.example%2F%3Fa%3Db%26c'

  before(async () => {
    there = await origin({
      '/202': keeps(202),
      '/204': keeps(204),
      '/400': keeps(400),
      '/304': keeps(304),
      '/307': redirect('/202', 307),
      '/308': redirect('/202', 308),
      '/301': redirect('/202', 301),
      '/302': redirect('/202', 302),
      '/303': redirect('/202', 303),
      '/inside': redirect('http://10.0.0.1/', 307),
      '/loop': redirect('/loop', 307),
      '/much': document('x'.repeat(65 * 1024), {}, 202),
    })
  })
  beforeEach(() => {
    bodies = []
  })
  after(() => there.close())
  const post = (path: string) => goingOut()({ url: `${there.url}${path}`, form: FORM })

  for (const path of ['/202', '/204', '/307', '/308'])
    it(`is sent to ${path} as it is, and any 2xx is an answer`, async () => {
      const { status } = fetched(await post(path))
      expect(bodies).to.deep.equal([SENT])
      expect(status).to.equal(path === '/204' ? 204 : 202)
    })

  for (const path of ['/301', '/302', '/303', '/400', '/304'])
    it(`ends at ${path}`, async () => {
      const { failure: because, status } = failure(await post(path))
      expect([because, status]).to.deep.equal(['status', Number(path.slice(1))])
      expect(bodies.filter(body => body.includes('hub.topic'))).to.have.length(path < '/304' ? 0 : 1)
    })

  it('goes nowhere inside, in no circle, and is told little', async () => {
    expect(failure(await post('/inside')).failure).to.equal('blocked')
    expect(failure(await post('/loop')).failure).to.equal('redirect-loop')
    expect(failure(await post('/much')).failure).to.equal('too-large')
    const table = names({ 'hub.example': ['93.184.216.34', '10.0.0.1'] })
    const answer = await goingOut({ resolve: table })({ url: 'http://hub.example/', form: FORM })
    expect(failure(answer).failure).to.equal('blocked')
  })
})
