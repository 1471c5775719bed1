// Alone judges: column without reservation.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { isColumn, isDecided } from './rights-of.js'

export const columnWithoutReservation = rule<AnyDocument, object>({
  id: 'column-without-reservation',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'm. 36/2',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: {
    en: () => 'a column without a reservation may be republished',
    tr: () => 'saklı tutulmamış köşe yazısı iktibas edilebilir',
  },
  why: {
    en: 'Articles and columns may be taken over by others unless their reproduction is expressly reserved (art. 36/2).',
    tr: 'Makale ve fıkralar, iktibas hakkı açıkça saklı tutulmadıkça başkalarınca alınabilir (m. 36/2).',
  },
  remedy: {
    en: 'Reserve it in the item: "İktibas hakkı saklıdır", and _rights.reservation or dcterms:accessRights.',
    tr: 'Öğede saklı tutun: "İktibas hakkı saklıdır"; ayrıca _rights.reservation ya da dcterms:accessRights yazın.',
  },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca korunur.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/><item><title>a</title><guid isPermaLink="false">a</guid><category>Köşe Yazısı</category></item></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/><item><title>a</title><guid isPermaLink="false">a</guid><category>Köşe Yazısı</category><dc:rights>© 2026 Gazete. 5846 sayılı Kanun uyarınca iktibas hakkı saklıdır.</dc:rights></item></channel></rss>',
    ],
  },
  check(document, report) {
    for (const { draft, at } of document.read?.().articles ?? []) {
      if (isColumn(draft) && !isDecided(draft)) report(at, {})
    }
  },
})
