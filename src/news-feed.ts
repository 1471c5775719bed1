// Alone knows the `feed` package: the same class to build with, our writers to write with.
import { type Enclosure, Feed, type Author as FeedAuthor, type FeedOptions, type Item } from 'feed'
import { writeAtom } from './formats/atom/write.js'
import { draftedArticle, linksOf, showAll } from './formats/drafted-article.js'
import type { WritableArticle, Write, Written } from './formats/format.js'
import { writeJsonFeed } from './formats/json-feed/write.js'
import { looksLikeHtml, textOfHtml } from './formats/reading/html-text.js'
import { writeRss } from './formats/rss/write.js'
import { writeCompact } from './formats/writing/compact-xml.js'
import { webAddress } from './formats/writing/uri.js'
import { XmlWriter } from './formats/writing/xml-writer.js'
import type { Author, Media } from './model/article.js'
import type { Channel } from './model/channel.js'
import type { Draft, MediaDraft, Reading } from './model/draft.js'
import { rfc3339 } from './model/time.js'

type Extensions = readonly { readonly name: string; readonly objects: unknown }[]

/**
 * `Feed` whose documents are well-formed and valid whatever its items hold, the same bytes for the same input, and never
 * of the time they were rendered. The input is not changed. Addresses that are none are left out. Of rights it writes
 * what it was given (`copyright` of the feed counts for items without one) and claims nothing else.
 */
export class NewsFeed extends Feed {
  /** What was read, for items that were read and not built. */
  readonly #drafts = new Map<Item, Draft>()
  #channel: Partial<Channel> = {}

  /** A feed of what a document said; what its options cannot hold (rights, media, chain) is kept and written too. */
  static from(channel: Partial<Channel>, readings: readonly Reading[]): NewsFeed {
    const feed = new NewsFeed(optionsOf(channel))
    feed.#channel = channel
    for (const category of channel.categories ?? []) feed.addCategory(category)
    for (const { draft } of readings) {
      const item = itemOf(draft)
      feed.#drafts.set(item, draft)
      feed.addItem(item)
    }
    return feed
  }

  /** RSS 2.0. */
  override rss2(): string {
    return this.#written(writeRss, '</item>')
  }

  /** Atom 1.0. */
  override atom1(): string {
    return this.#written(writeAtom, '</entry>')
  }

  /** JSON Feed 1.1. */
  override json1(): string {
    return this.#written(writeJsonFeed)
  }

  /** `end`: the end tag before which an item's extensions go; JSON has its own place for them. */
  #written(write: Write, end?: string): string {
    const channel = this.#channelOf()
    const head = new XmlWriter()
    if (end) {
      if (end === '</item>' && this.options.podcast) writePodcast(head, this.options)
      for (const { name, objects } of this.extensions) writeCompact(head, name, objects)
    }
    const items = this.items.flatMap(item => this.#itemOf(item, write, channel, end) ?? [])
    const prefixes = new Set([...head.prefixes, ...items.flatMap(item => item.prefixes)])
    const texts = items.map(({ text }) => text).join(write.between)
    return write.head(channel, prefixes) + head.toString() + texts + write.foot(channel)
  }

  #itemOf(item: Item, write: Write, channel: Channel, end: string | undefined): Written | undefined {
    const article = this.#articleOf(item, channel)
    const links = { ...linksOf(article), ...(channel.aboutRights && { aboutRights: channel.aboutRights }) }
    const written = write.item(article, showAll(article), links)
    if (!written || !end || !item.extensions) return written
    const xml = new XmlWriter()
    for (const { name, objects } of item.extensions) writeCompact(xml, name, objects)
    const text = `${written.text.slice(0, -end.length)}${xml}${end}`
    return { text, prefixes: [...written.prefixes, ...xml.prefixes] }
  }

  #articleOf(item: Item, channel: Channel): WritableArticle {
    const read = this.#drafts.get(item)
    const drafted = read ? changed(read, item) : draftOf(item, this.options.copyright)
    const { updatedAt, language } = channel
    return draftedArticle({ language, ...drafted }, updatedAt)
  }

  #channelOf(): Channel {
    const { options, items } = this
    const known = this.#channel
    const home = webAddress(options.link) ?? webAddress(options.id) ?? siteOf(items) ?? ''
    const dates = items.flatMap(({ date, published }) => [timeOf(date) ?? [], timeOf(published) ?? []].flat())
    const { copyright, image } = options
    const contributors = this.contributors.flatMap(person => authorOf(person) ?? [])
    const author = options.author && authorOf(options.author)
    return {
      hubs: options.hub ? [options.hub] : [],
      ...known,
      id: options.id ?? home,
      title: options.title,
      description: options.description ?? '',
      language: options.language ?? '',
      homeUrl: home,
      selfUrl: { ...known.selfUrl, ...selfOf(options) },
      updatedAt: timeOf(options.updated) ?? dates.reduce((newest, at) => Math.max(newest, at), 0),
      notice:
        copyright === known.notice?.tr && known.notice ? known.notice : { tr: copyright ?? '', en: copyright ?? '' },
      holder: known.holder ?? { name: '' },
      ...(author && { author }),
      ...(options.author?.email && {
        imprint: { email: options.author.email, responsibleEditor: options.author.name ?? options.author.email },
      }),
      ...(options.favicon && { icon: options.favicon }),
      ...(image && { image: { url: image, title: options.title, link: home } }),
      ...(options.generator !== false && { generator: generatorOf(options, known) }),
      ...(options.ttl && { ttl: options.ttl }),
      categories: this.categories,
      ...(contributors.length > 0 && { contributors }),
      ...(options.stylesheet && { stylesheet: options.stylesheet }),
      extensions: { ...known.extensions, ...extensionsOf(this.extensions) },
    }
  }
}

/** Where the items are, for a feed that does not say where it belongs. */
function siteOf(items: readonly Item[]): string | undefined {
  for (const { link } of items) {
    const page = webAddress(link)
    if (page) return new URL('/', page).href
  }
  return undefined
}

const GENERATOR = { name: 'Mahreç', url: 'https://www.npmjs.com/package/mahrec', version: '' }

function generatorOf({ generator }: FeedOptions, known: Partial<Channel>): Channel['generator'] {
  if (known.generator && known.generator.name === generator) return known.generator
  return typeof generator === 'string' ? { name: generator, url: '', version: '' } : GENERATOR
}

function selfOf({ feed, feedLinks = {} }: FeedOptions): Channel['selfUrl'] {
  const { rss = feed, atom = feed, json } = feedLinks
  return { ...(rss && { rss }), ...(atom && { atom }), ...(json && { 'json-feed': json }) }
}

function timeOf(date: Date | undefined): number | undefined {
  const time = date instanceof Date ? date.getTime() : Number.NaN
  return Number.isNaN(time) ? undefined : time
}

function authorOf({ name, link, avatar, email }: FeedAuthor): Author | undefined {
  const shown = name || email
  return shown
    ? { name: shown, ...(link && { url: link }), ...(avatar && { avatar }), ...(email && { email }) }
    : undefined
}

function draftOf(item: Item, copyright: string | undefined): Draft {
  const said = item.copyright ?? copyright
  const published = timeOf(item.published) ?? timeOf(item.date)
  const modified = timeOf(item.date)
  const contributors = item.contributor?.flatMap(person => authorOf(person) ?? [])
  const extensions = extensionsOf(item.extensions ?? [])
  return {
    id: item.guid ?? item.id ?? item.link,
    url: item.link,
    title: item.title,
    ...textsOf(item),
    authors: (item.author ?? []).flatMap(person => authorOf(person) ?? []),
    ...(contributors && { contributors }),
    tags: (item.category ?? []).flatMap(({ name, term }) => name ?? term ?? []),
    media: mediaOf(item),
    ...(published !== undefined && { publishedAt: published }),
    ...(modified !== undefined && { modifiedAt: modified }),
    updates: [],
    rights: said ? { notice: { tr: said, en: said } } : {},
    ...(Object.keys(extensions).length > 0 && { extensions }),
  }
}

/** `feed` takes HTML as description; where it is the only text and holds markup, it is the body. */
function textsOf({ description, content }: Item): Pick<Draft, 'summary' | 'bodyHtml'> {
  if (content || (description && !looksLikeHtml(description)))
    return { ...(description && { summary: textOfHtml(description) }), ...(content && { bodyHtml: content }) }
  return description ? { bodyHtml: description } : {}
}

function mediaOf({ enclosure, image, audio, video }: Item): MediaDraft[] {
  const found = new Map<string, MediaDraft>()
  const add = (medium: string | Enclosure | undefined, kind?: Media['kind']) => {
    if (!medium) return
    const { url, type, length, title, duration } =
      typeof medium === 'string' ? { url: medium } : { ...NOTHING, ...medium }
    found.set(url, {
      url,
      ...(kind && { kind }),
      ...(type && { mimeType: type }),
      ...(length && { size: length }),
      ...(title && { title }),
      ...(duration && { duration }),
    })
  }
  add(enclosure)
  add(audio, 'audio')
  add(video, 'video')
  add(image, 'image')
  return [...found.values()]
}

const NOTHING: Partial<Enclosure> = {}

/** What JSON Feed takes as extension: names that begin with an underscore and a letter. */
function extensionsOf(extensions: Extensions): Record<string, unknown> {
  return Object.fromEntries(extensions.map(({ name, objects }) => [name, objects]))
}

/** An item that was read, with what was changed on it since. */
function changed(draft: Draft, item: Item): Draft {
  const was = itemOf(draft)
  const now = draftOf(item, undefined)
  const same = (name: keyof Item) => JSON.stringify(was[name]) === JSON.stringify(item[name])
  return {
    ...draft,
    ...(!same('title') && { title: item.title }),
    ...(!same('link') && { url: item.link }),
    ...(!same('id') && { id: item.id ?? item.link }),
    ...((!same('description') || !same('content')) && { summary: undefined, bodyText: undefined, ...textsOf(item) }),
    ...(!same('author') && { authors: now.authors }),
    ...(!same('category') && { tags: now.tags }),
    ...(!same('copyright') && { rights: { ...draft.rights, ...now.rights } }),
    ...(!same('published') && { publishedAt: now.publishedAt }),
    ...(!same('date') && { modifiedAt: now.modifiedAt }),
  }
}

function itemOf(draft: Draft): Item {
  const { publishedAt, modifiedAt, summary, bodyHtml, bodyText, rights } = draft
  const date = modifiedAt ?? publishedAt
  const content = bodyHtml ?? bodyText
  const copyright = rights.notice?.tr ?? rights.notice?.en
  const item: Item = {
    title: draft.title ?? '',
    link: draft.url ?? '',
    date: new Date(date ?? Number.NaN),
    author: draft.authors.map(({ name, url, avatar }) => ({
      name,
      ...(url && { link: url }),
      ...(avatar && { avatar }),
    })),
    category: draft.tags.map(name => ({ name })),
  }
  if (draft.id) item.id = draft.id
  if (summary) item.description = summary
  if (content) item.content = content
  if (publishedAt !== undefined) item.published = new Date(publishedAt)
  if (copyright) item.copyright = copyright
  return item
}

function optionsOf(channel: Partial<Channel>): FeedOptions {
  const { id, title = '', homeUrl, description, language, updatedAt, notice, author, imprint } = channel
  const { rss, atom, 'json-feed': json } = channel.selfUrl ?? {}
  return {
    title,
    ...(id && { id }),
    ...(homeUrl && { link: homeUrl }),
    ...(description && { description }),
    ...(language && { language }),
    ...(updatedAt !== undefined && rfc3339(updatedAt) && { updated: new Date(updatedAt) }),
    ...(notice && { copyright: notice.tr }),
    ...(author && {
      author: { name: author.name, ...(author.url && { link: author.url }), ...(imprint && { email: imprint.email }) },
    }),
    ...(channel.image && { image: channel.image.url }),
    ...(channel.icon && { favicon: channel.icon }),
    ...(channel.ttl && { ttl: channel.ttl }),
    ...(channel.generator ? { generator: channel.generator.name } : { generator: false }),
    ...(channel.hubs?.[0] && { hub: channel.hubs[0] }),
    feedLinks: { ...(rss && { rss }), ...(atom && { atom }), ...(json && { json }) },
  }
}

/** What `podcast: true` asks for, as Apple's elements; the sound's length stands on the items' media. */
function writePodcast(xml: XmlWriter, { author, image, category }: FeedOptions): void {
  writeCompact(xml, 'itunes:author', author?.name)
  writeCompact(xml, 'itunes:owner', { 'itunes:name': author?.name, 'itunes:email': author?.email })
  writeCompact(xml, 'itunes:image', { _attributes: { href: image } })
  if (category) writeCompact(xml, 'itunes:category', { _attributes: { text: category } })
}
