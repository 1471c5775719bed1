// Alone judges: reply without link.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const replyWithoutLink = rule<AnyDocument, object>({
  id: 'reply-without-link',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'Law No. 5187 (Basın Kanunu)', section: 'm. 14', url: 'https://mevzuat.adalet.gov.tr/mevzuat/103226' },
  says: {
    en: () => 'a correction and reply does not link to what it answers',
    tr: () => 'düzeltme ve cevap, cevapladığı yayına bağlantı vermiyor',
  },
  why: {
    en: 'A site publishes a reply with the address of the item that it concerns.',
    tr: 'İnternet haber sitesi cevabı, ilgili yayının bağlantısıyla yayımlar.',
  },
  remedy: {
    en: 'Say in _rights.concerns which publication it answers: title, url, date.',
    tr: '_rights.concerns alanında hangi yayına cevap olduğunu söyleyin: title, url, date.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "_rights": {"class": "reply", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "_rights": {"class": "reply", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}, "concerns": {"title": "b", "url": "https://example.com/2", "date": "2026-01-02T10:00:00+03:00"}}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? [])
      if (draft.rights.class === 'reply' && !draft.rights.concerns?.url) report(at, {})
  },
})
