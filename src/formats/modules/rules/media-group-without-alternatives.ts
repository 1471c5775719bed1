// Alone judges: media group without alternatives.
import { rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const mediaGroupWithoutAlternatives = rule<Survey, object>({
  id: 'media-group-without-alternatives',
  level: 'error',
  w3c: 'MediaGroupWithoutAlternatives',
  basis: { name: 'Media RSS 1.5', section: 'media:group', url: 'https://www.rssboard.org/media-rss' },
  says: {
    en: () => 'media:group has fewer than two media:content',
    tr: () => 'media:group içinde ikiden az media:content var',
  },
  why: {
    en: 'A group holds several forms of the same content; one alone needs none.',
    tr: 'Grup, aynı içeriğin birkaç biçimini taşır; tek içeriğe grup gerekmez.',
  },
  remedy: {
    en: 'Take the content out of the group, or add the other forms.',
    tr: 'İçeriği gruptan çıkarın ya da öbür biçimlerini ekleyin.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:group><media:content url="https://example.com/a.mp4" type="video/mp4"/></media:group></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><media:content url="https://example.com/a.mp4" type="video/mp4"/></item>',
    ],
  },
  check(survey, report) {
    for (const { element, children } of survey.named('media:group')) {
      if (children.filter(({ name }) => name === 'media:content').length < 2) report(element, {})
    }
  },
})
