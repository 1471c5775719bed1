import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { parseFeed, validateFeed } from '../../src/index.js'
import { hasShared, shared } from '../root.js'

/** What a document cannot be cured of by writing it anew: items with one id, and no address anywhere. */
const INHERENT = new Set(['duplicate-value', 'duplicate-item-id', 'duplicate-ids', 'missing-link'])

describe('Feeds as found in the wild, converted', () => {
  it('are without error in each format, and the same bytes twice', function () {
    if (!hasShared) return this.skip()
    this.timeout(120_000)
    const folder = join(shared, 'corpus', 'real')
    let converted = 0
    for (const name of readdirSync(folder)) {
      const { feed } = parseFeed(readFileSync(join(folder, name)))
      if (!feed) continue
      for (const write of ['rss2', 'atom1', 'json1'] as const) {
        const text = feed[write]()
        expect(feed[write](), name).to.equal(text)
        const { diagnostics } = validateFeed(text, { profile: 'spec' })
        const errors = diagnostics.filter(({ level, rule }) => level === 'error' && !INHERENT.has(rule))
        expect(errors.map(({ rule, path }) => `${name} ${write} ${rule} ${path}`)).to.deep.equal([])
        converted++
      }
    }
    expect(converted).to.be.greaterThan(400)
  })
})
