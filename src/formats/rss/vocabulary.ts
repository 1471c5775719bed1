// Alone knows which elements RSS 2.0 has, where, how often, and what they hold.
import type { AttributeRow, ElementRow, Vocabulary } from '../../validation/vocabulary.js'
import { RSS_NAMESPACES } from './document.js'

const text: AttributeRow = { kind: 'token' }
const required: AttributeRow = { required: true, kind: 'token' }
const inChannel = (name: string, more: Omit<ElementRow, 'name' | 'in'>): ElementRow => ({
  name,
  in: ['channel'],
  ...more,
})
const inItem = (name: string, more: Omit<ElementRow, 'name' | 'in'>): ElementRow => ({ name, in: ['item'], ...more })
const category = { occurs: '*', text: 'text', attributes: { domain: text } } as const

export const rssVocabulary: Vocabulary = {
  prefix: '',
  namespaces: [...RSS_NAMESPACES],
  specification: { name: 'RSS 2.0', url: 'https://www.rssboard.org/rss-specification' },
  elements: [
    { name: 'rss', in: ['root'], text: 'none', attributes: { version: required } },
    { name: 'channel', in: ['rss'], occurs: '1', text: 'none' },

    inChannel('title', { occurs: '1', missing: 'missing-title', text: 'text' }),
    inChannel('link', { occurs: '1', missing: 'missing-link', text: 'url' }),
    inChannel('description', { occurs: '1', missing: 'missing-description', text: 'html' }),
    inChannel('language', { text: 'language' }),
    inChannel('copyright', { text: 'text' }),
    inChannel('managingEditor', { text: 'contact' }),
    inChannel('webMaster', { text: 'contact' }),
    inChannel('pubDate', { text: 'rfc822-date' }),
    inChannel('lastBuildDate', { text: 'rfc822-date' }),
    inChannel('category', category),
    inChannel('generator', { text: 'text' }),
    inChannel('docs', { text: 'url' }),
    inChannel('cloud', {
      text: 'none',
      empty: true,
      attributes: {
        domain: required,
        port: { required: true, kind: 'positive-integer-attribute' },
        path: required,
        registerProcedure: { required: true, kind: 'token', blank: true },
        protocol: required,
      },
    }),
    inChannel('ttl', { text: 'positive-integer' }),
    inChannel('image', { text: 'none' }),
    inChannel('rating', { text: 'token' }),
    inChannel('textInput', { text: 'none' }),
    inChannel('skipHours', { text: 'none' }),
    inChannel('skipDays', { text: 'none' }),
    inChannel('item', { occurs: '*', text: 'none' }),

    { name: 'url', in: ['image'], occurs: '1', text: 'url' },
    { name: 'title', in: ['image'], occurs: '1', missing: 'missing-title', text: 'text' },
    { name: 'link', in: ['image'], occurs: '1', missing: 'missing-link', text: 'url' },
    { name: 'width', in: ['image'], text: 'width' },
    { name: 'height', in: ['image'], text: 'height' },
    { name: 'description', in: ['image'], text: 'text' },

    { name: 'title', in: ['textInput'], occurs: '1', missing: 'missing-title', text: 'text' },
    { name: 'description', in: ['textInput'], occurs: '1', missing: 'missing-description', text: 'text' },
    { name: 'name', in: ['textInput'], occurs: '1', text: 'form-component-name' },
    { name: 'link', in: ['textInput'], occurs: '1', missing: 'missing-link', text: 'url' },

    { name: 'hour', in: ['skipHours'], occurs: '+', text: 'hour' },
    { name: 'day', in: ['skipDays'], occurs: '+', text: 'day' },

    inItem('title', { text: 'text' }),
    inItem('link', { text: 'url' }),
    inItem('description', { text: 'html' }),
    inItem('author', { text: 'contact' }),
    inItem('category', category),
    inItem('comments', { text: 'url' }),
    inItem('enclosure', {
      // More than one has a milder rule of its own: many readers take only the first.
      occurs: '*',
      text: 'none',
      empty: true,
      attributes: {
        url: { required: true, kind: 'http-url', way: 2 },
        length: { required: true, kind: 'length', way: 2 },
        type: { required: true, kind: 'media-type-attribute' },
      },
    }),
    inItem('guid', { text: 'token', attributes: { isPermaLink: { kind: 'boolean-attribute' } } }),
    inItem('pubDate', { text: 'rfc822-date' }),
    inItem('source', { text: 'text', attributes: { url: { required: true, kind: 'http-url', way: 2 } } }),
  ],
}
