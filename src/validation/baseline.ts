// Alone knows what a baseline is: findings somebody decided to live with, so that only new ones are told.
import type { Diagnostic } from '../model/diagnostic.js'
import type { Located } from './reports/located.js'

/** By file, by finding: how often. Findings are named by rule, path and value, so neither new lines nor order matter. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>

export function baselineOf(files: readonly Located[]): Baseline {
  const entries = files
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(({ file, diagnostics }) => [file, sorted(counts(diagnostics))] as const)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function counts(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const diagnostic of diagnostics) found.set(nameOf(diagnostic), (found.get(nameOf(diagnostic)) ?? 0) + 1)
  return found
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Characters of the value that tell one finding from another. */
const ENOUGH = 80

function nameOf({ rule, path, value = '' }: Diagnostic): string {
  return [rule, path.replace(/\[\d+\]|(?<=\/)\d+(?=\/|$)/g, ''), value.slice(0, ENOUGH)].filter(Boolean).join(' ')
}

export interface Rest {
  /** The findings that the baseline does not have. */
  readonly files: readonly Located[]
  /** How many of the baseline were not found any more, in the files that were looked at. */
  readonly gone: number
}

export function withoutBaseline(files: readonly Located[], baseline: Baseline): Rest {
  let gone = 0
  const rest = files.map(file => {
    const known = new Map(Object.entries(Object.hasOwn(baseline, file.file) ? (baseline[file.file] ?? {}) : {}))
    const diagnostics = file.diagnostics.filter(found => {
      const left = known.get(nameOf(found)) ?? 0
      if (left > 0) known.set(nameOf(found), left - 1)
      return left === 0
    })
    for (const left of known.values()) gone += left
    return { ...file, diagnostics, valid: !diagnostics.some(({ level }) => level === 'error') }
  })
  return { files: rest, gone }
}
