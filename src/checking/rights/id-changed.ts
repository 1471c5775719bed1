// Alone judges: id changed.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'

export const idChanged = rule<AnyDocument, { was: string; is: string }>({
  id: 'id-changed',
  level: 'error',
  profile: 'rights',
  basis: {
    name: 'RSS 2.0',
    section: '<guid>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ was, is }) => `the item was called ${was} in the previous version, and is called ${is} now`,
    tr: ({ was, is }) => `öğenin kimliği önceki sürümde ${was} idi, şimdi ${is}`,
  },
  why: {
    en: 'Readers show it as a new story, and nobody can tell any more that it was corrected or withdrawn.',
    tr: 'Okuyucular yeni haber diye gösterir; düzeltildiği ya da kaldırıldığı izlenemez olur.',
  },
  remedy: {
    en: 'Keep the id for ever, also when the address changes.',
    tr: 'Kimliği hiç değiştirmeyin, adres değişse bile.',
  },
  examples: {
    bad: [],
    good: [],
  },
  check(document, report) {
    const [before, now] = [document.previous?.(), document.read?.()]
    if (!before || !now) return
    const ids = new Set(now.articles.map(({ draft }) => draft.id))
    const old = new Map(before.articles.flatMap(({ draft: { url, id } }) => (url && id ? [[url, id] as const] : [])))
    for (const { draft, at } of now.articles) {
      const was = draft.url === undefined ? undefined : old.get(draft.url)
      // Where the old id is still there, it is another item at the same address.
      if (was !== undefined && draft.id && was !== draft.id && !ids.has(was))
        report(at, { was, is: draft.id }, { value: draft.id })
    }
  },
})
