// Alone knows what a document is called (DESIGN.md §5.1), formats that are only recognised by name included.
import { attributeOf, type Tree, type XmlTree } from '../model/tree.js'
import { ATOM_03_NAMESPACE, claimsAtom } from './atom/document.js'
import { claimsJsonFeed, jsonFeedDocument } from './json-feed/document.js'
import { claimsRss } from './rss/document.js'

export const DOCUMENT_FORMATS = [
  'rss-2.0',
  'rss-0.92',
  'rss-0.91',
  'rss-0.90',
  'rss-1.0',
  'rss-1.1',
  'atom-1.0',
  'atom-0.3',
  'json-feed-1.1',
  'json-feed-1.0',
  'opml',
  'unknown',
] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

export function detect(tree: Tree): DocumentFormat {
  if (tree.kind === 'json') {
    if (!claimsJsonFeed(tree)) return 'unknown'
    return jsonFeedDocument(tree).version === '1' ? 'json-feed-1.0' : 'json-feed-1.1'
  }
  if (claimsAtom(tree)) return 'atom-1.0'
  if (claimsRss(tree)) return rssVersion(attributeOf(tree.root, 'version')?.value.trim() ?? '')
  return detectByName(tree)
}

/** 2.0, 2.0.1, 2.00 and anything unheard of are judged as 2.0. */
function rssVersion(version: string): DocumentFormat {
  if (/^0\.9[1-3]$/.test(version)) return version === '0.91' ? 'rss-0.91' : 'rss-0.92'
  return version === '0.90' || version === '0.9' ? 'rss-0.90' : 'rss-2.0'
}

function detectByName({ root, namespaces }: XmlTree): DocumentFormat {
  if (root.local === 'opml' || root.local === 'outlineDocument') return 'opml'
  if (root.local === 'feed' && root.uri === ATOM_03_NAMESPACE) return 'atom-0.3'
  if (root.local === 'Channel' && root.uri.startsWith('http://purl.org/net/rss1.1')) return 'rss-1.1'
  if (root.local === 'RDF' && root.uri === RDF) {
    return namespaces.some(({ uri }) => uri === 'http://my.netscape.com/rdf/simple/0.9/') ? 'rss-0.90' : 'rss-1.0'
  }
  return 'unknown'
}
