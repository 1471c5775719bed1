// Alone judges: first date changed.

import { rfc3339 } from '../../model/time.js'
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { pairs } from './pairs.js'

export const firstDateChanged = rule<AnyDocument, { was: string; is: string }>({
  id: 'first-date-changed',
  level: 'error',
  profile: 'rights',
  basis: { name: 'Law No. 5187 (Basın Kanunu)', section: 'm. 4', url: 'https://mevzuat.adalet.gov.tr/mevzuat/103226' },
  says: {
    en: ({ was, is }) => `the item was first published ${was}, and says ${is} now`,
    tr: ({ was, is }) => `öğe ilk kez ${was} tarihinde yayımlanmıştı, şimdi ${is} diyor`,
  },
  why: {
    en: 'The date of first publication is shown at every access and does not change.',
    tr: 'İlk yayım tarihi her erişimde gösterilir ve değişmez.',
  },
  remedy: {
    en: 'Put the first date back, and give the change as an update.',
    tr: 'İlk tarihi geri koyun, değişikliği güncelleme olarak verin.',
  },
  examples: {
    bad: [],
    good: [],
  },
  check({ previous, read }, report) {
    const [before, now] = [previous?.(), read?.()]
    for (const { old, draft, at } of before && now ? pairs(before, now) : []) {
      const [was, is] = [old.publishedAt, draft.publishedAt]
      if (was !== undefined && is !== undefined && was !== is)
        report(at, { was: rfc3339(was) ?? '', is: rfc3339(is) ?? '' })
    }
  },
})
