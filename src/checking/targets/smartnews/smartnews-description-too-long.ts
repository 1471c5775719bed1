// Alone judges: smartnews description too long.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { SMARTNEWS } from './intake.js'

const MOST = 30

export const smartnewsDescriptionTooLong = rule<AnyDocument, { length: number }>({
  id: 'smartnews-description-too-long',
  level: 'warning',
  profile: 'news',
  target: 'smartnews',
  basis: SMARTNEWS.basis,
  says: {
    en: ({ length }) => `SmartNews shows 30 characters of the channel’s description, and it has ${length}`,
    tr: ({ length }) => `SmartNews kanal açıklamasının 30 karakterini gösterir, burada ${length} var`,
  },
  why: {
    en: 'The rest is cut off.',
    tr: 'Gerisi kesilir.',
  },
  remedy: { en: 'Say it in 30 characters.', tr: '30 karakterde söyleyin.' },
  examples: {
    bad: [EXAMPLE.replace('Haberler', 'Serhat illerinden günün bütün haberleri')],
    good: [EXAMPLE],
  },
  check(document, report) {
    const length = [...(document.read?.().channel.description ?? '').trim()].length
    if (isTaken(document, SMARTNEWS) && length > MOST) report(headOf(document), { length })
  },
})
