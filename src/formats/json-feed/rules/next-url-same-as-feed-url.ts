// Alone judges: next url same as feed url.
import { member } from '../../../model/tree.js'
import { parseUrl } from '../../../model/url.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { filledOf } from '../values.js'

export const nextUrlSameAsFeedUrl = rule<JsonFeedDocument, { value: string }>({
  id: 'next-url-same-as-feed-url',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'next_url', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ value }) => `next_url "${value}" leads back to this very page of the feed`,
    tr: ({ value }) => `next_url "${value}" beslemenin bu sayfasına geri götürüyor`,
  },
  why: {
    en: 'A reader that follows it comes to the same items for ever; the specification forbids it for that reason.',
    tr: 'Bunu izleyen okuyucu durmadan aynı öğelere gelir; şartname bunu bu yüzden yasaklar.',
  },
  remedy: {
    en: 'Write the address of the next page, or leave next_url out on the last one.',
    tr: 'Sonraki sayfanın adresini yazın; son sayfada next_url üyesini çıkarın.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "feed_url": "https://example.com/a.json", "next_url": "https://EXAMPLE.com/a.json#2", "items": []}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "feed_url": "https://example.com/a.json", "next_url": "https://example.com/a.json?page=2", "items": []}',
    ],
    within: 'json-feed',
  },
  check({ root }, report, { url }) {
    const next = member(root, 'next_url')
    const value = filledOf(next)
    if (!next || value === undefined) return
    const here = [filledOf(member(root, 'feed_url')), url].flatMap(address => (address ? addressOf(address) : []))
    if (here.includes(addressOf(value))) report(next, { value }, { value })
  },
})

/** Without a fragment, which is never sent. */
function addressOf(text: string): string {
  return (parseUrl(text.trim())?.href ?? text.trim()).replace(/#.*$/, '')
}
