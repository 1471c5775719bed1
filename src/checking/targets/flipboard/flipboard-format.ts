// Alone judges: flipboard format.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from './taken.js'

export const flipboardFormat = rule<AnyDocument, { format: string }>({
  id: 'flipboard-format',
  level: 'error',
  profile: 'news',
  target: 'flipboard',
  basis: { name: 'Flipboard', section: 'RSS guidelines', url: 'https://about.flipboard.com/rss-guidelines/' },
  says: {
    en: ({ format }) => `Flipboard takes RSS, and this is ${format}`,
    tr: ({ format }) => `Flipboard RSS alır, bu ise ${format}`,
  },
  why: {
    en: 'A feed of another format is not taken in.',
    tr: 'Başka biçimdeki besleme alınmaz.',
  },
  remedy: { en: 'Give it RSS.', tr: 'RSS verin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: [EXAMPLE],
  },
  check(document, report) {
    if (!isTaken(document)) report(headOf(document), { format: document.format })
  },
})
