// Alone writes JSON Feed 1.1: exactly what a decision shows; `_rights` is the lossless carrier (RIGHTS.md §5).
import { type Author, type Media, modifiedAt } from '../../model/article.js'
import type { Channel, ItemLinks } from '../../model/channel.js'
import type { Decision } from '../../model/decision.js'
import { isPlausible, rfc3339 } from '../../model/time.js'
import type { WritableArticle, Write } from '../format.js'
import { languageTag } from '../writing/language.js'
import { measure, mediaType } from '../writing/media-type.js'
import { authorsOf, REFERENCE, type Shown, say, shown, tagsOf, WITHDRAWN } from '../writing/shown.js'
import { contactAddress, identifier, webAddress } from '../writing/uri.js'
import { firstSaid, isBlank } from '../writing/xml-text.js'
import { anyOf, extensionMembers, type Members, toText } from './members.js'
import { channelRights, itemRights, mediaRights, tombstoneRights } from './write-rights.js'

const VERSION = 'https://jsonfeed.org/version/1.1'

export const writeJsonFeed: Write = {
  head: channel => `${toText(headOf(channel)).slice(0, -1)},"items":[\n`,
  item(article, decision, links) {
    if (decision.extent === 'nothing') return undefined
    const item = article.withdrawn ? tombstone(article, links) : itemOf(article, decision, links)
    return { text: toText(item), prefixes: [] }
  },
  between: ',\n',
  foot: () => '\n]}\n',
}

function headOf(channel: Channel): Members {
  const { selfUrl, hubs, holder, author = { name: holder.name, url: holder.url } } = channel
  return {
    version: VERSION,
    title: firstSaid(channel.title, channel.homeUrl),
    home_page_url: webAddress(channel.homeUrl),
    feed_url: webAddress(selfUrl['json-feed']),
    description: saidOrNot(channel.description),
    next_url: webAddress(channel.nextUrl ?? channel.history?.previous?.['json-feed']),
    icon: webAddress(channel.image?.url ?? channel.icon),
    favicon: webAddress(channel.icon),
    authors: listed([author].flatMap(authorOf)),
    language: languageTag(channel.language),
    hubs: listed(hubs.flatMap(hub => (webAddress(hub) ? [{ type: 'WebSub', url: webAddress(hub) }] : []))),
    ...extensionMembers(channel.extensions),
    _rights: channelRights(channel),
  }
}

function itemOf(article: WritableArticle, decision: Decision, links: ItemLinks): Members {
  const show = shown(article, decision)
  const { firstPublishedAt } = article
  const modified = modifiedAt(article)
  return {
    id: idOf(article, links),
    url: webAddress(links.page),
    external_url: webAddress(article.externalUrl),
    title: saidOrNot(article.title),
    ...contentOf(show, decision),
    image: webAddress([...show.media, ...show.thumbnails].find(({ kind }) => kind === 'image')?.url),
    date_published: isPlausible(firstPublishedAt) ? rfc3339(firstPublishedAt) : undefined,
    date_modified: modified > firstPublishedAt && isPlausible(modified) ? rfc3339(modified) : undefined,
    authors: listed(authorsOf(article).flatMap(authorOf)),
    tags: listed(tagsOf(article).filter(tag => !isBlank(tag))),
    language: languageTag(article.language),
    attachments: listed(show.media.map(medium => attachmentOf(medium))),
    ...(show.extensions ? extensionMembers(article.extensions) : {}),
    _rights: itemRights(article, decision, show, links),
  }
}

/** One of the two must be there even when nothing may be shown (JSON Feed 1.1, content_html): then it is empty. */
function contentOf({ summary, html }: Shown, { extent }: Decision): Members {
  if (extent === 'full' && !isBlank(html)) return { content_html: html, summary: saidOrNot(summary) }
  return { content_text: summary }
}

function authorOf({ name, url, avatar }: Author): Members[] {
  const author = anyOf({ name: saidOrNot(name), url: contactAddress(url), avatar: webAddress(avatar) })
  return author ? [author] : []
}

function attachmentOf(medium: Media): Members {
  return {
    url: webAddress(medium.url),
    mime_type: mediaType(medium),
    title: saidOrNot(medium.title),
    size_in_bytes: measure(medium.size),
    duration_in_seconds: medium.duration && medium.duration > 0 ? medium.duration : undefined,
    _rights: mediaRights(medium),
  }
}

function tombstone(article: WritableArticle, links: ItemLinks): Members {
  const { language, withdrawn } = article
  return {
    id: idOf(article, links),
    url: webAddress(links.page),
    title: say(language, WITHDRAWN),
    content_text: `${say(language, REFERENCE)}: ${withdrawn?.reference}`,
    date_modified: withdrawn && rfc3339(withdrawn.at),
    _rights: tombstoneRights(article),
  }
}

function idOf({ key }: WritableArticle, { guid }: ItemLinks): string {
  return identifier(guid) ?? firstSaid(guid, key)
}

function saidOrNot(text: string | undefined): string | undefined {
  return text && !isBlank(text) ? text : undefined
}

function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}
