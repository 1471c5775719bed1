// Alone judges: missing description.
import { missing, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { absent } from '../absent.js'
import { whatOf } from '../value-rule.js'

export const missingDescription = rule<Survey, { element: string; parent: string }>({
  id: 'missing-description',
  level: 'error',
  w3c: 'MissingDescription',
  basis: {
    name: 'RSS 2.0',
    section: 'Required channel elements',
    url: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
  },
  says: { en: ({ parent }) => `${parent} has no description`, tr: ({ parent }) => `${parent} içinde description yok` },
  why: {
    en: 'Readers count on what the specification requires.',
    tr: 'Okuyucular, şartnamenin gerekli kıldığına güvenir.',
  },
  remedy: { en: 'Add it.', tr: 'Ekleyin.' },
  examples: {
    bad: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><language>en</language></channel></rss>',
    ],
    good: [
      '<rss version="2.0"><channel><title>Example</title><link>https://example.com/</link><description>An example</description></channel></rss>',
    ],
  },
  check(survey, report) {
    for (const { parent, name, shown } of absent(survey, 'missing-description'))
      report(missing(parent.element, name), { element: shown, parent: whatOf(parent.element) })
  },
})
