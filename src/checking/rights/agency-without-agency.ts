// Alone judges: agency without agency.

import { listsAgency } from '../../rights/agencies.js'
import { isAgencyHop } from '../../rights/origin.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { agencyIn } from './agency-in.js'
import { plainBody } from './rights-of.js'

export const agencyWithoutAgency = rule<AnyDocument, { agency: string }>({
  id: 'agency-without-agency',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'Law No. 5846 (FSEK)', section: 'm. 36/3', url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458' },
  says: {
    en: ({ agency }) =>
      `${agency ? `the text says it is of ${agency}` : 'the class of the item is agency'}, but the item names no agency as its source`,
    tr: ({ agency }) =>
      `${agency ? `metin ${agency} mahreçli` : 'öğenin sınıfı ajans'}, ama öğe kaynak olarak hiçbir ajans göstermiyor`,
  },
  why: {
    en: 'What an agency reported may be passed on only by who subscribed to it, and only with its name.',
    tr: 'Ajans haberini ancak aboneler, ancak ajansın adıyla aktarabilir.',
  },
  remedy: {
    en: 'Name the agency in the source chain: dcterms:provenance, source, or _rights.source_chain.',
    tr: 'Ajansı kaynak zincirinde gösterin: dcterms:provenance, source ya da _rights.source_chain.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "KARS (AA) - Kentte kar yağışı etkili oldu.", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "KARS (AA) - Kentte kar yağışı etkili oldu.", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}, "source_chain": [{"name": "AA", "date": "2026-01-02T10:00:00+03:00", "url": "https://example.org/1"}]}}]}',
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "ABD-İran görüşmesi (dün) ertelendi.", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const chain = draft.rights.sourceChain ?? []
      const agency = agencyIn(plainBody(draft))
      if (chain.some(hop => isAgencyHop(hop) || (agency && hop.name && listsAgency([hop.name], agency)))) continue
      if (agency !== undefined || draft.rights.class === 'agency') report(at, { agency: agency ?? '' })
    }
  },
})
