// Alone judges: invalid media rating.

import { attributeOf, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

const list = (words: string) => new Set(words.split(' '))
const SCHEMES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    'urn:simple': list('adult nonadult'),
    'urn:mpaa': list('g nc-17 pg pg-13 r x'),
    'urn:v-chip': list('14+ 18+ c c8 g pg tv-14 tv-g tv-ma tv-pg tv-y tv-y7 tv-y7-fv'),
  }),
)

export const invalidMediaRating = rule<Survey, { value: string; scheme: string }>({
  id: 'invalid-media-rating',
  level: 'error',
  w3c: 'InvalidMediaRating',
  basis: { name: 'Media RSS 1.5', section: 'media:rating', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: ({ scheme, value }) => `media:rating "${value}" is not one of the scheme ${scheme}`,
    tr: ({ scheme, value }) => `media:rating "${value}", ${scheme} düzeninde yok`,
  },
  why: { en: 'Programs keep children away by this word.', tr: 'Programlar çocukları bu sözcüğe göre korur.' },
  remedy: {
    en: 'Write a word of the scheme; of urn:simple: adult or nonadult.',
    tr: 'Düzenin bir sözcüğünü yazın; urn:simple için adult ya da nonadult.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:rating>x</media:rating></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:rating>nonadult</media:rating></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('media:rating')) {
      const scheme = attributeOf(element, 'scheme')?.value.trim() || 'urn:simple'
      const value = textOf(element).trim()
      const allowed = SCHEMES.get(scheme)
      if (allowed && !allowed.has(value.toLowerCase())) report(element, { value, scheme }, { value })
      else if (scheme === 'urn:icra' && !/^r \(.*\)$/.test(value)) report(element, { value, scheme }, { value })
    }
  },
})
