// Alone finds the licences for machines in a feed (RSL 1.0).
import { child, childrenOf, type Element, elements } from '../../model/tree.js'
import type { AnyDocument } from '../any-document.js'

const RSL = 'https://rslstandard.org/rsl'

export interface RslLicence {
  readonly licence: Element
  /** What it is about. */
  readonly content: Element
  readonly terms: readonly Element[]
  readonly payment: Element | undefined
}

export function licences({ tree }: AnyDocument): readonly RslLicence[] {
  if (tree.kind !== 'xml' || !tree.namespaces.some(({ uri }) => uri === RSL)) return []
  return contentsIn(tree.root).flatMap(content =>
    childrenOf(content, 'license', RSL).map(licence => ({
      licence,
      content,
      terms: elements(licence).filter(({ local, uri }) => uri === RSL && /^(?:permits|prohibits)$/.test(local)),
      payment: child(licence, 'payment', RSL),
    })),
  )
}

/** One array for all: elements may be nested as deep as a document may be. */
function contentsIn(element: Element, found: Element[] = []): Element[] {
  for (const inner of elements(element)) {
    if (inner.local === 'content' && inner.uri === RSL) found.push(inner)
    else contentsIn(inner, found)
  }
  return found
}
