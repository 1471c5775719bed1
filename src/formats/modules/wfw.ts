// Alone knows the Comment API: where comments are read and written.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const wfw: Vocabulary = {
  prefix: 'wfw',
  namespaces: ['http://wellformedweb.org/CommentAPI/'],
  specification: { name: 'Well-Formed Web', url: 'https://www.rssboard.org/comment-api' },
  elements: [
    { name: 'comment', in: ITEMS, text: 'url' },
    { name: 'commentRss', in: ITEMS, text: 'url' },
    // A spelling in use; `comment-rss` speaks of it.
    { name: 'commentRSS', in: ITEMS, text: 'url' },
  ],
}
