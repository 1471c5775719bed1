// Alone knows which elements Atom 1.0 has, where, how often, and what they hold (RFC 4287 §4).
import type { AttributeRow, ElementRow, Occurs, Vocabulary } from '../../validation/vocabulary.js'
import { RDF_FEEDS, RDF_ITEMS, RSS_FEEDS, RSS_ITEMS } from '../modules/places.js'
import { ATOM_NAMESPACE } from './document.js'

const token: AttributeRow = { kind: 'token' }
const textConstruct = { text: 'atom-text', open: true, attributes: { type: token } } as const
const person = { occurs: '*', text: 'none' } as const
const instant = { text: 'rfc3339-date', tight: true } as const
const iri = { text: 'iri-reference', tight: true } as const

/** §4.2.7, §4.2.2: what every container of metadata shares. */
const shared = (places: readonly string[]): readonly ElementRow[] => [
  { name: 'author', in: places, ...person },
  { name: 'contributor', in: places, ...person },
  {
    name: 'category',
    in: places,
    occurs: '*',
    text: 'none',
    open: true,
    attributes: { term: { required: true, kind: 'token' }, scheme: { kind: 'iri', way: 2 }, label: { kind: 'text' } },
  },
  {
    name: 'link',
    in: places,
    occurs: '*',
    // Text has a rule of its own, a warning: RFC 4287 leaves the content undefined.
    open: true,
    attributes: {
      href: { required: true, missing: 'missing-href', kind: 'iri-reference', way: 3, blank: true },
      rel: token,
      type: { kind: 'media-type' },
      hreflang: { kind: 'language', way: 3 },
      title: { kind: 'text' },
      length: { kind: 'non-negative-integer', way: 3 },
    },
  },
  { name: 'rights', in: places, ...textConstruct },
]

const once = (names: readonly string[], places: readonly string[], occurs: Occurs, more: Partial<ElementRow>) =>
  names.map(name => ({ name, in: places, occurs, ...more }))

/** `source` may repeat all that a feed says of itself; its children are never required (§4.2.11). */
const feedOnly = (places: readonly string[]): readonly ElementRow[] => [
  { name: 'generator', in: places, text: 'text', attributes: { uri: { kind: 'uri-attribute' }, version: token } },
  { name: 'icon', in: places, ...iri },
  { name: 'logo', in: places, ...iri },
  { name: 'subtitle', in: places, ...textConstruct, blank: true },
]

const entryOnly = (places: readonly string[]): readonly ElementRow[] => [
  {
    name: 'content',
    in: places,
    text: 'atom-content',
    open: true,
    blank: true,
    attributes: { type: token, src: { kind: 'iri-reference' } },
  },
  { name: 'published', in: places, ...instant },
  { name: 'summary', in: places, ...textConstruct, blank: true },
]

/** Of RSS, in all its versions. */
const CHANNELS = [...RSS_FEEDS, ...RDF_FEEDS]
const ITEMS = [...RSS_ITEMS, ...RDF_ITEMS]
const PERSONS = ['atom:author', 'atom:contributor']

export const atomVocabulary: Vocabulary = {
  prefix: 'atom',
  namespaces: [ATOM_NAMESPACE],
  specification: { name: 'RFC 4287', url: 'https://www.rfc-editor.org/rfc/rfc4287' },
  elements: [
    { name: 'feed', in: ['root'], text: 'none' },
    { name: 'entry', in: ['atom:feed', 'root'], occurs: '*', text: 'none' },
    ...shared(['atom:feed', 'atom:entry', 'atom:source']),
    ...feedOnly(['atom:feed', 'atom:source']),
    ...entryOnly(['atom:entry']),
    { name: 'source', in: ['atom:entry'], text: 'none' },
    ...once(['id'], ['atom:feed', 'atom:entry'], '1', { text: 'iri', tight: true }),
    ...once(['title'], ['atom:feed', 'atom:entry'], '1', { ...textConstruct }),
    ...once(['updated'], ['atom:feed', 'atom:entry'], '1', instant),
    ...once(['id'], ['atom:source'], '?', { text: 'iri', tight: true }),
    ...once(['title'], ['atom:source'], '?', { ...textConstruct }),
    ...once(['updated'], ['atom:source'], '?', instant),
    { name: 'name', in: PERSONS, occurs: '1', text: 'text' },
    { name: 'uri', in: PERSONS, text: 'iri-reference' },
    { name: 'email', in: PERSONS, text: 'addr-spec' },

    // Inside RSS the same elements extend channels and items, and none is required.
    ...shared([...CHANNELS, ...ITEMS]),
    ...feedOnly(CHANNELS),
    ...entryOnly(ITEMS),
    { name: 'source', in: ITEMS, text: 'none' },
    ...once(['id'], [...CHANNELS, ...ITEMS], '?', { text: 'iri', tight: true }),
    ...once(['title'], [...CHANNELS, ...ITEMS], '?', { ...textConstruct }),
    ...once(['updated'], [...CHANNELS, ...ITEMS], '?', instant),
  ],
}
