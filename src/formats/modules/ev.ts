// Alone knows events as RSS announces them.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const ev: Vocabulary = {
  prefix: 'ev',
  namespaces: ['http://purl.org/rss/1.0/modules/event/'],
  specification: { name: 'RSS 1.0 Modules: Event', url: 'https://web.resource.org/rss/1.0/modules/event/' },
  elements: [
    ...['startdate', 'enddate'].map(name => ({ name, in: ITEMS, text: 'iso8601-date-time' }) as const),
    ...['location', 'organizer', 'type'].map(name => ({ name, in: ITEMS, text: 'text' }) as const),
  ],
}
