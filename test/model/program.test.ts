import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { PROGRAM } from '../../src/model/program.js'
import { root } from '../root.js'

describe('what the program says of itself', () => {
  it('is the version of its package', () => {
    expect(PROGRAM.version).to.equal(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  })
})
