// Alone judges: element of later version.
import { type Element, elements } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

interface Later {
  readonly since: string
  /** Versions that do not have them. */
  readonly until: readonly string[]
  readonly names: ReadonlySet<string>
}

const LATER: readonly Later[] = [
  {
    since: '0.92',
    until: ['0.9', '0.90', '0.91'],
    names: new Set(['channel/cloud', 'channel/category', 'item/source', 'item/enclosure', 'item/category']),
  },
  {
    since: '2.0',
    until: ['0.9', '0.90', '0.91', '0.92'],
    names: new Set(['channel/generator', 'channel/ttl', 'item/author', 'item/comments', 'item/guid', 'item/pubDate']),
  },
]

function nameOf(parent: Element, { local }: Element): string {
  return `${parent.local}/${local}`
}

export const elementOfLaterVersion = rule<RssDocument, { element: string; version: string; since: string }>({
  id: 'element-of-later-version',
  level: 'info',
  basis: { name: 'RSS 0.92', section: 'What’s new in 0.92', url: 'https://www.rssboard.org/rss-0-9-2' },
  says: {
    en: ({ element, version, since }) => `${element} came with RSS ${since}, and this says it is ${version}`,
    tr: ({ element, version, since }) => `${element} RSS ${since} ile geldi, belge ise ${version} olduğunu söylüyor`,
  },
  why: {
    en: 'Programs that go by the version do not look for it.',
    tr: 'Sürüme göre davranan programlar bunu aramaz.',
  },
  remedy: { en: 'Say version="2.0".', tr: 'version="2.0" deyin.' },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><item><title>a</title><link>https://example.com/a</link><guid isPermaLink="false">a</guid></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="0.91"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><item><title>a</title><link>https://example.com/a</link></item></channel></rss>',
    ],
  },
  check({ version, channel, items, uri }, report) {
    const later = LATER.filter(({ until }) => until.includes(version))
    if (later.length === 0) return
    for (const parent of channel ? [channel, ...items] : items)
      for (const element of elements(parent)) {
        const found = element.uri === uri && later.find(({ names }) => names.has(nameOf(parent, element)))
        if (found) report(element, { element: element.local, version, since: found.since })
      }
  },
})
