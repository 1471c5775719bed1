// Alone judges: notice without law.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { headOf, noticeText } from './rights-of.js'

export const noticeWithoutLaw = rule<AnyDocument, { notice: string }>({
  id: 'notice-without-law',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'Ek Madde 4',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: { en: () => 'the notice does not name Law No. 5846', tr: () => 'bildirim 5846 sayılı Kanunu anmıyor' },
  why: {
    en: 'A notice that names its law can be relied on without asking which one is meant.',
    tr: 'Kanununu anan bildirime, hangisi kastediliyor diye sorulmadan dayanılabilir.',
  },
  remedy: {
    en: 'Name "5846 sayılı Fikir ve Sanat Eserleri Kanunu".',
    tr: '"5846 sayılı Fikir ve Sanat Eserleri Kanunu" adını anın.',
  },
  examples: {
    bad: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check(document, report) {
    const notice = noticeText(document.read?.().channel.notice)
    if (notice && !/\b5846\b/.test(notice)) report(headOf(document), { notice }, { value: notice })
  },
})
