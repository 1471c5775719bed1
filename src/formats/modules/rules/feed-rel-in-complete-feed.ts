// Alone judges: feed rel in complete feed.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { feedLinks, relationOf } from '../self-links.js'

const PAGING = new Set(['first', 'last', 'next', 'next-archive', 'prev-archive', 'previous', 'prev'])

export const feedRelInCompleteFeed = rule<Survey, { rel: string }>({
  id: 'feed-rel-in-complete-feed',
  level: 'error',
  w3c: 'FeedRelInCompleteFeed',
  basis: { name: 'RFC 5005', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-2' },
  says: {
    en: ({ rel }) => `the relation "${rel}" stands in a feed that says it is complete`,
    tr: ({ rel }) => `"${rel}" ilişkisi, tam olduğunu söyleyen bir beslemede duruyor`,
  },
  why: {
    en: 'A complete feed has no other pages and no archive.',
    tr: 'Tam beslemenin başka sayfası da arşivi de olmaz.',
  },
  remedy: { en: 'Remove the link, or fh:complete.', tr: 'Bağlantıyı ya da fh:complete öğesini çıkarın.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:complete/><link rel="last" href="https://example.com/feed.atom?9"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:complete/></feed>',
    ],
  },
  check(survey, report) {
    if (survey.named('fh:complete').length === 0) return
    for (const link of feedLinks(survey)) if (PAGING.has(relationOf(link))) report(link, { rel: relationOf(link) })
  },
})
