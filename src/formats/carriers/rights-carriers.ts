// Alone knows by which elements rights are said in XML feeds (RIGHTS.md §5), and under which name each is kept.
import type { Element } from '../../model/tree.js'
import { plainNamespace } from '../reading/children.js'

/** Well-known prefix of each namespace that carries rights or source. Several spellings of a name mean the same. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://search.yahoo.com/mrss/': 'media',
    'http://search.yahoo.com/mrss': 'media',
    'http://backend.userland.com/creativeCommonsRssModule': 'creativeCommons',
    'http://backend.userland.com/creativeCommonsRSSModule': 'creativeCommons',
    'http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html': 'creativeCommons',
    'http://web.resource.org/cc/': 'cc',
    'http://creativecommons.org/ns#': 'cc',
    'http://www.w3.org/2005/Atom': 'atom',
    'https://rslstandard.org/rsl': 'rsl',
    'http://www.w3.org/ns/odrl/2/': 'odrl',
    'http://iptc.org/std/RightsML/2011-10-07/': 'rightsml',
    'http://www.w3.org/ns/tdmrep': 'tdm',
    'http://ns.adobe.com/xap/1.0/rights/': 'xmpRights',
    'http://ns.useplus.org/ldf/xmp/1.0/': 'plus',
    'http://prismstandard.org/namespaces/basic/2.0/': 'prism',
    'http://prismstandard.org/namespaces/1.2/basic/': 'prism',
  }),
)

const LOOSELY: ReadonlyMap<string, string> = new Map(
  [...PREFIXES].map(([uri, prefix]) => [plainNamespace(uri), prefix]),
)

function prefixOf(uri: string): string | undefined {
  return PREFIXES.get(uri) ?? (uri === '' ? undefined : LOOSELY.get(plainNamespace(uri)))
}

/** Namespaces that speak of nothing but rights. */
const WHOLLY = new Set(['creativeCommons', 'cc', 'rsl', 'odrl', 'rightsml', 'tdm', 'xmpRights', 'plus'])

const NAMED = new Set([
  'copyright',
  'atom:rights',
  'source',
  'dc:rights',
  'dc:source',
  'dcterms:accessRights',
  'dcterms:license',
  'dcterms:provenance',
  'dcterms:rights',
  'dcterms:rightsHolder',
  'media:copyright',
  'media:credit',
  'media:license',
  'media:restriction',
  'media:rights',
  'media:status',
  'prism:copyright',
  'prism:rightsAgent',
])

/** What an element's name says of it, whatever its attributes: a document has few names and many elements. */
export interface CarrierKind {
  readonly name: string
  readonly carries: 'yes' | 'no' | 'if-it-links-a-licence'
}

const kinds = new Map<string, Map<string, Map<string, CarrierKind>>>()
let kept = 0
const MOST_KEPT = 5_000

export function carrierKind({ uri, local, prefix }: Element, core: string): CarrierKind {
  const known = kinds.get(core)?.get(uri)?.get(local)
  // A namespace nobody knows is named by the document's own prefix.
  if (known && (uri === core || prefixOf(uri) !== undefined || known.name.startsWith(`${prefix}:`))) return known
  const kind = kindOf({ uri, local, prefix }, core)
  if (kept >= MOST_KEPT) {
    kinds.clear()
    kept = 0
  }
  kept += 1
  const byUri = kinds.get(core) ?? new Map<string, Map<string, CarrierKind>>()
  const byLocal = byUri.get(uri) ?? new Map<string, CarrierKind>()
  kinds.set(core, byUri.set(uri, byLocal.set(local, kind)))
  return kind
}

type Named = Pick<Element, 'uri' | 'local' | 'prefix'>

function kindOf(element: Named, core: string): CarrierKind {
  const name = carrierName(element, core)
  if (name === 'link' || name === 'atom:link') return { name, carries: 'if-it-links-a-licence' }
  return { name, carries: saysRights(element, name, core) ? 'yes' : 'no' }
}

/** `prefix:local` with our prefix; the core vocabulary has none. An unknown namespace keeps the document's prefix. */
function carrierName(element: Named, core: string): string {
  if (element.uri === core) return element.local
  const prefix = prefixOf(element.uri) ?? element.prefix
  return prefix === '' ? `{${element.uri}}${element.local}` : `${prefix}:${element.local}`
}

/** Whether the element says something of rights or source. */
export function carriesRights({ attributes }: Element, { carries }: CarrierKind): boolean {
  if (carries !== 'if-it-links-a-licence') return carries === 'yes'
  return attributes.some(({ local, value }) => local === 'rel' && value.trim() === 'license')
}

/** Unknown vocabularies are known by the words they use. */
function saysRights(element: Named, name: string, core: string): boolean {
  if (NAMED.has(name) || name === 'rights') return true
  if (WHOLLY.has(name.split(':')[0] ?? '') && name.includes(':')) return true
  return (
    element.uri !== core && prefixOf(element.uri) === undefined && /rights|licen[cs]e|copyright/i.test(element.local)
  )
}
