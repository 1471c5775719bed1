// Alone judges: duplicate element.
import type { Element } from '../../../model/tree.js'
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

function isSame(a: Element, b: Element, text: string): boolean {
  return text.slice(a.start, a.end) === text.slice(b.start, b.end)
}

export const duplicateElement = rule<Survey, { element: string; parent: string }>({
  id: 'duplicate-element',
  level: 'error',
  w3c: 'DuplicateElement',
  basis: {
    name: 'RSS 2.0',
    section: 'Elements',
    url: 'https://www.rssboard.org/rss-specification#requiredChannelElements',
  },
  says: {
    en: ({ element, parent }) => `${parent} has more than one ${element}`,
    tr: ({ element, parent }) => `${parent} içinde birden çok ${element} var`,
  },
  why: {
    en: 'Readers choose one of them, not all the same one.',
    tr: 'Okuyucular bunlardan birini seçer; hepsi aynısını seçmez.',
  },
  remedy: { en: 'Keep one.', tr: 'Birini bırakın.' },
  examples: {
    bad: ['<item><title>a</title><title>b</title><guid isPermaLink="false">a</guid></item>'],
    good: [
      '<item><title>a</title><category>x</category><category>y</category><guid isPermaLink="false">a</guid></item>',
    ],
  },
  check({ all, tree }, report) {
    for (const { children, element: parent } of all) {
      if (children.length < 2) continue
      const seen = new Map<string, Element>()
      for (const { name, row, element } of children) {
        const occurs = row?.occurs ?? '?'
        if (!row || occurs === '*' || occurs === '+') continue
        const first = seen.get(name)
        // Word for word the same: it does not matter which one stays.
        if (first)
          report(
            element,
            { element: whatOf(element), parent: whatOf(parent) },
            { remove: isSame(first, element, tree.text) },
          )
        else seen.set(name, element)
      }
    }
  },
})
