// Alone knows Apple's podcast elements, as far as they are checked.
import type { Vocabulary } from '../../validation/vocabulary.js'
import { ANYWHERE, FEEDS, ITEMS } from './places.js'

export const itunes: Vocabulary = {
  prefix: 'itunes',
  namespaces: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://www.itunes.com/DTDs/Podcast-1.0.dtd'],
  specification: { name: 'Apple Podcasts RSS', url: 'https://help.apple.com/itc/podcasts_connect/#/itcb54353390' },
  elements: [
    { name: 'author', in: ANYWHERE, text: 'text', longest: 255 },
    { name: 'title', in: ANYWHERE, text: 'text', longest: 255 },
    { name: 'subtitle', in: ANYWHERE, text: 'text', longest: 255 },
    { name: 'summary', in: ANYWHERE, text: 'text', longest: 4000 },
    { name: 'keywords', in: ANYWHERE, text: 'text', also: 'keywords', longest: 255 },
    { name: 'explicit', in: ANYWHERE, text: 'itunes-explicit' },
    { name: 'block', in: ANYWHERE, text: 'yes-no' },
    {
      name: 'image',
      in: ANYWHERE,
      text: 'token',
      blank: true,
      attributes: { href: { required: true, kind: 'iri', way: 1 } },
    },
    {
      name: 'category',
      in: FEEDS,
      occurs: '*',
      text: 'token',
      blank: true,
      attributes: { text: { required: true, kind: 'itunes-category' } },
    },
    {
      name: 'category',
      in: ['itunes:category'],
      occurs: '*',
      text: 'token',
      blank: true,
      attributes: { text: { required: true, kind: 'itunes-category' } },
    },
    { name: 'owner', in: FEEDS, text: 'none' },
    { name: 'name', in: ['itunes:owner'], text: 'text' },
    { name: 'email', in: ['itunes:owner'], text: 'email' },
    { name: 'new-feed-url', in: FEEDS, text: 'url' },
    { name: 'complete', in: FEEDS, text: 'yes-no' },
    { name: 'type', in: FEEDS, text: 'itunes-channel-type' },
    { name: 'applepodcastsverify', in: FEEDS, text: 'token' },
    { name: 'duration', in: ITEMS, text: 'duration' },
    { name: 'episode', in: ITEMS, text: 'positive-integer' },
    { name: 'season', in: ITEMS, text: 'positive-integer' },
    { name: 'episodeType', in: ITEMS, text: 'itunes-episode-type' },
    { name: 'order', in: ITEMS, text: 'integer' },
    { name: 'isClosedCaptioned', in: ITEMS, text: 'token' },
  ],
}
