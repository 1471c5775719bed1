// Alone knows Creative Commons licences as RDF writes them.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ATOM_ENTRIES, ATOM_FEEDS, RDF_FEEDS, RDF_ITEMS, RSS_FEEDS, RSS_ITEMS } from './places.js'

export const cc: Vocabulary = {
  prefix: 'cc',
  namespaces: ['http://web.resource.org/cc/', 'http://creativecommons.org/ns#'],
  specification: { name: 'RSS 1.0 Creative Commons module', url: 'https://wiki.creativecommons.org/wiki/RSS_1.0' },
  elements: [
    {
      name: 'license',
      in: [...RDF_FEEDS, ...RDF_ITEMS],
      occurs: '*',
      text: 'none',
      attributes: { 'rdf:resource': { required: true, kind: 'url' } },
    },
    {
      name: 'license',
      in: [...RSS_FEEDS, ...RSS_ITEMS, ...ATOM_FEEDS, ...ATOM_ENTRIES],
      occurs: '*',
      text: 'url',
      blank: true,
      attributes: { 'rdf:resource': { kind: 'url' } },
    },
    ...['License', 'Work'].map(
      name =>
        ({ name, in: ['rdf:RDF', ...RDF_FEEDS, ...RSS_FEEDS], occurs: '*', text: 'opaque', extensible: true }) as const,
    ),
  ],
  skipped: true,
}
