// Alone knows what a rule sees that judges documents of any format.
import type { DocumentFormat } from '../formats/detect.js'
import type { ReadFeed } from '../formats/format.js'
import type { Tree } from '../model/tree.js'

export interface AnyDocument {
  readonly tree: Tree
  readonly format: DocumentFormat
  /** What its format reads from it; made once, when first asked for. Absent for formats that are only recognised. */
  readonly read?: () => ReadFeed
  /** An earlier version of it, where one was given to compare with. */
  readonly previous?: () => ReadFeed | undefined
}
