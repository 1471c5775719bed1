// Alone knows an item that was not let in: what it was, why, and what became of it.
import type { Level } from './diagnostic.js'
import type { Draft, Reason } from './draft.js'
import type { Key } from './key.js'

/** `waiting` for an operator; `rejected` by one: the same item is not asked about again. */
export const HELD_STATES = ['waiting', 'rejected'] as const
export type HeldState = (typeof HELD_STATES)[number]

export interface HeldItem {
  /** The key the article has, or would have. */
  readonly key: Key
  /** Slug of the partner it came from. */
  readonly partner: string
  /** `quarantined` for what the document says wrong, `refused` for what law, limits or categories have against it. */
  readonly outcome: 'quarantined' | 'refused'
  readonly state: HeldState
  readonly title: string
  /** Equal digest: the same item came again. */
  readonly digest: string
  readonly findings: readonly HeldFinding[]
  readonly reasons: readonly Reason[]
  readonly draft: Draft
  /** The item as it came. */
  readonly raw: string
  /** Epoch milliseconds. */
  readonly firstSeenAt: number
  readonly lastSeenAt: number
}

/** A diagnostic apart from its document. */
export interface HeldFinding {
  readonly rule: string
  readonly level: Level
  readonly path: string
  readonly element?: string
  readonly attr?: string
  readonly value?: string
  readonly data: Readonly<Record<string, unknown>>
  /** In the document, 1-based. */
  readonly line: number
  readonly column: number
  /** In `raw`, UTF-16 units; absent where it stands elsewhere. */
  readonly at?: { readonly start: number; readonly end: number }
}

/**
 * For what it is held, each once: ids of rules; ids of terms of the law; else `field:` and the field the reason is about.
 */
export function groundsOf({ findings, reasons }: Pick<HeldItem, 'findings' | 'reasons'>): readonly string[] {
  return [
    ...new Set([...findings.map(({ rule }) => rule), ...reasons.map(({ term, field }) => term ?? `field:${field}`)]),
  ]
}
