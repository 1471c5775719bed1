// Alone judges: missing itunes element.
import { missing, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'
import { podcastChannels } from '../podcast-channels.js'

const NEEDED = ['language', 'itunes:category', 'itunes:explicit', 'itunes:image']

export const missingItunesElement = rule<Survey, { element: string }>({
  id: 'missing-itunes-element',
  level: 'warning',
  w3c: 'MissingItunesElement',
  basis: {
    name: 'Apple Podcasts',
    section: 'Podcast RSS feed requirements',
    url: 'https://podcasters.apple.com/support/823-podcast-requirements',
  },
  says: {
    en: ({ element }) => `the podcast has no ${element}`,
    tr: ({ element }) => `podcast ${element} taşımıyor`,
  },
  why: {
    en: 'Apple Podcasts does not take the podcast without it.',
    tr: 'Apple Podcasts bu olmadan podcast’i almaz.',
  },
  remedy: { en: 'Add it to the channel.', tr: 'Kanala ekleyin.' },
  examples: {
    bad: ['<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:category text="News"/>'],
    good: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/>',
    ],
  },
  check(survey, report) {
    for (const { element, children } of podcastChannels(survey))
      for (const name of NEEDED)
        if (!children.some(child => child.name === name)) report(missing(element, name), { element: name })
  },
})
