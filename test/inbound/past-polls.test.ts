import { expect } from 'chai'
import fc from 'fast-check'
import { invalidIn, summarise } from '../../src/inbound/past-polls.js'
import { type PastPoll, POLL_OUTCOMES } from '../../src/model/poll.js'

const HOUR = 3_600_000
const merged = (at: number, added: number, held = 0, items = 10): PastPoll => ({
  at,
  outcome: 'merged',
  tally: { items, added, changed: 0, same: items - added - held, quarantined: held, refused: 0 },
})

describe('past polls in sum', () => {
  it('tell how often it is asked, how much is new a day, how much is invalid, and what fails most', () => {
    const polls: PastPoll[] = [
      merged(0, 10),
      { at: 12 * HOUR, outcome: 'unchanged' },
      { at: 24 * HOUR, outcome: 'slow' },
      { at: 36 * HOUR, outcome: 'down' },
      { at: 37 * HOUR, outcome: 'slow' },
      merged(48 * HOUR, 4, 2),
    ]
    expect(summarise(polls)).to.deep.equal({
      polls: 6,
      failures: [
        { outcome: 'slow', count: 2 },
        { outcome: 'down', count: 1 },
      ],
      added: 14,
      every: 12 * HOUR,
      // The ten of the first poll may have been lying there for years.
      newPerDay: 2,
      invalid: 0.1,
    })
  })

  it('say nothing of what is not known', () => {
    expect(summarise([])).to.deep.equal({ polls: 0, failures: [], added: 0 })
    expect(summarise([{ at: 5, outcome: 'down' }])).to.not.have.any.keys('every', 'newPerDay', 'invalid')
    expect(invalidIn(merged(1, 0, 0, 0)), 'a document without items').to.equal(undefined)
  })

  it('never tell of a share beyond all, nor of a negative rhythm', () => {
    const poll = fc
      .record({ gap: fc.nat(), outcome: fc.constantFrom(...POLL_OUTCOMES), same: fc.nat(99), held: fc.nat(99) })
      .map(({ gap, outcome, same, held }) => ({ gap, outcome, same, held }))
    fc.assert(
      fc.property(fc.array(poll, { maxLength: 50 }), parts => {
        let at = 0
        const polls = parts.map(({ gap, outcome, same, held }): PastPoll => {
          at += gap
          const tally = { items: same + held, added: 0, changed: 0, same, quarantined: held, refused: 0 }
          return { at, outcome, ...(outcome === 'merged' && { tally }) }
        })
        const { every = 0, invalid = 0, newPerDay = 0 } = summarise(polls)
        expect(every).to.be.at.least(0)
        expect(newPerDay).to.be.at.least(0)
        expect(invalid).to.be.within(0, 1)
      }),
    )
  })
})
