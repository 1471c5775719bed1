// Alone judges: duplicate description semantics.

import { child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

const ATOM = 'http://www.w3.org/2005/Atom'
const XHTML = 'http://www.w3.org/1999/xhtml'

export const duplicateDescriptionSemantics = rule<RssDocument, { element: string }>({
  id: 'duplicate-description-semantics',
  level: 'warning',
  w3c: 'DuplicateDescriptionSemantics',
  basis: {
    name: 'RSS Best Practices Profile',
    section: '<description>',
    url: 'https://www.rssboard.org/rss-profile#element-channel-item-description',
  },
  says: {
    en: ({ element }) => `${element} repeats the description word for word`,
    tr: ({ element }) => `${element}, description öğesini sözcüğü sözcüğüne yineliyor`,
  },
  why: {
    en: 'The same text twice costs bandwidth, and some readers show it twice.',
    tr: 'Aynı metin iki kez gidince bant harcar; bazı okuyucular iki kez gösterir.',
  },
  remedy: { en: 'Let the description be a summary.', tr: 'description bir özet olsun.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>the same</description><atom:content type="html">the same</atom:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>short</description><atom:content type="html">the long text</atom:content></item>',
    ],
  },
  check({ items, uri }, report) {
    for (const item of items) {
      const description = child(item, 'description', uri)
      if (!description) continue
      for (const other of [child(item, 'content', ATOM), child(item, 'body', XHTML)]) {
        if (other && textOf(other).trim() === textOf(description).trim())
          report(other, { element: `${other.prefix}:${other.local}` })
      }
    }
  },
})
