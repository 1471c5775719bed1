// Alone knows who may be shown a feed by others (Bloglines' Feed Access Control).
import type { Vocabulary } from '../../validation/vocabulary.js'

export const access: Vocabulary = {
  prefix: 'access',
  namespaces: ['http://www.bloglines.com/about/specs/fac-1.0'],
  specification: { name: 'Feed Access Control 1.0', url: 'http://www.bloglines.com/about/specs/fac-1.0' },
  elements: [
    {
      name: 'restriction',
      in: ['rss', 'atom:feed', 'rdf:RDF'],
      text: 'none',
      attributes: { relationship: { required: true, kind: 'access-relationship' } },
    },
  ],
}
