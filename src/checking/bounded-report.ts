// Alone bounds a report to what somebody reads: the gravest findings stay, the others are counted.
import { type Diagnostic, LEVELS, type Level } from '../model/diagnostic.js'
import type { CheckReport } from './check.js'

/** With at most `MOST_FINDINGS`, the gravest. */
export interface BoundedReport extends CheckReport {
  /** All findings, those left out too. */
  readonly counts: Readonly<Record<Level, number>>
}

/** A document of 16 MiB can hold more than a million, which as JSON would be longer than a string may be. */
export const MOST_FINDINGS = 5_000

export function bounded(report: CheckReport): BoundedReport {
  const { diagnostics } = report
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of diagnostics) counts[level] += 1
  return { ...report, diagnostics: gravest(diagnostics, MOST_FINDINGS), counts }
}

/** How many findings were left out of what is shown. */
export function leftOut({ error, warning, info }: BoundedReport['counts'], shown: number): number {
  return error + warning + info - shown
}

/** At most `most` of them, errors before warnings before notes; in the order in which they came. */
export function gravest(found: readonly Diagnostic[], most: number): readonly Diagnostic[] {
  if (found.length <= most) return found
  const kept = new Set<Diagnostic>()
  for (const level of LEVELS)
    for (const each of found) {
      if (kept.size === most) break
      if (each.level === level) kept.add(each)
    }
  return found.filter(each => kept.has(each))
}
