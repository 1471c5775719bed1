// Alone judges: missing item notice.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { noticeText } from './rights-of.js'

export const missingItemNotice = rule<AnyDocument, object>({
  id: 'missing-item-notice',
  level: 'warning',
  profile: 'rights',
  basis: {
    name: 'Law No. 5846 (FSEK)',
    section: 'm. 36',
    url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458',
  },
  says: {
    en: () => 'the item carries no rights notice, and neither does the feed',
    tr: () => 'öğe hak bildirimi taşımıyor, besleme de taşımıyor',
  },
  why: {
    en: 'An item travels alone: aggregators take it out of its feed.',
    tr: 'Öğe tek başına dolaşır: toplayıcılar onu beslemesinden ayırır.',
  },
  remedy: {
    en: 'Add dc:rights (RSS), rights (Atom) or _rights.notice (JSON Feed) to the item.',
    tr: 'Öğeye dc:rights (RSS), rights (Atom) ya da _rights.notice (JSON Feed) ekleyin.',
  },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><dc:rights>© 2026 Gazete</dc:rights><guid isPermaLink="false">a</guid></item>'],
  },
  check(document, report) {
    for (const { draft, at } of document.read?.().articles ?? []) {
      if (!noticeText(draft.rights.notice)) report(at, {})
    }
  },
})
