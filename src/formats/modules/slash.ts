// Alone knows the Slash module: comments and sections.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const slash: Vocabulary = {
  prefix: 'slash',
  namespaces: ['http://purl.org/rss/1.0/modules/slash/'],
  specification: { name: 'RSS 1.0 Modules: Slash', url: 'https://web.resource.org/rss/1.0/modules/slash/' },
  elements: [
    { name: 'comments', in: ITEMS, text: 'non-negative-integer' },
    { name: 'section', in: ITEMS, text: 'text' },
    { name: 'department', in: ITEMS, text: 'text' },
    { name: 'hit_parade', in: ITEMS, text: 'comma-separated-integers' },
  ],
}
