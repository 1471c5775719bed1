// Alone knows how a document is fixed to the end: rounds of fixes, each checked again, until nothing is left to do.
import type { Bilingual } from '../model/text.js'
import { fixBytes } from '../syntax/encode.js'
import { compatible } from '../validation/fixes.js'
import { type CheckOptions, type CheckReport, check } from './check.js'

export interface FixOutcome {
  readonly before: CheckReport
  readonly after: CheckReport
  readonly bytes: Uint8Array
  readonly changed: boolean
  /** How many fixes were made. */
  readonly made: number
  /** Each change of the first round, one line: place, what stood there, what stands there now. */
  readonly lines: readonly string[]
  /** Why nothing could be written although there was something to mend. */
  readonly refused?: Bilingual
}

/** A fix may uncover another place that can be fixed; ten rounds are far more than any document needs. */
const ROUNDS = 10

export function fixDocument(bytes: Uint8Array, options: CheckOptions): FixOutcome {
  const before = check(bytes, options)
  let after = before
  let current = bytes
  let made = 0
  for (let round = 0; round < ROUNDS; round++) {
    const fixes = compatible(after.diagnostics.flatMap(({ fix }) => fix ?? []))
    if (fixes.length === 0) break
    const next = fixBytes(current, after.encoding, after.text, fixes)
    if (!next)
      return { before, after, bytes: current, changed: made > 0, made, lines: linesOf(before), refused: UNWRITABLE }
    current = next
    made += fixes.length
    after = check(current, options)
  }
  return { before, after, bytes: current, changed: made > 0, made, lines: linesOf(before) }
}

const UNWRITABLE: Bilingual = {
  en: 'the encoding of this document cannot be written here, so it is left as it is; save it as UTF-8 first',
  tr: 'bu belgenin kodlaması burada yazılamıyor, olduğu gibi bırakıldı; önce UTF-8 olarak kaydedin',
}

function linesOf({ diagnostics, text, position }: CheckReport): string[] {
  const short = (part: string) => JSON.stringify(part.length > 60 ? `${part.slice(0, 57)}…` : part)
  return diagnostics.flatMap(({ fix, rule }) => {
    if (!fix) return []
    const { line, column } = position(fix.start)
    return [`${line}:${column}  ${short(text.slice(fix.start, fix.end))} → ${short(fix.text)}  ${rule}`]
  })
}
