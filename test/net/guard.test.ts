import { connect as connectTcp } from 'node:net'
import { expect } from 'chai'
import type { Connect } from '../../src/net/dial.js'
import { failure, fetched, goingOut, names, recorder } from './going-out.js'
import { document, type Origin, origin } from './origin.js'

describe('names on the way out', () => {
  let there: Origin
  before(async () => {
    there = await origin({ '/feed': document('<rss/>') })
  })
  after(() => there.close())

  const refused = async (addresses: readonly string[], allowNetworks: readonly string[] = []) => {
    const connect = recorder()
    const fetch = goingOut({ allowNetworks, connect, resolve: names({ 'a.example': addresses }) })
    return { answer: failure(await fetch({ url: 'http://a.example/feed' })), targets: connect.targets }
  }

  it('are refused when one of their addresses is inside, wherever it stands', async () => {
    for (const addresses of [
      ['10.0.0.1'],
      ['93.184.216.34', '10.0.0.1'],
      ['10.0.0.1', '93.184.216.34'],
      ['93.184.216.34', '2606:4700::1', '::1'],
      ['2606:4700::1', '::ffff:192.168.0.1'],
      ['93.184.216.34', 'not an address'],
    ]) {
      const { answer, targets } = await refused(addresses)
      expect(answer.failure, addresses.join()).to.equal('blocked')
      expect(targets).to.deep.equal([])
    }
  })

  it('are not told which address inside they have', async () => {
    const { answer } = await refused(['10.11.12.13'])
    expect(answer.message.en).to.contain('a.example').and.to.contain('MAHREC_ALLOW_NETWORKS')
    expect(answer.message.tr).to.contain('özel ağ')
    expect(JSON.stringify(answer)).not.to.contain('10.11.12.13')
  })

  it('without an address, or with a resolver that fails, are unresolvable', async () => {
    expect((await refused([])).answer.failure).to.equal('unresolvable')
    const fetch = goingOut()
    expect(failure(await fetch({ url: 'http://nowhere.example/' })).failure).to.equal('unresolvable')
  })

  it('are resolved once, as URLs have them, and all good addresses are handed on in their order', async () => {
    const asked: string[] = []
    const connect = recorder()
    const resolve = async (name: string) => {
      asked.push(name)
      return ['2606:4700::1', '93.184.216.34']
    }
    const fetch = goingOut({ connect, resolve })
    await fetch({ url: 'HTTPS://Mahre%C3%A7.Example:8443/a?b#c' })
    expect(asked).to.deep.equal(['xn--mahre-2ra.example'])
    expect(connect.targets).to.deep.equal([
      { host: 'xn--mahre-2ra.example', addresses: ['2606:4700::1', '93.184.216.34'], port: 8443, secure: true },
    ])
  })

  it('are connected at the address that was judged, whatever they answer later', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['10.0.0.1']]
    let asked = 0
    const fetch = goingOut({ resolve: async () => answers[asked++] ?? [] })
    const url = `http://rebinding.example:${there.port}/feed`
    const answer = fetched(await fetch({ url }))
    expect(asked).to.equal(1)
    expect(there.asked.at(-1)?.headers.host).to.equal(`rebinding.example:${there.port}`)
    expect(answer.url).to.equal(url)
    // The next ask is a new question, and its answer is refused.
    expect(failure(await fetch({ url })).failure).to.equal('blocked')
    expect(asked).to.equal(2)
  })

  it('are tried at each address in turn', async () => {
    // Nobody listens at the first one: the whole of 127.0.0.0/8 is this machine, the server is at 127.0.0.1 only.
    const resolve = names({ 'two.example': ['127.0.0.9', '127.0.0.1'] })
    fetched(await goingOut({ resolve })({ url: `http://two.example:${there.port}/feed` }))
  })

  it('are judged once more by the address that the socket has', async () => {
    const before = there.asked.length
    const lying: Connect = () =>
      new Promise((resolve, reject) => {
        const socket = connectTcp(there.port, '127.0.0.1', () => resolve(socket))
        socket.on('error', reject)
      })
    const resolve = names({ 'a.example': ['93.184.216.34'] })
    const fetch = goingOut({ allowNetworks: [], resolve, connect: lying })
    expect(failure(await fetch({ url: 'http://a.example/feed' })).failure).to.equal('blocked')
    expect(there.asked.length).to.equal(before)
  })

  it('of this machine are open where the operator opened it', async () => {
    const fetch = goingOut({ resolve: names({ localhost: ['127.0.0.1'] }) })
    fetched(await fetch({ url: `http://localhost:${there.port}/feed` }))
    fetched(await goingOut({ allowNetworks: ['127.0.0.1'] })({ url: `http://[::ffff:127.0.0.1]:${there.port}/feed` }))
    expect(failure(await goingOut({ allowNetworks: [] })({ url: `${there.url}/feed` })).failure).to.equal('blocked')
  })

  it('are resolved by the system when nobody else is named', async () => {
    const { createFetch } = await import('../../src/net/client.js')
    const fetch = createFetch({ allowNetworks: [], version: '1', now: () => 0, later: () => () => {} })
    expect(failure(await fetch({ url: `http://localhost:${there.port}/feed` })).failure).to.equal('blocked')
  })
})

describe('an address that is asked for', () => {
  it('is http or https, and has neither user name nor password', async () => {
    const connect = recorder()
    const fetch = goingOut({ connect })
    for (const url of [
      '',
      'feed.xml',
      '/feed.xml',
      '//a.example/',
      'file:///etc/passwd',
      'ftp://8.8.8.8/',
      'gopher://8.8.8.8/',
      'data:text/xml,<rss/>',
      'javascript:alert(1)',
      'blob:http://8.8.8.8/1',
      'ws://8.8.8.8/',
      'feed://8.8.8.8/',
      'http://',
      'http://user@8.8.8.8/',
      'http://user:secret@8.8.8.8/',
      'http://:secret@8.8.8.8/',
      'http://127.0.0.1@8.8.8.8/',
    ]) {
      const answer = failure(await fetch({ url }))
      expect(answer.failure, url).to.equal('bad-address')
      expect(answer.message.en, url).not.to.contain('secret')
    }
    expect(connect.targets).to.deep.equal([])
  })
})
