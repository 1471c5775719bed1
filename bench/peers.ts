// Alone gives the peers what our document says, so far as they can carry it.
//
// feedsmith reads our document and writes what it found: dates, people, categories, pictures, dcterms, links and Media RSS
// among it. `feed` gets what it has fields for; its RSS has none for an item's rights, its Atom cannot say more. `plain`
// is feedsmith with those fields only. Their input is made beforehand; ours begins with articles. Only ours leaves out
// the characters that XML forbids.
import { Feed } from 'feed'
import { generateAtomFeed, generateRssFeed, parseAtomFeed, parseRssFeed } from 'feedsmith'

/** Each writes one document, from its own input, which is made once; the result is bytes ready to send. */
export interface Peers {
  readonly feed: () => Uint8Array
  readonly plain: () => Uint8Array
  readonly feedsmith: () => Uint8Array
}

// Copies of what was read: their texts are no slices of our document, as those of a program that makes a feed are not.
const dates = { parseDateFn: (text: string) => new Date(text) }
const lenient = { lenient: true } as const

export function rssPeers(document: string): Peers {
  const read = structuredClone(parseRssFeed(document, dates))
  const { title = '', link = '', description, language, copyright, ttl, lastBuildDate, categories = [] } = read
  const plain = {
    ...{ title, link, description, language, copyright, ttl, lastBuildDate, categories },
    items: read.items?.map(item => ({
      ...{ title: item.title, link: item.link, guid: item.guid, pubDate: item.pubDate },
      ...{ description: item.description, content: item.content, categories: item.categories },
      ...{ enclosures: item.enclosures, dc: { creators: item.dc?.creators, rights: item.dc?.rights } },
    })),
  }
  const feed = new Feed({ title, link, description, language, copyright, ttl, updated: lastBuildDate })
  for (const { name = '' } of categories) feed.addCategory(name)
  for (const item of plain.items ?? []) {
    const [picture] = item.enclosures ?? []
    feed.addItem({
      ...{ id: item.guid?.value, title: item.title ?? '', link: item.link ?? link, date: item.pubDate ?? new Date(0) },
      ...{ description: item.description, content: item.content?.encoded, copyright: item.dc.rights?.[0] },
      author: item.dc.creators?.map(name => ({ name })),
      category: item.categories,
      ...(picture?.url && { image: { ...picture, url: picture.url } }),
    })
  }
  return {
    feed: () => Buffer.from(feed.rss2()),
    plain: () => Buffer.from(generateRssFeed(plain, lenient)),
    feedsmith: () => Buffer.from(generateRssFeed(read, lenient)),
  }
}

export function atomPeers(document: string): Peers {
  const read = structuredClone(parseAtomFeed(document, dates))
  const { id = '', title, subtitle, updated, rights, authors, links, categories, generator, icon } = read
  const plain = {
    ...{ id, title, subtitle, updated, rights, authors, links, categories, generator, icon },
    entries: read.entries?.map(entry => ({
      ...{ id: entry.id, title: entry.title, updated: entry.updated, published: entry.published },
      ...{ authors: entry.authors, categories: entry.categories, rights: entry.rights },
      ...{ summary: entry.summary, content: entry.content },
      links: entry.links?.filter(({ rel, type }) => rel === 'enclosure' || type === 'text/html'),
    })),
  }
  const self = linkOf(links, 'self')
  const feed = new Feed({
    ...{ id, title: title?.value ?? '', link: linkOf(links, 'alternate')?.href, feed: self?.href, updated },
    ...{ description: subtitle?.value, copyright: rights?.value, favicon: icon, author: authors?.[0] },
  })
  for (const { term = '' } of categories ?? []) feed.addCategory(term)
  for (const entry of plain.entries ?? []) {
    const picture = linkOf(entry.links, 'enclosure')
    feed.addItem({
      ...{ id: entry.id, title: entry.title?.value ?? '', link: linkOf(entry.links, 'alternate')?.href ?? id },
      ...{ date: entry.updated ?? new Date(0), published: entry.published, copyright: entry.rights?.value },
      ...{ description: entry.summary?.value, content: entry.content?.value },
      ...{ author: entry.authors, category: entry.categories },
      ...(picture?.href && { image: { url: picture.href, type: picture.type, length: picture.length } }),
    })
  }
  return {
    feed: () => Buffer.from(feed.atom1()),
    plain: () => Buffer.from(generateAtomFeed(plain, lenient)),
    feedsmith: () => Buffer.from(generateAtomFeed(read, lenient)),
  }
}

function linkOf<Link extends { rel?: string }>(links: readonly Link[] | undefined, rel: string): Link | undefined {
  return links?.find(link => link.rel === rel)
}
