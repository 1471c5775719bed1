// Alone turns an RSS 0.9x or 2.0 document into a channel and drafts. Forgiving: what cannot be read is left out.

import type { Author } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { Draft, Reading } from '../../model/draft.js'
import { parseDate } from '../../model/time.js'
import { attributeOf, child, childrenOf, type Element, textOf } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import { readEnclosures, readMedia } from '../carriers/read-media.js'
import { readRights } from '../carriers/read-rights.js'
import type { ReadFeed } from '../format.js'
import { plainTextOf, trimmedText } from '../reading/element-text.js'
import { textOfHtml } from '../reading/html-text.js'
import { address, baseOf, languageOf, resolve } from '../reading/inherited.js'
import { hrefOf, relOf } from '../reading/links.js'
import { innerMarkup } from '../reading/markup.js'
import { unreadDates } from '../reading/unread-dates.js'
import { withoutGaps } from '../reading/without-gaps.js'
import type { RssDocument } from './document.js'

const ATOM = 'http://www.w3.org/2005/Atom'
const CONTENT = 'http://purl.org/rss/1.0/modules/content/'
const DC = 'http://purl.org/dc/elements/1.1/'
const DCTERMS = 'http://purl.org/dc/terms/'
const ITUNES = 'http://www.itunes.com/dtds/podcast-1.0.dtd'
const XHTML = 'http://www.w3.org/1999/xhtml'

export function readRss(document: RssDocument): ReadFeed {
  const channel = document.channel ? channelOf(document.channel, document) : {}
  const articles = document.items.map((item): Reading => {
    const unread = unreadDates(item, [document.uri, DC, DCTERMS, ATOM])
    return { draft: draftOf(item, document, channel), at: item, unread }
  })
  return { channel, articles, diagnostics: [] }
}

function channelOf(channel: Element, { uri, tree, version }: RssDocument): Partial<Channel> {
  const text = (local: string) => trimmedText(child(channel, local, uri))
  const links = childrenOf(channel, 'link', ATOM)
  const notice = trimmedText(child(channel, 'copyright', uri)) ?? trimmedText(child(channel, 'rights', DC))
  const homeUrl = address(text('link'), baseOf(channel))
  const updated = text('lastBuildDate') ?? text('pubDate') ?? trimmedText(child(channel, 'date', DC))
  const ttl = Number(text('ttl') ?? '')
  const holder = trimmedText(child(channel, 'rightsHolder', DCTERMS))
  return withoutGaps({
    id: hrefOf(links, 'self') ?? homeUrl,
    title: plainTextOf(child(channel, 'title', uri), tree.text),
    description: textOfHtml(text('description') ?? '') || undefined,
    language: text('language') ?? trimmedText(child(channel, 'language', DC)) ?? languageOf(channel),
    homeUrl,
    selfUrl: withoutGaps({
      rss: hrefOf(links, 'self'),
      atom: hrefOf(links, 'alternate', 'application/atom+xml'),
      'json-feed': hrefOf(links, 'alternate', 'application/feed+json'),
    }),
    updatedAt: updated === undefined ? undefined : parseDate(updated),
    notice: notice === undefined ? undefined : { tr: notice, en: notice },
    holder: holder === undefined ? undefined : { name: holder },
    ...editorOf(text('managingEditor') ?? text('webMaster')),
    licenseUrl: hrefOf(links, 'license'),
    image: imageOf(child(channel, 'image', uri), uri),
    hubs: links.filter(link => relOf(link) === 'hub').flatMap(link => attributeOf(link, 'href')?.value ?? []),
    generator: version === '' ? undefined : generatorOf(text('generator')),
    ttl: ttl > 0 ? ttl : undefined,
    categories: childrenOf(channel, 'category', uri).flatMap(element => trimmedText(element) ?? []),
  })
}

function editorOf(contact: string | undefined): Pick<Partial<Channel>, 'author' | 'imprint'> {
  const person = contact && personOf(contact)
  if (!person) return {}
  const { name, email } = person
  return { ...(name && { author: { name } }), ...(email && { imprint: { email, responsibleEditor: name ?? '' } }) }
}

/** `mail (Name)`, `Name <mail>`, a mail address, or only a name. */
function personOf(contact: string): { readonly name?: string; readonly email?: string } {
  const usual = /^(\S+@\S+)\s*\((.*)\)$/s.exec(contact) ?? undefined
  if (usual) return { email: usual[1] ?? '', ...(usual[2]?.trim() && { name: usual[2].trim() }) }
  const angled = /^(.*?)\s*<(\S+@\S+)>$/s.exec(contact)
  if (angled) return { email: angled[2] ?? '', ...(angled[1] && { name: angled[1] }) }
  return /^\S+@\S+$/.test(contact) ? { email: contact } : { name: contact }
}

function imageOf(image: Element | undefined, uri: string): Channel['image'] {
  const text = (local: string) => (image && trimmedText(child(image, local, uri))) ?? ''
  return text('url') === '' ? undefined : { url: text('url'), title: text('title'), link: text('link') }
}

/** `Name 1.2 (https://…)`, or only a name or an address. */
function generatorOf(text: string | undefined): Channel['generator'] {
  if (!text) return undefined
  const found = /^(.*?)(?:\s+v?(\d[\w.-]*))?(?:\s+\((https?:\/\/[^\s()]+)\))?$/s.exec(text)
  return { name: found?.[1] || text, version: found?.[2] ?? '', url: found?.[3] ?? '' }
}

function draftOf(item: Element, document: RssDocument, channel: Partial<Channel>): Draft {
  const { uri, tree } = document
  const text = (local: string, namespace = uri) => trimmedText(child(item, local, namespace))
  const base = baseOf(item)
  const guid = child(item, 'guid', uri)
  const id = trimmedText(guid)
  const permalink =
    id && attributeOf(guid as Element, 'isPermaLink')?.value.trim() !== 'false' && isUrl(id) ? id : undefined
  const links = childrenOf(item, 'link', ATOM)
  const outside = base ?? channel.homeUrl
  const url = address(text('link'), outside) ?? permalink ?? address(hrefOf(links, 'alternate'), outside)
  const language = text('language', DC) ?? languageOf(item) ?? channel.language
  const published = text('pubDate') ?? text('date', DC) ?? text('issued', DCTERMS) ?? text('published', ATOM)
  const publishedAt = published === undefined ? undefined : parseDate(published)
  const modified = text('modified', DCTERMS) ?? text('updated', ATOM)
  const authors = authorsOf(item, uri)
  return withoutGaps({
    id: id ?? url,
    url,
    externalUrl: hrefOf(links, 'related'),
    title: plainTextOf(child(item, 'title', uri), tree.text),
    ...bodyOf(item, uri),
    base: base && resolve(base, undefined),
    language,
    authors,
    contributors: peopleOf(item, 'contributor'),
    dateline: text('spatial', DCTERMS),
    tags: tagsOf(item, uri),
    media: readMedia(item, readEnclosures(item, uri, outside), outside, language),
    publishedAt,
    modifiedAt: modified === undefined ? undefined : parseDate(modified),
    updates: [],
    rights: readRights(item, document.channel ? [document.channel] : [], {
      format: 'rss',
      core: uri,
      language,
      source: tree.text,
      publishedAt,
    }),
  })
}

/** content:encoded is the story and description its summary; a description alone is all there is of the story. */
function bodyOf(item: Element, uri: string): Pick<Draft, 'bodyHtml' | 'summary'> {
  const description = trimmedText(child(item, 'description', uri))
  const xhtml = child(item, 'body', XHTML) ?? child(item, 'div', XHTML)
  const full = trimmedText(child(item, 'encoded', CONTENT)) ?? (xhtml && innerMarkup(xhtml))
  if (full) return { bodyHtml: full, summary: description && textOfHtml(description) }
  return { bodyHtml: description ?? trimmedText(child(item, 'summary', ITUNES)) }
}

function authorsOf(item: Element, uri: string): Author[] {
  const creators = peopleOf(item, 'creator') ?? []
  if (creators.length > 0) return creators
  const author = trimmedText(child(item, 'author', uri)) ?? trimmedText(child(item, 'author', ITUNES))
  const name = author && (personOf(author).name ?? personOf(author).email)
  return name ? [{ name }] : []
}

function peopleOf(item: Element, local: string): Author[] | undefined {
  const people = childrenOf(item, local, DC).flatMap(element => trimmedText(element) ?? [])
  return people.length > 0 ? people.map(name => ({ name })) : undefined
}

function tagsOf(item: Element, uri: string): string[] {
  const named = [...childrenOf(item, 'category', uri), ...childrenOf(item, 'subject', DC)]
  return [...new Set(named.map(element => textOf(element).trim()).filter(tag => tag !== ''))]
}
