// Alone knows how often a feed changes.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

export const sy: Vocabulary = {
  prefix: 'sy',
  namespaces: ['http://purl.org/rss/1.0/modules/syndication/'],
  specification: { name: 'RSS 1.0 Modules: Syndication', url: 'https://web.resource.org/rss/1.0/modules/syndication/' },
  elements: [
    { name: 'updatePeriod', in: FEEDS, text: 'update-period' },
    { name: 'updateFrequency', in: FEEDS, text: 'positive-integer' },
    { name: 'updateBase', in: FEEDS, text: 'any-w3cdtf-date' },
  ],
}
