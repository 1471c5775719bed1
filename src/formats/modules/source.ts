// Alone knows Dave Winer's source namespace, as far as it is checked.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS, ITEMS } from './places.js'

export const source: Vocabulary = {
  prefix: 'source',
  namespaces: ['http://source.scripting.com/'],
  specification: { name: 'The source namespace', url: 'http://source.scripting.com/' },
  elements: [
    {
      name: 'account',
      in: [...FEEDS, ...ITEMS],
      occurs: '*',
      text: 'text',
      extensible: true,
      attributes: { service: { required: true, kind: 'token' } },
    },
    ...['self', 'blogroll', 'subscriptionList', 'cloud'].map(
      name => ({ name, in: FEEDS, occurs: '*', text: 'url', extensible: true }) as const,
    ),
    { name: 'linkShort', in: ITEMS, text: 'url' },
    { name: 'markdown', in: ITEMS, text: 'opaque', extensible: true },
    {
      name: 'likes',
      in: ITEMS,
      text: 'token',
      extensible: true,
      attributes: { server: { required: true, kind: 'url' } },
    },
  ],
  skipped: true,
}
