// Alone judges: undefined element.

import type { Element } from '../../../model/tree.js'
import type { ReportOptions } from '../../rule.js'
import { rule } from '../../rule.js'
import type { Survey, VocabularyIndex } from '../../survey.js'
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

/** A misspelling of upper and lower case can be mended when the element is written in one piece. */
function suggestion(element: Element, parent: string | undefined, index: VocabularyIndex): ReportOptions {
  const { local, startTagEnd, end } = element
  const meant =
    parent && element.uri === ''
      ? index.namesIn(parent).find(name => name.toLowerCase() === local.toLowerCase())
      : undefined
  if (!meant || startTagEnd !== end || element.attributes.length > 0 || element.prefix !== '') return {}
  return { fix: { start: element.start, end, text: `<${meant}/>` } }
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
  check({ astray, core, index }, report) {
    for (const { element, parent } of astray) {
      if (isSpecial(element, core)) continue
      // A whole vocabulary that is not defined for this place has a milder rule of its own.
      report(
        element,
        { element: whatOf(element), parent: parent ? whatOf(parent.element) : 'root' },
        suggestion(element, parent?.name, index),
      )
    }
  },
})
