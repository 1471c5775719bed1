// Alone judges: text xml.
import { served } from './exchange.js'
import { mediaType } from './fields.js'
import { httpRule } from './http-rule.js'

export const textXml = httpRule<{ type: string }>({
  id: 'text-xml',
  level: 'info',
  w3c: 'TextXml',
  basis: { name: 'RFC 7303', section: '§3', url: 'https://www.rfc-editor.org/rfc/rfc7303#section-3' },
  says: {
    en: ({ type }) => `${type} is sent without a charset`,
    tr: ({ type }) => `${type} charset olmadan gönderiliyor`,
  },
  why: {
    en: 'Older programs read text types without a charset as US-ASCII, whatever the document declares, and spoil Turkish letters.',
    tr: 'Eski programlar charset’siz text türlerini, belge ne derse desin, US-ASCII okur ve Türkçe harfleri bozar.',
  },
  remedy: {
    en: 'Add ; charset=utf-8 to the Content-Type, or use the application type of the format.',
    tr: 'Content-Type’a ; charset=utf-8 ekleyin ya da biçimin application türünü kullanın.',
  },
  value: ({ type }) => type,
  find(exchange) {
    const first = served(exchange)
    const type = first ? mediaType(first) : ''
    const isBare = type.startsWith('text/') && !/;\s*charset\s*=/i.test(first?.headers['content-type'] ?? '')
    return isBare ? { type } : undefined
  },
})
