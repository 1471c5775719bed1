// Alone judges: missing feed notice.
import { missing, rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { headOf, noticeText } from './rights-of.js'

export const missingFeedNotice = rule<AnyDocument, object>({
  id: 'missing-feed-notice',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'Ek Madde 4',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: { en: () => 'the feed carries no copyright notice', tr: () => 'besleme hak bildirimi taşımıyor' },
  why: {
    en: 'Information on rights travels with the work only where it is written (Ek Madde 4/1).',
    tr: 'Hak bilgisi, ancak yazıldığında eserle birlikte gider (Ek Madde 4/1).',
  },
  remedy: {
    en: 'Add copyright (RSS), rights (Atom) or _rights.notice (JSON Feed).',
    tr: 'copyright (RSS), rights (Atom) ya da _rights.notice (JSON Feed) ekleyin.',
  },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check(document, report) {
    const read = document.read?.()
    if (read && !noticeText(read.channel.notice)) report(missing(headOf(document), 'copyright'), {})
  },
})
