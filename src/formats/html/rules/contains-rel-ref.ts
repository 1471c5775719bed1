// Alone judges: contains rel ref.
import { rule } from '../../../validation/rule.js'
import { whatOf } from '../../../validation/rules/value-rule.js'
import type { Survey } from '../../../validation/survey.js'
import { bodies } from '../bodies.js'
import { isRelative, relativeAddresses } from '../relative-addresses.js'
import { placed } from '../report-at.js'

const ATOM = 'http://www.w3.org/2005/Atom'

export const containsRelRef = rule<Survey, { element: string; value: string }>({
  id: 'contains-rel-ref',
  level: 'warning',
  w3c: 'ContainsRelRef',
  basis: {
    name: 'RSS Best Practices Profile',
    section: 'RSS and relative references',
    url: 'https://www.rssboard.org/rss-profile#data-types-url',
  },
  says: {
    en: ({ element, value }) => `${element} holds the relative address "${value}"`,
    tr: ({ element, value }) => `${element} içinde "${value}" göreli adresi var`,
  },
  why: {
    en: 'RSS has no base for addresses inside HTML; every reader completes them in its own way, or not at all.',
    tr: 'RSS’te HTML içindeki adresler için taban yoktur; her okuyucu kendince tamamlar ya da tamamlamaz.',
  },
  remedy: { en: 'Write the complete address.', tr: 'Adresi eksiksiz yazın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;img src="/a.png"></description></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><description>&lt;img src="https://example.com/a.png"></description></item>',
    ],
  },
  check(survey, report) {
    if (survey.tree.root.local !== 'rss') return
    for (const { at, text, way } of survey.ofKind('uri-reference'))
      if (isRelative(text)) report(at, { element: whatOf(at), value: text }, { value: text, ...(way && { way }) })
    for (const { holder, tags } of bodies(survey)) {
      if (holder.uri === ATOM || holder.attributes.some(({ prefix, local }) => prefix === 'xml' && local === 'base'))
        continue
      for (const tag of tags) {
        for (const value of relativeAddresses(tag))
          report(holder, { element: whatOf(holder), value }, { ...placed(tag), value })
      }
    }
  },
})
