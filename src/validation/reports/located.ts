// Alone knows what a report is made from: findings of one document, and how offsets become lines.
import type { Diagnostic } from '../../model/diagnostic.js'
import type { Rule } from '../rule.js'

export interface Located {
  /** As the caller named it. */
  readonly file: string
  readonly format: string
  readonly valid: boolean
  readonly diagnostics: readonly Diagnostic[]
  /** As it was decoded. */
  readonly encoding: string
  /** As decoded. */
  readonly text: string
  /** 1-based, in UTF-16 units. */
  readonly position: (offset: number) => { readonly line: number; readonly column: number }
}

export type RuleOf = (id: string) => Rule | undefined
