import { expect } from 'chai'
import { createDial } from '../../src/net/dial.js'
import { CERTIFICATE } from './certificate.js'
import { failure, fetched, goingOut, names } from './going-out.js'
import { type Behaviour, document, type Origin, origin, redirect } from './origin.js'

describe('redirects', () => {
  let there: Origin
  let elsewhere: Origin
  const at = (path: string) => there.url + path
  const paths: Record<string, Behaviour> = {
    '/feed': document('<rss/>'),
    '/there/feed': document('<rss/>'),
    '/there/relative': redirect('feed'),
    '/circle': redirect('/circle#again'),
    '/circle/a': redirect('/circle/b'),
    '/circle/b': redirect('/circle/a'),
    '/turkish': redirect(Buffer.from('/haber/ş', 'utf8').toString('latin1')),
    '/haber/%C5%9F': document('<rss/>'),
  }
  for (const status of [301, 302, 303, 307, 308]) paths[`/${status}`] = redirect('/feed', status)
  for (const status of [300, 305, 306]) paths[`/${status}`] = redirect('/feed', status)
  for (let left = 1; left <= 7; left++) paths[`/chain/${left}`] = redirect(left === 1 ? '/feed' : `/chain/${left - 1}`)

  before(async () => {
    elsewhere = await origin({ '/feed': document('<rss/>') })
    there = await origin(paths)
  })
  after(async () => {
    await there.close()
    await elsewhere.close()
  })

  it('are followed, and told', async () => {
    for (const status of [301, 302, 303, 307, 308]) {
      const answer = fetched(await goingOut()({ url: at(`/${status}`) }))
      expect(answer.url).to.equal(at('/feed'))
      expect(answer.hops).to.deep.equal([{ status, from: at(`/${status}`), to: at('/feed') }])
    }
    expect(fetched(await goingOut()({ url: at('/there/relative') })).url).to.equal(at('/there/feed'))
    expect(fetched(await goingOut()({ url: at('/turkish') })).url).to.equal(at('/haber/%C5%9F'))
  })

  it('of other kinds are no answer', async () => {
    for (const status of [300, 305, 306])
      expect(failure(await goingOut()({ url: at(`/${status}`) }))).to.include({ failure: 'status', status })
  })

  it('are followed five times, not six', async () => {
    expect(fetched(await goingOut()({ url: at('/chain/5') })).hops).to.have.length(5)
    const answer = failure(await goingOut()({ url: at('/chain/6') }))
    expect(answer.failure).to.equal('redirect-loop')
    expect(answer.hops).to.have.length(5)
    expect(answer.url).to.equal(at('/chain/1'))
  })

  it('that lead in a circle end at once', async () => {
    const before = there.asked.length
    expect(failure(await goingOut()({ url: at('/circle') })).failure).to.equal('redirect-loop')
    expect(there.asked.length - before).to.equal(1)
    expect(failure(await goingOut()({ url: at('/circle/a') })).failure).to.equal('redirect-loop')
    expect(there.asked.length - before).to.equal(3)
  })

  /** What comes of being sent to `to`. */
  const sentTo = async (to: string | undefined) => {
    paths['/to'] = response => void response.writeHead(302, to === undefined ? {} : { location: to }).end()
    const resolve = names({ 'inside.example': ['93.184.216.34', '192.168.1.1'] })
    return failure(await goingOut({ allowNetworks: ['127.0.0.1/32'], resolve })({ url: at('/to') }))
  }

  it('to inside are refused, by literal and by name', async () => {
    for (const to of [
      'http://10.0.0.1/',
      'http://127.0.0.2/',
      'http://2130706434/',
      'http://169.254.169.254/latest/meta-data/',
      'http://[::1]/',
      'http://[::ffff:7f00:2]/',
      '//192.168.0.1/feed',
      'http://inside.example/',
      '\\\\10.0.0.1\\feed',
    ]) {
      const answer = await sentTo(to)
      expect(answer.failure, to).to.equal('blocked')
      expect(answer.hops, to).to.have.length(1)
      expect(answer.url, to).to.equal(new URL(to, there.url).href)
    }
  })

  it('are refused when they name no address, another scheme or a password', async () => {
    for (const to of [
      undefined,
      '',
      'http://',
      'http://999.1.1.1/',
      'file:///etc/passwd',
      'gopher://127.0.0.1/',
      'data:text/xml,<rss/>',
      'ftp://127.0.0.1/',
      `http://user:secret@127.0.0.1:1/`,
      `http://user@127.0.0.1:1/`,
    ]) {
      const answer = await sentTo(to)
      expect(answer.failure, to).to.equal('bad-redirect')
      expect(answer.hops, to).to.deep.equal([])
      expect(JSON.stringify(answer), to).not.to.contain('secret')
    }
  })

  it('from https to http are refused; from http to https they are followed', async () => {
    const secure = await origin({ '/feed': document('<rss/>'), '/down': redirect(`${there.url}/feed`) }, { tls: true })
    try {
      const resolve = names({ 'feeds.example': ['127.0.0.1'] })
      const fetch = goingOut({ resolve, connect: createDial({ ca: CERTIFICATE }) })
      expect(failure(await fetch({ url: `${secure.url}/down` })).failure).to.equal('bad-redirect')
      paths['/up'] = redirect(`${secure.url}/feed`)
      expect(fetched(await fetch({ url: at('/up') })).url).to.equal(`${secure.url}/feed`)
    } finally {
      await secure.close()
    }
  })

  it('leave no connection open that nobody keeps', async () => {
    const own = await origin({ '/a': redirect('/b'), '/b': redirect('/a'), '/inside': redirect('http://10.0.0.1/') })
    for (const path of ['/a', '/inside']) {
      const fetch = goingOut()
      failure(await fetch({ url: own.url + path }))
      await fetch.close()
      await own.idle()
    }
    await own.close()
  })
})
