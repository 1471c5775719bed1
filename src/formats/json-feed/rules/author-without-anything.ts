// Alone judges: author without anything.

import { member } from '../../../model/tree.js'
import { rule } from '../../../validation/rule.js'
import type { JsonFeedDocument } from '../document.js'
import { placedObjects } from '../vocabulary.js'

export const authorWithoutAnything = rule<JsonFeedDocument, object>({
  id: 'author-without-anything',
  level: 'error',
  basis: { name: 'JSON Feed 1.1', section: 'authors', url: 'https://www.jsonfeed.org/version/1.1/#top-level' },
  says: {
    en: () => 'an author has neither name, url nor avatar',
    tr: () => 'bir yazarın ne adı, ne adresi, ne görseli var',
  },
  why: {
    en: 'The specification: at least one of the three must be given.',
    tr: 'Şartname: üçünden en az biri verilmelidir.',
  },
  remedy: { en: 'Add a name, or leave the author out.', tr: 'Bir ad ekleyin ya da yazarı çıkarın.' },
  examples: {
    bad: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "authors": [{}], "items": []}'],
    good: ['{"version": "https://jsonfeed.org/version/1.1", "title": "a", "authors": [{"name": "a"}], "items": []}'],
    within: 'json-feed',
  },
  check({ tree }, report) {
    for (const { node, place } of placedObjects(tree)) {
      if (place === 'author' && !['name', 'url', 'avatar'].some(name => member(node, name))) report(node, {})
    }
  },
})
