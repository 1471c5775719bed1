// Alone reads what the channel of RSS says of the feed, in every version: 0.90 to 2.0, with RDF or without.
import type { Channel } from '../../model/channel.js'
import { attributeOf, type Element } from '../../model/tree.js'
import { child, childrenOf } from '../reading/children.js'
import { personOf } from '../reading/contact.js'
import { plainTextOf, trimmedText } from '../reading/element-text.js'
import { firstDate } from '../reading/first-date.js'
import { textOfHtml } from '../reading/html-text.js'
import { address, baseOf, languageOf } from '../reading/inherited.js'
import { hrefOf, relOf } from '../reading/links.js'
import { ATOM, DC, DCTERMS, ITUNES } from '../reading/namespaces.js'
import { withoutGaps } from '../reading/without-gaps.js'

/** `source`: text of the document. `url`: where it lives. */
export function readChannel(channel: Element, source: string, url?: string): Partial<Channel> {
  const { uri } = channel
  const text = (local: string, namespace = uri) => trimmedText(child(channel, local, namespace))
  const links = childrenOf(channel, 'link', ATOM)
  const base = baseOf(channel, url)
  const link = (rel: string, type?: string) => address(hrefOf(links, rel, type), base)
  const notice = text('copyright') ?? text('rights', DC)
  const homeUrl = address(text('link'), base) ?? link('alternate', 'text/html')
  const ttl = Number(text('ttl') ?? '')
  const holder = text('rightsHolder', DCTERMS)
  const title = plainTextOf(child(channel, 'title', uri), source) ?? text('title', DC)
  return withoutGaps({
    id: link('self') ?? homeUrl,
    title,
    description: textOfHtml(text('description') ?? text('description', DC) ?? '') || undefined,
    language: text('language') ?? text('language', DC) ?? languageOf(channel),
    homeUrl,
    selfUrl: withoutGaps({
      rss: link('self'),
      atom: link('alternate', 'application/atom+xml'),
      'json-feed': link('alternate', 'application/feed+json'),
    }),
    updatedAt: firstDate(text('lastBuildDate'), text('pubDate'), text('date', DC), text('modified', DCTERMS)),
    notice: notice === undefined ? undefined : { tr: notice, en: notice },
    holder: holder === undefined ? undefined : { name: holder },
    ...editorOf(text('managingEditor') ?? text('webMaster')),
    licenseUrl: link('license'),
    image: imageOf(child(channel, 'image', uri), base) ?? podcastImage(channel, title, homeUrl, base),
    hubs: links.filter(link => relOf(link) === 'hub').flatMap(link => attributeOf(link, 'href')?.value ?? []),
    generator: generatorOf(text('generator')),
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

/** The picture of the channel; in RDF it stands beside it. */
export function imageOf(image: Element | undefined, base: string | undefined): Channel['image'] {
  const text = (local: string) => image && trimmedText(child(image, local, image.uri))
  const url = address(text('url'), base)
  return url ? { url, title: text('title') ?? '', link: address(text('link'), base) ?? '' } : undefined
}

function podcastImage(
  channel: Element,
  title: string | undefined,
  link: string | undefined,
  base: string | undefined,
): Channel['image'] {
  const image = child(channel, 'image', ITUNES)
  const url = image && address(attributeOf(image, 'href')?.value, base)
  return url ? { url, title: title ?? '', link: link ?? '' } : undefined
}

/** `Name 1.2 (https://…)`, or only a name or an address. */
function generatorOf(text: string | undefined): Channel['generator'] {
  if (!text) return undefined
  const address = /\s\((https?:\/\/[^\s()]+)\)$/.exec(text)
  const said = text.slice(0, address?.index).trimEnd()
  const version = /\sv?(\d[\w.-]*)$/.exec(said)
  const name = said.slice(0, version?.index).trimEnd()
  return { name: name || text, version: version?.[1] ?? '', url: address?.[1] ?? '' }
}
