// Alone judges: haberler format.

import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from './taken.js'

export const haberlerFormat = rule<AnyDocument, { format: string }>({
  id: 'haberler-format',
  level: 'error',
  profile: 'news',
  target: 'haberler',
  basis: {
    name: 'RSS 2.0',
    section: 'Elements of <item>',
    url: 'https://www.rssboard.org/rss-specification#hrelementsOfLtitemgt',
  },
  says: {
    en: ({ format }) => `Haberler.com takes RSS 2.0, and this is ${format}`,
    tr: ({ format }) => `Haberler.com RSS 2.0 alır, bu ise ${format}`,
  },
  why: {
    en: 'A feed of another format is not taken in.',
    tr: 'Başka biçimdeki besleme alınmaz.',
  },
  remedy: { en: 'Give it RSS 2.0.', tr: 'RSS 2.0 verin.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": []}'],
    good: [EXAMPLE],
  },
  check(document, report) {
    if (!isTaken(document)) report(headOf(document), { format: document.format })
  },
})
