// Alone knows what an RSS 0.9x or 2.0 document is, as it was written: rules judge it, read.ts turns it into articles.
import { attributeOf, child, childrenOf, type Element, type Tree, type XmlTree } from '../../model/tree.js'

export interface RssDocument {
  readonly tree: XmlTree
  readonly root: Element
  /** As written; empty when absent. */
  readonly version: string
  /** Namespace of the core elements: empty, but for documents that put RSS 2.0 into one of its unofficial namespaces. */
  readonly uri: string
  readonly channel: Element | undefined
  /** Those inside the channel, then those that stand beside it. */
  readonly items: readonly Element[]
}

/** Namespaces that early writers of RSS 2.0 used. The specification has none. */
export const RSS_NAMESPACES = new Set([
  '',
  'http://backend.userland.com/rss2',
  'http://backend.userland.com/RSS2',
  'http://blogs.law.harvard.edu/tech/rss',
  'http://cyber.law.harvard.edu/rss/rss.html',
])

export function claimsRss(tree: Tree): boolean {
  return tree.kind === 'xml' && tree.root.local === 'rss' && RSS_NAMESPACES.has(tree.root.uri)
}

/** The caller has asked claimsRss. */
export function rssDocument(tree: Tree): RssDocument {
  if (tree.kind !== 'xml') throw new TypeError('RSS is XML')
  const { root } = tree
  const { uri } = root
  const channel = child(root, 'channel', uri)
  const items = [...(channel ? childrenOf(channel, 'item', uri) : []), ...childrenOf(root, 'item', uri)]
  return { tree, root, version: attributeOf(root, 'version')?.value.trim() ?? '', uri, channel, items }
}
