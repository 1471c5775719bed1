import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import { frame } from './frame.js'

const now = Date.UTC(2026, 10, 23)
const entry = (id: string, second: number) =>
  `<entry><title>a</title><id>${id}</id><updated>2003-12-13T18:30:${String(second).padStart(2, '0')}Z</updated><content>a</content></entry>`
const rules = (entries: readonly string[]) =>
  check(frame(entries.join(''), 'atom'), { now, profile: 'spec' }).diagnostics.map(({ rule }) => rule)

describe('ids of Atom entries', () => {
  it('warns of the second entry with an id, and calls it an error when ten or more all share one', () => {
    const same = (count: number) => Array.from({ length: count }, (_, index) => entry('urn:example:1', index))
    expect(rules(same(2))).to.deep.equal(['duplicate-entries'])
    expect(rules(same(9))).to.deep.equal(Array(8).fill('duplicate-entries'))
    expect(rules(same(10))[0]).to.equal('duplicate-ids')
    expect(rules([...same(9), entry('urn:example:2', 30)])).not.to.include('duplicate-ids')
  })
})
