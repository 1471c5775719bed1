import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { hasShared, shared } from '../root.js'
import { chance, mutate, ownDocuments, survives } from './mutations.js'

const real = join(shared, 'corpus', 'real')

describe('any document at all', function () {
  this.timeout(120_000)

  it('gives findings and never an exception: our own examples, damaged', () => {
    const pick = chance(1951)
    const examples = ownDocuments()
    for (let round = 0; round < 300; round++) {
      let bytes: Uint8Array = examples[pick(examples.length)] ?? Buffer.of()
      for (let wounds = pick(3); wounds >= 0; wounds--) bytes = mutate(bytes, pick)
      survives(bytes, `round ${round}: ${Buffer.from(bytes)}`)
    }
  })
})

describe('any real document', function () {
  this.timeout(120_000)

  before(function () {
    if (!hasShared) this.skip()
  })
  const files = hasShared ? readdirSync(real) : []

  it('gives findings and never an exception: the documents as they were found', () => {
    expect(files.length).to.be.greaterThan(180)
    for (const file of files) {
      survives(readFileSync(join(real, file)), file)
    }
  })

  it('gives findings and never an exception: the same documents, damaged', () => {
    const pick = chance(5846)
    const small = files.filter(file => readFileSync(join(real, file)).length < 60_000)
    for (let round = 0; round < 100; round++) {
      const file = small[pick(small.length)] ?? ''
      let bytes: Uint8Array = readFileSync(join(real, file))
      for (let wounds = pick(3); wounds >= 0; wounds--) bytes = mutate(bytes, pick)
      survives(bytes, `${file}, round ${round}`)
    }
  })
})
