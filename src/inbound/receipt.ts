// Alone knows what a sender is told about each item (DESIGN.md §5.2).
import type { Reason } from '../model/draft.js'
import type { Key } from '../model/key.js'

export const OUTCOMES = ['added', 'changed', 'same', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface Receipt {
  readonly id?: string
  readonly key?: Key
  readonly outcome: Outcome
  /** Empty unless refused. */
  readonly reasons: readonly Reason[]
  /** Why a refusal is not about the item's content: it was withdrawn, it is a reply (Law No. 5187 art. 14), it is too large. */
  readonly because?: 'withdrawn' | 'unaltered' | 'too-large'
}
