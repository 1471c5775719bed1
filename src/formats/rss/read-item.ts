// Alone turns an item of RSS into a draft, in every version: 0.90 to 2.0, with RDF or without.
import type { Author } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { Draft, Reading } from '../../model/draft.js'
import { attributeOf, type Element, textOf } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import { readEnclosures, readMedia } from '../carriers/read-media.js'
import { type InheritedRights, inheritedRights, readRights } from '../carriers/read-rights.js'
import { child, childrenOf } from '../reading/children.js'
import { peopleOf, personOf } from '../reading/contact.js'
import { htmlIn, plainTextOf, trimmedText } from '../reading/element-text.js'
import { firstDate } from '../reading/first-date.js'
import { textOfHtml } from '../reading/html-text.js'
import { address, baseOf, languageOf, resolve, saysBase } from '../reading/inherited.js'
import { hrefOf } from '../reading/links.js'
import { innerMarkup } from '../reading/markup.js'
import { ATOM, CONTENT, DC, DCTERMS, ITUNES, RDF, XHTML } from '../reading/namespaces.js'
import { unreadDates } from '../reading/unread-dates.js'
import { withoutGaps } from '../reading/without-gaps.js'

/** What the items of one document have around them. */
export interface Surroundings {
  /** Those of the channel. */
  readonly rights: readonly InheritedRights[]
  /** What the channel says of the feed. */
  readonly head: Partial<Channel>
  /** Text of the document. */
  readonly source: string
  /** Where the document lives. */
  readonly url: string | undefined
  /**
   * Against what relative addresses of an item are resolved that says no base. RSS has none of its own; readers take the
   * site (SimplePie, Miniflux) or the document's address (RFC 3986 §5.1.3, feedparser). The site goes first: feeds are
   * served by others, too.
   */
  readonly outside: string | undefined
}

export function surroundings(
  channel: Element | undefined,
  { head, source, url }: Omit<Surroundings, 'rights' | 'outside'>,
): Surroundings {
  const rights = channel ? [inheritedRights(channel, { format: 'rss', core: channel.uri, source })] : []
  return { rights, head, source, url, outside: resolve(head.homeUrl ?? '', url) ?? url }
}

export function readItem(item: Element, around: Surroundings): Reading {
  return { draft: draftOf(item, around), at: item, unread: unreadDates(item, [item.uri, DC, DCTERMS, ATOM]) }
}

function draftOf(item: Element, around: Surroundings): Draft {
  const text = (local: string, namespace = item.uri) => trimmedText(child(item, local, namespace))
  const outside = outsideOf(item, around)
  const about = attributeOf(item, 'about', RDF)?.value.trim() || undefined
  const guid = guidOf(item)
  const links = childrenOf(item, 'link', ATOM)
  const url =
    address(text('link'), outside) ?? guid.permalink ?? address(hrefOf(links, 'alternate'), outside) ?? addressIn(about)
  const language = text('language', DC) ?? languageOf(item) ?? around.head.language
  const publishedAt = firstDate(
    text('pubDate') ?? text('pubdate'),
    text('date', DC),
    text('issued', DCTERMS),
    text('published', ATOM),
  )
  const { bodyHtml, summary } = bodyOf(item)
  return withoutGaps({
    id: guid.id ?? about ?? text('id', ATOM) ?? url,
    url,
    externalUrl: hrefOf(links, 'related'),
    title: plainTextOf(child(item, 'title', item.uri) ?? child(item, 'title', DC), around.source),
    bodyHtml,
    summary,
    base: bodyBase(item, around, url ?? outside),
    language,
    authors: authorsOf(item),
    contributors: peopleOf(item, 'contributor'),
    dateline: text('spatial', DCTERMS),
    tags: tagsOf(item),
    media: readMedia(item, readEnclosures(item, item.uri, outside), outside, language),
    publishedAt,
    modifiedAt: firstDate(text('modified', DCTERMS), text('updated', ATOM)),
    updates: [],
    rights: readRights(item, around.rights, {
      format: 'rss',
      core: item.uri,
      language,
      source: around.source,
      publishedAt,
    }),
  })
}

function outsideOf(item: Element, { head, url, outside }: Surroundings): string | undefined {
  return saysBase(item) ? baseOf(item, url ?? head.homeUrl) : outside
}

/** What the document says, else the page of an item in a document whose address is known. */
function bodyBase(item: Element, { head, url }: Surroundings, page: string | undefined): string | undefined {
  if (saysBase(item)) return resolve(baseOf(item, url ?? head.homeUrl) ?? '', undefined)
  return url && page && resolve(page, undefined)
}

function guidOf(item: Element): { readonly id?: string; readonly permalink?: string } {
  const guid = child(item, 'guid', item.uri)
  const id = trimmedText(guid)
  if (!guid || !id) return {}
  const opaque = attributeOf(guid, 'isPermaLink')?.value.trim().toLowerCase() === 'false'
  return { id, ...(!opaque && isUrl(id) && { permalink: id }) }
}

function addressIn(about: string | undefined): string | undefined {
  return about && /^https?:/i.test(about) && isUrl(about) ? about : undefined
}

/** content:encoded is the story and description its summary; a description alone is all there is of the story. */
function bodyOf(item: Element): Pick<Draft, 'bodyHtml' | 'summary'> {
  const description = htmlIn(child(item, 'description', item.uri) ?? child(item, 'description', DC))
  const xhtml = child(item, 'body', XHTML) ?? child(item, 'div', XHTML)
  const full = htmlIn(child(item, 'encoded', CONTENT)) ?? (xhtml && innerMarkup(xhtml))
  if (full) return { bodyHtml: full, summary: description && textOfHtml(description) }
  return { bodyHtml: description ?? trimmedText(child(item, 'summary', ITUNES)) }
}

function authorsOf(item: Element): Author[] {
  const creators = peopleOf(item, 'creator') ?? []
  if (creators.length > 0) return creators
  const element = child(item, 'author', item.uri)
  // Some give the author parts, as Atom has them.
  const named = element && child(element, 'name', item.uri)
  const author = trimmedText(named ?? element) ?? trimmedText(child(item, 'author', ITUNES))
  const name = author && (personOf(author).name ?? personOf(author).email)
  return name ? [{ name }] : []
}

function tagsOf(item: Element): string[] {
  const tags: string[] = []
  for (const element of [...childrenOf(item, 'category', item.uri), ...childrenOf(item, 'subject', DC)]) {
    const tag = textOf(element).trim()
    if (tag !== '') tags.push(tag)
  }
  return tags.length > 1 ? [...new Set(tags)] : tags
}
