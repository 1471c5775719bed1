// Memory that saves work and stays small.
import { expect } from 'chai'
import { remembered } from '../../src/rights/remembered.js'

describe('rights/remembered', () => {
  it('works once for a name, and again only after the memory was emptied', () => {
    const asked: string[] = []
    const length = remembered(name => asked.push(name) && name.length, 2)
    expect([length('aa'), length('aa'), length('bbb'), length('aa')]).to.deep.equal([2, 2, 3, 2])
    expect(asked).to.deep.equal(['aa', 'bbb'])
    length('c')
    length('aa')
    expect(asked).to.deep.equal(['aa', 'bbb', 'c', 'aa'])
  })
})
