// Alone judges: not sufficiently unique.

import { child, textOf } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { RssDocument } from '../document.js'

export const notSufficientlyUnique = rule<RssDocument, { value: string }>({
  id: 'not-sufficiently-unique',
  level: 'warning',
  w3c: 'NotSufficientlyUnique',
  basis: {
    name: 'RSS 2.0',
    section: '<guid> sub-element of <item>',
    url: 'https://www.rssboard.org/rss-specification#ltguidgtSubelementOfLtitemgt',
  },
  says: {
    en: ({ value }) => `guid "${value}" is hardly unique in the world`,
    tr: ({ value }) => `guid "${value}" dünyada tekil olamayacak kadar kısa`,
  },
  why: {
    en: 'Aggregators keep the items of many feeds together; a short number stands in most of them.',
    tr: 'Toplayıcılar pek çok beslemenin öğelerini bir arada tutar; kısa bir sayı çoğunda bulunur.',
  },
  remedy: {
    en: 'Write a tag: URI or the address of the article.',
    tr: 'Bir tag: URI’si ya da haberin adresini yazın.',
  },
  examples: {
    bad: ['<item><title>a</title><guid isPermaLink="false">42</guid></item>'],
    good: ['<item><title>a</title><guid isPermaLink="false">tag:example.com,2026:42</guid></item>'],
  },
  check({ items, uri }, report) {
    for (const item of items) {
      const guid = child(item, 'guid', uri)
      const value = guid ? textOf(guid).trim() : ''
      if (guid && /^\d{1,7}$/.test(value)) report(guid, { value }, { value })
    }
  },
})
