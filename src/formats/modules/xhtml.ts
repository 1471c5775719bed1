// Alone knows the one element of XHTML that speaks to robots from inside a feed; bodies are read by formats/html.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE } from './places.js'

export const xhtml: Vocabulary = {
  prefix: 'xhtml',
  namespaces: ['http://www.w3.org/1999/xhtml'],
  specification: { name: 'Robots meta tag', url: 'https://www.robotstxt.org/meta.html' },
  elements: [
    {
      name: 'meta',
      in: ANYWHERE,
      occurs: '*',
      text: 'none',
      attributes: { name: { required: true, kind: 'meta-name' }, content: { required: true, kind: 'meta-content' } },
    },
  ],
  skipped: true,
}
