// Alone judges: unexpected content type.
import { served } from './exchange.js'
import { mediaType } from './fields.js'
import { httpRule } from './http-rule.js'

export const unexpectedContentType = httpRule<{ type: string; format: string; expected: string }>({
  id: 'unexpected-content-type',
  level: 'warning',
  w3c: 'UnexpectedContentType',
  basis: { name: 'RFC 9110', section: '§8.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.3' },
  says: {
    en: ({ type, format, expected }) =>
      type === ''
        ? `no Content-Type is sent, ${expected} is expected`
        : `the Content-Type ${type} does not suit ${format}, ${expected} is expected`,
    tr: ({ type, format, expected }) =>
      type === ''
        ? `Content-Type gönderilmiyor, ${expected} beklenir`
        : `Content-Type ${type}, ${format} biçimine uymuyor, ${expected} beklenir`,
  },
  why: {
    en: 'Browsers and many readers choose what to do by the media type; a feed sent as a page is shown or stored as one.',
    tr: 'Tarayıcılar ve birçok okuyucu ne yapacağına ortam türüne bakarak karar verir; sayfa diye gönderilen besleme sayfa sayılır.',
  },
  remedy: {
    en: 'Let the server send the media type of the format, with charset=utf-8 where it is XML.',
    tr: 'Sunucu biçimin ortam türünü göndersin; XML ise charset=utf-8 ile.',
  },
  value: ({ type }) => type,
  find(exchange) {
    const first = served(exchange)
    const types = first && EXPECTED.find(([prefix]) => exchange.format.startsWith(prefix))?.[1]
    if (!types) return undefined
    const type = mediaType(first)
    return types.includes(type) ? undefined : { type, format: exchange.format, expected: types[0] ?? '' }
  },
})

const XML = ['application/xml', 'text/xml']
const RDF = ['application/rdf+xml', 'application/rss+xml', ...XML]

/** By the beginning of the format's name; the first type is the one to send. An unknown format expects nothing. */
const EXPECTED: readonly (readonly [string, readonly string[]])[] = [
  ['rss-0.90', RDF],
  ['rss-1', RDF],
  ['rss', ['application/rss+xml', ...XML]],
  ['atom', ['application/atom+xml', ...XML]],
  ['json-feed', ['application/feed+json', 'application/json']],
  ['opml', ['text/x-opml', ...XML]],
]
