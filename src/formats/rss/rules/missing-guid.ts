// Alone judges: missing guid.

import type { Fix } from '../../../model/diagnostic.js'
import { child, type Element, textOf } from '../../../model/tree.js'
import { isUrl } from '../../../model/url.js'
import { escapeText } from '../../../validation/escape.js'
import { missing, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

function textIn(item: Element, local: string, uri: string): string {
  const found = child(item, local, uri)
  return found ? textOf(found).trim() : ''
}

/** A permanent link is the id that readers make up themselves. */
function linkOf(item: Element, uri: string): string | undefined {
  const link = textIn(item, 'link', uri)
  return /^https?:\/\/[\x21-\x7e]+$/i.test(link) && isUrl(link) ? link : undefined
}

function withGuid(item: Element, link: string, uri: string, text: string): Fix {
  const end = child(item, 'link', uri)?.end ?? item.startTagEnd
  const name = item.prefix === '' ? 'guid' : `${item.prefix}:guid`
  const indent =
    /\n[ \t]*$/.exec(
      text.slice(Math.max(0, (child(item, 'link', uri)?.start ?? 0) - 200), child(item, 'link', uri)?.start),
    )?.[0] ?? ''
  return { start: end, end, text: `${indent}<${name}>${escapeText(link)}</${name}>` }
}

export const missingGuid = rule<RssDocument, object>({
  id: 'missing-guid',
  level: 'warning',
  w3c: 'MissingGuid',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<guid>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-guid',
  },
  says: { en: () => 'the item has no guid', tr: () => 'öğede guid yok' },
  why: {
    en: 'Without it readers tell items apart by guessing, and show corrected ones twice.',
    tr: 'guid olmayınca okuyucular öğeleri tahminle ayırır ve düzeltilmiş haberi iki kez gösterir.',
  },
  remedy: { en: 'Add a guid that never changes.', tr: 'Hiç değişmeyen bir guid ekleyin.' },
  examples: {
    bad: ['<item><title>a</title></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ items, uri, version, tree }, report) {
    if (version.startsWith('0.9')) return
    const addresses = items.map(item => linkOf(item, uri))
    const ids = new Set(items.map(item => textIn(item, 'guid', uri)))
    items.forEach((item, i) => {
      if (child(item, 'guid', uri)) return
      const link = addresses[i]
      // Nothing else in the document may have that id, now or after the fix.
      const own = link && !ids.has(link) && addresses.indexOf(link) === addresses.lastIndexOf(link)
      report(missing(item, 'guid'), {}, own ? { fix: withGuid(item, link, uri, tree.text) } : {})
    })
  },
})
