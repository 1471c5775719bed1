// Alone takes pictures, film, sound and frames that are withheld out of a body, and leaves what is around them.
import type { Media } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { WritableArticle } from '../format.js'
import { webAddress } from './uri.js'

/** Both are asked for one by one: most callers want only one of them. */
export interface ShownBody {
  readonly forFeeds: () => string
  readonly forPages: () => string
}

/** The text may be free where the picture in it is not (RIGHTS.md §3.6). Bodies that hide nothing are not even searched. */
export function shownBody({ body, media }: WritableArticle, decision: Decision): ShownBody {
  const asTheyAre = { forFeeds: () => body.feedHtml ?? body.html, forPages: () => body.html }
  if (decision.inline === 'full' && media.every(({ id }) => decision.media[id] === 'full')) return asTheyAre
  const hidden = hiddenIn(body.html, media, decision)
  if (hidden.size === 0) return asTheyAre
  return {
    // Made from the page's: in the body for feeds nobody can tell a frame's link from a link of the author's.
    forFeeds: () => without(body.html, hidden, true),
    forPages: () => without(body.html, hidden, false),
  }
}

/** Files that may not go out: attachments by their own decision, all else that stands in the body by `inline`. */
function hiddenIn(html: string, media: readonly Media[], decision: Decision): ReadonlySet<string> {
  const hidden = new Set(media.filter(({ id }) => decision.media[id] !== 'full').map(({ url }) => fileOf(url)))
  if (decision.inline === 'full') return hidden
  const attached = new Set(media.map(({ url }) => fileOf(url)))
  for (const [tag, , name = ''] of html.matchAll(TAG)) {
    if (name.toLowerCase() === 'a') continue
    for (const [, , url = ''] of tag.matchAll(ADDRESS)) if (!attached.has(addressed(url))) hidden.add(addressed(url))
  }
  return hidden
}

// Bodies come out of the sanitiser: attributes are in double quotes and hold no bare ">".
const TAG = /<(\/?)(img|video|audio|iframe|source|a)\b[^>]*>/gi
const ADDRESS = /\s(src|poster|href)="([^"]*)"/gi
const POSTER = /\sposter="([^"]*)"/i

function without(html: string, hidden: ReadonlySet<string>, embedsAsLinks: boolean): string {
  let kept = ''
  let from = 0
  /** The element that goes with all it holds, and how many of its name are open. */
  let skipped = ''
  let depth = 0
  const links: boolean[] = []
  for (const found of html.matchAll(TAG)) {
    const [tag, slash, written = ''] = found
    const name = written.toLowerCase()
    if (skipped === '') kept += html.slice(from, found.index)
    from = found.index + tag.length
    if (skipped !== '') {
      if (name === skipped) depth += slash ? -1 : 1
      if (depth === 0) skipped = ''
      continue
    }
    if (name === 'a') {
      const stays = slash ? (links.pop() ?? true) : !isHidden(tag, hidden)
      if (!slash) links.push(stays)
      if (stays) kept += tag
      continue
    }
    const stays = !isHidden(tag, hidden)
    if (!slash && EMBEDS.has(name) && (embedsAsLinks || !stays)) {
      if (stays) kept += linkTo(tag)
      skipped = name
      depth = 1
    } else if (stays) kept += withoutPoster(tag, hidden)
  }
  return skipped === '' ? kept + html.slice(from) : kept
}

const EMBEDS: ReadonlySet<string> = new Set(['video', 'audio', 'iframe'])

function isHidden(tag: string, hidden: ReadonlySet<string>): boolean {
  const [, , url] = [...tag.matchAll(ADDRESS)].find(([, name]) => name?.toLowerCase() !== 'poster') ?? []
  return url !== undefined && hidden.has(addressed(url))
}

function withoutPoster(tag: string, hidden: ReadonlySet<string>): string {
  return tag.replace(POSTER, (attribute, url: string) => (hidden.has(addressed(url)) ? '' : attribute))
}

/** As the sanitiser makes one for feeds: the title, else the host. */
function linkTo(tag: string): string {
  const url = /\ssrc="([^"]*)"/i.exec(tag)?.[1]
  if (!url) return ''
  const words = /\stitle="([^"]+)"/i.exec(tag)?.[1] ?? /^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url
  return `<a href="${url}">${words}</a>`
}

function addressed(attribute: string): string {
  return fileOf(attribute.replaceAll('&amp;', '&'))
}

/**
 * What two addresses of one file have in common: neither the fragment nor the scheme, nor, where the path names a file of
 * a known kind, the query (which then asks for a size) makes another file of it.
 */
function fileOf(url: string): string {
  const whole = (webAddress(url) ?? url.trim()).replace(/#.*$/s, '').replace(/^https?:/i, '')
  const bare = KNOWN_FILE.test(whole) ? whole.replace(/\?.*$/s, '') : whole
  return bare.replace(/%[0-9a-f]{2}/gi, escaped => escaped.toUpperCase())
}

const KNOWN_FILE = /^[^?]+\.(?:avif|gif|jpe?g|png|svg|webp|m4a|m4v|mov|mp3|mp4|ogg|opus|wav|webm)(?:\?|$)/i
