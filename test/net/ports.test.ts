import { expect } from 'chai'
import { isAskable } from '../../src/net/ports.js'
import { failure, goingOut, recorder } from './going-out.js'

/** Where the web answers, or may. */
const OPEN = [80, 443, 8080, 8443, 81, 88, 591, 1024, 3000, 5000, 8000, 8081, 8888, 9000, 9090, 10443, 32768, 65535]

/** By whom they would be answered. */
const SHUT: Readonly<Record<string, readonly number[]>> = {
  nobody: [0],
  'mail servers': [25, 110, 143, 465, 587, 993, 995, 4190],
  'shells and files': [20, 21, 22, 23, 69, 111, 139, 445, 513, 514, 515, 548, 2049],
  'names, time and directories': [42, 43, 53, 123, 161, 179, 389, 427, 636, 3268, 3269],
  'chat, telephones and screens': [1719, 1720, 5060, 5061, 6000, 6001, 6665, 6667, 6697, 3389, 5900],
  databases: [1433, 1521, 3306, 5432, 5984, 7687, 9042, 27017],
  'caches and searches': [6379, 16379, 26379, 11211, 9200, 9300],
  queues: [1883, 5672, 9092, 2181],
  'what steers machines': [2375, 2376, 2379, 2380, 6443, 8500, 10250, 10255, 4505],
}

describe('ports', () => {
  it('where the web answers are asked', async () => {
    for (const port of OPEN) {
      expect(isAskable(port), String(port)).to.equal(true)
      const connect = recorder()
      await goingOut({ connect })({ url: `http://8.8.8.8:${port}/feed` })
      expect(connect.targets.map(target => target.port)).to.deep.equal([port])
    }
  })

  for (const [whose, ports] of Object.entries(SHUT))
    it(`of ${whose} are not, by either scheme, and it is told in both languages`, async () => {
      for (const port of ports)
        for (const scheme of ['http', 'https']) {
          const connect = recorder()
          const answer = failure(await goingOut({ connect })({ url: `${scheme}://8.8.8.8:${port}/feed` }))
          expect(answer.failure, String(port)).to.equal('blocked')
          expect(answer.message.en).to.contain(`Port ${port} `).and.to.contain('8443')
          expect(answer.message.tr).to.contain(`${port} numaralı bağlantı noktasında`)
          expect(connect.targets).to.deep.equal([])
        }
    })

  it('are told before a name is looked up, and in a network that was opened too', async () => {
    let asked = 0
    const resolve = async () => {
      asked++
      return ['10.0.0.1']
    }
    const connect = recorder()
    const fetch = goingOut({ connect, resolve, allowNetworks: ['10.0.0.0/8'] })
    expect(failure(await fetch({ url: 'http://redis.example:6379/' })).failure).to.equal('blocked')
    expect(failure(await fetch({ url: 'http://10.0.0.1:6379/' })).failure).to.equal('blocked')
    expect({ asked, dialled: connect.targets.length }).to.deep.equal({ asked: 0, dialled: 0 })
    await fetch({ url: 'http://cms.example:8080/' })
    expect({ asked, dialled: connect.targets.length }).to.deep.equal({ asked: 1, dialled: 1 })
  })
})
