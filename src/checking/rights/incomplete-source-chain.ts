// Alone judges: incomplete source chain.
import type { SourceHop } from '../../model/rights.js'
import { isAgencyHop } from '../../rights/origin.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

/** An agency’s service has neither issues nor public addresses. */
function isAgency(hop: Partial<SourceHop>): boolean {
  return isAgencyHop(hop) || /ajans|agency/i.test(hop.name ?? '')
}

export const incompleteSourceChain = rule<AnyDocument, { lacks: string }>({
  id: 'incomplete-source-chain',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'm. 36/3',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: {
    en: ({ lacks }) => `a source of the item is named without ${lacks}`,
    tr: ({ lacks }) => `öğenin bir kaynağı ${lacks} olmadan anılmış`,
  },
  why: {
    en: 'Who quotes the press names the source with its date; a chain with a gap proves nothing (art. 36/3).',
    tr: 'Basından iktibas eden, kaynağı tarihiyle gösterir; boşluklu zincir bir şey kanıtlamaz (m. 36/3).',
  },
  remedy: {
    en: 'Complete the hop: name, date, and the issue or address.',
    tr: 'Halkayı tamamlayın: ad, tarih ve sayı ya da adres.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "content_text": "a", "authors": [{"name": "Ada Işık"}], "_rights": {"class": "news", "source_chain": [{"name": "Ajans"}]}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "content_text": "a", "authors": [{"name": "Ada Işık"}], "_rights": {"class": "news", "source_chain": [{"name": "Ajans", "date": "2026-01-02T10:00:00+03:00", "url": "https://example.org/1"}]}}]}',
    ],
  },
  check(document, report) {
    for (const { draft, at } of document.read?.().articles ?? []) {
      for (const hop of draft.rights.sourceChain ?? []) {
        const lacks = [...(hop.name?.trim() ? [] : ['ad / name']), ...(hop.date === undefined ? ['tarih / date'] : [])]
        if (lacks.length > 0) report(at, { lacks: lacks.join(', ') })
        // A broadcast and an agency's service have neither, and a document does not always say what a source is.
        else if (!hop.url && !hop.issue && !isAgency(hop)) report(at, { lacks: ISSUE }, { level: 'info' })
      }
    }
  },
})

const ISSUE = 'sayı ya da adres / issue or address'
