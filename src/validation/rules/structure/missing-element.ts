// Alone judges: missing element.
import { missing, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { absent } from '../absent.js'
import { whatOf } from '../value-rule.js'

export const missingElement = rule<Survey, { element: string; parent: string }>({
  id: 'missing-element',
  level: 'error',
  w3c: 'MissingElement',
  basis: {
    name: 'RSS 2.0',
    section: 'Required channel elements',
    url: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
  },
  says: {
    en: ({ element, parent }) => `${parent} has no ${element}`,
    tr: ({ element, parent }) => `${parent} içinde ${element} yok`,
  },
  why: {
    en: 'Readers count on what the specification requires.',
    tr: 'Okuyucular, şartnamenin gerekli kıldığına güvenir.',
  },
  remedy: { en: 'Add it.', tr: 'Ekleyin.' },
  examples: { bad: ['<skipDays></skipDays>'], good: ['<skipDays><day>Sunday</day></skipDays>'] },
  check(survey, report) {
    for (const { parent, name, shown } of absent(survey, 'missing-element'))
      report(missing(parent.element, name), { element: shown, parent: whatOf(parent.element) })
  },
})
