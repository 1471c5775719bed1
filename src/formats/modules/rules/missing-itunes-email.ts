// Alone judges: missing itunes email.
import { missing, rule } from '../../../validation/rule.js'
import type { Survey } from '../../../validation/survey.js'

export const missingItunesEmail = rule<Survey, object>({
  id: 'missing-itunes-email',
  level: 'warning',
  w3c: 'MissingItunesEmail',
  basis: {
    name: 'Apple Podcasts',
    section: '<itunes:owner>',
    url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390',
  },
  says: {
    en: () => 'itunes:owner has no itunes:email',
    tr: () => 'itunes:owner içinde itunes:email yok',
  },
  why: {
    en: 'Whoever runs a directory cannot reach the owner.',
    tr: 'Dizini yürüten, sahibine ulaşamaz.',
  },
  remedy: { en: 'Add itunes:email.', tr: 'itunes:email ekleyin.' },
  examples: {
    bad: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/><itunes:owner><itunes:name>a</itunes:name></itunes:owner>',
    ],
    good: [
      '<itunes:author>a</itunes:author><itunes:explicit>false</itunes:explicit><itunes:image href="https://example.com/a.jpg"/><itunes:category text="News"/><itunes:owner><itunes:name>a</itunes:name><itunes:email>a@example.com</itunes:email></itunes:owner>',
    ],
  },
  check({ named }, report) {
    for (const { element, children } of named('itunes:owner'))
      if (!children.some(({ name }) => name === 'itunes:email')) report(missing(element, 'itunes:email'), {})
  },
})
