// Alone judges: smartnews not utf8.
import { rule } from '../../../validation/rule.js'
import type { AnyDocument } from '../../any-document.js'
import { headOf } from '../../rights/rights-of.js'
import { EXAMPLE } from '../example-feed.js'
import { isTaken } from '../intake.js'
import { SMARTNEWS } from './intake.js'

export const smartnewsNotUtf8 = rule<AnyDocument, { encoding: string }>({
  id: 'smartnews-not-utf8',
  level: 'error',
  profile: 'news',
  target: 'smartnews',
  basis: SMARTNEWS.basis,
  says: {
    en: ({ encoding }) => `SmartNews reads UTF-8 only, and this is ${encoding}`,
    tr: ({ encoding }) => `SmartNews yalnız UTF-8 okur, bu ise ${encoding}`,
  },
  why: {
    en: 'The file is not taken in.',
    tr: 'Dosya alınmaz.',
  },
  remedy: { en: 'Write the feed in UTF-8.', tr: 'Beslemeyi UTF-8 ile yazın.' },
  examples: {
    bad: [EXAMPLE.replace('utf-8', 'iso-8859-9')],
    good: [EXAMPLE],
  },
  check(document, report) {
    const { tree } = document
    const encoding = tree.kind === 'xml' ? tree.declaration?.encoding : undefined
    if (isTaken(document, SMARTNEWS) && encoding && !/^utf-?8$/i.test(encoding)) report(headOf(document), { encoding })
  },
})
