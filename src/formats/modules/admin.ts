// Alone knows who made a feed and who hears of its errors.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

export const admin: Vocabulary = {
  prefix: 'admin',
  namespaces: ['http://webns.net/mvcb/'],
  specification: { name: 'RSS 1.0 Modules: Admin', url: 'https://web.resource.org/rss/1.0/modules/admin/' },
  elements: [
    {
      name: 'generatorAgent',
      in: FEEDS,
      text: 'none',
      attributes: { 'rdf:resource': { required: true, kind: 'url' } },
    },
    {
      name: 'errorReportsTo',
      in: FEEDS,
      text: 'none',
      attributes: { 'rdf:resource': { required: true, kind: 'url' } },
    },
  ],
}
