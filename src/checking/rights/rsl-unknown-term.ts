// Alone judges: rsl unknown term.
import { attributeOf, textOf } from '../../model/tree.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { licences } from './rsl-licences.js'

const WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['usage', new Set(['all', 'ai-all', 'ai-train', 'ai-input', 'ai-index', 'search'])],
  ['user', new Set(['commercial', 'non-commercial', 'education', 'government', 'personal'])],
])

export const rslUnknownTerm = rule<AnyDocument, { term: string; type: string }>({
  id: 'rsl-unknown-term',
  level: 'warning',
  profile: 'rights',
  basis: { name: 'RSL 1.0', section: 'permits, prohibits', url: 'https://rslstandard.org/rsl' },
  says: {
    en: ({ term, type }) => `"${term}" is no ${type} that RSL knows`,
    tr: ({ term, type }) => `"${term}" RSL’in tanıdığı bir ${type} değil`,
  },
  why: {
    en: 'A crawler that does not know a word acts as if it were not there.',
    tr: 'Sözcüğü tanımayan tarayıcı, o söz yokmuş gibi davranır.',
  },
  remedy: {
    en: 'Use the words of RSL: all, ai-all, ai-train, ai-input, ai-index, search.',
    tr: 'RSL’in sözcüklerini kullanın: all, ai-all, ai-train, ai-input, ai-index, search.',
  },
  examples: {
    bad: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://example.com/1"><rsl:license><rsl:permits type="usage">arama</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content></item></channel></rss>',
    ],
    good: [
      '<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:rsl="https://rslstandard.org/rsl"><channel><title>a</title><link>https://example.com/</link><description>a</description><copyright>© 2026 Gazete. 5846 sayılı Kanun uyarınca hakları saklıdır.</copyright><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><rsl:content url="https://example.com/1"><rsl:license><rsl:permits type="usage">search</rsl:permits><rsl:payment type="attribution"/></rsl:license></rsl:content></item></channel></rss>',
    ],
  },
  check(document, report) {
    for (const { terms } of licences(document))
      for (const element of terms) {
        const type = attributeOf(element, 'type')?.value.trim() ?? ''
        const known = WORDS.get(type)
        for (const term of textOf(element)
          .split(/[\s,]+/)
          .filter(Boolean))
          if (known ? !known.has(term) : type !== 'geo') report(element, { term, type }, { value: term })
      }
  },
})
