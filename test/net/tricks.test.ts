import { gzipSync } from 'node:zlib'
import { expect } from 'chai'
import type { Ask } from '../../src/net/answer.js'
import { type Connect, createDial } from '../../src/net/dial.js'
import { CERTIFICATE } from './certificate.js'
import { failure, fetched, goingOut, names, notModified } from './going-out.js'
import { type Behaviour, bytes, document, type Origin, origin, pour, redirect } from './origin.js'
import { NAMES, TRICKS } from './tricks.js'

describe('tricks', () => {
  let there: Origin
  const paths: Record<string, Behaviour> = {}
  before(async () => {
    for (const path of ['/feed', '/other', '/haber/%C5%9F%C4%9F%C4%B1', '/a%20b', '/feed%0d%0aX-Injected:%20yes'])
      paths[path] = document('<rss/>')
    for (let depth = 1; depth <= 8; depth++) paths[`/${'grows/'.repeat(depth)}`] = redirect('grows/')
    there = await origin(paths)
    paths['/back'] = redirect(`http://127.0.0.1:${there.port}/to`)
  })
  after(() => there.close())

  /** Only 127.0.0.1 is open, and every address that is dialled is written down. */
  const going = (needs: Parameters<typeof goingOut>[0] = {}) => {
    const dialled: string[] = []
    const dial = createDial()
    const connect: Connect = (target, signal) => {
      dialled.push(...target.addresses.map(address => `${address} ${target.port}`))
      return dial(target, signal)
    }
    const fetch = goingOut({ allowNetworks: ['127.0.0.1/32'], resolve: names(NAMES), connect, ...needs })
    return { fetch, dialled }
  }
  const ask = async (path: string, asked: Partial<Ask> = {}) => {
    const { fetch, dialled } = going()
    const answer = await fetch({ url: there.url + path, ...asked })
    await fetch.close()
    return { answer, dialled }
  }

  describe('by a redirect to', () => {
    for (const { why, location, end } of TRICKS)
      it(`${why}: ${JSON.stringify(location)} → ${end}`, async () => {
        const written = [location].flat().map(text => `Location: ${text.replaceAll('{port}', String(there.port))}\r\n`)
        paths['/to'] = bytes(Buffer.from(`HTTP/1.1 302 Found\r\nContent-Length: 0\r\n${written.join('')}\r\n`))
        const { answer, dialled } = await ask('/to')
        if (end.startsWith('/')) expect(new URL(fetched(answer).url)).to.include(pathOf(end))
        else expect(failure(answer).failure).to.equal(end)
        expect(new Set(dialled)).to.deep.equal(new Set([`127.0.0.1 ${there.port}`]))
        expect(JSON.stringify(answer)).not.to.contain('secret')
        expect(there.asked.at(-1)?.headers).not.to.have.any.keys('x-injected')
      })
  })

  it('with characters of control in a Location are no HTTP', async () => {
    for (const location of ['/feed\rX: y', '/feed\0', '/feed\x01', '/fe\x7fed', 'http://127.0.0.1\0@10.0.0.1/']) {
      paths['/to'] = bytes(`HTTP/1.1 302 Found\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`)
      const { answer, dialled } = await ask('/to')
      // What the parser lets through is an address of the origin itself.
      if (answer.outcome !== 'fetched')
        expect(failure(answer).failure, location).to.be.oneOf(['not-http', 'status', 'bad-redirect'])
      expect(new Set(dialled)).to.deep.equal(new Set([`127.0.0.1 ${there.port}`]))
    }
  })

  it('with a Location where no redirect is, lead nowhere', async () => {
    for (const status of [201, 202, 226, 300, 304, 305, 306, 309, 399, 404, 503]) {
      paths['/to'] = response => void response.writeHead(status, { location: '/feed', refresh: '0; url=/feed' }).end()
      const before = there.asked.length
      expect(failure((await ask('/to')).answer), String(status)).to.include({ failure: 'status', status })
      expect(there.asked.length - before, String(status)).to.equal(1)
    }
    paths['/to'] = document('<rss/>', { location: 'http://10.0.0.1/', 'content-location': 'http://10.0.0.1/' })
    expect(fetched((await ask('/to')).answer).url).to.equal(`${there.url}/to`)
    paths['/to'] = response => void response.writeHead(304, { location: '/feed' }).end()
    expect(notModified((await ask('/to', { validators: { etag: '"1"' } })).answer).url).to.equal(`${there.url}/to`)
  })

  it('that a browser would fall for, a poll does not see', async () => {
    paths['/to'] = document('<meta http-equiv="refresh" content="0; url=/feed"><script>location="/feed"</script>', {
      'content-type': 'text/html',
      refresh: '0; url=http://10.0.0.1/',
      link: '</feed>; rel="canonical", </feed>; rel=preload',
      'alt-svc': `h2="10.0.0.1:443"; ma=86400, http/1.1="127.0.0.1:1"`,
      'strict-transport-security': 'max-age=31536000',
      'clear-site-data': '"*"',
    })
    const { fetch, dialled } = going()
    const before = there.asked.length
    for (let time = 0; time < 2; time++) {
      const { url, body } = fetched(await fetch({ url: `${there.url}/to` }))
      expect(url).to.equal(`${there.url}/to`)
      expect(Buffer.from(body).toString()).to.contain('refresh')
    }
    await fetch.close()
    expect(there.asked.length - before).to.equal(2)
    expect(new Set(dialled)).to.deep.equal(new Set([`127.0.0.1 ${there.port}`]))
  })

  it('get nothing to know us by: no cookie, no credentials, no referrer, here or there', async () => {
    const cookie = { 'set-cookie': 'id=1; Domain=example; Path=/', 'www-authenticate': 'Basic realm="a"' }
    paths['/to'] = response =>
      void response.writeHead(302, { ...cookie, location: `http://partner.example:${there.port}/next` }).end()
    paths['/next'] = response => void response.writeHead(307, { ...cookie, location: '/feed' }).end()
    paths['/asks'] = document('', cookie, 401)
    const before = there.asked.length
    const { fetch } = going()
    fetched(await fetch({ url: `${there.url}/to`, validators: { etag: '"1"' } }))
    fetched(await fetch({ url: `${there.url}/to` }))
    expect(failure(await fetch({ url: `${there.url}/asks` }))).to.include({ status: 401 })
    await fetch.close()
    const asked = there.asked.slice(before)
    expect(asked).to.have.length(7)
    for (const { headers } of asked)
      expect(headers).not.to.have.any.keys('cookie', 'authorization', 'proxy-authorization', 'referer', 'origin')
    expect(asked.slice(1).filter(({ headers }) => headers['if-none-match'])).to.deep.equal([])
  })

  it('with a bomb behind a redirect or a refusal do not go off', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024))
    for (const status of [302, 404]) {
      paths['/to'] = document(bomb, { location: '/feed', 'content-encoding': 'gzip' }, status)
      const { answer } = await ask('/to')
      if (status === 302) fetched(answer)
      else expect(failure(answer)).to.include({ failure: 'status' })
    }
    // A redirect whose body never ends is followed all the same, and nobody drinks it.
    const endless = pour(Buffer.alloc(64 * 1024), 1e9)
    paths['/to'] = (response, request) => {
      const { writeHead } = response
      response.writeHead = ((_: number, headers: object) =>
        writeHead.call(response, 302, { ...headers, location: '/feed' })) as typeof writeHead
      endless(response, request)
    }
    fetched((await ask('/to')).answer)
    expect(endless.poured()).to.be.lessThan(40 * 1024 * 1024)
  })

  it('from https to http and back are refused at the first step down', async () => {
    const up = {
      resolve: names({ ...NAMES, 'feeds.example': ['127.0.0.1'] }),
      connect: createDial({ ca: CERTIFICATE }),
    }
    const secure = await origin({}, { tls: true })
    const down: Record<string, Behaviour> = {}
    const stair = await origin(down, { tls: true })
    try {
      for (const to of [`http://127.0.0.1:${there.port}/feed`, `http://feeds.example:${there.port}/feed`]) {
        down['/down'] = redirect(to)
        const before = there.asked.length
        const fetch = goingOut(up)
        expect(failure(await fetch({ url: `${stair.url}/down` })).failure).to.equal('bad-redirect')
        paths['/to'] = redirect(`${stair.url}/down`)
        expect(failure(await fetch({ url: `${there.url}/to` })).failure).to.equal('bad-redirect')
        await fetch.close()
        expect(there.asked.slice(before).map(({ path }) => path)).to.deep.equal(['/to'])
      }
      // Without a scheme it stays secure.
      down['/down'] = redirect(`//feeds.example:${secure.port}/feed`)
      const fetch = goingOut(up)
      const answer = failure(await fetch({ url: `${stair.url}/down` }))
      expect(answer).to.include({ failure: 'status', status: 404, url: `${secure.url}/feed` })
      await fetch.close()
    } finally {
      await secure.close()
      await stair.close()
    }
  })

  describe('of a resolver', () => {
    /** Answers in turns; the last one stays. */
    const turning = (...answers: readonly (readonly string[])[]) => {
      let asked = 0
      const resolve = async () => answers[Math.min(asked++, answers.length - 1)] ?? []
      return { resolve, asked: () => asked }
    }
    const url = (path: string) => `http://partner.example:${there.port}${path}`

    it('that answers otherwise once the check is over, are not asked again', async () => {
      const { resolve, asked } = turning(['127.0.0.1'], ['10.0.0.1'])
      const { fetch, dialled } = going({ resolve })
      fetched(await fetch({ url: url('/feed') }))
      expect({ asked: asked(), dialled }).to.deep.equal({ asked: 1, dialled: [`127.0.0.1 ${there.port}`] })
      await fetch.close()
    })

    it('that answers otherwise to the next question are heard, whatever connection is open', async () => {
      for (const later of [['10.0.0.1'], ['127.0.0.1', '10.0.0.1'], ['10.0.0.1', '127.0.0.1'], ['::1'], ['']]) {
        const { resolve, asked } = turning(['127.0.0.1'], later)
        const { fetch, dialled } = going({ resolve })
        fetched(await fetch({ url: url('/feed') }))
        const before = there.asked.length
        expect(failure(await fetch({ url: url('/feed') })).failure, later.join()).to.equal('blocked')
        expect({ asked: asked(), dialled: dialled.length }).to.deep.equal({ asked: 2, dialled: 1 })
        expect(there.asked.length).to.equal(before)
        await fetch.close()
      }
    })

    it('that answers otherwise to the next hop are heard', async () => {
      paths['/to'] = redirect('/feed')
      const { resolve } = turning(['127.0.0.1'], ['169.254.169.254'])
      const { fetch, dialled } = going({ resolve })
      const answer = failure(await fetch({ url: url('/to') }))
      expect(answer).to.include({ failure: 'blocked', url: url('/feed') })
      expect(dialled).to.deep.equal([`127.0.0.1 ${there.port}`])
      await fetch.close()
    })

    it('that hides one address inside among a thousand are found out', async () => {
      const { resolve } = turning([...Array<string>(1000).fill('127.0.0.1'), '192.168.0.1'])
      const { fetch, dialled } = going({ resolve })
      expect(failure(await fetch({ url: url('/feed') })).failure).to.equal('blocked')
      expect(dialled).to.deep.equal([])
    })

    it('that answers no address are found out', async () => {
      for (const answer of ['127.0.0.1:80', '[::1]', '127.1', '0x7f.1', '127.0.0.1%lo', 'partner.example', ' ', '\0']) {
        const { fetch, dialled } = going({ resolve: async () => [answer] })
        expect(failure(await fetch({ url: url('/feed') })).failure, answer).to.equal('blocked')
        expect(dialled).to.deep.equal([])
      }
    })

    it('that throws, whatever it throws, are a name without address', async () => {
      for (const thrown of [new Error('SERVFAIL'), undefined, 'a text', { code: 'ETIMEOUT' }]) {
        const { fetch } = going({ resolve: () => Promise.reject(thrown) })
        expect(failure(await fetch({ url: url('/feed') })).failure).to.equal('unresolvable')
      }
    })
  })
})

function pathOf(end: string): { readonly pathname: string } {
  return { pathname: end.replace(/\?.*$/, '') }
}
