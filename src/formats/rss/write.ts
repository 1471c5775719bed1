// Alone writes RSS 2.0: exactly what a decision shows, and with each item its rights (RIGHTS.md §5).
import { modifiedAt } from '../../model/article.js'
import type { Channel, ItemLinks } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import { SELF } from '../../model/key.js'
import { isPlausible, rfc822, rfc3339 } from '../../model/time.js'
import { noticeWith } from '../carriers/kept-rights.js'
import { writeHistory } from '../carriers/write-history.js'
import { writeMedia } from '../carriers/write-media.js'
import { licenceType, writeLinks, writeRights } from '../carriers/write-rights.js'
import type { WritableArticle, Write } from '../format.js'
import { contact } from '../writing/contact.js'
import { languageTag } from '../writing/language.js'
import { measure, mediaType } from '../writing/media-type.js'
import { declarations } from '../writing/namespaces.js'
import { prolog } from '../writing/prolog.js'
import { authorsOf, REFERENCE, type Shown, say, shown, tagsOf, WITHDRAWN } from '../writing/shown.js'
import { identifier, webAddress } from '../writing/uri.js'
import { firstSaid, htmlOf } from '../writing/xml-text.js'
import { XmlWriter } from '../writing/xml-writer.js'

const MEDIA_TYPE = 'application/rss+xml'

/** What intakes ask for beyond a valid document (formats/profiles). */
export interface RssHabits {
  /**
   * Each item has a creator and a description: who published it first where nobody signed, and where it stands where nothing of
   * it may be shown. Intakes pass over items without.
   */
  readonly complete?: true
  /** Further elements of the channel. */
  readonly channel?: (xml: XmlWriter, channel: Channel) => void
}

export function rssWriter(habits: RssHabits = {}): Write {
  return {
    head(channel, prefixes) {
      const xml = new XmlWriter()
      writeChannel(xml, channel)
      habits.channel?.(xml, channel)
      const declared = declarations([...prefixes, ...xml.prefixes])
      return `${prolog(channel)}<rss version="2.0"${declared}>\n<channel>${xml}\n`
    },
    item(article, decision, links) {
      if (decision.extent === 'nothing') return undefined
      const xml = new XmlWriter()
      xml.around('item', {}, () => {
        if (article.withdrawn) writeTombstone(xml, article, links)
        else writeItem(xml, article, decision, links, habits)
      })
      return { text: xml.toString(), prefixes: xml.prefixes }
    },
    between: '\n',
    foot: () => '\n</channel>\n</rss>\n',
  }
}

export const writeRss = rssWriter()

function writeChannel(xml: XmlWriter, channel: Channel): void {
  const title = firstSaid(channel.title, channel.homeUrl)
  xml.plain('title', title)
  xml.plain('link', homeOf(channel))
  xml.markup('description', htmlOf(firstSaid(channel.description, title)))
  xml.plain('language', languageTag(channel.language)?.toLowerCase())
  xml.plain('copyright', say(channel.language, channel.notice))
  if (channel.imprint) xml.plain('managingEditor', contact(channel.imprint.email, channel.imprint.responsibleEditor))
  if (isPlausible(channel.updatedAt)) xml.plain('lastBuildDate', rfc822(channel.updatedAt))
  for (const category of new Set(channel.categories)) xml.plain('category', category)
  if (channel.generator) xml.plain('generator', generatorOf(channel.generator))
  xml.plain('docs', 'https://www.rssboard.org/rss-specification')
  if (channel.ttl !== undefined) xml.plain('ttl', measure(channel.ttl)?.toString())
  writeImage(xml, channel, title)
  writeChannelLinks(xml, channel)
  for (const { name } of channel.contributors ?? []) xml.plain('dc:contributor', name)
}

/** RSS wants one: a feed without a page of its own leads to itself. */
function homeOf({ homeUrl, selfUrl }: Channel): string | undefined {
  return webAddress(homeUrl) ?? webAddress(selfUrl.rss ?? selfUrl.atom ?? selfUrl['json-feed'])
}

function generatorOf({ name, version, url }: NonNullable<Channel['generator']>): string {
  return [name, version, url && `(${url})`].filter(part => part).join(' ')
}

/** Title and link are the channel's, as the profile wants; other kinds of picture than these three are warned of. */
function writeImage(xml: XmlWriter, channel: Channel, title: string): void {
  const url = webAddress(channel.image?.url)
  const home = homeOf(channel)
  if (!url || !home || !/\.(?:gif|jpe?g|png)$/i.test(url)) return
  xml.around('image', {}, () => {
    xml.plain('url', url).plain('title', title).plain('link', home)
  })
}

function writeChannelLinks(xml: XmlWriter, channel: Channel): void {
  const { selfUrl, hubs, licenseUrl } = channel
  xml.link('atom:link', { rel: 'self', href: webAddress(selfUrl.rss), type: MEDIA_TYPE })
  xml.link('atom:link', { rel: 'alternate', href: webAddress(selfUrl.atom), type: 'application/atom+xml' })
  xml.link('atom:link', { rel: 'alternate', href: webAddress(selfUrl['json-feed']), type: 'application/feed+json' })
  writeHistory(xml, 'atom:link', channel, 'rss', MEDIA_TYPE)
  for (const hub of hubs) xml.link('atom:link', { rel: 'hub', href: webAddress(hub) })
  xml.link('atom:link', { rel: 'license', href: webAddress(licenseUrl), type: licenceType(licenseUrl) })
}

function writeItem(
  xml: XmlWriter,
  article: WritableArticle,
  decision: Decision,
  links: ItemLinks,
  { complete }: RssHabits,
): void {
  const show = shown(article, decision)
  const { language, rights, firstPublishedAt } = article
  xml.plain('title', firstSaid(article.title, webAddress(links.page), article.key))
  xml.plain('link', webAddress(links.page))
  xml.plain('guid', identifier(links.guid) ?? firstSaid(links.guid, article.key), { isPermaLink: 'false' })
  // A date before feeds existed draws a warning; the source chain and JSON keep it.
  if (isPlausible(firstPublishedAt)) xml.plain('pubDate', rfc822(firstPublishedAt))
  const excerpt = decision.extent === 'full' ? article.body.excerpt : ''
  const description = htmlOf(firstSaid(show.summary, excerpt))
  // The profile wants a description before content:encoded; without one the story itself is the description.
  xml.markup('description', description || show.html || (complete ? htmlOf(show.instead()) : ''))
  if (description) xml.markup('content:encoded', show.html)
  const authors = authorsOf(article)
  for (const { name } of authors) xml.plain('dc:creator', name)
  if (complete && authors.length === 0) xml.plain('dc:creator', rights.sourceChain[0]?.name ?? rights.holder.name)
  for (const { name } of article.contributors ?? []) xml.plain('dc:contributor', name)
  for (const tag of tagsOf(article)) xml.plain('category', tag)
  writeEnclosure(xml, show)
  if (article.owner !== SELF) writeSource(xml, article, links)
  xml.plain('dc:language', languageTag(language))
  xml.plain('dc:rights', noticeWith(say(language, rights.notice), show.said.rights, 'rss'))
  const modified = modifiedAt(article)
  if (modified > firstPublishedAt && isPlausible(modified)) xml.plain('dcterms:modified', rfc3339(modified))
  writeRights(xml, show.said, 'rss')
  writeLinks(xml, 'atom:link', show.said, links)
  writeMedia(xml, show, language)
}

/** One: more are a warning. 0 where nobody measured (RSS Advisory Board's profile, enclosure). */
function writeEnclosure(xml: XmlWriter, { media }: Shown): void {
  const [medium] = media
  if (medium)
    xml.empty('enclosure', {
      url: webAddress(medium.url),
      length: measure(medium.size) ?? '0',
      type: mediaType(medium),
    })
}

/** The channel the item came from; a name without an address stays in the chain. */
function writeSource(xml: XmlWriter, { rights }: WritableArticle, { source }: ItemLinks): void {
  const last = rights.sourceChain.at(-1)
  const url = webAddress(source?.feedUrl ?? last?.url)
  if (url) xml.plain('source', source?.title || last?.name, { url })
}

/** Same guid, so that readers replace what they hold; nothing of the story (RIGHTS.md §4.1). */
function writeTombstone(xml: XmlWriter, { language, withdrawn, key }: WritableArticle, links: ItemLinks): void {
  xml.plain('title', say(language, WITHDRAWN))
  xml.plain('link', webAddress(links.page))
  xml.plain('guid', identifier(links.guid) ?? firstSaid(links.guid, key), { isPermaLink: 'false' })
  xml.markup('description', htmlOf(`${say(language, REFERENCE)}: ${withdrawn?.reference}`))
  if (withdrawn && isPlausible(withdrawn.at)) xml.plain('dcterms:modified', rfc3339(withdrawn.at))
}
