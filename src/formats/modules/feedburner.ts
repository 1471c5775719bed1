// Alone knows what FeedBurner adds to the feeds it serves.
import type { AttributeRow, Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE, FEEDS, ITEMS } from './places.js'

const reference: AttributeRow = { kind: 'uri-reference', way: 2 }

export const feedburner: Vocabulary = {
  prefix: 'feedburner',
  namespaces: ['http://rssnamespace.org/feedburner/ext/1.0'],
  specification: {
    name: 'FeedBurner namespace reference',
    url: 'https://developers.google.com/feedburner/feedburner_namespace_reference',
  },
  elements: [
    { name: 'awareness', in: ANYWHERE, text: 'url' },
    { name: 'browserFriendly', in: FEEDS, text: 'text', blank: true },
    { name: 'info', in: FEEDS, text: 'none', extensible: true, attributes: { uri: { kind: 'token', way: 2 } } },
    { name: 'emailServiceId', in: FEEDS, text: 'text' },
    { name: 'feedburnerHostname', in: FEEDS, text: 'url' },
    { name: 'feedFlare', in: FEEDS, occurs: '*', text: 'text', attributes: { href: reference, src: reference } },
    { name: 'origLink', in: ITEMS, text: 'url' },
    { name: 'origEnclosureLink', in: ITEMS, text: 'url' },
  ],
  skipped: true,
}
