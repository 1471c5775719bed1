// Alone judges: non specific media type.
import { served } from './exchange.js'
import { mediaType } from './fields.js'
import { httpRule } from './http-rule.js'

export const nonSpecificMediaType = httpRule<{ type: string }>({
  id: 'non-specific-media-type',
  level: 'warning',
  w3c: 'NonSpecificMediaType',
  basis: {
    name: 'MIME Sniffing',
    section: '§7.3',
    url: 'https://mimesniff.spec.whatwg.org/#sniffing-a-mislabeled-feed',
  },
  says: {
    en: ({ type }) => `${type} does not say that this is a feed, and its root element comes late`,
    tr: ({ type }) => `${type} bunun bir besleme olduğunu söylemiyor, kök öğe de geç geliyor`,
  },
  why: {
    en: 'With a general type programs look at the first bytes; where they find no root element there, they take the document for any XML.',
    tr: 'Genel bir türde programlar ilk baytlara bakar; orada kök öğeyi bulamazlarsa belgeyi sıradan XML sayarlar.',
  },
  remedy: {
    en: 'Send the media type of the format, or put no more than 512 bytes of comments and instructions before the root element.',
    tr: 'Biçimin ortam türünü gönderin ya da kök öğeden önce 512 bayttan fazla açıklama ve yönerge koymayın.',
  },
  value: ({ type }) => type,
  find(exchange) {
    const first = served(exchange)
    if (!first || !XML_FORMAT.test(exchange.format) || !GENERAL.includes(mediaType(first))) return undefined
    const start = Buffer.from(first.body.subarray(0, LOOKED_AT)).toString('latin1').replaceAll('\0', '')
    return ROOT.test(start) ? undefined : { type: mediaType(first) }
  },
})

const XML_FORMAT = /^(?:rss|atom|opml)/
const GENERAL = ['application/xml', 'text/xml']
/** Bytes. */
const LOOKED_AT = 512
const ROOT = /<(?:[\w.-]+:)?(?:rss|feed|entry|RDF|opml|Channel)[\s>]/
