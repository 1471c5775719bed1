// The course of a subscription under whatever a hub, a feed and time do to it, in any order.
import { expect } from 'chai'
import fc from 'fast-check'
import * as course from '../../../src/inbound/push/course.js'
import { nothingPushed, type Push, type PushOffer } from '../../../src/model/push.js'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const OFFERS: readonly (PushOffer | undefined)[] = [
  undefined,
  { feedUrl: 'https://a/', url: 'https://a/', hubs: ['https://h/', 'https://i/'], topic: 'https://t/' },
  { feedUrl: 'https://a/', url: 'https://a/', hubs: ['https://i/'], topic: 'https://t/' },
  { feedUrl: 'https://a/', url: 'https://a/', hubs: ['https://h/'], topic: 'https://u/' },
]

const event = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 12 * DAY }) }),
  fc.record({ kind: fc.constant('offer' as const), which: fc.nat(OFFERS.length - 1) }),
  fc.record({ kind: fc.constant('want' as const), wanted: fc.boolean() }),
  fc.record({ kind: fc.constant('verify' as const), which: fc.nat(9), lease: fc.integer({ min: 1, max: 10 ** 9 }) }),
  fc.record({ kind: fc.constant('end' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('deny' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('refuse' as const), which: fc.nat(9) }),
  fc.record({ kind: fc.constant('deliver' as const) }),
  fc.record({ kind: fc.constant('poll' as const), found: fc.nat(4), ago: fc.integer({ min: 0, max: 2 * DAY }) }),
)

describe('the course of a subscription', () => {
  it('asks for one at a time, never in haste, never without end, and lets go of what is not wanted', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), events => {
        let now = Date.UTC(2026, 10, 22)
        let push: Push = nothingPushed('a')
        let wanted = true
        let serial = 0
        let asked = Number.NEGATIVE_INFINITY
        const fresh = () => ({ secret: `s${serial}`, tokenHash: `t${serial++}` })
        for (const each of events) {
          const token = 'which' in each ? (push.subscriptions[each.which]?.tokenHash ?? 'none') : ''
          const topic = push.subscriptions.find(({ tokenHash }) => tokenHash === token)?.topic ?? ''
          if (each.kind === 'wait') now += each.ms
          if (each.kind === 'offer') push = course.offered(push, OFFERS[each.which])
          if (each.kind === 'want') wanted = each.wanted
          if (each.kind === 'verify')
            push = course.verified(push, token, { mode: 'subscribe', topic, lease: each.lease }, wanted, now) ?? push
          if (each.kind === 'end')
            push = course.verified(push, token, { mode: 'unsubscribe', topic }, wanted, now) ?? push
          if (each.kind === 'deny') push = course.denied(push, token, topic, 'hayır', now) ?? push
          if (each.kind === 'refuse') push = course.refused(push, token, 'bozuk', now)
          if (each.kind === 'deliver') push = course.delivered(push, now)
          if (each.kind === 'poll') push = course.polled(push, each.found, now - each.ago, now)
          for (let steps = 0; ; steps++) {
            expect(steps, 'an end of steps').to.be.below(9)
            const begun = course.stepOf(push, wanted, now, fresh)
            push = begun.push
            const { step } = begun
            if (step.act === 'subscribe') {
              expect(wanted && push.offer !== undefined).to.equal(true)
              expect(now - asked).to.be.at.least(5 * MINUTE)
              expect(push.offer?.hubs).to.include(step.subscription.hub)
              asked = now
            }
            if (step.act !== 'rest') continue
            if (step.until !== undefined) expect(step.until).to.be.above(now)
            break
          }
          const states = push.subscriptions.map(({ state }) => state)
          expect(states.filter(state => state === 'pending').length).to.be.at.most(1)
          if (!wanted || !push.offer) expect(states.every(state => state === 'ending')).to.equal(true)
          for (const { state, leaseUntil } of push.subscriptions)
            if (state === 'active') expect(leaseUntil).to.be.within(0, now + 30 * DAY)
          if (course.isTrusted(push, now)) expect(push.deliveredAt).to.be.a('number')
        }
        // Nobody does anything any more: in the end there is nothing left to do.
        for (let n = 0; n < 5; n++) {
          const { push: left, step } = course.stepOf(push, false, now, fresh)
          push = left
          now += step.act === 'rest' ? DAY + MINUTE : 0
          if (step.act !== 'rest') n--
        }
        expect(push.subscriptions).to.deep.equal([])
      }),
      { numRuns: 500 },
    )
  })
})
