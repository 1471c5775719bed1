// Alone judges: smartnews format.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from './taken.js'

export const smartnewsFormat = rule<AnyDocument, { format: string }>({
  id: 'smartnews-format',
  level: 'error',
  profile: 'news',
  target: 'smartnews',
  basis: {
    name: 'SmartFormat 2.1',
    section: 'Syntax',
    url: 'https://publishers.smartnews.com/hc/en-us/articles/56500436151065',
  },
  says: {
    en: ({ format }) => `SmartNews takes RSS 2.0 or Atom 1.0, and this is ${format}`,
    tr: ({ format }) => `SmartNews RSS 2.0 ya da Atom 1.0 alır, bu ise ${format}`,
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
