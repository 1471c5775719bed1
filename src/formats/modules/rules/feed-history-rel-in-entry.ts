// Alone judges: feed history rel in entry.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { relationOf } from '../self-links.js'

const PAGING = new Set(['current', 'first', 'last', 'next', 'next-archive', 'prev-archive', 'previous', 'prev'])

export const feedHistoryRelInEntry = rule<Survey, { rel: string }>({
  id: 'feed-history-rel-in-entry',
  level: 'warning',
  w3c: 'FeedHistoryRelInEntry',
  basis: { name: 'RFC 5005', section: '§3 and §4', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-3' },
  says: {
    en: ({ rel }) => `the relation "${rel}" is for feeds, but stands in an entry`,
    tr: ({ rel }) => `"${rel}" ilişkisi beslemeler içindir, ama girdide duruyor`,
  },
  why: {
    en: 'Paging and archives are of the feed; in an entry nobody follows them.',
    tr: 'Sayfalama ve arşiv beslemeye aittir; girdide kimse izlemez.',
  },
  remedy: { en: 'Move the link to the feed.', tr: 'Bağlantıyı beslemeye taşıyın.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="next" href="https://example.com/feed.atom?2"/></entry></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><link rel="next" href="https://example.com/feed.atom?2"/><entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content></entry></feed>',
    ],
  },
  check(survey, report) {
    for (const { element, parent } of survey.named('atom:link')) {
      const rel = relationOf(element)
      if (PAGING.has(rel) && (parent?.name === 'atom:entry' || parent?.name === 'item'))
        report(element, { rel }, { remove: true })
    }
  },
})
