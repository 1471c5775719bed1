// Alone damages documents, the same way for the same seed, and says what is promised of any document at all.
import { expect } from 'chai'
import { catalogue } from '../../src/checking/catalogue.js'
import { check } from '../../src/checking/check.js'
import { parseFeed } from '../../src/index.js'
import { frame } from '../validation/frame.js'

/** Epoch milliseconds; the verdict on a document does not depend on when the tests run. */
const now = Date.UTC(2026, 10, 23)

/** Same documents on every run: a generator with a fixed seed (mulberry32). */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return ((value ^ (value >>> 14)) >>> 0) % below
  }
}

/** The examples of every rule, good and bad, as whole documents: every format, and every way we know to be wrong. */
export function ownDocuments(): readonly Buffer[] {
  return catalogue.flatMap(({ examples: { bad, good, within } }) =>
    [...bad, ...good].map(example => Buffer.from(frame(example, within))),
  )
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

export function mutate(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
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
export function survives(bytes: Uint8Array, name: string): void {
  const report = check(bytes, { now, salvage: true })
  for (const { place, rule } of report.diagnostics) {
    expect(place.start, `${name} ${rule}`).to.be.within(0, report.text.length)
    expect(place.end, `${name} ${rule}`).to.be.within(place.start, report.text.length)
  }
  if (report.format === 'unknown') expect(report.diagnostics, name).not.to.have.length(0)
  expect(() => parseFeed(bytes, { salvage: true }), name).not.to.throw()
}
