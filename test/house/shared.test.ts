import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { hasShared, shared } from '../root.js'

describe('other people’s feeds and grammars', () => {
  if (hasShared)
    it('stand in ../shared, and the tests that need them run', () => {
      for (const name of ['schemas', 'corpus']) expect(existsSync(join(shared, name)), name).to.equal(true)
    })
  else it('are not here (../shared): the tests that need them are skipped')
})
