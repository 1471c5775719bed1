// Alone knows what an RSS document in RDF is, as it was written: RSS 0.90, RSS 1.0 and RSS 1.1.
import { type Element, elements, type Tree, type XmlTree } from '../../model/tree.js'
import { child, childrenOf } from '../reading/children.js'
import { RDF } from '../reading/namespaces.js'

export interface RdfDocument {
  readonly tree: XmlTree
  readonly root: Element
  readonly channel: Element | undefined
  /** Beside the channel; writers who confused RSS 1.0 with 2.0 put them inside. RSS 1.1 has them in `items`. */
  readonly items: readonly Element[]
  /** Beside the channel, or in it. */
  readonly image: Element | undefined
}

/** Of the core elements: RSS 1.0 §5, the two of RSS 0.90, RSS 1.1; and none, where it was forgotten. */
const CORE =
  /^(?:http:\/\/purl\.org\/rss\/1\.0\/?|http:\/\/(?:my|channel)\.netscape\.com\/rdf\/simple\/0\.9\/?|http:\/\/purl\.org\/net\/rss1\.1#?)?$/

const RSS_10 = 'http://purl.org/rss/1.0/'
const RSS_11 = /^http:\/\/purl\.org\/net\/rss1\.1/

export function claimsRdf(tree: Tree): boolean {
  if (tree.kind !== 'xml') return false
  const { root } = tree
  if (root.local === 'Channel') return root.uri !== '' && CORE.test(root.uri)
  return root.local === 'RDF' && root.uri === RDF && elements(root).some(isCore)
}

function isCore({ local, uri }: Element): boolean {
  return (local === 'channel' || local === 'item') && CORE.test(uri)
}

/** Of the elements that describe the feed: whatever namespace the first of them is in, else that of RSS 1.0. */
export function coreOfRdf({ root }: XmlTree): string | undefined {
  if (root.local === 'Channel') return RSS_11.test(root.uri) ? root.uri : undefined
  if (root.local !== 'RDF' || root.uri !== RDF) return undefined
  return elements(root).find(({ uri }) => uri !== '' && CORE.test(uri))?.uri ?? RSS_10
}

/** The caller has asked claimsRdf. */
export function rdfDocument(tree: Tree): RdfDocument {
  if (tree.kind !== 'xml') throw new TypeError('RDF is XML here')
  const { root } = tree
  const inside = elements(root).filter(({ uri }) => CORE.test(uri))
  const channel = root.local === 'Channel' ? root : inside.find(({ local }) => local === 'channel')
  const sequence = channel && child(channel, 'items', channel.uri)
  const items = [
    ...inside.filter(({ local }) => local === 'item'),
    ...(channel && channel !== root ? childrenOf(channel, 'item', channel.uri) : []),
    ...(sequence ? childrenOf(sequence, 'item', sequence.uri) : []),
  ]
  const beside = inside.find(({ local }) => local === 'image')
  return { tree, root, channel, items, image: beside ?? (channel && child(channel, 'image', channel.uri)) }
}
