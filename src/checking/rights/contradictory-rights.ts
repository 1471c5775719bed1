// Alone judges: contradictory rights.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { noticeText } from './rights-of.js'

const FREE = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//i
const RESERVED = /(?:her|tüm|bütün) hak(?:kı|ları) saklı|iktibas edilemez|izinsiz|all rights reserved/i

export const contradictoryRights = rule<AnyDocument, { free: string; notice: string }>({
  id: 'contradictory-rights',
  level: 'info',
  profile: 'rights',
  basis: { name: 'Law No. 5846 (FSEK)', section: 'Ek Madde 4', url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458' },
  says: {
    en: ({ free }) => `${free} lets the item be used, and its notice reserves it`,
    tr: ({ free }) => `${free} kullanıma izin veriyor, bildirim ise hakları saklı tutuyor`,
  },
  why: {
    en: 'Who cannot tell which counts takes the stricter one, or the one that suits.',
    tr: 'Hangisinin geçerli olduğunu bilemeyen ya sıkısını ya işine geleni alır.',
  },
  remedy: {
    en: 'Let licence, reservation and notice say the same.',
    tr: 'Lisans, saklı tutma alanı ve bildirim aynı şeyi söylesin.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca her hakkı saklıdır."}, "license_url": "https://creativecommons.org/licenses/by/4.0/"}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}, "license_url": "https://example.com/lisans"}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const { reservation, licenseUrl, notice } = draft.rights
      const free =
        reservation === 'none' ? 'reservation none' : licenseUrl && FREE.test(licenseUrl) ? licenseUrl : undefined
      const text = noticeText(notice) ?? ''
      if (free && RESERVED.test(text)) report(at, { free, notice: text }, { value: text })
    }
  },
})
