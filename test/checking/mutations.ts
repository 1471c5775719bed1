// Alone damages documents, the same way for the same seed, and says what is promised of any document at all.
import { expect } from 'chai'
import { catalogue, ruleOf } from '../../src/checking/catalogue.js'
import { check } from '../../src/checking/check.js'
import { fixDocument } from '../../src/checking/fix-document.js'
import { parseFeed } from '../../src/index.js'
import { recordOf } from '../../src/validation/reports/json.js'
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
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '<![CDATA[',
    '<!--',
    '-->',
    '<?xml',
    '?>',
    '</item>',
    '<item>',
    '<!DOCTYPE a [',
    ']>',
  ],
  ...['&nbsp;', '&#0;', '&#xD800;', '&#x1F600;', '&a;', '\u0000', '\u000b', '\u0085', '\ufeff', '\r', '\r\n', '\t'],
  ...['xmlns:a="', ' a="b" a="c"', 'xml:base="../"', 'type="xhtml"', '&lt;object a="', '&lt;!--', '&lt;a '],
  ...['{', '}', '[', ']', ',', ':', '//', '/*', '*/', 'NaN', 'null', '1e999', '"id":', '\\', '\\u', '\\ud800', "'a'"],
]

const CHARSETS = ['utf-8', 'UTF-16', 'us-ascii', 'iso-8859-9', 'windows-1251', 'gb18030', 'shift_jis', 'utf-7', 'x', '']

export function mutate(bytes: Uint8Array, pick: (below: number) => number): Uint8Array {
  const at = pick(bytes.length)
  const to = Math.min(bytes.length, at + pick(200))
  const before = bytes.subarray(0, at)
  const here = bytes.subarray(at, to)
  const after = bytes.subarray(to)
  const scrap = Buffer.from(SCRAPS[pick(SCRAPS.length)] ?? '')
  switch (pick(9)) {
    case 0:
      return before
    case 1:
      return Buffer.concat([before, after])
    case 2:
      return Buffer.concat([before, here, here, after])
    case 3:
      return Buffer.concat([before, scrap, here, after])
    case 4: {
      // Two neighbours change places.
      const end = Math.min(bytes.length, to + pick(200))
      return Buffer.concat([before, bytes.subarray(to, end), here, bytes.subarray(end)])
    }
    case 5:
      return Buffer.concat([before, ...Array<Uint8Array>(pick(300)).fill(scrap), here, after])
    case 6:
      return Buffer.concat([before, Buffer.from(` a${at}="${'&lt;'.repeat(pick(2000))}"`), here, after])
    case 7: {
      const charset = CHARSETS[pick(CHARSETS.length)] ?? ''
      return Buffer.from(
        Buffer.from(bytes)
          .toString('latin1')
          .replace(
            /encoding=(["'])[^"']*\1|^(?!<\?xml)/,
            `<?xml version="1.0" encoding="${charset}"?>`.slice(pick(2) * 20),
          ),
        'latin1',
      )
    }
    default: {
      const copy = Uint8Array.from(bytes)
      copy[at] = pick(256)
      return copy
    }
  }
}

/** Everything that is promised of any document at all. */
export function survives(bytes: Uint8Array, name: string): void {
  const { before, after, bytes: fixed } = fixDocument(bytes, { now, salvage: true })
  for (const report of [before, after]) {
    const { diagnostics, text, position } = report
    for (const found of diagnostics) {
      const { place, rule, fix } = found
      expect(place.start, `${name} ${rule}`).to.be.within(0, text.length)
      expect(place.end, `${name} ${rule}`).to.be.within(place.start, text.length)
      expect(fix?.start ?? 0, `${name} ${rule} fix`).to.be.within(0, text.length)
      expect(fix?.end ?? text.length, `${name} ${rule} fix`).to.be.within(fix?.start ?? 0, text.length)
      const record = recordOf(found, position, 'tr', ruleOf)
      expect(JSON.parse(JSON.stringify(record)), `${name} ${rule}`).to.deep.equal(record)
      expect(`${record.message}${record.why}${record.remedy}`, `${name} ${rule}`).not.to.match(/undefined|\[object/)
    }
    if (report.format === 'unknown') expect(diagnostics, name).not.to.have.length(0)
  }
  expect(after.text, `${name} fixed`).to.equal(check(fixed, { now, salvage: true }).text)
  expect(() => parseFeed(bytes, { salvage: true }), name).not.to.throw()
}
