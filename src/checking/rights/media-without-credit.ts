// Alone judges: media without credit.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { noticeText } from './rights-of.js'

export const mediaWithoutCredit = rule<AnyDocument, { url: string; count: number }>({
  id: 'media-without-credit',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'Law No. 5846 (FSEK)', section: 'm. 84, m. 15', url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458' },
  says: {
    en: ({ url, count }) =>
      `${count === 1 ? 'a picture or film' : `${count} pictures or films`} without a name: ${url}`,
    tr: ({ url, count }) => `adı anılmayan ${count === 1 ? 'görsel' : `${count} görsel`}: ${url}`,
  },
  why: {
    en: 'Pictures are reserved even where the text is free, and the author’s name belongs to them.',
    tr: 'Metin serbest olsa da görsel saklıdır; sahibinin adı da görsele aittir.',
  },
  remedy: {
    en: 'Add media:credit or media:copyright to the medium, or _rights to the attachment.',
    tr: 'Görsele media:credit ya da media:copyright, ekte _rights ekleyin.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "attachments": [{"url": "https://example.com/a.jpg", "mime_type": "image/jpeg"}], "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "attachments": [{"url": "https://example.com/a.jpg", "mime_type": "image/jpeg", "_rights": {"credit": "Ada Işık"}}], "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const bare = draft.media.filter(
        ({ kind, credit, rights }) =>
          (kind === 'image' || kind === 'video') && !credit?.trim() && !noticeText(rights?.notice),
      )
      const [first] = bare
      if (first) report(at, { url: first.url, count: bare.length }, { value: first.url })
    }
  },
})
