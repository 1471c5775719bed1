// The port's part on what is kept of an article: its record, what it was made from, and every version of it.
import type { Article } from '../model/article.js'
import type { ChangeKind } from '../model/change.js'

/** An article as it is kept, and what it was made from. */
export interface Kept {
  readonly article: Article
  /** Of the normalised input before defaults: equal input is `same` (DESIGN.md §5.2). */
  readonly digest: string
}

/** One more version of an article. */
export interface Revision extends Kept {
  readonly kind: ChangeKind
  /** The item exactly as it came (JSON text, XML of the item …); kept with the version. */
  readonly raw: string
}

export interface Version extends Revision {
  /** SHA-256 (hex) over the kept record and the raw item. */
  readonly hash: string
}
