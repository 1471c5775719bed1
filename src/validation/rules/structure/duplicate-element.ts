// Alone judges: duplicate element.
import { rule } from '../../rule.js'
import type { Survey } from '../../survey.js'
import { whatOf } from '../value-rule.js'

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
  check({ all }, report) {
    for (const { children, element: parent } of all) {
      if (children.length < 2) continue
      const seen = new Set<string>()
      for (const { name, row, element } of children) {
        const occurs = row?.occurs ?? '?'
        if (!row || occurs === '*' || occurs === '+') continue
        if (seen.has(name)) report(element, { element: whatOf(element), parent: whatOf(parent) })
        seen.add(name)
      }
    }
  },
})
