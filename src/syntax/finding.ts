// Alone knows what reading tells beside the tree: what was wrong with bytes and characters, and how it was mended.
import type { Fix } from '../model/diagnostic.js'
import type { Place } from '../model/tree.js'

export interface Finding {
  /** Rule id. */
  readonly rule: string
  /** In the text as it was decoded, before anything was mended. */
  readonly at: Place
  readonly data: Readonly<Record<string, unknown>>
  readonly fix?: Fix
}
