// Alone knows trackbacks: where a story wants to hear of others that speak of it.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ATOM_ENTRIES, RDF_ITEMS, RSS_ITEMS } from './places.js'

const resource = { 'rdf:resource': { required: true, kind: 'url' } } as const

/** RSS 2.0 says the address as text, RSS 1.0 as a resource. */
export const trackback: Vocabulary = {
  prefix: 'trackback',
  namespaces: ['http://madskills.com/public/xml/rss/module/trackback/'],
  specification: { name: 'RSS TrackBack module', url: 'https://www.rssboard.org/trackback' },
  elements: [
    { name: 'ping', in: [...RSS_ITEMS, ...ATOM_ENTRIES], text: 'full-url', extensible: true },
    { name: 'about', in: [...RSS_ITEMS, ...ATOM_ENTRIES], occurs: '*', text: 'full-url', extensible: true },
    { name: 'ping', in: RDF_ITEMS, text: 'none', attributes: resource },
    { name: 'about', in: RDF_ITEMS, occurs: '*', text: 'none', attributes: resource },
  ],
}
