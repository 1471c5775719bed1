// Alone judges: duplicate item semantics.
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { ITEM_TWINS, twinsIn } from '../twins.js'

export const duplicateItemSemantics = rule<RssDocument, { core: string; ext: string }>({
  id: 'duplicate-item-semantics',
  level: 'warning',
  w3c: 'DuplicateItemSemantics',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'Namespace elements',
    url: 'https://www.rssboard.org/rss-profile#namespace-elements',
  },
  says: {
    en: ({ core, ext }) => `${ext} says what ${core} says already`,
    tr: ({ core, ext }) => `${ext}, ${core} öğesinin söylediğini yineliyor`,
  },
  why: {
    en: 'Readers choose one of the two, and not all the same one.',
    tr: 'Okuyucular ikisinden birini seçer; hepsi aynısını seçmez.',
  },
  remedy: { en: 'Keep one of them.', tr: 'Birini bırakın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><author>a@example.com (A)</author><dc:creator>A</dc:creator></item>',
    ],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid><dc:creator>A</dc:creator></item>'],
  },
  check({ items, uri }, report) {
    for (const item of items)
      for (const { ext, names, same } of twinsIn(item, uri, ITEM_TWINS)) report(ext, names, { remove: same })
  },
})
