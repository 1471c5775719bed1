// Alone turns an Atom 0.3 document into a channel and drafts. Forgiving: what cannot be read is left out.
import type { Channel } from '../../model/channel.js'
import type { Draft, Reading } from '../../model/draft.js'
import type { Element } from '../../model/tree.js'
import { enclosuresOf, generatorOf, pageOf, personsOf, termsOf } from '../atom/metadata.js'
import { readMedia } from '../carriers/read-media.js'
import { type InheritedRights, inheritedRights, readRights } from '../carriers/read-rights.js'
import type { ReadFeed } from '../format.js'
import { child, childrenOf } from '../reading/children.js'
import { trimmedText } from '../reading/element-text.js'
import { firstDate } from '../reading/first-date.js'
import { address, baseOf, languageOf } from '../reading/inherited.js'
import { hrefOf } from '../reading/links.js'
import { DC, DCTERMS } from '../reading/namespaces.js'
import { unreadDates } from '../reading/unread-dates.js'
import { withoutGaps } from '../reading/without-gaps.js'
import { bestOf, plainContent } from './content.js'
import type { Atom03Document } from './document.js'

export function readAtom03({ feed, entries, tree }: Atom03Document, url?: string): ReadFeed {
  const channel = feed ? channelOf(feed, url) : {}
  const outside = url ?? channel.selfUrl?.atom ?? channel.homeUrl
  const core = entries[0]?.uri ?? tree.root.uri
  const rights = feed ? [inheritedRights(feed, { format: 'atom', core, source: tree.text })] : []
  const articles = entries.map(
    (entry): Reading => ({
      draft: draftOf(entry, rights, outside, tree.text),
      at: entry,
      unread: unreadDates(entry, [entry.uri, DC, DCTERMS]),
    }),
  )
  return { channel, articles, diagnostics: [] }
}

function channelOf(feed: Element, url: string | undefined): Partial<Channel> {
  const core = feed.uri
  const links = childrenOf(feed, 'link', core)
  const base = baseOf(feed, url ?? hrefOf(links, 'self'))
  const own = (local: string, namespace = core) => child(feed, local, namespace)
  const notice = plainContent(own('copyright')) ?? trimmedText(own('rights', DC))
  const [author] = personsOf(feed, 'author', core, base)
  const contributors = personsOf(feed, 'contributor', core, base)
  const selfUrl = address(hrefOf(links, 'self') ?? hrefOf(links, 'service.feed'), base)
  const homeUrl = address(hrefOf(links, 'alternate', 'text/html'), base) ?? pageOf(links, base)
  return withoutGaps({
    id: trimmedText(own('id')) ?? homeUrl,
    title: plainContent(own('title')),
    description: plainContent(own('tagline')),
    language: languageOf(feed) ?? trimmedText(own('language', DC)),
    homeUrl,
    selfUrl: selfUrl ? { atom: selfUrl } : {},
    updatedAt: firstDate(trimmedText(own('modified')), trimmedText(own('date', DC))),
    notice: notice === undefined ? undefined : { tr: notice, en: notice },
    author,
    contributors: contributors.length > 0 ? contributors : undefined,
    licenseUrl: address(hrefOf(links, 'license'), base),
    generator: generatorOf(own('generator')),
    hubs: [],
    categories: termsOf(feed, core),
  })
}

function draftOf(
  entry: Element,
  around: readonly InheritedRights[],
  outside: string | undefined,
  source: string,
): Draft {
  const core = entry.uri
  const links = childrenOf(entry, 'link', core)
  const base = baseOf(entry, outside)
  const own = (local: string, namespace = core) => trimmedText(child(entry, local, namespace))
  const contents = childrenOf(entry, 'content', core)
  const { html, text } = bestOf(contents)
  const language = languageOf(contents[0] ?? entry) ?? own('language', DC)
  const modified = firstDate(own('modified'), own('modified', DCTERMS))
  const published = firstDate(own('issued'), own('created'), own('date', DC)) ?? modified
  const url = address(hrefOf(links, 'alternate', 'text/html'), base) ?? pageOf(links, base)
  const contributors = personsOf(entry, 'contributor', core, base)
  return withoutGaps({
    id: own('id') ?? url,
    url,
    externalUrl: address(hrefOf(links, 'related'), base),
    title: plainContent(child(entry, 'title', core)),
    summary: plainContent(child(entry, 'summary', core)),
    bodyHtml: html,
    bodyText: html === undefined ? text : undefined,
    base: baseOf(contents[0] ?? entry, outside),
    language,
    authors: personsOf(entry, 'author', core, base),
    contributors: contributors.length > 0 ? contributors : undefined,
    tags: termsOf(entry, core),
    media: readMedia(entry, enclosuresOf(links, base), base, language),
    publishedAt: published,
    modifiedAt: modified !== undefined && published !== undefined && modified > published ? modified : undefined,
    updates: [],
    rights: readRights(entry, around, { format: 'atom', core, language, source, publishedAt: published }),
  })
}
