// Alone knows what an OPML document is, as it was written: a list of outlines, often of feeds.
import { attributeOf, type Element, elements, type Tree, type XmlTree } from '../../model/tree.js'

export interface OpmlDocument {
  readonly tree: XmlTree
  readonly root: Element
  /** As written; empty when absent. */
  readonly version: string
  /** In document order, however deep. */
  readonly outlines: readonly Element[]
}

export function claimsOpml(tree: Tree): boolean {
  return tree.kind === 'xml' && tree.root.uri === '' && /^(?:opml|outlineDocument)$/.test(tree.root.local)
}

/** The caller has asked claimsOpml. */
export function opmlDocument(tree: Tree): OpmlDocument {
  if (tree.kind !== 'xml') throw new TypeError('OPML is XML')
  const { root } = tree
  return { tree, root, version: attributeOf(root, 'version')?.value.trim() ?? '', outlines: outlinesIn(root) }
}

/** One array for all: outlines may be nested as deep as a document may be. */
function outlinesIn(element: Element, found: Element[] = []): Element[] {
  for (const inner of elements(element)) {
    if (inner.local === 'outline') found.push(inner)
    outlinesIn(inner, found)
  }
  return found
}

/** Trimmed; undefined when absent. */
export function said(outline: Element, name: string): string | undefined {
  return attributeOf(outline, name)?.value.trim()
}

/** An outline that stands for a feed. */
export function isSubscription(outline: Element): boolean {
  return said(outline, 'type')?.toLowerCase() === 'rss'
}
