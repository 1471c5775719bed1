// Alone knows the row that says an article changed; everything downstream follows from it.
import type { Key } from './key.js'

export const CHANGE_KINDS = ['added', 'changed', 'withdrawn', 'restored', 'released', 'contract'] as const
/** `released`: an embargo ended. `contract`: what may be shown of a partner's articles changed; the key is the partner's. */
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export interface Change {
  /** Grows by every change, without promise of being dense. */
  readonly seq: number
  readonly key: Key
  readonly version: number
  readonly kind: ChangeKind
  /** Categories concerned: of this version and of the one before. */
  readonly categories: readonly string[]
  /** Epoch milliseconds. */
  readonly at: number
}
