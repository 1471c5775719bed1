// Alone judges: missing current in archive.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { feedLinks, relationOf } from '../self-links.js'

export const missingCurrentInArchive = rule<Survey, object>({
  id: 'missing-current-in-archive',
  level: 'warning',
  w3c: 'MissingCurrentInArchive',
  basis: { name: 'RFC 5005', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-4' },
  says: {
    en: () => 'the archive page has no link to the current feed',
    tr: () => 'arşiv sayfasında güncel beslemeye bağlantı yok',
  },
  why: { en: 'Someone who finds the archive cannot find the feed.', tr: 'Arşivi bulan kişi beslemeyi bulamaz.' },
  remedy: { en: 'Add link rel="current".', tr: 'rel="current" bağlantısı ekleyin.' },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:archive/><link rel="prev-archive" href="https://example.com/1.atom"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:archive/><link rel="current" href="https://example.com/feed.atom"/><link rel="prev-archive" href="https://example.com/1.atom"/></feed>',
    ],
  },
  check(survey, report) {
    const [archive] = survey.named('fh:archive')
    if (archive && !feedLinks(survey).some(link => relationOf(link) === 'current')) report(archive.element, {})
  },
})
