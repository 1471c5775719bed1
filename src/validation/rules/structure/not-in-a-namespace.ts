// Alone judges: not in a namespace.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

export const notInANamespace = rule<Survey, { element: string; parent: string }>({
  id: 'not-in-a-namespace',
  level: 'error',
  w3c: 'NotInANamespace',
  basis: { name: 'RSS 2.0', section: 'Extending RSS', url: 'https://www.rssboard.org/rss-specification#extendingRss' },
  says: {
    en: ({ element, parent }) => `${element} stands inside ${parent} without a namespace`,
    tr: ({ element, parent }) => `${element}, ${parent} içinde ad alanı olmadan duruyor`,
  },
  why: {
    en: 'An element of an extension belongs to its namespace.',
    tr: 'Bir eklentinin öğesi kendi ad alanına aittir.',
  },
  remedy: { en: 'Give it the prefix of the extension.', tr: 'Eklentinin önekini verin.' },
  examples: {
    bad: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><title>a</title></media:content><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><media:content url="https://example.com/a.jpg" type="image/jpeg"><media:title>a</media:title></media:content><guid isPermaLink="false">a</guid></item>',
    ],
  },
  check({ astray, core, index }, report) {
    if (core !== '') return
    for (const { element, parent } of astray) {
      if (element.uri !== '' || !parent || parent.element.uri === '') continue
      const { prefix } = parent.element
      // Its parent's vocabulary has an element of that name for this place.
      const meant = index.entry(parent.name, { uri: parent.element.uri, local: element.local })
      report(
        element,
        { element: element.local, parent: whatOf(parent.element) },
        meant && prefix !== '' ? { rename: `${prefix}:${element.local}` } : {},
      )
    }
  },
})
