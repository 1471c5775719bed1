// Alone judges: missing attribute.
import { missing, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { absentAttributes } from '../absent.js'
import { whatOf } from '../value-rule.js'

export const missingAttribute = rule<Survey, { element: string; attr: string }>({
  id: 'missing-attribute',
  level: 'error',
  w3c: 'MissingAttribute',
  basis: { name: 'RSS 2.0', section: 'Elements', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ attr, element }) => `${element} has no ${attr} attribute`,
    tr: ({ attr, element }) => `${element} öğesinin ${attr} özniteliği yok`,
  },
  why: { en: 'Without it the element cannot be used.', tr: 'Bu olmadan öğe kullanılamaz.' },
  remedy: { en: 'Add the attribute.', tr: 'Özniteliği ekleyin.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><enclosure url="https://example.com/a.mp3" length="1"/></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><enclosure url="https://example.com/a.mp3" length="1" type="audio/mpeg"/></item>',
    ],
  },
  check({ byRow }, report) {
    for (const { placed, name } of absentAttributes(byRow, 'missing-attribute'))
      report(missing(placed.element, `@${name}`), { element: whatOf(placed.element), attr: name })
  },
})
