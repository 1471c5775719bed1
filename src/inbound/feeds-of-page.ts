// Alone finds the feeds that a web page points to (HTML, "Link type alternate"; the RSS Advisory Board's autodiscovery).
import { Parser } from 'htmlparser2'
import { parseUrl } from '../model/url.js'

export interface PageFeed {
  /** Absolute http(s). */
  readonly url: string
  readonly title: string
}

const TYPES = new Set(['application/rss+xml', 'application/atom+xml', 'application/feed+json', 'application/json'])
/** A head is short; what stands further down is not looked at. */
const MOST_TEXT = 256 * 1024
const MOST_FEEDS = 20

/** In the order of the page, each once. `url`: where the page was found. */
export function feedsOfPage(html: string, url: string): readonly PageFeed[] {
  const found = new Map<string, PageFeed>()
  let base = url
  const parser = new Parser({
    onopentag(name, { rel = '', type = '', href = '', title = '' }) {
      if (name === 'base' && href) base = parseUrl(href, url)?.href ?? base
      if (name !== 'link' || !/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !TYPES.has(type.trim().toLowerCase())) return
      const address = parseUrl(href.trim(), base)
      if (!address || !/^https?:$/.test(address.protocol) || address.username || found.size === MOST_FEEDS) return
      if (!found.has(address.href)) found.set(address.href, { url: address.href, title: title.trim().slice(0, 200) })
    },
  })
  parser.end(html.slice(0, MOST_TEXT))
  return [...found.values()]
}
