// Alone judges: updated before published.
import { rfc3339 } from '../../model/time.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const updatedBeforePublished = rule<AnyDocument, { published: string; updated: string }>({
  id: 'updated-before-published',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'Law No. 5187 (Basın Kanunu)', section: 'm. 4', url: 'https://mevzuat.adalet.gov.tr/mevzuat/103226' },
  says: {
    en: ({ published, updated }) => `the item was updated (${updated}) before it was published (${published})`,
    tr: ({ published, updated }) => `öğe yayımlanmadan (${published}) önce güncellenmiş görünüyor (${updated})`,
  },
  why: {
    en: 'Both dates are to be shown and never to change; one of these two is wrong.',
    tr: 'İki tarih de gösterilir ve değişmez; bu ikisinden biri yanlış.',
  },
  remedy: {
    en: 'Give the first publication as published, every later change as updated.',
    tr: 'İlk yayımı published, sonraki her değişikliği updated olarak verin.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "date_published": "2026-01-02T10:00:00+03:00", "date_modified": "2026-01-01T10:00:00+03:00", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "date_published": "2026-01-02T10:00:00+03:00", "date_modified": "2026-01-03T10:00:00+03:00", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const { publishedAt, modifiedAt } = draft
      if (publishedAt !== undefined && modifiedAt !== undefined && modifiedAt < publishedAt)
        report(at, { published: rfc3339(publishedAt) ?? '', updated: rfc3339(modifiedAt) ?? '' })
    }
  },
})
