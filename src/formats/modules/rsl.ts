// Alone knows licences for machines: Really Simple Licensing 1.0 inside a feed.
import type { AttributeRow, Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS, ITEMS } from './places.js'

const LICENSE = ['rsl:license']
const type: AttributeRow = { required: true, kind: 'token' }

export const rsl: Vocabulary = {
  prefix: 'rsl',
  namespaces: ['https://rslstandard.org/rsl'],
  specification: { name: 'RSL 1.0', url: 'https://rslstandard.org/rsl' },
  elements: [
    {
      name: 'content',
      in: [...FEEDS, ...ITEMS],
      occurs: '*',
      text: 'none',
      extensible: true,
      attributes: { url: { required: true, kind: 'token' } },
    },
    { name: 'license', in: ['rsl:content'], occurs: '+', text: 'none' },
    ...['permits', 'prohibits'].map(
      name => ({ name, in: LICENSE, occurs: '*', text: 'token', attributes: { type } }) as const,
    ),
    { name: 'payment', in: LICENSE, text: 'none', attributes: { type: { kind: 'token' } } },
    ...['standard', 'custom'].map(name => ({ name, in: ['rsl:payment'], occurs: '*', text: 'url' }) as const),
    {
      name: 'amount',
      in: ['rsl:payment'],
      text: 'float',
      attributes: { currency: { required: true, kind: 'token' } },
    },
    { name: 'accepts', in: ['rsl:payment'], occurs: '*', text: 'opaque', extensible: true },
    ...['legal', 'reporting'].map(
      name => ({ name, in: LICENSE, occurs: '*', text: 'opaque', extensible: true }) as const,
    ),
    ...['schema', 'alternate', 'copyright', 'terms'].map(
      name => ({ name, in: ['rsl:content'], occurs: '*', text: 'opaque', extensible: true }) as const,
    ),
  ],
}
