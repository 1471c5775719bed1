import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { catalogue } from '../../src/checking/catalogue.js'
import { check } from '../../src/checking/check.js'
import { fixDocument } from '../../src/checking/fix-document.js'
import { hasShared, shared } from '../root.js'
import { frame } from './frame.js'

const now = Date.UTC(2026, 10, 23)
const options = { now, url: 'https://example.com/feed.rss' }
const bytes = (text: string) => new TextEncoder().encode(text)

/** How often each rule speaks. */
function counts(document: Uint8Array): Map<string, number> {
  const found = new Map<string, number>()
  for (const { rule } of check(document, options).diagnostics) found.set(rule, (found.get(rule) ?? 0) + 1)
  return found
}

/** All fixes, to the end: nothing new is wrong, and there is nothing left to do. */
function expectBetter(document: Uint8Array, what: string): void {
  const before = counts(document)
  const { bytes: fixed, refused } = fixDocument(document, options)
  if (refused) return
  const after = counts(fixed)
  for (const [rule, times] of after) expect(times, `${rule} after fixing ${what}`).to.be.at.most(before.get(rule) ?? 0)
  const again = fixDocument(fixed, options)
  expect({ changed: again.changed, made: again.made }, what).to.deep.equal({ changed: false, made: 0 })
}

/** What they uncover in their example is worse than what they mend: made by hand only. */
const HELD = new Set(['root-without-namespace'])

describe('the fixes', () => {
  const examples = catalogue.flatMap(({ id, examples }) =>
    examples.bad.map(bad => ({ id, text: frame(bad, examples.within) })),
  )

  it('leave every example of what is wrong no worse, and are made once', () => {
    for (const { id, text } of examples) expectBetter(bytes(text), id)
  })

  it('mend what they are for', () => {
    const mended = new Set<string>()
    for (const { id, text } of examples) {
      const found = check(bytes(text), options).diagnostics.filter(({ rule }) => rule === id)
      if (HELD.has(id) || !found.some(({ fix }) => fix)) continue
      const left = check(fixDocument(bytes(text), options).bytes, options).diagnostics.filter(({ rule }) => rule === id)
      expect(left.length, id).to.be.below(found.length)
      mended.add(id)
    }
    expect(mended.size).to.be.above(50)
  })

  it('stay so when many things are wrong at once', () => {
    const fragments = catalogue
      .flatMap(({ examples: { bad, within } }) => (within === undefined || within === 'rss' ? bad : []))
      .filter(bad => /^<item/.test(bad))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(fragments, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', ''),
        (some, end) => {
          const text = frame(some.join(end), 'rss').replaceAll('><', `>${end}<`)
          expectBetter(bytes(text), some.join(' '))
        },
      ),
      { numRuns: 150 },
    )
  }).timeout(60_000)

  it('stay so for documents as they were found', function () {
    if (!hasShared) return this.skip()
    const folder = join(shared, 'corpus', 'real')
    for (const file of readdirSync(folder)) {
      const document = readFileSync(join(folder, file))
      if (document.length < 100_000) expectBetter(document, file)
    }
  }).timeout(60_000)
})
