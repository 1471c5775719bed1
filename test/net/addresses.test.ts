import { expect } from 'chai'
import fc from 'fast-check'
import { createJudge } from '../../src/net/addresses.js'
import { ANSWERS, HOSTS, type Verdict } from './address-table.js'
import { failure, goingOut, names, recorder } from './going-out.js'

const judge = createJudge([])
const literalOf = (host: string) => new URL(`http://${host}/`).hostname.replace(/^\[|\]$/g, '')
const isGround = (verdict: Verdict) => typeof verdict === 'string' && verdict !== 'name' && verdict !== 'no-url'
const shown = (verdict: Verdict) => (typeof verdict === 'string' ? verdict : `allowed, as ${verdict.ok}`)

describe('the address guard', () => {
  describe('judges what is left of a spelling after new URL()', () => {
    for (const [host, verdict] of HOSTS)
      it(`${JSON.stringify(host)}: ${shown(verdict)}`, () => {
        if (verdict === 'no-url') expect(() => new URL(`http://${host}/`)).to.throw()
        else if (verdict === 'name') expect(judge(literalOf(host))).to.equal('not-an-address')
        else if (isGround(verdict)) expect(judge(literalOf(host))).to.equal(verdict)
        else {
          expect(literalOf(host)).to.equal((verdict as { ok: string }).ok)
          expect(judge(literalOf(host))).to.equal(undefined)
        }
      })
  })

  describe('stands before every connection', () => {
    for (const [host, verdict] of HOSTS)
      it(`${JSON.stringify(host)}: ${shown(verdict)}`, async () => {
        const connect = recorder()
        const fetch = goingOut({ allowNetworks: [], connect })
        const answer = failure(await fetch({ url: `http://${host}/` }))
        if (typeof verdict === 'object') {
          expect(connect.targets.map(({ addresses }) => addresses)).to.deep.equal([[verdict.ok]])
          expect(answer.failure).to.equal('down')
        } else {
          expect(connect.targets).to.deep.equal([])
          const expected = { name: 'unresolvable', 'no-url': 'bad-address' }[verdict as string] ?? 'blocked'
          expect(answer.failure).to.equal(expected)
        }
      })
  })

  for (const [address, ground] of ANSWERS)
    it(`judges the answer ${JSON.stringify(address)} of a resolver: ${ground ?? 'allowed'}`, async () => {
      expect(judge(address)).to.equal(ground)
      const connect = recorder()
      const fetch = goingOut({ allowNetworks: [], connect, resolve: names({ 'a.example': [address] }) })
      const answer = failure(await fetch({ url: 'http://a.example/' }))
      expect(answer.failure).to.equal(ground ? 'blocked' : 'down')
      expect(connect.targets).to.have.length(ground ? 0 : 1)
    })

  it('opens what the operator names, within IPv6 too, and nothing beside it', () => {
    const opened = createJudge(['10.1.0.0/16', '192.168.7.4', 'fd12::/16', '127.0.0.0/8'])
    for (const address of ['10.1.0.1', '10.1.255.255', '192.168.7.4', 'fd12::9', 'fd12::9%eth0', '127.9.9.9'])
      expect(opened(address), address).to.equal(undefined)
    for (const address of ['::ffff:10.1.2.3', '64:ff9b::10.1.2.3', '64:ff9b:1::a01:203', '2002:a01:203::', '::7f00:1'])
      expect(opened(address), address).to.equal(undefined)
    for (const address of ['10.2.0.1', '10.0.255.255', '192.168.7.5', 'fd13::1', '::ffff:10.2.0.1', '2002:a02:1::'])
      expect(opened(address), address).to.equal('private')
    expect(opened('::1')).to.equal('loopback')
    expect(opened('169.254.169.254')).to.equal('metadata')
    // Teredo: the client is opened, the server is not.
    expect(opened('2001:0:a02:1:0:0:f5fe:fdfc')).to.equal('private')
    expect(opened('2001:0:a01:1:0:0:f5fe:fdfc')).to.equal(undefined)
  })

  it('opens everything only when told everything', () => {
    const opened = createJudge(['0.0.0.0/0'])
    for (const address of ['10.0.0.1', '169.254.169.254', '0.0.0.0', '::ffff:127.0.0.1'])
      expect(opened(address), address).to.equal(undefined)
    expect(opened('::1')).to.equal('loopback')
    expect(createJudge(['::/0'])('::1')).to.equal(undefined)
  })

  it('says of an IPv4 address within IPv6 what it says of the address itself', () => {
    const octet = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(octet, octet, octet, octet, (a, b, c, d) => {
        const plain = `${a}.${b}.${c}.${d}`
        const hex = [a, b, c, d].map(part => part.toString(16).padStart(2, '0'))
        const halves = `${hex[0]}${hex[1]}:${hex[2]}${hex[3]}`
        const expected = judge(plain)
        for (const prefix of ['::ffff:', '::ffff:0:', '64:ff9b::']) {
          expect(judge(prefix + plain), prefix + plain).to.equal(expected)
          expect(judge(prefix + halves), prefix + halves).to.equal(expected)
        }
        expect(judge(`2002:${halves}::1`)).to.equal(expected)
        expect(
          judge(
            `2001:0:808:808:0:0:${(~(a * 256 + b) & 0xffff).toString(16)}:${(~(c * 256 + d) & 0xffff).toString(16)}`,
          ),
        ).to.equal(expected)
      }),
      { numRuns: 300 },
    )
  })
})
