// Alone judges: archive incomplete.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { feedLinks, relationOf } from '../self-links.js'

export const archiveIncomplete = rule<Survey, object>({
  id: 'archive-incomplete',
  level: 'warning',
  w3c: 'ArchiveIncomplete',
  basis: { name: 'RFC 5005', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-4' },
  says: {
    en: () => 'the archive page has neither prev-archive nor next-archive',
    tr: () => 'arşiv sayfasında ne prev-archive ne de next-archive var',
  },
  why: { en: 'An archive is a chain; this link of it hangs loose.', tr: 'Arşiv bir zincirdir; bu halkası boşta.' },
  remedy: {
    en: 'Add link rel="prev-archive" or "next-archive".',
    tr: 'rel="prev-archive" ya da "next-archive" bağlantısı ekleyin.',
  },
  examples: {
    bad: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:archive/><link rel="current" href="https://example.com/feed.atom"/></feed>',
    ],
    good: [
      '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><id>urn:example:0</id><title>a</title><updated>2003-12-13T18:30:02Z</updated><author><name>a</name></author><link rel="self" href="https://example.com/feed.atom"/><fh:archive/><link rel="current" href="https://example.com/feed.atom"/><link rel="prev-archive" href="https://example.com/1.atom"/></feed>',
    ],
  },
  check(survey, report) {
    const [archive] = survey.named('fh:archive')
    if (!archive || survey.named('fh:complete').length > 0) return
    if (!feedLinks(survey).some(link => /^(?:prev|next)-archive$/.test(relationOf(link)))) report(archive.element, {})
  },
})
