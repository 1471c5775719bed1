// Alone judges: attr not blank.
import { rule } from '../../rule.js'
import type { Placed, Survey } from '../../survey.js'
import { NEVER_BLANK } from '../../values/kinds.js'
import { whatOf } from '../value-rule.js'

function isRequired(placed: Placed | undefined, name: string): boolean {
  return placed?.row?.attributes?.[name]?.required === true
}

export const attrNotBlank = rule<Survey, { element: string; attr: string }>({
  id: 'attr-not-blank',
  level: 'warning',
  w3c: 'AttrNotBlank',
  basis: { name: 'RSS 2.0', section: 'Elements', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ attr, element }) => `${element} has an empty ${attr}`,
    tr: ({ attr, element }) => `${element} öğesinin ${attr} özniteliği boş`,
  },
  why: { en: 'An empty attribute says nothing.', tr: 'Boş öznitelik bir şey söylemez.' },
  remedy: { en: 'Fill it, or leave it out.', tr: 'Doldurun ya da çıkarın.' },
  examples: {
    bad: ['<item><title>a</title><category domain="">x</category><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<item><title>a</title><category domain="https://example.com/">x</category><guid isPermaLink="false">a</guid></item>',
    ],
  },
  check({ blanks }, report) {
    for (const { at, kind, placed } of blanks) {
      if (at.kind === 'attribute-of' && !NEVER_BLANK.has(kind))
        report(at, { element: whatOf(at.node), attr: at.name }, { remove: !isRequired(placed, at.name) })
    }
  },
})
