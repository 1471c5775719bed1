// Alone judges: missing recommended member.
import type { Level } from '../../../model/diagnostic.js'
import { member } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { type JsonPlace, placedObjects } from '../vocabulary.js'

interface Wanted {
  readonly name: string
  readonly in: JsonPlace
  readonly level: Level
}

/** Public feeds should treat the first two as required; the others only should be there. */
const WANTED: readonly Wanted[] = [
  { name: 'home_page_url', in: 'feed', level: 'warning' },
  { name: 'feed_url', in: 'feed', level: 'warning' },
  { name: 'icon', in: 'feed', level: 'info' },
  { name: 'favicon', in: 'feed', level: 'info' },
  { name: 'url', in: 'item', level: 'info' },
]

export const missingRecommendedMember = rule<JsonFeedDocument, { place: JsonPlace; member: string }>({
  id: 'missing-recommended-member',
  level: 'warning',
  basis: { name: 'JSON Feed 1.1', section: 'Top-level', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: ({ member, place }) => `the ${place} has no ${member}, which public feeds should have`,
    tr: ({ member, place }) => `${place} içinde, yayımlanan beslemelerde bulunması gereken ${member} yok`,
  },
  why: {
    en: 'By these addresses readers know the feed again, open its site and its stories, and show its icon without guessing.',
    tr: 'Okuyucular beslemeyi bu adreslerden tanır, sitesini ve haberlerini açar, simgesini tahmin etmeden gösterir.',
  },
  remedy: { en: 'Add it with an absolute address.', tr: 'Tam bir adresle ekleyin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "home_page_url": "https://example.com/", "feed_url": "https://example.com/a.json", "icon": "https://example.com/a.png", "favicon": "https://example.com/b.png", "items": [{"id": "1", "url": "https://example.com/1", "content_text": "a"}]}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      for (const { name, in: within, level } of WANTED)
        if (within === place && !member(node, name)) report(missing(node, name), { place, member: name }, { level })
    }
  },
})
