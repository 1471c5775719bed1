// Alone finds the feed in a document that no format claims: a root without its namespace, or a feed inside a page.
import { type Element, elements, type Tree, type XmlTree } from '../model/tree.js'
import { ATOM_NAMESPACE, type AtomDocument } from './atom/document.js'
import { readAtom } from './atom/read.js'
import type { Reader } from './format.js'
import type { RssDocument } from './rss/document.js'
import { readRss } from './rss/read.js'

type Astray = { readonly atom: AtomDocument } | { readonly rss: RssDocument }

/** Read as what it was meant to be. Nobody judges it: the validator calls such a document unknown. */
export const astray: Reader<Astray> = {
  name: 'astray',
  claims: tree => tree.kind === 'xml' && feedIn(tree.root, 0) !== undefined,
  document(tree: Tree) {
    const root = tree.kind === 'xml' ? feedIn(tree.root, 0) : undefined
    if (tree.kind !== 'xml' || !root) throw new TypeError('there is no feed in it')
    return root.local === 'rss' ? { rss: rssOf(tree, root) } : { atom: atomOf(tree, root) }
  },
  read(document, url) {
    return 'rss' in document ? readRss(document.rss, url) : readAtom(document.atom, url)
  },
}

/** html, body, and the one div that some write around everything. */
const DEEPEST = 4

function feedIn(element: Element, depth: number): Element | undefined {
  if (element.local === 'feed' && elements(element).some(isEntry)) return element
  if (element.local === 'rss' && elements(element).some(({ local }) => local === 'channel')) return element
  if (depth === DEEPEST) return undefined
  for (const inner of elements(element)) {
    const found = feedIn(inner, depth + 1)
    if (found) return found
  }
  return undefined
}

function isEntry({ local, uri }: Element): boolean {
  return local === 'entry' && (uri === '' || uri === ATOM_NAMESPACE)
}

function atomOf(tree: XmlTree, feed: Element): AtomDocument {
  return { tree, root: feed, feed, entries: elements(feed).filter(isEntry) }
}

/** Whatever namespace its elements were put into. */
function rssOf(tree: XmlTree, root: Element): RssDocument {
  const channel = elements(root).find(({ local }) => local === 'channel')
  const items = elements(channel ?? root).filter(({ local }) => local === 'item')
  return { tree, root, version: '', uri: channel?.uri ?? root.uri, channel, items }
}
