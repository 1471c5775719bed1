// Alone knows how reading says that it had to give up: a kind, a place, and what the parser said.
import type { Place } from '../model/tree.js'

/** Why a document could not be read. Each is a rule id of the same name. */
export type ProblemKind =
  | 'not-well-formed'
  | 'undefined-named-entity'
  | 'missing-namespace'
  | 'blank-line-before-declaration'
  | 'not-json'
  | 'too-deep'
  | 'too-many-namespaces'
  | 'too-many-attributes'
  | 'validator-limit'

export interface Problem {
  readonly kind: ProblemKind
  readonly at: Place
  /** In the parser's words, English; empty for a limit. */
  readonly detail: string
  /** The entity or the prefix that nobody declared. */
  readonly name?: string
  /** The limit that was passed. */
  readonly limit?: number
}
