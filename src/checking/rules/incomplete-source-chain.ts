// Alone judges: incomplete source chain.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from './document.js'

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
    bad: [],
    good: [
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><copyright>© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır.</copyright><atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/></channel></rss>',
    ],
  },
  check(document, report) {
    for (const { draft, at } of document.read?.().articles ?? []) {
      for (const hop of draft.rights.sourceChain ?? []) {
        const lacks = [...(hop.name?.trim() ? [] : ['ad / name']), ...(hop.date === undefined ? ['tarih / date'] : [])]
        if (lacks.length > 0) report(at, { lacks: lacks.join(', ') })
      }
    }
  },
})
