// Alone judges: not enough hours in the day.

import { childrenOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const notEnoughHoursInTheDay = rule<RssDocument, object>({
  id: 'not-enough-hours-in-the-day',
  level: 'error',
  w3c: 'NotEnoughHoursInTheDay',
  basis: {
    name: 'RSS 2.0',
    section: '<skipHours>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: { en: () => 'skipHours has more than 24 hours', tr: () => 'skipHours içinde 24 saatten çok var' },
  why: {
    en: 'There are no more of them, so some repeat.',
    tr: 'Bundan fazlası yoktur; demek ki bazıları yineleniyor.',
  },
  remedy: { en: 'Remove what repeats.', tr: 'Yinelenenleri çıkarın.' },
  examples: { bad: [], good: [] },
  check({ channel, uri }, report) {
    for (const list of channel ? childrenOf(channel, 'skipHours', uri) : []) {
      if (childrenOf(list, 'hour', uri).length > 24) report(list, {})
    }
  },
})
