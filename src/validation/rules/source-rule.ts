// Alone knows how what reading found (syntax/) becomes a rule's finding.
import type { Fix, W3cView } from '../../model/diagnostic.js'
import type { Place } from '../../model/tree.js'
import { type Rule, range } from '../rule.js'

/** A document before it is a tree. */
export interface Source {
  readonly text: string
  readonly findings: readonly SourceFinding[]
}

export interface SourceFinding {
  readonly rule: string
  readonly at: Place
  readonly data: Readonly<Record<string, unknown>>
  readonly fix?: Fix
  /** What the W3C would point at. */
  readonly w3c?: Partial<W3cView>
}

/** The finding is made while reading; this gives it its words. */
export function sourceRule<Data extends object>(words: Omit<Rule<Source, Data>, 'check'>): Rule<Source, Data> {
  return {
    ...words,
    check({ findings }, report) {
      for (const { rule, at, data, fix, w3c } of findings) {
        if (rule === words.id) report(range(at), data as Data, { ...(fix && { fix }), ...(w3c && { w3c }) })
      }
    },
  }
}
