// Alone knows what an Atom document is, as it was written: a feed, or one entry alone (RFC 4287 §2).
import { childrenOf, type Element, type Tree, type XmlTree } from '../../model/tree.js'

export interface AtomDocument {
  readonly tree: XmlTree
  readonly root: Element
  /** Absent in a document that is one entry. */
  readonly feed: Element | undefined
  readonly entries: readonly Element[]
}

export const ATOM_NAMESPACE = 'http://www.w3.org/2005/Atom'
/** Before the standard; its documents are recognised and called obsolete. */
export const ATOM_03_NAMESPACE = 'http://purl.org/atom/ns#'

export function claimsAtom(tree: Tree): boolean {
  if (tree.kind !== 'xml') return false
  const { local, uri } = tree.root
  return (local === 'feed' || local === 'entry') && uri === ATOM_NAMESPACE
}

/** The caller has asked claimsAtom. */
export function atomDocument(tree: Tree): AtomDocument {
  if (tree.kind !== 'xml') throw new TypeError('Atom is XML')
  const { root } = tree
  const feed = root.local === 'entry' ? undefined : root
  return { tree, root, feed, entries: feed ? childrenOf(feed, 'entry', root.uri) : [root] }
}
