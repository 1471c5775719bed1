// Alone knows Media RSS 1.5: media of an item, and what is said of them.
import type { AttributeRow, ElementRow, Vocabulary } from '../../validation/vocabulary.js'
import { FEEDS, ITEMS } from './places.js'

const token: AttributeRow = { kind: 'token' }
/** Media are fetched by programs that know no base. */
const url: AttributeRow = { required: true, kind: 'url', way: 3 }
const type: AttributeRow = { kind: 'media-type-attribute' }
const href: AttributeRow = { kind: 'url', way: 3 }
const positive: AttributeRow = { kind: 'positive-integer', way: 3 }
const float: AttributeRow = { kind: 'float' }
const time: AttributeRow = { kind: 'npt-time' }
const language: AttributeRow = { kind: 'language' }
const textType: AttributeRow = { kind: 'media-text-type' }

const HOLDERS = ['media:content', 'media:group', ...ITEMS]
/** Metadata may be said once for a channel and holds for all of its media. */
const META = [...HOLDERS, ...FEEDS]
const COMMUNITY = 'media:community'

const list = (name: string, item: string): readonly ElementRow[] => [
  { name, in: META, text: 'none' },
  { name: item, in: [`media:${name}`], occurs: '*', text: 'token' },
]

export const media: Vocabulary = {
  prefix: 'media',
  namespaces: ['http://search.yahoo.com/mrss/', 'http://search.yahoo.com/mrss'],
  specification: { name: 'Media RSS 1.5', url: 'https://www.rssboard.org/media-rss' },
  elements: [
    { name: 'group', in: ITEMS, occurs: '*', text: 'none' },
    {
      name: 'content',
      in: ['media:group', ...ITEMS],
      occurs: '*',
      text: 'none',
      attributes: {
        url: { kind: 'url', way: 3 },
        fileSize: { kind: 'non-negative-integer', way: 3 },
        type,
        medium: { kind: 'media-medium' },
        isDefault: { kind: 'true-false' },
        expression: { kind: 'media-expression' },
        bitrate: float,
        framerate: float,
        samplingrate: float,
        channels: { kind: 'non-negative-integer', way: 3 },
        duration: { kind: 'non-negative-integer', way: 3 },
        height: positive,
        width: positive,
        lang: language,
      },
    },
    { name: 'adult', in: META, text: 'token' },
    { name: 'rating', in: META, occurs: '*', text: 'token', attributes: { scheme: token } },
    // Titles and descriptions choose between plain and HTML, so their own rule reads `type`.
    { name: 'title', in: META, text: 'atom-text', open: true, attributes: { type: textType } },
    { name: 'description', in: META, text: 'atom-text', open: true, attributes: { type: textType } },
    { name: 'keywords', in: META, text: 'text' },
    {
      name: 'thumbnail',
      in: META,
      occurs: '*',
      text: 'none',
      empty: true,
      attributes: { url, height: positive, width: positive, time },
    },
    { name: 'category', in: META, occurs: '*', text: 'text', attributes: { scheme: token, label: token } },
    { name: 'hash', in: META, occurs: '*', text: 'token', attributes: { algo: token } },
    { name: 'player', in: META, blank: true, text: 'token', attributes: { url, height: positive, width: positive } },
    { name: 'credit', in: META, occurs: '*', text: 'text', attributes: { role: token, scheme: token } },
    { name: 'copyright', in: META, text: 'text', attributes: { url: { kind: 'url', way: 3 } } },
    {
      name: 'text',
      in: META,
      occurs: '*',
      text: 'atom-text',
      open: true,
      attributes: { type: textType, lang: language, start: time, end: time },
    },
    {
      name: 'restriction',
      in: META,
      occurs: '*',
      text: 'token',
      blank: true,
      attributes: {
        relationship: { required: true, kind: 'media-restriction-rel' },
        type: { kind: 'media-restriction-type' },
      },
    },
    { name: 'community', in: META, text: 'none' },
    {
      name: 'starRating',
      in: [COMMUNITY],
      text: 'none',
      empty: true,
      attributes: { average: float, count: positiveOrZero(), min: float, max: float },
    },
    {
      name: 'statistics',
      in: [COMMUNITY],
      text: 'none',
      empty: true,
      attributes: { views: positiveOrZero(), favorites: positiveOrZero() },
    },
    { name: 'tags', in: [COMMUNITY], text: 'token' },
    ...list('comments', 'comment'),
    {
      name: 'embed',
      in: META,
      text: 'none',
      attributes: { url, height: positive, width: positive },
    },
    {
      name: 'param',
      in: ['media:embed'],
      occurs: '*',
      text: 'token',
      attributes: { name: { required: true, kind: 'token' } },
    },
    ...list('responses', 'response'),
    ...list('backLinks', 'backLink'),
    {
      name: 'status',
      in: META,
      text: 'none',
      empty: true,
      attributes: { state: { required: true, kind: 'media-status-state' }, reason: token },
    },
    {
      name: 'price',
      in: META,
      occurs: '*',
      text: 'none',
      empty: true,
      attributes: { type: { kind: 'media-price-type' }, info: token, price: float, currency: token },
    },
    {
      name: 'license',
      in: META,
      text: 'token',
      attributes: { type, href },
    },
    {
      name: 'subTitle',
      in: META,
      occurs: '*',
      text: 'none',
      empty: true,
      attributes: { type, lang: language, href: { ...href, required: true } },
    },
    {
      name: 'peerLink',
      in: META,
      occurs: '*',
      text: 'none',
      empty: true,
      attributes: { type, href: { ...href, required: true } },
    },
    {
      name: 'location',
      in: META,
      occurs: '*',
      text: 'none',
      attributes: { description: token, start: time, end: time },
    },
    {
      name: 'rights',
      in: META,
      text: 'none',
      empty: true,
      attributes: { status: { required: true, kind: 'media-rights-status' } },
    },
    { name: 'scenes', in: META, text: 'none' },
    // Its children stand without a namespace in the specification's own example, and with one in feeds.
    { name: 'scene', in: ['media:scenes'], occurs: '*', text: 'opaque' },
    { name: 'valid', in: META, text: 'token' },
  ],
}

function positiveOrZero(): AttributeRow {
  return { kind: 'non-negative-integer', way: 3 }
}
