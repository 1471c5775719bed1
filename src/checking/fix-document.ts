// Alone knows how a document is fixed to the end: rounds of fixes, each checked again, until nothing is left to do.
import { type Diagnostic, type Fix, LEVELS, type Level } from '../model/diagnostic.js'
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

/** A fix after which something is wrong that was not wrong before is not made: whoever fixes, asks for less to do. */
export function fixDocument(bytes: Uint8Array, options: CheckOptions): FixOutcome {
  const before = check(bytes, options)
  const held = new Set<string>()
  const lines: string[] = []
  let state: State = { bytes, report: before }
  let made = 0
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepFrom(state, held, options)
    if (step === 'unwritable') {
      const { report: after, bytes } = state
      return {
        before,
        after,
        bytes,
        changed: made > 0,
        made,
        lines: linesOf(before, before.diagnostics),
        refused: UNWRITABLE,
      }
    }
    if (!step) break
    if (round === 0) lines.push(...linesOf(before, step.fixed))
    made += step.fixes.length
    state = step.next
  }
  return { before, after: state.report, bytes: state.bytes, changed: made > 0, made, lines }
}

interface State {
  readonly bytes: Uint8Array
  readonly report: CheckReport
}

interface Step {
  readonly next: State
  readonly fixes: readonly Fix[]
  /** Whose fixes they are. */
  readonly fixed: readonly Diagnostic[]
}

/** One round: all fixes at once, else as many rules' fixes as make nothing worse; the others are held from then on. */
function stepFrom(state: State, held: Set<string>, options: CheckOptions): Step | 'unwritable' | undefined {
  const open = state.report.diagnostics.filter(({ fix, rule }) => fix && !held.has(rule))
  if (open.length === 0) return undefined
  const all = attempt(state, open, options)
  if (all === 'unwritable' || !isWorse(all.next.report, state.report)) return all
  let best: Step | undefined
  const kept: Diagnostic[] = []
  for (const rule of new Set(open.map(({ rule }) => rule))) {
    const own = open.filter(found => found.rule === rule)
    const more = [...kept, ...own]
    const step = attempt(state, more, options)
    const before = best?.next.report ?? state.report
    if (step === 'unwritable' || isWorse(step.next.report, before, own[0]?.level)) held.add(rule)
    else {
      best = step
      kept.splice(0, kept.length, ...more)
    }
  }
  return best
}

function attempt({ bytes, report }: State, fixed: readonly Diagnostic[], options: CheckOptions): Step | 'unwritable' {
  const fixes = compatible(fixed.flatMap(({ fix }) => fix ?? []))
  const next = fixBytes(bytes, report.encoding, report.text, fixes)
  return next ? { next: { bytes: next, report: check(next, options) }, fixes, fixed } : 'unwritable'
}

/** Some rule speaks more often than before; what is softer than the one that was mended may come to light. */
function isWorse(after: CheckReport, before: CheckReport, mended: Level = 'info'): boolean {
  const counts = new Map<string, number>()
  for (const { rule } of before.diagnostics) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return after.diagnostics.some(({ rule, level }) => {
    const left = (counts.get(rule) ?? 0) - 1
    counts.set(rule, left)
    return left < 0 && LEVELS.indexOf(level) <= LEVELS.indexOf(mended)
  })
}

const UNWRITABLE: Bilingual = {
  en: 'the encoding of this document cannot be written here, so it is left as it is; save it as UTF-8 first',
  tr: 'bu belgenin kodlaması burada yazılamıyor, olduğu gibi bırakıldı; önce UTF-8 olarak kaydedin',
}

function linesOf({ text, position }: CheckReport, fixed: readonly Diagnostic[]): string[] {
  const short = (part: string) => JSON.stringify(part.length > 60 ? `${part.slice(0, 57)}…` : part)
  return fixed.flatMap(({ fix, rule }) => {
    if (!fix) return []
    const { line, column } = position(fix.start)
    return [`${line}:${column}  ${short(text.slice(fix.start, fix.end))} → ${short(fix.text)}  ${rule}`]
  })
}
