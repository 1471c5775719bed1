import { expect } from 'chai'
import type { buildConnector } from 'undici'
import { addressJudge } from '../../src/net/addresses.js'
import { createFetch } from '../../src/net/client.js'

/** Hosts as they may stand in a URL; each leads inside. */
const INSIDE =
  `127.0.0.1 127.1 127.0.1 127.255.255.254 2130706433 0x7f000001 0x7f.1 0x7f.0.0.1 0177.0.0.1 0177.1 017700000001
  127.0.0.1. 0.0.0.0 0 0.1.2.3 10.0.0.1 10.255.255.255 10.1 167772161 0xa.1 172.16.0.1 172.31.255.255 192.168.0.1 192.168.1.1
  192.168.65535 3232235777 0xc0a80101 169.254.0.1 169.254.169.254 169.254.43518 2852039166 0xa9fea9fe 100.64.0.1 100.100.100.200
  100.127.255.255 192.0.0.1 192.0.0.192 192.0.2.1 198.51.100.1 203.0.113.9 198.18.0.1 198.19.255.255 192.88.99.1 224.0.0.1
  239.255.255.250 240.0.0.1 255.255.255.255 ①②⑦.⓪.⓪.① １２７.0.0.1 127。0。0。1 [::] [::1] [0:0:0:0:0:0:0:1] [0000::0001]
  [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:10.0.0.1] [::ffff:a00:1] [::ffff:169.254.169.254] [::ffff:a9fe:a9fe] [::ffff:192.168.1.1]
  [::127.0.0.1] [::7f00:1] [::10.0.0.1] [::ffff:0:127.0.0.1] [64:ff9b::127.0.0.1] [64:ff9b::7f00:1] [64:ff9b::a00:1] [64:ff9b:1::a00:1]
  [2002:7f00:1::] [2002:a00:1::1] [2002:c0a8:101::] [2002:a9fe:a9fe::] [2001::1] [2001:0:53aa:64c:0:1:2:3] [2001:10::1] [2001:20::1]
  [2001:db8::1] [3fff::1] [100::1] [5f00::1] [fc00::1] [fd00::1] [fd00:ec2::254] [fdff:ffff::1] [fe80::1] [febf::1] [fec0::1]
  [ff02::1] [ff0e::1] [FF02::FB] [FD12:3456::1]`.split(/\s+/)

const OUTSIDE =
  `1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.1 100.63.255.255 100.128.0.1 126.255.255.255 128.0.0.1 169.253.255.255 169.255.0.1
  172.15.255.255 172.32.0.1 192.0.1.1 192.167.255.255 192.169.0.1 198.17.255.255 198.20.0.1 223.255.255.255 16843009 0x08080808
  [2606:4700:4700::1111] [2a00:1450::1] [2400:cb00::1] [2001:4860:4860::8888] [::ffff:8.8.8.8] [::ffff:808:808] [64:ff9b::8.8.8.8]
  [2002:808:808::1] [fbff::1]`.split(/\s+/)

/** Asks and records what would be dialled; nothing ever is. */
async function dialled(
  host: string,
  allowNetworks: readonly string[] = [],
  resolve?: (name: string) => Promise<readonly string[]>,
) {
  const seen: string[] = []
  const connect: buildConnector.connector = (options, callback) => {
    seen.push(options.hostname)
    callback(Object.assign(new Error('recorded'), { code: 'ECONNREFUSED' }), null)
  }
  const net = createFetch({
    allowNetworks,
    version: '0',
    now: () => 0,
    later: () => () => {},
    connect,
    ...(resolve && { resolve }),
  })
  const answer = await net.fetch({ url: `http://${host}/feed` })
  await net.close()
  return { seen, failure: answer.outcome === 'failed' ? answer.failure : answer.outcome }
}

describe('addresses', () => {
  it('are more than a hundred and twenty in this table', () => {
    expect(INSIDE.length + OUTSIDE.length).to.be.at.least(120)
  })

  for (const host of INSIDE)
    it(`${host} is never dialled`, async () => {
      const literal = new URL(`http://${host}/`).hostname.replace(/^\[|\]$|\.$/g, '')
      expect(addressJudge([])(literal), 'the deciding function').to.equal('inside')
      expect(await dialled(host, [], async name => [name.replace(/\.$/, '')])).to.deep.equal({
        seen: [],
        failure: 'blocked',
      })
    })

  for (const host of OUTSIDE)
    it(`${host} may be dialled`, async () => {
      const { seen, failure } = await dialled(host)
      expect(failure).to.equal('down')
      expect(seen).to.have.length(1)
      expect(addressJudge([])(seen[0]?.replace(/^\[|\]$/g, '') ?? '')).to.equal('public')
    })

  it('are opened by the operator, embedded ones too, and no others with them', () => {
    const judge = addressJudge(['127.0.0.0/8', 'fd00::/8', '10.1.2.3'])
    for (const address of ['127.0.0.1', '127.9.9.9', '::ffff:127.0.0.1', 'fd12::1', '10.1.2.3'])
      expect(judge(address), address).to.equal('opened')
    for (const address of ['128.0.0.1', '8.8.8.8']) expect(judge(address), address).to.equal('public')
    for (const address of ['10.1.2.4', '::1', 'fc00::1', '192.168.0.1', 'fe80::1%eth0', '', 'localhost'])
      expect(judge(address), address).to.equal('inside')
  })

  it('of a name are all judged: one that leads inside is enough to refuse it', async () => {
    expect(await dialled('iki.example', [], async () => ['8.8.8.8', '10.0.0.1'])).to.deep.equal({
      seen: [],
      failure: 'blocked',
    })
    expect(await dialled('localhost', [], async () => ['127.0.0.1', '::1'])).to.deep.equal({
      seen: [],
      failure: 'blocked',
    })
  })

  it('of a name are looked up once: what was judged is what is dialled', async () => {
    let asked = 0
    const rebinding = async () => {
      asked += 1
      return asked === 1 ? ['8.8.4.4'] : ['127.0.0.1']
    }
    expect(await dialled('oynak.example', [], rebinding)).to.deep.equal({ seen: ['8.8.4.4'], failure: 'down' })
    expect(asked).to.equal(1)
  })

  it('that a name does not have are told as such', async () => {
    expect((await dialled('bos.example', [], async () => [])).failure).to.equal('unresolvable')
    const failing = async () => {
      throw Object.assign(new Error('no'), { code: 'ENOTFOUND' })
    }
    expect((await dialled('yok.example', [], failing)).failure).to.equal('unresolvable')
  })
})
