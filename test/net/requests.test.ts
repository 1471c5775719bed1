import { expect } from 'chai'
import { PROGRAM } from '../../src/model/program.js'
import { failure, fetched, goingOut, notModified } from './going-out.js'
import { type Behaviour, document, type Origin, origin, redirect } from './origin.js'

describe('what an origin is told', () => {
  let there: Origin
  let elsewhere: Origin
  const paths: Record<string, Behaviour> = {}
  const at = (path: string) => there.url + path
  before(async () => {
    there = await origin(paths)
    elsewhere = await origin({ '/feed': document('<rss/>', { etag: '"theirs"' }) })
    paths['/feed'] = document('<rss/>', { 'set-cookie': 'id=1; Path=/', etag: '"1"', 'cache-control': 'no-cache' })
    paths['/moved'] = (response, request) =>
      void response.writeHead(302, { location: '/feed', 'set-cookie': 'id=2' }).end(request.url)
  })
  after(async () => {
    await there.close()
    await elsewhere.close()
  })

  it('is who asks, what is understood, and nothing else', async () => {
    const fetch = goingOut({ version: '4.5.6', contact: 'mailto:desk@gazete.example' })
    for (const url of [at('/feed'), at('/moved'), at('/feed')]) fetched(await fetch({ url }))
    fetched(await fetch({ url: at('/feed'), validators: { etag: '"1"', lastModified: 'x' } }))
    expect(there.asked).to.have.length(5)
    for (const { headers, names } of there.asked) {
      const conditional = headers['if-none-match'] ? ['if-modified-since', 'if-none-match'] : []
      const expected = ['accept', 'accept-encoding', 'connection', 'host', 'user-agent', ...conditional].sort()
      expect(names.map(name => name.toLowerCase()).sort()).to.deep.equal(expected)
      expect(headers['user-agent']).to.equal('Mahrec/4.5.6 (+mailto:desk@gazete.example)')
      expect(headers['accept-encoding']).to.equal('gzip, deflate, br')
      for (const type of ['rss+xml', 'atom+xml', 'feed+json', 'rdf+xml', 'xml', 'json'])
        expect(headers.accept).to.contain(`application/${type}`)
      expect(headers.accept).to.match(/\*\/\*;q=0\.1$/)
    }
  })

  it('is that no coding is wanted, or no body, where that is asked', async () => {
    const fetch = goingOut()
    fetched(await fetch({ url: at('/feed'), uncoded: true }))
    expect(there.asked.at(-1)?.headers['accept-encoding']).to.equal('identity')
    paths['/head'] = (response, { method }) =>
      void response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': String(1e9), method }).end()
    const { headers, body, received } = fetched(await fetch({ url: at('/head'), method: 'HEAD' }))
    expect(headers).to.include({ method: 'HEAD', 'content-encoding': 'gzip' })
    expect({ length: body.length, received }).to.deep.equal({ length: 0, received: 0 })
  })

  it('is the page of the program where no contact is given, and no comment is ended early', async () => {
    await goingOut({ version: '1.2.3' })({ url: at('/feed') })
    expect(there.asked.at(-1)?.headers['user-agent']).to.equal(`Mahrec/1.2.3 (+${PROGRAM.url})`)
    await goingOut({ contact: 'https://a.example/(desk)' })({ url: at('/feed') })
    expect(there.asked.at(-1)?.headers['user-agent']).to.equal('Mahrec/1.2.3 (+https://a.example/\\(desk\\))')
  })

  it('is its own validators, byte for byte', async () => {
    for (const [etag, lastModified] of [
      ['"abc"', 'Sat, 08 Nov 2025 10:19:00 GMT'],
      ['W/"abc"', 'yesterday'],
      ['unquoted', '0'],
      ['"with \t blanks, commas"', 'Sat, 08 Nov 2025 10:19:00 +0300'],
      ['"\u00e7\u00ff\u0080"', 'cumartesi, \u00fd'],
      ['"', '-1'],
    ] as const) {
      paths['/odd'] = (response, request) => {
        const same = request.headers['if-none-match'] === etag && request.headers['if-modified-since'] === lastModified
        response.writeHead(same ? 304 : 200, same ? {} : { etag, 'last-modified': lastModified })
        response.end(same ? undefined : '<rss/>')
      }
      const fetch = goingOut()
      const { validators } = fetched(await fetch({ url: at('/odd') }))
      expect(validators).to.deep.equal({ etag, lastModified, from: at('/odd') })
      const again = notModified(await fetch({ url: at('/odd'), validators }))
      expect(again.validators).to.deep.equal(validators)
    }
  })

  it('is no validator that it did not give, and none that no header can carry', async () => {
    paths['/one'] = document('<rss/>', { etag: '"1"' })
    paths['/none'] = document('<rss/>', { etag: '' })
    expect(fetched(await goingOut()({ url: at('/one') })).validators).to.deep.equal({ etag: '"1"', from: at('/one') })
    expect(fetched(await goingOut()({ url: at('/none') })).validators).to.deep.equal({})
    fetched(await goingOut()({ url: at('/one'), validators: { etag: '"1"\r\nX-Injected: 1', lastModified: 'ş' } }))
    expect(there.asked.at(-1)?.headers).not.to.have.any.keys('x-injected', 'if-none-match', 'if-modified-since')
  })

  it('lets a 304 replace validators one by one', async () => {
    paths['/renewed'] = response => void response.writeHead(304, { etag: '"2"', 'cache-control': 'max-age=60' }).end()
    const validators = { etag: '"1"', lastModified: 'then', from: at('/renewed') }
    const answer = notModified(await goingOut()({ url: at('/renewed'), validators }))
    expect(answer.validators).to.deep.equal({ ...validators, etag: '"2"' })
    expect(answer.freshFor).to.equal(60)
    expect(answer.hops).to.deep.equal([])
  })

  it('lets nobody say "not modified" who was not asked whether', async () => {
    paths['/always'] = response => void response.writeHead(304).end()
    expect(failure(await goingOut()({ url: at('/always') }))).to.include({ failure: 'status', status: 304 })
    // Another address gave them, so they were not sent.
    const answer = await goingOut()({ url: at('/always'), validators: { etag: '"1"', from: at('/feed') } })
    expect(failure(answer)).to.include({ failure: 'status', status: 304 })
  })

  describe('through a redirect', () => {
    const sent = (server: Origin) => server.asked.at(-1)?.headers['if-none-match']

    it('is the validators of the address that gave them, and only there', async () => {
      paths['/here'] = redirect('/feed')
      const { validators } = fetched(await goingOut()({ url: at('/here') }))
      expect(validators).to.deep.equal({ etag: '"1"', from: at('/feed') })
      await goingOut()({ url: at('/here'), validators })
      expect(there.asked.slice(-2).map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, '"1"'])
      // The redirect now leads to another document, which may well have a tag of the same name.
      paths['/other'] = document('<rss/>', { etag: '"1"' })
      paths['/here'] = redirect('/other')
      fetched(await goingOut()({ url: at('/here'), validators }))
      expect(there.asked.slice(-2).map(({ headers }) => headers['if-none-match'])).to.deep.equal([undefined, undefined])
    })

    it('is never what another origin gave', async () => {
      paths['/away'] = redirect(`${elsewhere.url}/feed`)
      fetched(await goingOut()({ url: at('/away'), validators: { etag: '"mine"', lastModified: 'then' } }))
      expect(sent(there)).to.equal('"mine"')
      expect(sent(elsewhere)).to.equal(undefined)
      expect(elsewhere.asked.at(-1)?.headers['if-modified-since']).to.equal(undefined)
      const { validators } = fetched(await goingOut()({ url: at('/away') }))
      await goingOut()({ url: at('/away'), validators })
      expect(sent(there)).to.equal(undefined)
      expect(sent(elsewhere)).to.equal('"theirs"')
    })

    it('is what the asked origin gave, where nobody remembers which address it was', async () => {
      paths['/here'] = redirect('/feed')
      await goingOut()({ url: at('/here'), validators: { etag: '"1"' } })
      expect(there.asked.slice(-2).map(({ headers }) => headers['if-none-match'])).to.deep.equal(['"1"', '"1"'])
    })
  })
})
