import { expect } from 'chai'
import fc from 'fast-check'
import { type JsonNode, member, pointerOf } from '../../src/model/tree.js'
import { readJson } from '../../src/syntax/json.js'
import { MAX_DEPTH } from '../../src/syntax/limits.js'

function rootOf(text: string): JsonNode {
  const result = readJson(text)
  if ('problem' in result) throw new Error(result.problem.detail)
  return result.tree.root
}

function problemOf(text: string) {
  const result = readJson(text)
  if ('tree' in result) throw new Error('expected a problem')
  return result.problem
}

/** What JSON.parse would have made of it. */
function plain(node: JsonNode): unknown {
  if (node.kind === 'array') return node.items.map(plain)
  if (node.kind !== 'object') return node.value
  const value: Record<string, unknown> = {}
  for (const { name, value: inner } of node.members)
    Object.defineProperty(value, name, { value: plain(inner), enumerable: true, configurable: true, writable: true })
  return value
}

describe('reading JSON', () => {
  it('agrees with JSON.parse about every document', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 1, '\t'), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), undefined, indent)
        expect(plain(rootOf(written))).to.deep.equal(JSON.parse(written))
      }),
      { seed: 5846, numRuns: 300 },
    )
  })

  it('refuses what JSON.parse refuses, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,\\ue1-.0atrufalsn \n') }), text => {
        let fine = true
        try {
          JSON.parse(text)
        } catch {
          fine = false
        }
        expect('tree' in readJson(text)).to.equal(fine)
      }),
      { seed: 5846, numRuns: 1000 },
    )
  })

  it('keeps duplicate names in order, with the place of each key and value', () => {
    const text = '{"a": 1,\n "a": [true, "ş\\n"]}'
    const root = rootOf(text)
    if (root.kind !== 'object') throw new Error('object expected')
    expect(root.members.map(({ name }) => name)).to.deep.equal(['a', 'a'])
    expect(root.members.map(({ key }) => text.slice(key.start, key.end))).to.deep.equal(['"a"', '"a"'])
    const last = member(root, 'a') as JsonNode
    expect(text.slice(last.start, last.end)).to.equal('[true, "ş\\n"]')
    if (last.kind !== 'array') throw new Error('array expected')
    expect(pointerOf(last.items[1] as JsonNode)).to.equal('/a/1')
    expect(last.items[1]).to.include({ value: 'ş\n' })
  })

  it('says where and why it stopped', () => {
    expect(problemOf('{"a": 1,}')).to.deep.include({ kind: 'not-json', at: { start: 8, end: 9 } })
    expect(problemOf('{"a" 1}').detail).to.contain('":"')
    expect(problemOf('["\u0001"]').detail).to.contain('control character')
    expect(problemOf('"abc').at).to.deep.equal({ start: 4, end: 4 })
  })

  it('stops at its depth, and reads up to it', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
    expect(rootOf(nested(MAX_DEPTH)).kind).to.equal('array')
    expect(problemOf(nested(MAX_DEPTH + 2))).to.include({ kind: 'too-deep', limit: MAX_DEPTH })
    expect(problemOf('['.repeat(1_000_000)).kind).to.equal('too-deep')
  })
})
