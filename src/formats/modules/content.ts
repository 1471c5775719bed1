// Alone knows the RSS content module: the whole story, as escaped HTML.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const content: Vocabulary = {
  prefix: 'content',
  namespaces: ['http://purl.org/rss/1.0/modules/content/'],
  specification: { name: 'RSS 1.0 Modules: Content', url: 'https://web.resource.org/rss/1.0/modules/content/' },
  elements: [
    { name: 'encoded', in: ITEMS, text: 'html' },
    { name: 'items', in: ITEMS, text: 'opaque' },
  ],
}
