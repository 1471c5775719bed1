// Alone turns a JSON Feed 1.0 or 1.1 document into a channel and drafts. What has the wrong type is left out.
import type { Author } from '../../model/article.js'
import type { Channel } from '../../model/channel.js'
import type { Draft, MediaDraft, Reading } from '../../model/draft.js'
import { type JsonNode, member } from '../../model/tree.js'
import { isUrl } from '../../model/url.js'
import { kindOf } from '../carriers/read-media.js'
import type { ReadFeed } from '../format.js'
import { address, resolve } from '../reading/inherited.js'
import { withoutGaps } from '../reading/without-gaps.js'
import type { JsonFeedDocument } from './document.js'
import {
  aiOf,
  holderOf,
  noticeOf,
  readByline,
  readMediaRights,
  readRights,
  readUpdates,
  strangersOf,
} from './read-rights.js'
import { misfitsOf } from './shape.js'
import { filledOf, itemsOf, numberOf, objectOf, objectsOf, plain, stringOf, timeOf, wordOf } from './values.js'

export function readJsonFeed({ root, items }: JsonFeedDocument, url?: string): ReadFeed {
  const outside = url ?? filledOf(member(root, 'feed_url'))
  const channel = channelOf(root, outside)
  const around = objectOf(root, '_rights')
  const drafts = items.filter(({ kind }) => kind === 'object')
  const articles = drafts.map(
    (item): Reading => ({
      draft: readItem(item, { language: channel.language, rights: around, url, outside }),
      at: item,
      unread: misfitsOf(item).map(({ at: _, ...reason }) => reason),
    }),
  )
  return { channel, articles, diagnostics: [] }
}

function channelOf(root: JsonNode, outside: string | undefined): Partial<Channel> {
  const own = (name: string) => member(root, name)
  const addressIn = (name: string) => absolute(filledOf(own(name)), outside)
  const rights = objectOf(root, '_rights')
  const feedUrl = addressIn('feed_url')
  const homeUrl = addressIn('home_page_url')
  const icon = addressIn('icon')
  const ai = aiOf(rights && member(rights, 'ai'))
  const notice = noticeOf(rights && member(rights, 'notice'))
  const [author] = authorsOf(root) ?? []
  return withoutGaps({
    id: feedUrl ?? homeUrl,
    title: filledOf(own('title')),
    description: filledOf(own('description')),
    language: filledOf(own('language')),
    homeUrl,
    selfUrl: feedUrl === undefined ? undefined : { 'json-feed': feedUrl },
    notice: notice && { tr: notice.tr ?? notice.en ?? '', en: notice.en ?? notice.tr ?? '' },
    holder: holderOf(rights && member(rights, 'holder')),
    author,
    ai: ai && { search: false, aiInput: false, aiIndex: false, aiTrain: false, ...ai },
    licenseUrl: rights && filledOf(member(rights, 'license_url')),
    aboutRights: rights && filledOf(member(rights, 'about')),
    icon: addressIn('favicon') ?? icon,
    image: icon === undefined ? undefined : { url: icon, title: filledOf(own('title')) ?? '', link: homeUrl ?? '' },
    hubs: objectsOf(own('hubs')).flatMap(hub => filledOf(member(hub, 'url')) ?? []),
    nextUrl: addressIn('next_url'),
    extensions: extensionsOf(root),
  })
}

/** What the items of one document have around them. */
interface Surroundings {
  readonly language: string | undefined
  /** `_rights` of the feed. */
  readonly rights: JsonNode | undefined
  /** Where the document lives. */
  readonly url: string | undefined
  /** What relative addresses are relative to, as far as anybody says. JSON Feed wants absolute ones. */
  readonly outside: string | undefined
}

function readItem(item: JsonNode, { language, rights: around, url: place, outside }: Surroundings): Draft {
  const own = (name: string) => member(item, name)
  const rights = objectOf(item, '_rights')
  const url = absolute(filledOf(own('url')), outside)
  return withoutGaps({
    id: filledOf(own('id')) ?? (own('id')?.kind === 'number' ? wordOf(own('id')) : undefined),
    url,
    externalUrl: absolute(filledOf(own('external_url')), outside),
    title: stringOf(own('title')),
    summary: filledOf(own('summary')),
    bodyHtml: filledOf(own('content_html')),
    bodyText: filledOf(own('content_text')),
    base: place && resolve(url ?? place, undefined),
    language: filledOf(own('language')) ?? language,
    authors: authorsOf(item) ?? [],
    byline: readByline(rights),
    dateline: rights && filledOf(member(rights, 'dateline')),
    tags: [...new Set(itemsOf(own('tags')).flatMap(tag => filledOf(tag) ?? []))],
    media: mediaOf(item, rights, outside),
    publishedAt: (rights && timeOf(member(rights, 'first_published_at'))) ?? timeOf(own('date_published')),
    modifiedAt: timeOf(own('date_modified')),
    updates: readUpdates(rights),
    rights: readRights(rights, around),
    extensions: extensionsOf(item),
  })
}

/** As written where it is absolute: what JSON says comes back word for word. */
function absolute(value: string | undefined, outside: string | undefined): string | undefined {
  return value === undefined || isUrl(value) ? value : address(value, outside)
}

/** Version 1.1 has a list, 1.0 one author. */
function authorsOf(node: JsonNode): Author[] | undefined {
  const list = member(node, 'authors')
  const single = member(node, 'author')
  const authors = list?.kind === 'array' ? objectsOf(list) : single?.kind === 'object' ? [single] : []
  const named = authors.flatMap(author => {
    const url = filledOf(member(author, 'url'))
    const name = filledOf(member(author, 'name')) ?? url
    return name ? [withoutGaps({ name, url, avatar: filledOf(member(author, 'avatar')) })] : []
  })
  return named.length > 0 ? named : undefined
}

function mediaOf(item: JsonNode, rights: JsonNode | undefined, outside: string | undefined): MediaDraft[] {
  const media = objectsOf(member(item, 'attachments')).flatMap((attachment): MediaDraft[] => {
    const url = absolute(filledOf(member(attachment, 'url')), outside)
    if (!url) return []
    const mimeType = filledOf(member(attachment, 'mime_type'))
    return [
      withoutGaps({
        url,
        mimeType,
        kind: kindOf(mimeType, undefined, url),
        title: filledOf(member(attachment, 'title')),
        size: numberOf(member(attachment, 'size_in_bytes')),
        duration: numberOf(member(attachment, 'duration_in_seconds')),
        ...readMediaRights(objectOf(attachment, '_rights')),
      }),
    ]
  })
  const image = absolute(filledOf(member(item, 'image')) ?? filledOf(member(item, 'banner_image')), outside)
  if (image === undefined || media.some(({ url }) => url === image)) return media
  return [...media, { url: image, kind: 'image', ...readMediaRights(objectOf(rights, 'image')) }]
}

/** Members of others, and of `_rights` those that are not ours. */
function extensionsOf(node: JsonNode): Readonly<Record<string, unknown>> | undefined {
  if (node.kind !== 'object') return undefined
  const others = node.members.filter(({ name }) => name.startsWith('_') && name !== '_rights')
  const strangers = strangersOf(objectOf(node, '_rights'))
  const all = others.map(({ name, value }) => [name, plain(value)] as const)
  if (strangers) all.push(['_rights', strangers])
  return all.length > 0 ? Object.fromEntries(all) : undefined
}
