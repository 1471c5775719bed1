// Alone knows what a rule sees that judges documents of any format.
import type { DocumentFormat } from '../../formats/detect.js'
import type { Tree } from '../../model/tree.js'

export interface AnyDocument {
  readonly tree: Tree
  readonly format: DocumentFormat
  /** Of the format that claims it, when one does. */
  readonly name?: string
  /** What that format's `document` made of the tree. */
  readonly document?: unknown
}
