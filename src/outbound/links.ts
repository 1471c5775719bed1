// Alone makes addresses and outgoing ids from PUBLIC_URL and the publication.

import { webAddress } from '../formats/writing/uri.js'
import type { Article } from '../model/article.js'
import type { FormatName, ItemLinks } from '../model/channel.js'
import type { Publication } from '../model/publication.js'

export interface Site {
  /** Without a trailing slash. */
  readonly publicUrl: string
  readonly publication: Publication
}

export const EXTENSIONS: Readonly<Record<FormatName, string>> = { rss: 'rss', atom: 'atom', 'json-feed': 'json' }

/** The page that explains our rights statements to people. */
export const RIGHTS_PAGE = '/haklar'

export function feedPath(category: string, format?: FormatName): string {
  return format ? `/feeds/${category}.${EXTENSIONS[format]}` : `/feeds/${category}`
}

/** The publisher's id where it is an absolute IRI, else a tag: URI (RFC 4151) of the newsroom (DESIGN.md §4). */
export function guidOf(article: Article, { authority, authorityDate }: Publication): string {
  return isAbsoluteIri(article.id) ? article.id : `tag:${authority},${authorityDate}:${article.key}`
}

export function itemLinks(article: Article, { publicUrl, publication }: Site): ItemLinks {
  const own = `${publicUrl}/articles/${article.key}`
  return {
    guid: guidOf(article, publication),
    page: article.url ?? own,
    record: `${own}.json`,
    aboutRights: publicUrl + RIGHTS_PAGE,
  }
}

// RFC 3987: a scheme, then no blank, control or delimiter that an IRI forbids.
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/iu
const SCHEMES = new Set(['http', 'https', 'urn', 'tag', 'info', 'doi'])

function isAbsoluteIri(id: string): boolean {
  if (!IRI.test(id)) return false
  const scheme = id.slice(0, id.indexOf(':')).toLowerCase()
  return SCHEMES.has(scheme) && (!scheme.startsWith('http') || webAddress(id) !== undefined)
}
