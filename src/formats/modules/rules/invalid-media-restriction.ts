// Alone judges: invalid media restriction.

import { attributeOf, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const invalidMediaRestriction = rule<Survey, { value: string }>({
  id: 'invalid-media-restriction',
  level: 'error',
  w3c: 'InvalidMediaRestriction',
  basis: { name: 'Media RSS 1.5', section: 'media:restriction', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ value }) => `media:restriction "${value}" without a type is neither all nor none`,
    tr: ({ value }) => `media:restriction "${value}" türü yazılmadan yalnız all ya da none olabilir`,
  },
  why: {
    en: 'Without type the text can only mean everybody or nobody.',
    tr: 'Tür yoksa metin yalnız herkes ya da hiç kimse anlamına gelebilir.',
  },
  remedy: { en: 'Add type="country", or write all or none.', tr: 'type="country" ekleyin ya da all veya none yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:restriction relationship="allow">tr</media:restriction></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:restriction relationship="allow">all</media:restriction></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('media:restriction')) {
      const value = textOf(element).trim()
      if (!attributeOf(element, 'type') && value !== '' && value !== 'all' && value !== 'none')
        report(element, { value }, { value })
    }
  },
})
