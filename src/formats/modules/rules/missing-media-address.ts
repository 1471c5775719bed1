// Alone judges: missing media address.

import { attributeOf } from '../../../model/tree.js'
import { missing, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const missingMediaAddress = rule<Survey, object>({
  id: 'missing-media-address',
  level: 'error',
  w3c: 'MissingAttribute',
  basis: { name: 'Media RSS 1.5', section: 'media:content', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: () => 'media:content has neither url nor media:player',
    tr: () => 'media:content öğesinin ne url’si ne de media:player’ı var',
  },
  why: {
    en: 'Media RSS: "If a url is not included, a <media:player> element must be specified."',
    tr: 'Media RSS: url yoksa bir media:player bulunmalıdır.',
  },
  remedy: { en: 'Add url.', tr: 'url ekleyin.' },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="false">a</guid><media:content type="video/mp4"/></item>'],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element, children } of survey.named('media:content')) {
      if (!attributeOf(element, 'url') && !children.some(({ name }) => name === 'media:player'))
        report(missing(element, '@url'), {})
    }
  },
})
