// Alone knows how a feed wants to look in Feedly.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS } from './places.js'

export const webfeeds: Vocabulary = {
  prefix: 'webfeeds',
  namespaces: ['http://webfeeds.org/rss/1.0'],
  specification: {
    name: 'Feedly: ten ways to optimize your feed',
    url: 'https://blog.feedly.com/10-ways-to-optimize-your-feed-for-feedly/',
  },
  elements: [
    ...['logo', 'icon'].map(name => ({ name, in: FEEDS, text: 'url' }) as const),
    { name: 'cover', in: FEEDS, text: 'none', attributes: { image: { required: true, kind: 'url' } } },
    { name: 'accentColor', in: FEEDS, text: 'hex-colour' },
    {
      name: 'related',
      in: FEEDS,
      text: 'none',
      extensible: true,
      attributes: { layout: { kind: 'token' }, target: { kind: 'token' } },
    },
    {
      name: 'analytics',
      in: FEEDS,
      text: 'none',
      attributes: { id: { required: true, kind: 'token' }, engine: { required: true, kind: 'token' } },
    },
  ],
  skipped: true,
}
