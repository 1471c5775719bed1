// Alone knows Apple's podcast elements, as far as they are checked.
import type { ElementRow, Vocabulary } from '../../validation/vocabulary.js'
import { ATOM_ENTRIES, ATOM_FEEDS, RDF_FEEDS, RDF_ITEMS, RSS_FEEDS, RSS_ITEMS } from './places.js'

const rows = (feeds: readonly string[], items: readonly string[]): readonly ElementRow[] => {
  const anywhere = [...feeds, ...items]
  return [
    { name: 'author', in: anywhere, text: 'text', longest: 255 },
    { name: 'title', in: anywhere, text: 'text', longest: 255 },
    { name: 'subtitle', in: anywhere, text: 'text', longest: 255 },
    { name: 'summary', in: anywhere, text: 'text', longest: 4000 },
    { name: 'keywords', in: anywhere, text: 'text', also: 'keywords', longest: 255 },
    { name: 'explicit', in: anywhere, text: 'itunes-explicit' },
    { name: 'block', in: anywhere, text: 'yes-no' },
    {
      name: 'image',
      in: anywhere,
      text: 'token',
      blank: true,
      attributes: { href: { required: true, kind: 'iri', way: 1 } },
    },
    {
      name: 'category',
      in: feeds,
      occurs: '*',
      text: 'token',
      blank: true,
      attributes: { text: { required: true, kind: 'itunes-category' } },
    },
    { name: 'owner', in: feeds, text: 'none' },
    { name: 'new-feed-url', in: feeds, text: 'url' },
    { name: 'complete', in: feeds, text: 'yes-no' },
    { name: 'type', in: feeds, text: 'itunes-channel-type' },
    { name: 'applepodcastsverify', in: feeds, text: 'token' },
    { name: 'duration', in: items, text: 'duration' },
    { name: 'episode', in: items, text: 'positive-integer' },
    { name: 'season', in: items, text: 'positive-integer' },
    { name: 'episodeType', in: items, text: 'itunes-episode-type' },
    { name: 'order', in: items, text: 'integer' },
    { name: 'isClosedCaptioned', in: items, text: 'token' },
  ]
}

export const itunes: Vocabulary = {
  prefix: 'itunes',
  namespaces: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://www.itunes.com/DTDs/Podcast-1.0.dtd'],
  specification: { name: 'Apple Podcasts RSS', url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390' },
  elements: [
    ...rows([...RSS_FEEDS, ...RDF_FEEDS], [...RSS_ITEMS, ...RDF_ITEMS]),
    // Some write them into Atom; Apple's guide speaks of RSS only.
    ...rows([...ATOM_FEEDS, 'atom:source'], ATOM_ENTRIES).map(row => ({ ...row, questionable: true }) as const),
    {
      name: 'category',
      in: ['itunes:category'],
      occurs: '*',
      text: 'token',
      blank: true,
      attributes: { text: { required: true, kind: 'itunes-category' } },
    },
    { name: 'name', in: ['itunes:owner'], text: 'text' },
    { name: 'email', in: ['itunes:owner'], text: 'email' },
  ],
}
