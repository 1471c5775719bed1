// Alone knows trackbacks: where a story wants to hear of others that speak of it.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ITEMS } from './places.js'

export const trackback: Vocabulary = {
  prefix: 'trackback',
  namespaces: ['http://madskills.com/public/xml/rss/module/trackback/'],
  specification: { name: 'RSS 2.0 TrackBack module', url: 'https://www.rssboard.org/trackback' },
  elements: [
    { name: 'ping', in: ITEMS, text: 'url', attributes: { 'rdf:resource': { kind: 'url' } } },
    { name: 'about', in: ITEMS, occurs: '*', text: 'url', attributes: { 'rdf:resource': { kind: 'url' } } },
  ],
}
