import { expect } from 'chai'
import fc from 'fast-check'
import { linesOf } from '../../src/desk/reply-limits.js'
import { CLOSING, nextStates } from '../../src/desk/states.js'
import {
  CASE_KINDS,
  type Case,
  type CaseKind,
  type CaseState,
  clocksOf,
  dueAt,
  keepsBack,
} from '../../src/model/case.js'

const HOUR = 3_600_000
const T0 = Date.UTC(2026, 10, 20, 9)
type Walked = Pick<Case, 'kind' | 'state' | 'receivedAt' | 'history'>

const walked = (kind: CaseKind, ...steps: readonly (readonly [CaseState, number])[]): Walked => ({
  kind,
  state: steps.at(-1)?.[0] ?? 'received',
  receivedAt: T0,
  history: [
    { at: T0, state: 'received', by: 'public' },
    ...steps.map(([state, hours]) => ({ state, at: T0 + hours * HOUR, by: 'masa' })),
  ],
})
const due = (of: Walked) => {
  const at = dueAt(of)
  return at === undefined ? undefined : (at - T0) / HOUR
}

describe('the clocks of cases', () => {
  it('run out one after the other, and stop when what they ask for was done', () => {
    expect(due(walked('takedown'))).to.equal(1)
    expect(due(walked('takedown', ['triage', 0.5]))).to.equal(24)
    expect(due(walked('takedown', ['triage', 0.5], ['escalated', 30]))).to.equal(24)
    expect(due(walked('takedown', ['triage', 0.5], ['withdrawn', 5]))).to.equal(undefined)
    expect(due(walked('reply', ['triage', 1]))).to.equal(24)
    expect(due(walked('order', ['triage', 1]))).to.equal(4)
    expect(due(walked('order', ['withdrawn', 3]))).to.equal(undefined)
    expect(due(walked('error'))).to.equal(undefined)
  })

  it('say when each was met, and who set it', () => {
    const clocks = clocksOf(walked('takedown', ['triage', 0.5], ['withdrawn', 5]))
    expect(clocks.map(({ what, by, metAt }) => [what, by, ((metAt ?? 0) - T0) / HOUR])).to.deep.equal([
      ['acknowledge', 'house', 0.5],
      ['decide', 'house', 5],
      ['settle', 'law', 5],
    ])
  })
})

describe('the states of cases', () => {
  it('bring back only what the case keeps back, whatever way it went', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_KINDS), fc.array(fc.nat(), { maxLength: 12 }), (kind, choices) => {
        let of = walked(kind)
        for (const choice of choices) {
          const next = nextStates(of)
          const state = next[choice % Math.max(1, next.length)]
          if (!state) break
          expect(state === 'restored' ? keepsBack(of) : true).to.equal(true)
          of = { ...of, state, history: [...of.history, { at: T0, state, by: 'masa' }] }
        }
        // A case that leads nowhere has been settled.
        if (nextStates(of).length === 0) expect(CLOSING).to.include(of.state)
      }),
    )
  })

  it('keep back what was withdrawn until it is restored, closed or not', () => {
    expect(keepsBack(walked('takedown', ['withdrawn', 1], ['closed', 2]))).to.equal(true)
    expect(keepsBack(walked('takedown', ['withdrawn', 1], ['closed', 2], ['restored', 3]))).to.equal(false)
    expect(keepsBack(walked('takedown', ['corrected', 1], ['closed', 2]))).to.equal(false)
  })
})

describe('the lines of a reply', () => {
  it('are those that were written, broken after eighty characters, whatever they are', () => {
    expect(linesOf('')).to.equal(0)
    expect(linesOf('bir\n\niki\r\nüç')).to.equal(3)
    expect(linesOf('😀'.repeat(81))).to.equal(2)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.string({ maxLength: 300 }), (a, b) => {
        expect(linesOf(`${a}\n${b}`)).to.equal(linesOf(a) + linesOf(b))
      }),
    )
  })
})
