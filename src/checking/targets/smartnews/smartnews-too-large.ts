// Alone judges: smartnews too large.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { isTaken } from '../intake.js'
import { SMARTNEWS } from './intake.js'

const MOST = 1_000_000

export const smartnewsTooLarge = rule<AnyDocument, { size: number }>({
  id: 'smartnews-too-large',
  level: 'warning',
  profile: 'news',
  target: 'smartnews',
  basis: SMARTNEWS.basis,
  says: {
    en: ({ size }) => `SmartNews advises 1 MB for the whole file, and this has ${(size / 1e6).toFixed(1)}`,
    tr: ({ size }) => `SmartNews dosyanın tümü için 1 MB önerir, bu ${(size / 1e6).toFixed(1)} MB`,
  },
  why: {
    en: 'Its checking tool refuses larger files.',
    tr: 'Denetim aracı daha büyük dosyayı geri çevirir.',
  },
  remedy: { en: 'Keep fewer items in it.', tr: 'İçinde daha az öğe tutun.' },
  examples: { bad: [], good: [] },
  check(document, report) {
    const size = Buffer.byteLength(document.tree.text)
    if (isTaken(document, SMARTNEWS) && size > MOST) report(headOf(document), { size })
  },
})
