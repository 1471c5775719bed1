// Alone finds out whether a document can be subscribed to, and where: the field Link first, then the document (WebSub §4).
import { Parser } from 'htmlparser2'
import { linked } from '../../checking/http/fields.js'
import { openDocument } from '../../checking/open-document.js'
import { selfSaid } from '../../checking/self-said.js'
import { type JsonNode, member, type Tree } from '../../model/tree.js'
import { parseUrl } from '../../model/url.js'

export interface Delivered {
  readonly body: Uint8Array
  /** Where it came from, after redirects. */
  readonly url: string
  /** The field Link, several joined. */
  readonly links?: string
  readonly contentType?: string
}

export interface Discovered {
  /** Absolute, in the order named; at least one. */
  readonly hubs: readonly string[]
  readonly topic: string
}

/** `silent`: a feed that names no hub, or no self. `unknown`: neither; its silence means nothing. */
export type Discovery = Discovered | 'silent' | 'unknown'

interface Said {
  readonly hubs: readonly string[]
  readonly self: readonly string[]
}

export function discover(found: Delivered): Discovery {
  const header = inHeader(found)
  if (header.hubs.length > 0 && header.self.length > 0) return settled(header.hubs, header.self, found.url)
  const document = inDocument(found)
  if (document === undefined && header.hubs.length === 0) return 'unknown'
  const { hubs, self } = document ?? NOTHING
  // Each mechanism with its own self; the other's only where its own is missing.
  return header.hubs.length > 0
    ? settled(header.hubs, self, found.url)
    : settled(hubs, [...self, ...header.self], found.url)
}

/** What the field Link calls the document itself. */
export function selfInHeader(links: string | undefined, url: string): readonly string[] {
  return inHeader({ url, ...(links !== undefined && { links }) }).self
}

const NOTHING: Said = { hubs: [], self: [] }
/** More are not kept: one is asked at a time. */
const MOST_HUBS = 5
const LONGEST = 2000

function inHeader({ links, url }: Pick<Delivered, 'links' | 'url'>): Said {
  if (links === undefined) return NOTHING
  const from = { headers: { link: links }, url }
  return { hubs: linked(from, 'hub'), self: linked(from, 'self') }
}

function settled(hubs: readonly string[], [self]: readonly string[], url: string): Discovery {
  const topic = self === undefined ? undefined : webAddress(self)
  if (!topic) return 'silent'
  const secure = url.startsWith('https:') || topic.startsWith('https:')
  const usable = hubs.flatMap(hub => webAddress(hub) ?? []).flatMap(hub => (secure ? (secured(hub) ?? []) : [hub]))
  if (usable.length === 0) return 'silent'
  return { hubs: [...new Set(usable)].slice(0, MOST_HUBS), topic }
}

function webAddress(text: string): string | undefined {
  const url = parseUrl(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.href.length > LONGEST)
    return undefined
  return url.href
}

/** WebSub §8.2: the HTTPS address of a hub is favoured, even if HTTP is named. What came by HTTPS is not asked for less. */
function secured(hub: string): string | undefined {
  if (hub.startsWith('https:')) return hub
  return new URL(hub).port === '' ? hub.replace(/^http:/, 'https:') : undefined
}

/** Undefined: it is neither a feed nor a page that names a hub. */
function inDocument({ body, url, contentType }: Delivered): Said | undefined {
  const opened = openDocument(body, { url, ...(contentType !== undefined && { contentType }) })
  if (!('unreadable' in opened)) return inFeed(opened.tree, url)
  const text = new TextDecoder().decode(body.subarray(0, HEAD_BYTES))
  const said = /<html\b|<!doctype\s+html/i.test(text) ? inPage(text, url) : NOTHING
  // A page without a hub may be anything, also the wall before a feed that has one.
  return said.hubs.length > 0 ? said : undefined
}

function inFeed(tree: Tree, url: string): Said {
  const { self, hubs } = selfSaid(tree, url)
  return { self, hubs: tree.kind === 'json' ? hubsOfJson(tree.root, url) : hubs }
}

/** JSON Feed 1.1, "hubs": each says which protocol it speaks. */
function hubsOfJson(root: JsonNode, base: string): readonly string[] {
  const list = member(root, 'hubs')
  const text = (node: JsonNode | undefined) => (node?.kind === 'string' ? String(node.value).trim() : '')
  return (list?.kind === 'array' ? list.items.slice(0, 50) : []).flatMap(hub =>
    /^websub$/i.test(text(member(hub, 'type'))) ? (parseUrl(text(member(hub, 'url')), base)?.href ?? []) : [],
  )
}

/** Bytes of a page that are looked through for its head. */
const HEAD_BYTES = 256 * 1024

/** In the head only: what stands in the body may be a visitor's (WebSub §8.1). */
function inPage(html: string, url: string): Said {
  const said = { hubs: [] as string[], self: [] as string[] }
  let base = url
  let over = false
  const parser = new Parser({
    onopentag(name, { rel = '', href }) {
      if (name === 'body') over = true
      if (over || href === undefined) return
      if (name === 'base') base = parseUrl(href, url)?.href ?? base
      const relations = name === 'link' ? rel.toLowerCase().split(/\s+/) : []
      const address = parseUrl(href, base)?.href
      if (address && relations.includes('hub')) said.hubs.push(address)
      if (address && relations.includes('self')) said.self.push(address)
    },
    onclosetag(name) {
      if (name === 'head') over = true
    },
  })
  parser.end(html)
  return said
}
