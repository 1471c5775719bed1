// Alone judges: eight days a week.

import { childrenOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'
import { withoutRepeated } from '../repeated.js'

export const eightDaysAWeek = rule<RssDocument, object>({
  id: 'eight-days-a-week',
  level: 'error',
  w3c: 'EightDaysAWeek',
  basis: {
    name: 'RSS 2.0',
    section: '<skipDays>',
    url: 'https://www.rssboard.org/rss-specification#optionalChannelElements',
  },
  says: { en: () => 'skipDays has more than seven days', tr: () => 'skipDays içinde yediden çok gün var' },
  why: {
    en: 'There are no more of them, so some repeat.',
    tr: 'Bundan fazlası yoktur; demek ki bazıları yineleniyor.',
  },
  remedy: { en: 'Remove what repeats.', tr: 'Yinelenenleri çıkarın.' },
  examples: {
    bad: [
      '<skipDays><day>Monday</day><day>Tuesday</day><day>Wednesday</day><day>Thursday</day><day>Friday</day><day>Saturday</day><day>Sunday</day><day>Monday</day></skipDays>',
    ],
    good: ['<skipDays><day>Sunday</day></skipDays>'],
  },
  check({ channel, uri, tree }, report) {
    for (const list of channel ? childrenOf(channel, 'skipDays', uri) : []) {
      if (childrenOf(list, 'day', uri).length > 7) report(list, {}, withoutRepeated(list, 'day', tree.text))
    }
  },
})
