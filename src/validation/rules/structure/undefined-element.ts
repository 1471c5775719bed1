// Alone judges: undefined element.

import { type Element, textOf } from '../../../model/tree.js'
import type { ReportOptions } from '../../rule.js'
import { rule } from '../../rule.js'
import type { Placed, Survey } from '../../survey.js'
import { KINDS, type Kind } from '../../values/kinds.js'
import { whatOf } from '../value-rule.js'

const ROOTS = new Set(['feed', 'entry', 'RDF'])

/** Those have a rule that says more. */
function isSpecial({ uri, local, parent }: Element, core: string): boolean {
  return (
    uri === '' &&
    ((core === '' && parent !== undefined && parent.uri !== '') ||
      local === 'blink' ||
      core !== '' ||
      (!parent && ROOTS.has(local)))
  )
}

/** A misspelling of upper and lower case, of an element that has nothing else wrong with it. */
function suggestion({ element, parent }: Placed, { index, now }: Survey): ReportOptions {
  if (!parent || element.uri !== '' || element.prefix !== '') return {}
  const { local } = element
  const meant = index.namesIn(parent.name).find(name => name !== local && name.toLowerCase() === local.toLowerCase())
  // Where the right one stands as well, there would be two of them.
  if (!meant || parent.children.some(({ element: { local } }) => local === meant)) return {}
  const kind = index.entry(parent.name, { uri: '', local: meant })?.row.text
  const text = textOf(element).trim()
  const right = kind !== undefined && kind !== 'opaque' && (kind === 'none' ? text === '' : isRight(kind, text, now))
  return right && element.attributes.length === 0 ? { rename: meant } : {}
}

function isRight(kind: Kind, text: string, now: number): boolean {
  return text !== '' && KINDS[kind](text, now).length === 0
}

export const undefinedElement = rule<Survey, { element: string; parent: string }>({
  id: 'undefined-element',
  level: 'error',
  w3c: 'UndefinedElement',
  basis: { name: 'RSS 2.0', section: 'Extending RSS', url: 'https://www.rssboard.org/rss-specification#extendingRss' },
  says: {
    en: ({ element, parent }) => `${element} is not defined inside ${parent}`,
    tr: ({ element, parent }) => `${element}, ${parent} içinde tanımlı değil`,
  },
  why: {
    en: 'Readers ignore what they do not know, so what it says is lost; often it is a misspelling.',
    tr: 'Okuyucular tanımadıklarını atlar, yazılan kaybolur; çoğu kez bir yazım hatasıdır.',
  },
  remedy: {
    en: 'Check the spelling, upper and lower case included, or move the element to where it belongs.',
    tr: 'Büyük ve küçük harfler dahil yazımı denetleyin ya da öğeyi yerine taşıyın.',
  },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><pubdate>Fri, 02 Jan 2026 10:00:00 GMT</pubdate></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid><pubDate>Fri, 02 Jan 2026 10:00:00 GMT</pubDate></item>',
    ],
  },
  check(survey, report) {
    const { astray, core } = survey
    for (const placed of astray) {
      const { element, parent } = placed
      if (isSpecial(element, core)) continue
      // A whole vocabulary that is not defined for this place has a milder rule of its own.
      report(
        element,
        { element: whatOf(element), parent: parent ? whatOf(parent.element) : 'root' },
        suggestion(placed, survey),
      )
    }
  },
})
