// Alone judges: duplicate semantics.
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { CHANNEL_TWINS, twinsIn } from '../twins.js'

export const duplicateSemantics = rule<RssDocument, { core: string; ext: string }>({
  id: 'duplicate-semantics',
  level: 'warning',
  w3c: 'DuplicateSemantics',
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
  examples: { bad: ['<language>en</language><dc:language>en</dc:language>'], good: ['<language>en</language>'] },
  check({ channel, uri }, report) {
    for (const { ext, names, same } of channel ? twinsIn(channel, uri, CHANNEL_TWINS) : [])
      report(ext, names, { remove: same })
  },
})
