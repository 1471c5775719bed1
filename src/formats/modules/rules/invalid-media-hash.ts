// Alone judges: invalid media hash.

import { attributeOf, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const invalidMediaHash = rule<Survey, { value: string; algo: string }>({
  id: 'invalid-media-hash',
  level: 'error',
  w3c: 'InvalidMediaHash',
  basis: { name: 'Media RSS 1.5', section: 'media:hash', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ algo, value }) => `media:hash "${value}" is not a ${algo} hash`,
    tr: ({ algo, value }) => `media:hash "${value}" bir ${algo} özeti değil`,
  },
  why: { en: 'Programs compare it with what they downloaded.', tr: 'Programlar bunu indirdikleriyle karşılaştırır.' },
  remedy: {
    en: 'Write 32 hexadecimal digits for md5, 40 for sha-1.',
    tr: 'md5 için 32, sha-1 için 40 onaltılık rakam yazın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:hash algo="sha-256">dfdec888b72151965a34b4b59031290a</media:hash></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:hash algo="md5">dfdec888b72151965a34b4b59031290a</media:hash></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('media:hash')) {
      const algo = attributeOf(element, 'algo')?.value.trim() || 'md5'
      const value = textOf(element).trim()
      const digits = { md5: 32, 'sha-1': 40 }[algo.toLowerCase()]
      if (!digits || !/^[0-9a-f]*$/i.test(value) || value.length !== digits) report(element, { value, algo }, { value })
    }
  },
})
