// Alone judges: missing link.
import { missing, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { absent } from '../absent.js'
import { whatOf } from '../value-rule.js'

export const missingLink = rule<Survey, { element: string; parent: string }>({
  id: 'missing-link',
  level: 'error',
  w3c: 'MissingLink',
  basis: {
    name: 'RSS 2.0',
    section: 'Required channel elements',
    url: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
  },
  says: { en: ({ parent }) => `${parent} has no link`, tr: ({ parent }) => `${parent} içinde link yok` },
  why: {
    en: 'Readers count on what the specification requires.',
    tr: 'Okuyucular, şartnamenin gerekli kıldığına güvenir.',
  },
  remedy: { en: 'Add it.', tr: 'Ekleyin.' },
  examples: {
    bad: ['<image><url>https://example.com/a.png</url><title>Example</title></image>'],
    good: [
      '<image><url>https://example.com/a.png</url><title>Example</title><link>https://example.com/</link></image>',
    ],
  },
  check(survey, report) {
    for (const { parent, name, shown } of absent(survey, 'missing-link'))
      report(missing(parent.element, name), { element: shown, parent: whatOf(parent.element) })
  },
})
