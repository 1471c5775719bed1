// Alone judges: feed url doesnt match location.
import { member } from '../../../model/tree.js'
import { parseUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { filledOf } from '../values.js'

export const feedUrlDoesntMatchLocation = rule<JsonFeedDocument, { value: string; url: string }>({
  id: 'feed-url-doesnt-match-location',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'feed_url', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ url, value }) => `feed_url "${value}" is not where this document lives ("${url}")`,
    tr: ({ url, value }) => `feed_url "${value}", belgenin bulunduğu yer değil ("${url}")`,
  },
  why: {
    en: 'feed_url identifies the feed, and hubs are asked for it: if it is another document, readers follow the wrong one.',
    tr: 'Beslemeyi feed_url tanıtır, hub’lardan da o istenir: başka bir belgeyse okuyucular yanlışını izler.',
  },
  remedy: {
    en: 'Write the address under which this very document is served.',
    tr: 'Bu belgenin sunulduğu adresi yazın.',
  },
  examples: { bad: [], good: [], within: 'json-feed' },
  check({ root }, report, { url }) {
    const given = member(root, 'feed_url')
    const value = filledOf(given)
    const written = value === undefined ? undefined : parseUrl(value.trim())
    const here = url === undefined ? undefined : parseUrl(url)
    // A page of a feed, asked for by a query, names the whole.
    if (!given || !value || !written || !here || isSame(written, here)) return
    report(given, { value, url: here.href }, { value })
  },
})

function isSame(said: URL, here: URL): boolean {
  return (
    said.origin + said.pathname === here.origin + here.pathname && (said.search === '' || said.search === here.search)
  )
}
