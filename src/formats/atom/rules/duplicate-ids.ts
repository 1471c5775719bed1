// Alone judges: duplicate ids.
import { rule } from '../../../validation/rule.js'
import type { AtomDocument } from '../document.js'
import { idOf } from '../entry-values.js'

export const duplicateIds = rule<AtomDocument, { count: number }>({
  id: 'duplicate-ids',
  level: 'error',
  w3c: 'DuplicateIds',
  basis: { name: 'RFC 4287', section: '§4.2.6', url: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6' },
  says: {
    en: ({ count }) => `all ${count} entries have the same id`,
    tr: ({ count }) => `${count} girdinin hepsi aynı id’yi taşıyor`,
  },
  why: { en: 'Readers will show only one of them.', tr: 'Okuyucular yalnız birini gösterir.' },
  remedy: { en: 'Give each entry an id of its own.', tr: 'Her girdiye kendi id’sini verin.' },
  examples: { bad: [], good: [], within: 'atom' },
  check({ feed, entries }, report) {
    if (!feed || entries.length < 10) return
    const ids = new Set(entries.map(entry => idOf(entry)))
    if (ids.size === 1) report(feed, { count: entries.length }, { w3c: { element: 'feed' } })
  },
})
