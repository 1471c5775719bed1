// Alone turns an Atom document into a channel and drafts. Forgiving: what cannot be read is left out.
import type { Author } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { Draft, Reading } from '../../model/draft.js'
import { parseDate } from '../../model/time.js'
import { attributeOf, type Element } from '../../model/tree.js'
import { readMedia } from '../carriers/read-media.js'
import { type Circle, type InheritedRights, inheritedRights, readRights } from '../carriers/read-rights.js'
import type { ReadFeed } from '../format.js'
import { child, childrenOf } from '../reading/children.js'
import { constructHtml, constructText, constructType, trimmedText } from '../reading/element-text.js'
import { address, baseOf, languageOf } from '../reading/inherited.js'
import { hrefOf, relOf } from '../reading/links.js'
import { DCTERMS } from '../reading/namespaces.js'
import { unreadDates } from '../reading/unread-dates.js'
import { withoutGaps } from '../reading/without-gaps.js'
import type { AtomDocument } from './document.js'
import { enclosuresOf, generatorOf, pageOf, personsOf, termsOf } from './metadata.js'

export function readAtom({ root, feed, entries, tree }: AtomDocument, url?: string): ReadFeed {
  // A root that lost its namespace may have entries that did not.
  const core = entries[0]?.uri ?? root.uri
  const channel = feed ? channelOf(feed, core, url) : {}
  const rights = feed ? [inheritedRights(feed, { format: 'atom', core, source: tree.text })] : []
  const articles = entries.map((entry): Reading => {
    const unread = unreadDates(entry, [entry.uri, DCTERMS])
    return { draft: draftOf(entry, { rights, channel, source: tree.text, url }), at: entry, unread }
  })
  return { channel, articles, diagnostics: [] }
}

function channelOf(feed: Element, core: string, url: string | undefined): Partial<Channel> {
  const links = childrenOf(feed, 'link', core)
  const base = baseOf(feed, url ?? hrefOf(links, 'self'))
  const link = (rel: string, type?: string) => address(hrefOf(links, rel, type), base)
  const [author] = personsOf(feed, 'author', core, base)
  const email = trimmedText(emailOf(feed, core))
  const notice = constructText(child(feed, 'rights', core))
  const holder = trimmedText(child(feed, 'rightsHolder', DCTERMS))
  const logo = address(trimmedText(child(feed, 'logo', core)), base)
  const homeUrl = link('alternate', 'text/html') ?? link('alternate')
  const title = constructText(child(feed, 'title', core))
  const contributors = personsOf(feed, 'contributor', core)
  return withoutGaps({
    id: trimmedText(child(feed, 'id', core)),
    title,
    description: constructText(child(feed, 'subtitle', core)),
    language: languageOf(feed),
    homeUrl,
    selfUrl: withoutGaps({
      atom: link('self'),
      rss: link('alternate', 'application/rss+xml'),
      'json-feed': link('alternate', 'application/feed+json'),
    }),
    updatedAt: parseDate(trimmedText(child(feed, 'updated', core)) ?? ''),
    notice: notice === undefined ? undefined : { tr: notice, en: notice },
    holder: holder === undefined ? undefined : { name: holder },
    author,
    imprint: author && email ? { email, responsibleEditor: author.name } : undefined,
    contributors: contributors.length > 0 ? contributors : undefined,
    licenseUrl: link('license'),
    icon: address(trimmedText(child(feed, 'icon', core)), base),
    image: logo === undefined ? undefined : { url: logo, title: title ?? '', link: homeUrl ?? '' },
    hubs: links
      .filter(element => relOf(element) === 'hub')
      .flatMap(element => attributeOf(element, 'href')?.value ?? []),
    generator: generatorOf(child(feed, 'generator', core)),
    categories: termsOf(feed, core),
  })
}

function emailOf(feed: Element, core: string): Element | undefined {
  const author = child(feed, 'author', core)
  return author && child(author, 'email', core)
}

interface Surroundings {
  /** Those of the feed. */
  readonly rights: readonly InheritedRights[]
  readonly channel: Partial<Channel>
  /** Text of the document. */
  readonly source: string
  readonly url: string | undefined
}

function draftOf(entry: Element, { rights, channel, source: text, url }: Surroundings): Draft {
  const core = entry.uri
  const source = child(entry, 'source', core)
  const links = childrenOf(entry, 'link', core)
  // Relative addresses without xml:base are relative to the document (RFC 3986 §5.1.3): where it was found, else where
  // its self link says.
  const outside = url ?? channel.selfUrl?.atom ?? channel.homeUrl
  const base = baseOf(entry, outside)
  const content = child(entry, 'content', core)
  const link = (rel: string, type?: string) => address(hrefOf(links, rel, type), base)
  const language = languageOf(entry)
  const date = (local: string) => parseDate(trimmedText(child(entry, local, core)) ?? '')
  const updated = date('updated') ?? parseDate(trimmedText(child(entry, 'modified', DCTERMS)) ?? '')
  const published = date('published') ?? updated
  const contributors = personsOf(entry, 'contributor', core)
  return withoutGaps({
    id: trimmedText(child(entry, 'id', core)),
    url: link('alternate', 'text/html') ?? pageOf(links, base),
    externalUrl: link('related'),
    title: constructText(child(entry, 'title', core)),
    summary: constructText(child(entry, 'summary', core)),
    ...bodyOf(content),
    base: baseOf(content ?? entry, outside),
    language,
    authors: authorsOf(entry, source, core),
    contributors: contributors.length > 0 ? contributors : undefined,
    dateline: trimmedText(child(entry, 'spatial', DCTERMS)),
    tags: termsOf(entry, core),
    media: readMedia(entry, enclosuresOf(links, base), base, language),
    publishedAt: published,
    modifiedAt: updated !== undefined && published !== undefined && updated > published ? updated : undefined,
    updates: [],
    rights: rightsOf(entry, source, rights, { language, publishedAt: published, source: text }),
  })
}

function bodyOf(content: Element | undefined): Pick<Draft, 'bodyHtml' | 'bodyText'> {
  if (!content) return {}
  if (constructType(content) === 'text') return { bodyText: trimmedText(content) }
  return { bodyHtml: constructHtml(content) }
}

/** The source's authors count for an entry that names none (RFC 4287 §4.2.1), unless the source only names itself. */
function authorsOf(entry: Element, source: Element | undefined, core: string): Author[] {
  const own = personsOf(entry, 'author', core)
  if (own.length > 0 || !source) return own
  const title = constructText(child(source, 'title', core))
  return personsOf(source, 'author', core).filter(({ name }) => name !== title)
}

/** Entry, then its source, then the feed around it (RIGHTS.md §3.1). */
function rightsOf(
  entry: Element,
  source: Element | undefined,
  feed: readonly InheritedRights[],
  known: Pick<Circle, 'language' | 'publishedAt' | 'source'>,
): Draft['rights'] {
  const core = entry.uri
  const circle: Circle = { format: 'atom', core, ...known }
  const around = source ? [inheritedRights(source, circle), ...feed] : feed
  const rights = readRights(entry, around, circle)
  if (rights.sourceChain || !source) return rights
  const name = constructText(child(source, 'title', core))
  const url = hrefOf(childrenOf(entry, 'link', core), 'via')
  return name ? { ...rights, sourceChain: [withoutGaps({ name, url, date: known.publishedAt })] } : rights
}
