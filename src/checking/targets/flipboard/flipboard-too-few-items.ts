// Alone judges: flipboard too few items.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE, exampleFeed } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { FLIPBOARD } from './intake.js'

const LEAST = 20

export const flipboardTooFewItems = rule<AnyDocument, { count: number }>({
  id: 'flipboard-too-few-items',
  level: 'warning',
  profile: 'news',
  target: 'flipboard',
  basis: FLIPBOARD.basis,
  says: {
    en: ({ count }) => `Flipboard wants at least 20 items, and there are ${count}`,
    tr: ({ count }) => `Flipboard en az 20 öğe ister, burada ${count} var`,
  },
  why: {
    en: 'A magazine of few pages is not accepted.',
    tr: 'Az sayfalı dergi kabul edilmez.',
  },
  remedy: {
    en: 'Keep the newest twenty items or more in the feed.',
    tr: 'En yeni yirmi ya da daha çok öğeyi beslemede tutun.',
  },
  examples: {
    bad: [exampleFeed('', 2)],
    good: [EXAMPLE],
  },
  check(document, report) {
    const count = document.read?.().articles.length ?? 0
    if (isTaken(document, FLIPBOARD) && count < LEAST) report(headOf(document), { count })
  },
})
