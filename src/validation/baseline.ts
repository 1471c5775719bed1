// Alone knows what a baseline is: findings somebody decided to live with, so that only new ones are told.
import type { Diagnostic } from '../model/diagnostic.js'
import { findingName } from './finding-name.js'

/** By document, by finding: how often. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, number>>>>

/** What a baseline needs to know of a document. */
export interface Judged {
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Sorted, so that a change of it can be read. `nameOf`: what the document is called in the baseline. */
export function baselineOf<Document extends Judged>(
  documents: readonly Document[],
  nameOf: (document: Document) => string,
): Baseline {
  const entries = documents
    .filter(({ diagnostics }) => diagnostics.length > 0)
    .map(document => [nameOf(document), sorted(counts(document.diagnostics))] as const)
  return sorted(new Map(entries))
}

function counts(diagnostics: readonly Diagnostic[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const diagnostic of diagnostics) {
    const name = findingName(diagnostic)
    found.set(name, (found.get(name) ?? 0) + 1)
  }
  return found
}

/** By name. */
export function sorted<Value>(values: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

export interface Rest<Document extends Judged> {
  /** With the findings that the baseline does not have; `valid` speaks of these alone. */
  readonly documents: readonly Document[]
  /** How many were left out. */
  readonly known: number
  /** How many of the baseline were not found any more, in the documents that were looked at. */
  readonly gone: number
}

export function withoutBaseline<Document extends Judged>(
  documents: readonly Document[],
  baseline: Baseline,
  nameOf: (document: Document) => string,
): Rest<Document> {
  let known = 0
  let gone = 0
  const rest = documents.map(document => {
    const name = nameOf(document)
    const left = new Map(Object.entries(Object.hasOwn(baseline, name) ? (baseline[name] ?? {}) : {}))
    const diagnostics = document.diagnostics.filter(found => {
      const finding = findingName(found)
      const count = left.get(finding) ?? 0
      if (count > 0) left.set(finding, count - 1)
      return count === 0
    })
    known += document.diagnostics.length - diagnostics.length
    for (const count of left.values()) gone += count
    return { ...document, diagnostics, valid: !diagnostics.some(({ level }) => level === 'error') }
  })
  return { documents: rest, known, gone }
}
