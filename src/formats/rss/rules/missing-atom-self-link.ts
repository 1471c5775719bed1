// Alone judges: missing atom self link.

import { attributeOf, childrenOf, type Element } from '../../../model/tree.js'
import { escapeAttribute } from '../../../validation/escape.js'
import { insertedIn } from '../../../validation/mends.js'
import { missing, type ReportOptions, rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const ATOM = 'http://www.w3.org/2005/Atom'

/** Where the document was found, it lives. The link brings its own namespace: the document may not have it. */
function selfLink(channel: Element, text: string, url: string | undefined): ReportOptions {
  if (!url) return {}
  const link = `<atom:link xmlns:atom="${ATOM}" rel="self" href="${escapeAttribute(url)}" type="application/rss+xml"/>`
  return { fix: insertedIn(channel, link, 'first', text) }
}

export const missingAtomSelfLink = rule<RssDocument, object>({
  id: 'missing-atom-self-link',
  level: 'warning',
  w3c: 'MissingAtomSelfLink',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'atom:link',
    url: 'https://www.rssboard.org/rss-profile#namespace-elements-atom-link',
  },
  says: { en: () => 'the channel does not say where it lives', tr: () => 'kanal kendi adresini söylemiyor' },
  why: {
    en: 'Readers that were given a copy, or were redirected, cannot find the original.',
    tr: 'Kopyası verilen ya da yönlendirilen okuyucu aslını bulamaz.',
  },
  remedy: {
    en: 'Add <atom:link href="…" rel="self" type="application/rss+xml"/>.',
    tr: '<atom:link href="…" rel="self" type="application/rss+xml"/> ekleyin.',
  },
  examples: {
    bad: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><!-- no self --></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Example</title><link>https://example.com/</link><description>An example</description><atom:link href="https://example.com/feed.rss" rel="self" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check({ channel, version, tree }, report, { url }) {
    if (!channel || version.startsWith('0.9')) return
    const links = childrenOf(channel, 'link', ATOM)
    if (!links.some(link => attributeOf(link, 'rel')?.value === 'self'))
      report(missing(channel, 'atom:link'), {}, selfLink(channel, tree.text, url))
  },
})
