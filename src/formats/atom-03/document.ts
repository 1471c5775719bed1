// Alone knows what an Atom 0.3 document is: the draft of December 2003 that RFC 4287 replaced, as it was written.
import { childrenOf, type Element, type Tree, type XmlTree } from '../../model/tree.js'
import { ATOM_03_NAMESPACE } from '../atom/document.js'

export interface Atom03Document {
  readonly tree: XmlTree
  /** Absent in a document that is one entry. */
  readonly feed: Element | undefined
  readonly entries: readonly Element[]
}

export function claimsAtom03(tree: Tree): boolean {
  if (tree.kind !== 'xml') return false
  const { local, uri } = tree.root
  return (local === 'feed' || local === 'entry') && uri === ATOM_03_NAMESPACE
}

/** The caller has asked claimsAtom03. */
export function atom03Document(tree: Tree): Atom03Document {
  if (tree.kind !== 'xml') throw new TypeError('Atom is XML')
  const { root } = tree
  const feed = root.local === 'entry' ? undefined : root
  return { tree, feed, entries: feed ? childrenOf(feed, 'entry', root.uri) : [root] }
}
