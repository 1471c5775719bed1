// Alone judges: unexpected attribute.
import type { Attribute } from '../../../model/tree.js'
import { type ReportOptions, rule } from '../../rule.js'
import type { Placed, Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

/** A misspelling of upper and lower case: `isPermalink`. */
function suggestion({ element, row }: Placed, { local, uri }: Attribute): ReportOptions {
  const known = Object.keys(row?.attributes ?? {})
  const meant = uri === '' ? known.find(name => name.toLowerCase() === local.toLowerCase()) : undefined
  return meant && !element.attributes.some(other => other.local === meant) ? { rename: meant } : {}
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

export const unexpectedAttribute = rule<Survey, { element: string; attr: string }>({
  id: 'unexpected-attribute',
  level: 'error',
  w3c: 'UnexpectedAttribute',
  basis: { name: 'RSS 2.0', section: 'Elements', url: 'https://www.rssboard.org/rss-specification' },
  says: {
    en: ({ attr, element }) => `${element} has no attribute ${attr}`,
    tr: ({ attr, element }) => `${element} öğesinin ${attr} diye bir özniteliği yoktur`,
  },
  why: { en: 'Readers ignore it, so what it says is lost.', tr: 'Okuyucular bunu atlar, yazılan kaybolur.' },
  remedy: { en: 'Remove it, or check its spelling.', tr: 'Çıkarın ya da yazımını denetleyin.' },
  examples: {
    bad: ['<item><title type="html">a</title><guid isPermaLink="false">a</guid></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">a</guid></item>'],
  },
  check({ unexpected, core, tree }, report) {
    for (const { placed, attribute: found } of unexpected) {
      if (found.uri !== '' && placed.element.uri === core && tree.root.local === 'rss') continue
      const data = { element: whatOf(placed.element), attr: found.local }
      // Of RDF's own elements it names the attribute and where it stands.
      if (placed.element.uri === RDF) report(found, data, { way: 2 })
      else report(found, data, { w3c: { attr: found.local }, ...suggestion(placed, found) })
    }
  },
})
