// Whose turn it is among deliveries in hand, under whatever comes and goes.
import { expect } from 'chai'
import fc from 'fast-check'
import { AT_ONCE, createLanes, SLOW_AT_ONCE } from '../../src/hub/lanes.js'
import type { DueDelivery } from '../../src/model/hub.js'

const SITES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const delivery = (lane: string, id: string): DueDelivery => ({
  id,
  topic: 't',
  callback: `https://${lane}/`,
  lane,
  number: 1,
  failures: 0,
  claim: 'c',
  until: 0,
})

const event = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), lane: fc.nat(7), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('take' as const), count: fc.integer({ min: 1, max: 80 }) }),
  fc.record({ kind: fc.constant('leave' as const), which: fc.nat(), slow: fc.boolean() }),
)

describe('deliveries in hand', () => {
  it('are each begun once, never too many at once, and none is forgotten', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), events => {
        const lanes = createLanes()
        const running: DueDelivery[] = []
        const seen = new Set<string>()
        let added = 0
        let back = 0
        const leave = (which: number, slow: boolean) => {
          const [over] = running.splice(which % running.length, 1)
          if (over) back += lanes.leave(over.lane, slow).length
        }
        for (const each of events) {
          if (each.kind === 'add')
            for (let n = 0; n < each.count; n++) lanes.add(delivery(SITES[each.lane] ?? 'a', `${added++}`))
          if (each.kind === 'leave' && running.length > 0) leave(each.which, each.slow)
          if (each.kind === 'take')
            for (let n = 0; n < each.count; n++) {
              const next = lanes.take()
              if (!next) break
              expect(seen.has(next.id)).to.equal(false)
              seen.add(next.id)
              running.push(next)
            }
          expect(running.length).to.be.at.most(AT_ONCE + SLOW_AT_ONCE)
          expect(lanes.running).to.equal(running.length)
          expect(lanes.waiting + running.length + back + (seen.size - running.length)).to.equal(added)
          for (const lane of SITES) expect(running.filter(one => one.lane === lane).length).to.be.at.most(18)
        }
        // All that is left has its turn.
        for (let next = lanes.take(); next || running.length > 0; next = lanes.take()) {
          if (next) running.push(next)
          else leave(0, false)
        }
        expect(lanes.waiting).to.equal(0)
        expect(lanes.running).to.equal(0)
      }),
      { numRuns: 500 },
    )
  })

  it('of many quick sites go on while slow ones have all that slow ones get', () => {
    const lanes = createLanes()
    for (let n = 0; n < 100; n++) {
      lanes.add(delivery(`yavas${n}`, `s${n}`))
      lanes.take()
      lanes.leave(`yavas${n}`, true)
    }
    for (let n = 0; n < 100; n++) lanes.add(delivery(`yavas${n}`, `t${n}`))
    for (let n = 0; n < 100; n++) lanes.add(delivery(`hizli${n}`, `h${n}`))
    const begun: string[] = []
    for (let next = lanes.take(); next; next = lanes.take()) begun.push(next.lane)
    expect(begun.filter(lane => lane.startsWith('yavas'))).to.have.length(SLOW_AT_ONCE)
    expect(begun.filter(lane => lane.startsWith('hizli'))).to.have.length(AT_ONCE)
    expect(lanes.full).to.include('yavas0').and.not.include('hizli0')
  })

  it('of a site that turns slow wait elsewhere', () => {
    const lanes = createLanes()
    for (let n = 0; n < 40; n++) lanes.add(delivery('a', `${n}`))
    while (lanes.take());
    expect(lanes.running).to.equal(16)
    expect(lanes.leave('a', true)).to.have.length(24)
    expect([lanes.waiting, lanes.slowAndFree]).to.deep.equal([0, []])
    for (let n = 0; n < 15; n++) lanes.leave('a', true)
    expect(lanes.slowAndFree).to.deep.equal(['a'])
    lanes.add(delivery('a', 'x'))
    expect(lanes.take()?.id).to.equal('x')
    lanes.leave('a', false)
    expect(lanes.full).to.deep.equal([])
  })
})
