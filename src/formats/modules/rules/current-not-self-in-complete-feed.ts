// Alone judges: current not self in complete feed.

import { attributeOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { feedLinks, relationOf } from '../self-links.js'

export const currentNotSelfInCompleteFeed = rule<Survey, object>({
  id: 'current-not-self-in-complete-feed',
  level: 'error',
  w3c: 'CurrentNotSelfInCompleteFeed',
  basis: { name: 'RFC 5005', section: '§2', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-2' },
  says: {
    en: () => 'the feed is complete, but its current link is not its self link',
    tr: () => 'besleme tam, ama current bağlantısı self bağlantısıyla aynı değil',
  },
  why: { en: 'A complete feed is its own current version.', tr: 'Tam besleme kendi güncel sürümüdür.' },
  remedy: {
    en: 'Write the same address in both, or remove current.',
    tr: 'İkisine aynı adresi yazın ya da current’ı çıkarın.',
  },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:complete/><link rel="current" href="https://example.com/other.atom"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:complete/><link rel="current" href="https://example.com/feed.atom"/></feed>',
    ],
  },
  check(survey, report) {
    if (survey.named('fh:complete').length === 0) return
    const links = feedLinks(survey)
    const find = (rel: string) => links.find(link => relationOf(link) === rel)
    const current = find('current')
    const self = find('self')
    if (current && self && attributeOf(current, 'href')?.value !== attributeOf(self, 'href')?.value) report(current, {})
  },
})
