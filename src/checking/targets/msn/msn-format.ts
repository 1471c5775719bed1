// Alone judges: msn format.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from './taken.js'

export const msnFormat = rule<AnyDocument, { format: string }>({
  id: 'msn-format',
  level: 'error',
  profile: 'news',
  target: 'msn',
  basis: {
    name: 'MSN Partner Hub',
    section: 'Feed content specifications',
    url: 'https://support.microsoft.com/en-us/msn/partner-hub/feed-content-specifications-in-msn-partner-hub',
  },
  says: {
    en: ({ format }) => `MSN takes RSS 2.0 or Atom 1.0, and this is ${format}`,
    tr: ({ format }) => `MSN RSS 2.0 ya da Atom 1.0 alır, bu ise ${format}`,
  },
  why: {
    en: 'A feed of another format is not taken in.',
    tr: 'Başka biçimdeki besleme alınmaz.',
  },
  remedy: { en: 'Give it RSS 2.0 or Atom 1.0.', tr: 'RSS 2.0 ya da Atom 1.0 verin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: [EXAMPLE],
  },
  check(document, report) {
    if (!isTaken(document)) report(headOf(document), { format: document.format })
  },
})
