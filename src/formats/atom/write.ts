// Alone writes Atom 1.0: exactly what a decision shows, and with each entry its rights (RFC 4287, RIGHTS.md §5).
import { type Author, modifiedAt } from '../../model/article.js'
import type { Channel, ItemLinks } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import { keyOf, SELF } from '../../model/key.js'
import { EARLIEST_PLAUSIBLE, isPlausible, rfc3339 } from '../../model/time.js'
import { noticeWith } from '../carriers/kept-rights.js'
import { writeHistory } from '../carriers/write-history.js'
import { writeMedia } from '../carriers/write-media.js'
import { licenceType, writeLinks, writeRights } from '../carriers/write-rights.js'
import type { WritableArticle, Write } from '../format.js'
import { isEmail } from '../writing/contact.js'
import { languageTag } from '../writing/language.js'
import { measure, mediaType } from '../writing/media-type.js'
import { declarations } from '../writing/namespaces.js'
import { prolog } from '../writing/prolog.js'
import { authorsOf, REFERENCE, type Shown, say, shown, tagsOf, WITHDRAWN } from '../writing/shown.js'
import { identifier, webAddress } from '../writing/uri.js'
import { attributeValue, firstSaid, isBlank } from '../writing/xml-text.js'
import { XmlWriter } from '../writing/xml-writer.js'

const MEDIA_TYPE = 'application/atom+xml'

export const writeAtom: Write = {
  head(channel, prefixes) {
    const xml = new XmlWriter()
    writeFeed(xml, channel)
    const language = languageTag(channel.language)
    const lang = language ? ` xml:lang="${attributeValue(language)}"` : ''
    const declared = declarations([...prefixes, ...xml.prefixes])
    return `${prolog(channel)}<feed xmlns="http://www.w3.org/2005/Atom"${declared}${lang}>${xml}\n`
  },
  item(article, decision, links) {
    if (decision.extent === 'nothing') return undefined
    const xml = new XmlWriter()
    if (article.withdrawn) writeTombstone(xml, article, links)
    else
      xml.around('entry', { 'xml:lang': languageTag(article.language) }, () =>
        writeEntry(xml, article, decision, links),
      )
    return { text: xml.toString(), prefixes: xml.prefixes }
  },
  between: '\n',
  foot: () => '\n</feed>\n',
}

function writeFeed(xml: XmlWriter, channel: Channel): void {
  const { selfUrl, hubs, licenseUrl, imprint, holder, generator, contributors = [] } = channel
  const known = identifier(channel.id) ?? webAddress(selfUrl.atom) ?? webAddress(channel.homeUrl)
  xml.plain('id', known ?? unknownTag(keyOf(SELF, channel.title)))
  xml.construct('title', firstSaid(channel.title, channel.homeUrl))
  xml.construct('subtitle', channel.description)
  xml.plain('updated', rfc3339(Math.max(channel.updatedAt, EARLIEST_PLAUSIBLE)))
  // A feed whose entries name no author must name one itself (RFC 4287 §4.1.1).
  const name = firstSaid(channel.author?.name, holder.name, imprint?.responsibleEditor, channel.title, channel.homeUrl)
  const author = { url: holder.url, ...channel.author, name }
  writePerson(xml, 'author', { email: imprint?.email, ...author })
  for (const person of contributors) writePerson(xml, 'contributor', person)
  xml.construct('rights', say(channel.language, channel.notice))
  xml.link('link', { rel: 'self', href: webAddress(selfUrl.atom), type: MEDIA_TYPE })
  xml.link('link', { rel: 'alternate', href: webAddress(channel.homeUrl), type: 'text/html' })
  xml.link('link', { rel: 'alternate', href: webAddress(selfUrl.rss), type: 'application/rss+xml' })
  xml.link('link', { rel: 'alternate', href: webAddress(selfUrl['json-feed']), type: 'application/feed+json' })
  writeHistory(xml, 'link', channel, 'atom', MEDIA_TYPE)
  for (const hub of hubs) xml.link('link', { rel: 'hub', href: webAddress(hub) })
  xml.link('link', { rel: 'license', href: webAddress(licenseUrl), type: licenceType(licenseUrl) })
  for (const category of new Set(channel.categories)) writeCategory(xml, category)
  xml.plain('icon', webAddress(channel.icon))
  xml.plain('logo', webAddress(channel.image?.url))
  if (generator) xml.plain('generator', generator.name, { uri: webAddress(generator.url), version: generator.version })
}

function writePerson(xml: XmlWriter, element: string, { name, url, email }: Author): void {
  if (isBlank(name)) return
  xml.around(element, {}, () => {
    xml.plain('name', name).plain('uri', webAddress(url))
    if (email && isEmail(email)) xml.plain('email', email)
  })
}

function writeCategory(xml: XmlWriter, term: string): void {
  if (!isBlank(term)) xml.empty('category', { term: firstSaid(term) })
}

function writeEntry(xml: XmlWriter, article: WritableArticle, decision: Decision, links: ItemLinks): void {
  const show = shown(article, decision)
  const { language, rights, firstPublishedAt } = article
  const authors = authorsOf(article)
  xml.plain('id', idOf(article, links))
  const title = firstSaid(article.title, webAddress(links.page), article.key)
  xml.construct('title', title)
  xml.plain('updated', rfc3339(updatedOf(article)))
  if (isPlausible(firstPublishedAt)) xml.plain('published', rfc3339(firstPublishedAt))
  for (const person of authors) writePerson(xml, 'author', person)
  for (const person of article.contributors ?? []) writePerson(xml, 'contributor', person)
  xml.link('link', { rel: 'alternate', href: webAddress(links.page), type: 'text/html' })
  writeLinks(xml, 'link', show.said, links)
  // newsboat takes the last alternate for the page, most others the first: both lead there (RFC 4287 §4.1.2 tells them apart).
  if (links.record)
    xml.link('link', {
      rel: 'alternate',
      href: webAddress(links.page),
      type: 'text/html',
      hreflang: languageTag(language) ?? 'tr',
    })
  writeEnclosures(xml, show)
  for (const tag of tagsOf(article)) writeCategory(xml, tag)
  xml.construct('rights', noticeWith(say(language, rights.notice), show.said.rights, 'atom'))
  if (article.owner !== SELF) writeSource(xml, show.said, links, authors.length === 0)
  const html = isBlank(show.html) ? '' : show.html
  // An entry without any text draws a warning, so it names its source where nothing else may be shown.
  const words = firstSaid(show.summary, ...(html === '' ? [show.instead(), title] : []))
  // Who has no page must have content (RFC 4287 §4.1.2).
  xml.construct(html === '' && !webAddress(links.page) ? 'content' : 'summary', words)
  xml.markup('content', html, { type: 'html' })
  writeRights(xml, show.said, 'atom')
  writeMedia(xml, show, language)
}

/** Atom refuses ids that are no normalised IRI; what has none is known by its page. */
function idOf({ key }: WritableArticle, { guid, page }: ItemLinks): string {
  return identifier(guid) ?? webAddress(page) ?? unknownTag(key)
}

/** For what has no address of its own anywhere: stable, and in a domain that can never be anybody's (RFC 2606). */
function unknownTag(key: string): string {
  return `tag:mahrec.invalid,2025:${key}`
}

/**
 * The newest significant change. `updated` may not be missing (RFC 4287 §4.1.2), yet a date before there were feeds is
 * called implausible: then it is the time at which this version was accepted here, which is when the entry did change.
 */
function updatedOf(article: WritableArticle): number {
  const modified = modifiedAt(article)
  if (isPlausible(modified)) return modified
  return isPlausible(article.acceptedAt) ? article.acceptedAt : EARLIEST_PLAUSIBLE
}

function writeEnclosures(xml: XmlWriter, { media }: Shown): void {
  for (const medium of media) {
    const href = webAddress(medium.url)
    xml.link('link', { rel: 'enclosure', href, type: mediaType(medium), length: measure(medium.size) })
  }
}

/** The feed the entry came from (RFC 4287 §4.2.11). Without an IRI to know it by, the chain alone names it. */
function writeSource(
  xml: XmlWriter,
  { rights, firstPublishedAt }: WritableArticle,
  links: ItemLinks,
  named: boolean,
): void {
  const last = rights.sourceChain.at(-1)
  const url = webAddress(links.source?.feedUrl ?? last?.url)
  const title = links.source?.title || last?.name
  if (!url || !title || isBlank(title)) return
  const date = last?.date ?? firstPublishedAt
  xml.around('source', {}, () => {
    xml.plain('id', identifier(url)).construct('title', title)
    xml.plain('updated', rfc3339(isPlausible(date) ? date : EARLIEST_PLAUSIBLE))
    // Its author counts for an entry that has none (RFC 4287 §4.2.1).
    if (named) writePerson(xml, 'author', { name: title })
    if (links.source) xml.link('link', { rel: 'self', href: url })
    xml.construct('rights', noticeWith('', rights, 'atom') || rights.notice.tr || rights.notice.en)
  })
}

/** RFC 6721. Only such an entry makes its document declare the namespace. */
function writeTombstone(xml: XmlWriter, article: WritableArticle, links: ItemLinks): void {
  const { withdrawn, language } = article
  const when = rfc3339(Math.max(withdrawn?.at ?? 0, EARLIEST_PLAUSIBLE))
  xml.around('at:deleted-entry', { ref: idOf(article, links), when }, () => {
    xml.plain('at:comment', `${say(language, WITHDRAWN)}. ${say(language, REFERENCE)}: ${withdrawn?.reference}`)
  })
}
