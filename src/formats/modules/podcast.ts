// Alone knows Podcasting 2.0, as far as it is checked: what an element must say to be of use.
import type { AttributeRow, ElementRow, Vocabulary } from '../../validation/vocabulary.js'
import { RSS_FEEDS, RSS_ITEMS } from './places.js'

const EPISODES = [...RSS_ITEMS, 'podcast:liveItem']
const BOTH = [...RSS_FEEDS, ...EPISODES]
const token: AttributeRow = { kind: 'token' }
const needed: AttributeRow = { required: true, kind: 'token' }
const url: AttributeRow = { required: true, kind: 'url', way: 2 }
const type: AttributeRow = { required: true, kind: 'media-type' }

/** The namespace grows: an attribute that is not listed here may be a new one. */
const row = (name: string, places: readonly string[], more: Omit<ElementRow, 'name' | 'in'>): ElementRow => ({
  name,
  in: places,
  occurs: '*',
  text: 'none',
  extensible: true,
  ...more,
})

export const podcast: Vocabulary = {
  prefix: 'podcast',
  namespaces: [
    'https://podcastindex.org/namespace/1.0',
    'https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md',
  ],
  specification: { name: 'Podcast namespace', url: 'https://podcasting2.org/docs/podcast-namespace/1.0' },
  elements: [
    row('locked', RSS_FEEDS, { occurs: '?', text: 'yes-no', attributes: { owner: { kind: 'email' } } }),
    row('guid', RSS_FEEDS, { occurs: '?', text: 'token' }),
    row('medium', RSS_FEEDS, { occurs: '?', text: 'podcast-medium' }),
    row('funding', RSS_FEEDS, { text: 'text', blank: true, attributes: { url } }),
    row('trailer', RSS_FEEDS, {
      text: 'text',
      attributes: { url, pubdate: { required: true, kind: 'rfc822-date', way: 2 }, length: { kind: 'length', way: 2 } },
    }),
    row('block', RSS_FEEDS, { text: 'yes-no' }),
    row('podroll', RSS_FEEDS, { occurs: '?' }),
    row('remoteItem', ['podcast:podroll', 'podcast:publisher', 'podcast:valueTimeSplit', ...RSS_FEEDS], {
      attributes: { feedGuid: needed, feedUrl: { kind: 'url', way: 2 } },
    }),
    row('updateFrequency', RSS_FEEDS, { occurs: '?', text: 'text' }),
    row('publisher', RSS_FEEDS, { occurs: '?' }),
    row('liveItem', RSS_FEEDS, {
      open: true,
      attributes: {
        status: { required: true, kind: 'podcast-live-status' },
        start: { required: true, kind: 'any-w3cdtf-date' },
        end: { kind: 'any-w3cdtf-date' },
      },
    }),
    row('person', BOTH, { text: 'text', attributes: { img: { kind: 'url', way: 2 }, href: { kind: 'url', way: 2 } } }),
    row('location', BOTH, { text: 'text', attributes: { geo: token, osm: token } }),
    row('license', BOTH, { occurs: '?', text: 'text', attributes: { url: { kind: 'url', way: 2 } } }),
    row('txt', BOTH, { text: 'text' }),
    row('images', BOTH, { occurs: '?', attributes: { srcset: needed } }),
    row('value', BOTH, { attributes: { type: needed, method: needed } }),
    row('valueRecipient', ['podcast:value', 'podcast:valueTimeSplit'], {
      attributes: { type: needed, address: needed, split: { required: true, kind: 'non-negative-integer', way: 2 } },
    }),
    row('valueTimeSplit', ['podcast:value'], {
      attributes: { startTime: { required: true, kind: 'float' }, duration: { required: true, kind: 'float' } },
    }),
    row('transcript', EPISODES, { attributes: { url, type } }),
    row('chapters', EPISODES, { occurs: '?', attributes: { url, type } }),
    row('soundbite', EPISODES, {
      text: 'text',
      blank: true,
      attributes: { startTime: { required: true, kind: 'float' }, duration: { required: true, kind: 'float' } },
    }),
    row('season', EPISODES, { occurs: '?', text: 'non-negative-integer' }),
    row('episode', EPISODES, { occurs: '?', text: 'float' }),
    row('alternateEnclosure', EPISODES, { attributes: { type } }),
    row('source', ['podcast:alternateEnclosure'], {
      occurs: '+',
      attributes: { uri: { required: true, kind: 'iri', way: 2 } },
    }),
    row('integrity', ['podcast:alternateEnclosure'], { occurs: '?', attributes: { type: needed, value: needed } }),
    row('socialInteract', EPISODES, { attributes: { protocol: needed, uri: { kind: 'iri', way: 2 } } }),
    row('contentLink', ['podcast:liveItem'], {
      text: 'text',
      attributes: { href: { required: true, kind: 'url', way: 2 } },
    }),
  ],
  skipped: true,
}
