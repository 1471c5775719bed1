import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import { parseFeed } from '../../src/index.js'
import { hasShared, shared } from '../root.js'

const now = Date.UTC(2026, 10, 23)
const real = join(shared, 'corpus', 'real')

/** Same documents on every run: a generator with a fixed seed (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

const SCRAPS = [
  '<',
  '>',
  '&',
  '"',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  '<?xml',
  '</item>',
  '<item>',
  '&nbsp;',
  '\u0000',
  'xmlns:a="',
  '{',
  '}',
  '\\u',
]

function mutate(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  const at = pick(bytes.length)
  const to = Math.min(bytes.length, at + pick(200))
  switch (pick(5)) {
    case 0:
      return bytes.subarray(0, at)
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)])
    case 3:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(SCRAPS[pick(SCRAPS.length)] ?? ''), bytes.subarray(at)])
    default: {
      const copy = Uint8Array.from(bytes)
      copy[at] = pick(256)
      return copy
    }
  }
}

/** Everything that is promised of any document at all. */
function survives(bytes: Uint8Array, name: string): void {
  const report = check(bytes, { now, salvage: true })
  for (const { place, rule } of report.diagnostics) {
    expect(place.start, `${name} ${rule}`).to.be.within(0, report.text.length)
    expect(place.end, `${name} ${rule}`).to.be.within(place.start, report.text.length)
  }
  if (report.format === 'unknown') expect(report.diagnostics, name).not.to.have.length(0)
}

describe('any document at all', () => {
  before(function () {
    if (!hasShared) this.skip()
  })
  const files = hasShared ? readdirSync(real) : []

  it('gives findings and never an exception: the documents as they were found', () => {
    expect(files.length).to.be.greaterThan(180)
    for (const file of files) {
      const bytes = readFileSync(join(real, file))
      survives(bytes, file)
      expect(() => parseFeed(bytes, { salvage: true }), file).not.to.throw()
    }
  })

  it('gives findings and never an exception: the same documents, damaged', () => {
    const pick = chance(5846)
    const small = files.filter(file => readFileSync(join(real, file)).length < 60_000)
    for (let round = 0; round < 300; round++) {
      const file = small[pick(small.length)] ?? ''
      let bytes: Uint8Array = readFileSync(join(real, file))
      for (let wounds = 0; wounds <= pick(3); wounds++) bytes = mutate(bytes, pick)
      survives(bytes, `${file}, round ${round}`)
    }
  })

  it('takes time that grows with the size and no faster', () => {
    const items = (count: number) =>
      new TextEncoder().encode(
        `<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>a</description>${'<item><title>a &lt;b></title><pubDate>x</pubDate><guid>a</guid></item>'.repeat(count)}</channel></rss>`,
      )
    const time = (count: number) => {
      const document = items(count)
      const from = performance.now()
      check(document, { now })
      return performance.now() - from
    }
    time(500)
    const once = Math.max(1, Math.min(time(2000), time(2000)))
    // Eight times as much may take eight times as long; the rest is the machine's noise.
    expect(Math.min(time(16000), time(16000)) / once).to.be.lessThan(32)
  })
})
