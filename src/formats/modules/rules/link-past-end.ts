// Alone judges: link past end.

import { attributeOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { feedLinks, relationOf } from '../self-links.js'

const ENDS = [
  ['first', ['previous', 'prev']],
  ['last', ['next']],
] as readonly (readonly [string, readonly string[]])[]

export const linkPastEnd = rule<Survey, { end: string; rel: string }>({
  id: 'link-past-end',
  level: 'error',
  w3c: 'LinkPastEnd',
  basis: { name: 'RFC 5005', section: '§3', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-3' },
  says: {
    en: ({ end, rel }) => `this is the ${end} page, yet it has a link "${rel}"`,
    tr: ({ end, rel }) => `bu ${end} sayfa, ama "${rel}" bağlantısı var`,
  },
  why: {
    en: 'There is nothing before the first page and nothing after the last.',
    tr: 'İlk sayfadan önce, son sayfadan sonra bir şey yoktur.',
  },
  remedy: { en: 'Remove the link.', tr: 'Bağlantıyı çıkarın.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><link rel="first" href="https://example.com/feed.atom"/><link rel="previous" href="https://example.com/feed.atom?0"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><link rel="first" href="https://example.com/feed.atom"/><link rel="next" href="https://example.com/feed.atom?2"/></feed>',
    ],
  },
  check(survey, report) {
    const links = feedLinks(survey)
    const href = (rel: string) => {
      const link = links.find(candidate => relationOf(candidate) === rel)
      return link && attributeOf(link, 'href')?.value.trim()
    }
    const self = href('self')
    for (const [end, rels] of ENDS) {
      if (!self || href(end) !== self) continue
      for (const link of links) {
        const rel = relationOf(link)
        if (rels.includes(rel)) report(link, { end, rel }, { remove: true })
      }
    }
  },
})
