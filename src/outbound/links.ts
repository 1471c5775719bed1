// Alone makes addresses and outgoing ids from PUBLIC_URL and the publication.

import { isGlobalId } from '../formats/writing/uri.js'
import type { Article } from '../model/article.js'
import type { FormatName, ItemLinks } from '../model/channel.js'
import type { Partner } from '../model/partner.js'
import type { Publication } from '../model/publication.js'

export interface Site {
  /** Without a trailing slash. */
  readonly publicUrl: string
  readonly publication: Publication
  /** Hubs that are told when a public feed changes, absolute. Absent: none. */
  readonly hubs?: readonly string[]
  /** The record of a partner as it stands now. */
  readonly partnerOf?: (slug: string) => Partner | undefined
}

export const EXTENSIONS: Readonly<Record<FormatName, string>> = { rss: 'rss', atom: 'atom', 'json-feed': 'json' }

/** The page that explains our rights statements to people. */
export const RIGHTS_PAGE = '/haklar'

/** What machines may do with it, in RSL; and on what terms it may be mined (TDMRep). */
export const LICENCE_PATH = '/license.xml'
export const TDM_POLICY_PATH = '/.well-known/tdm-policy.json'

/** Header fields that say so; absolute, since a copy must know where they lead. */
export function rslLink(publicUrl: string): string {
  return `<${publicUrl}${LICENCE_PATH}>; rel="license"; type="application/rsl+xml"`
}

/** `mayMine`: 1 reserves mining, and so does silence (RIGHTS.md §5.2). */
export function tdmHeaders(mayMine: boolean | undefined, publicUrl: string): Readonly<Record<string, string>> {
  return mayMine ? { 'tdm-reservation': '0' } : { 'tdm-reservation': '1', 'tdm-policy': publicUrl + TDM_POLICY_PATH }
}

export function feedPath(category: string, format?: FormatName): string {
  return format ? `/feeds/${category}.${EXTENSIONS[format]}` : `/feeds/${category}`
}

/** The publisher's id where it is an absolute IRI, else a tag: URI (RFC 4151) of the newsroom (DESIGN.md §4). */
export function guidOf(article: Article, { authority, authorityDate }: Publication): string {
  return isGlobalId(article.id) ? article.id : `tag:${authority},${authorityDate}:${article.key}`
}

export function itemLinks(article: Article, { publicUrl, publication, partnerOf }: Site): ItemLinks {
  const partner = partnerOf?.(article.owner)
  const own = `${publicUrl}/articles/${article.key}`
  return {
    guid: guidOf(article, publication),
    page: article.url ?? own,
    record: `${own}.json`,
    aboutRights: publicUrl + RIGHTS_PAGE,
    ...(partner && { source: { title: partner.name, feedUrl: partner.feedUrl } }),
  }
}
