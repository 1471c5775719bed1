// Alone judges: deprecated media adult.
import { type Element, textOf } from '../../../model/tree.js'
import { type ReportOptions, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

/** The same, as Media RSS says it now. */
function rating(element: Element): ReportOptions {
  const said = { true: 'adult', false: 'nonadult' }[textOf(element).trim()]
  if (!said || element.attributes.length > 0) return {}
  const name = element.prefix === '' ? 'rating' : `${element.prefix}:rating`
  return { fix: { start: element.start, end: element.end, text: `<${name} scheme="urn:simple">${said}</${name}>` } }
}

export const deprecatedMediaAdult = rule<Survey, object>({
  id: 'deprecated-media-adult',
  level: 'warning',
  w3c: 'DeprecatedMediaAdult',
  basis: { name: 'Media RSS 1.5', section: 'media:adult', url: 'https://www.rssboard.org/media-rss' },
  says: { en: () => 'media:adult is deprecated', tr: () => 'media:adult kullanımdan kalktı' },
  why: { en: 'Media RSS 1.5 has media:rating in its place.', tr: 'Media RSS 1.5’te yerini media:rating aldı.' },
  remedy: { en: 'Write media:rating.', tr: 'media:rating yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:adult>false</media:adult></media:content></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"><media:rating>nonadult</media:rating></media:content></item>',
    ],
  },
  check(survey, report) {
    for (const { element } of survey.named('media:adult')) report(element, {}, rating(element))
  },
})
