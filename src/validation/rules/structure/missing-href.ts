// Alone judges: missing href.
import { missing, rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { absentAttributes } from '../absent.js'
import { whatOf } from '../value-rule.js'

export const missingHref = rule<Survey, { element: string; attr: string }>({
  id: 'missing-href',
  level: 'error',
  w3c: 'MissingHref',
  basis: { name: 'RFC 4287', section: '§4.2.7.1', url: 'https://www.rfc-editor.org/rfc/rfc4287' },
  says: {
    en: ({ attr, element }) => `${element} has no ${attr} attribute`,
    tr: ({ attr, element }) => `${element} öğesinin ${attr} özniteliği yok`,
  },
  why: { en: 'Without it the element cannot be used.', tr: 'Bu olmadan öğe kullanılamaz.' },
  remedy: { en: 'Add the attribute.', tr: 'Özniteliği ekleyin.' },
  examples: {
    bad: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="related"/></entry>',
    ],
    good: [
      '<entry><title>a</title><id>urn:example:1</id><updated>2003-12-13T18:30:02Z</updated><content>a</content><link rel="related" href="https://example.com/"/></entry>',
    ],
    within: 'atom',
  },
  check({ byRow }, report) {
    for (const { placed, name } of absentAttributes(byRow, 'missing-href'))
      report(missing(placed.element, `@${name}`), { element: whatOf(placed.element), attr: name })
  },
})
