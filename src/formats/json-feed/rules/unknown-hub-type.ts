// Alone judges: unknown hub type.
import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { filledOf } from '../values.js'
import { placedObjects } from '../vocabulary.js'

const TYPES = ['WebSub', 'rssCloud'] as const

export const unknownHubType = rule<JsonFeedDocument, { value: string }>({
  id: 'unknown-hub-type',
  level: 'warning',
  basis: {
    name: 'JSON Feed 1.1',
    section: 'Subscribing to Real-time Notifications',
    url: 'https://www.jsonfeed.org/version/1.1/#subscribing-to-real-time-notifications',
  },
  says: {
    en: ({ value }) => `"${value}" is no protocol of a hub that readers know: ${TYPES.join(', ')}`,
    tr: ({ value }) => `"${value}" okuyucuların bildiği bir hub protokolü değil: ${TYPES.join(', ')}`,
  },
  why: {
    en: 'A reader subscribes by the protocol this names, letter by letter; it passes over others and goes on polling.',
    tr: 'Okuyucu burada adı harf harf verilen protokolle abone olur; başkasını atlar ve yoklamayı sürdürür.',
  },
  remedy: { en: 'Write "WebSub" or "rssCloud".', tr: '"WebSub" ya da "rssCloud" yazın.' },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "hubs": [{"type": "websub", "url": "https://example.com/hub"}], "items": []}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "hubs": [{"type": "WebSub", "url": "https://example.com/hub"}], "items": []}',
    ],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      const type = place === 'hub' ? member(node, 'type') : undefined
      const value = filledOf(type)
      if (!type || value === undefined || TYPES.some(known => known === value)) continue
      const meant = MEANT.get(value.trim().toLowerCase())
      const fix = meant && { start: type.start, end: type.end, text: JSON.stringify(meant) }
      report(type, { value }, { value, ...(fix && { fix }) })
    }
  },
})

/** PubSubHubbub is what WebSub was called before. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['websub', 'WebSub'],
  ['pubsubhubbub', 'WebSub'],
  ['rsscloud', 'rssCloud'],
])
