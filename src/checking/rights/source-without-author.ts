// Alone judges: source without author.
import { isAgencyHop } from '../../rights/origin.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const sourceWithoutAuthor = rule<AnyDocument, { source: string }>({
  id: 'source-without-author',
  level: 'info',
  profile: 'rights',
  basis: { name: 'Law No. 5846 (FSEK)', section: 'm. 36/3', url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458' },
  says: {
    en: ({ source }) => `neither the source ${source} nor the item names an author`,
    tr: ({ source }) => `ne kaynak ${source} ne de öğe bir yazar anıyor`,
  },
  why: {
    en: 'Who quotes names the author too: by name, pseudonym or sign.',
    tr: 'İktibas eden, yazarı da adı, müstear adı ya da işaretiyle anar.',
  },
  remedy: {
    en: 'Add the author to the hop or to the item; an agency’s own text has none.',
    tr: 'Yazarı halkaya ya da öğeye ekleyin; ajansın kendi metninde yazar olmayabilir.',
  },
  examples: {
    bad: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "content_text": "a", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}, "source_chain": [{"name": "Öteki Gazete", "date": "2026-01-02T10:00:00+03:00", "url": "https://example.org/1"}]}}]}',
    ],
    good: [
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "_rights": {"notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}}, "items": [{"id": "1", "url": "https://example.com/1", "authors": [{"name": "Ada Işık"}], "content_text": "a", "_rights": {"class": "news", "notice": {"tr": "© 2026 Gazete. 5846 sayılı Fikir ve Sanat Eserleri Kanunu uyarınca hakları saklıdır."}, "source_chain": [{"name": "Öteki Gazete", "date": "2026-01-02T10:00:00+03:00", "url": "https://example.org/1"}]}}]}',
    ],
  },
  check({ read }, report) {
    for (const { draft, at } of read?.().articles ?? []) {
      const [first] = draft.rights.sourceChain ?? []
      if (!first?.name || first.author || draft.authors.length > 0 || isAgencyHop(first)) continue
      report(at, { source: first.name }, { value: first.name })
    }
  },
})
