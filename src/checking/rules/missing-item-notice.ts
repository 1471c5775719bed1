// Alone judges: missing item notice.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from './document.js'
import { noticeText } from './rights-of.js'

export const missingItemNotice = rule<AnyDocument, object>({
  id: 'missing-item-notice',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'm. 36',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: {
    en: () => 'the item carries no rights notice, and neither does the feed',
    tr: () => 'öğe hak bildirimi taşımıyor, besleme de taşımıyor',
  },
  why: {
    en: 'An item travels alone: aggregators take it out of its feed.',
    tr: 'Öğe tek başına dolaşır: toplayıcılar onu beslemesinden ayırır.',
  },
  remedy: {
    en: 'Add dc:rights (RSS), rights (Atom) or _rights.notice (JSON Feed) to the item.',
    tr: 'Öğeye dc:rights (RSS), rights (Atom) ya da _rights.notice (JSON Feed) ekleyin.',
  },
  examples: {
    bad: [],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/><item><title>a</title><guid isPermaLink="false">a</guid><dc:rights>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</dc:rights></item></channel></rss>',
    ],
  },
  check(document, report) {
    for (const { draft, at } of document.read?.().articles ?? []) {
      if (!noticeText(draft.rights.notice)) report(at, {})
    }
  },
})
