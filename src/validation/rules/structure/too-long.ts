// Alone judges: too long.
import { textOf } from '../../../model/tree.js'
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const tooLong = rule<Survey, { element: string; length: number; most: number }>({
  id: 'too-long',
  level: 'warning',
  w3c: 'TooLong',
  basis: {
    name: 'Apple Podcasts',
    section: 'A podcaster’s guide to RSS',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: ({ element, length, most }) => `${element} has ${length} characters; ${most} are read`,
    tr: ({ element, length, most }) => `${element} ${length} karakter; okunan ${most}`,
  },
  why: {
    en: 'Players cut off what is longer.',
    tr: 'Oynatıcılar fazlasını keser.',
  },
  remedy: { en: 'Shorten it.', tr: 'Kısaltın.' },
  examples: {
    bad: [
      '<item><title>a</title><itunes:subtitle>a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b a b </itunes:subtitle><guid isPermaLink="false">a</guid></item>',
    ],
    good: ['<item><title>a</title><itunes:subtitle>a</itunes:subtitle><guid isPermaLink="false">a</guid></item>'],
  },
  check({ byRow }, report) {
    for (const [{ longest: most }, all] of byRow)
      for (const { element } of most === undefined ? [] : all) {
        const { length } = textOf(element).trim()
        if (most !== undefined && length > most) report(element, { element: whatOf(element), length, most })
      }
  },
})
