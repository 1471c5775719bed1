// Alone judges: rights removed.
import { rule } from '../../validation/rule.js'
import type { AnyDocument } from '../any-document.js'
import { lost } from './lost.js'
import { pairs } from './pairs.js'
import { headOf, noticeText } from './rights-of.js'

const NOTICE = 'bildirim / notice'

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

export const rightsRemoved = rule<AnyDocument, { what: string; was: string }>({
  id: 'rights-removed',
  level: 'error',
  profile: 'rights',
  basis: { name: 'Law No. 5846 (FSEK)', section: 'Ek Madde 4/1', url: 'https://mevzuat.adalet.gov.tr/mevzuat/104458' },
  says: {
    en: ({ what, was }) => `the previous version had ${what}, and it is gone: ${was}`,
    tr: ({ what, was }) => `önceki sürümde ${what} vardı, şimdi yok: ${was}`,
  },
  why: {
    en: 'Information on rights may not be removed or weakened, nor may copies without it be passed on.',
    tr: 'Hak bilgileri çıkarılamaz ve zayıflatılamaz; bunları taşımayan kopyalar da yayılamaz.',
  },
  remedy: {
    en: 'Put back what was there; if the holder changed it, keep proof of that.',
    tr: 'Çıkarılanı geri koyun; hak sahibi değiştirdiyse belgesini saklayın.',
  },
  examples: {
    bad: [],
    good: [],
  },
  check(document, report) {
    const [before, now] = [document.previous?.(), document.read?.()]
    if (!before || !now) return
    const was = noticeText(before.channel.notice)
    if (was && !noticeText(now.channel.notice)) report(headOf(document), { what: NOTICE, was: short(was) })
    for (const { old, draft, at } of pairs(before, now))
      for (const { what, was } of lost(old, draft)) report(at, { what, was: short(was) }, { value: was })
  },
})
