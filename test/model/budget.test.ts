import { expect } from 'chai'
import fc from 'fast-check'
import { budget } from '../../src/model/budget.js'

describe('a budget', () => {
  it('lets go first what nobody asked for longest', () => {
    const kept = budget<string>(3, text => text.length)
    for (const key of ['a', 'b', 'c']) kept.set(key, key)
    expect(kept.get('a')).to.equal('a')
    kept.set('d', 'd')
    expect(['a', 'b', 'c', 'd'].filter(key => kept.get(key))).to.deep.equal(['a', 'c', 'd'])
  })

  it('keeps nothing larger than itself, and forgets what such a value replaces', () => {
    const kept = budget<string>(3, text => text.length)
    kept.set('a', 'x')
    kept.set('a', 'xxxx')
    expect(kept.get('a')).to.equal(undefined)
  })

  it('never holds more than it may, and always what was set last', () => {
    const act = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.string({ minLength: 1, maxLength: 5 }))
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), acts => {
        const kept = budget<string>(9, text => text.length)
        for (const [key, value] of acts) {
          kept.set(key, value)
          expect(kept.get(key)).to.equal(value)
          const held = ['a', 'b', 'c', 'd', 'e'].map(name => kept.get(name) ?? '').join('')
          expect(held.length).to.be.at.most(9)
        }
      }),
    )
  })
})
