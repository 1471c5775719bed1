// Alone judges: duplicate value.

import { child, childrenOf, elements, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const duplicateValue = rule<RssDocument, { element: string; value: string }>({
  id: 'duplicate-value',
  level: 'error',
  w3c: 'DuplicateValue',
  basis: {
    name: 'RSS 2.0',
    section: '<guid>, <skipHours>, <skipDays>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ element, value }) => `${element} "${value}" stands there twice`,
    tr: ({ element, value }) => `${element} "${value}" iki kez var`,
  },
  why: {
    en: 'What must be unique says nothing when it repeats; of two items with one guid readers keep one.',
    tr: 'Tekil olması gereken değer yinelenince anlamını yitirir; aynı guid’li iki öğeden okuyucu birini tutar.',
  },
  remedy: { en: 'Make it unique, or remove one.', tr: 'Tekil yapın ya da birini çıkarın.' },
  examples: {
    bad: [
      '<item><title>a</title><guid isPermaLink="false">a</guid></item><item><title>b</title><guid isPermaLink="false">a</guid></item>',
    ],
    good: [
      '<item><title>a</title><guid isPermaLink="false">a</guid></item><item><title>b</title><guid isPermaLink="false">b</guid></item>',
    ],
  },
  check({ channel, items, uri }, report) {
    const lists = [
      items.flatMap(item => childrenOf(item, 'guid', uri)),
      ...['skipHours', 'skipDays'].map(list => {
        const found = channel && child(channel, list, uri)
        return found ? elements(found) : []
      }),
    ]
    for (const list of lists) {
      const seen = new Set<string>()
      for (const element of list) {
        const value = textOf(element).trim()
        if (value !== '' && seen.has(value))
          report(element, { element: element.local, value }, { value, remove: element.local !== 'guid' })
        seen.add(value)
      }
    }
  },
})
