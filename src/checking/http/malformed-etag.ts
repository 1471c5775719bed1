// Alone judges: malformed etag.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const malformedEtag = httpRule<{ etag: string }>({
  id: 'malformed-etag',
  level: 'error',
  basis: { name: 'RFC 9110', section: '§8.8.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3' },
  says: { en: ({ etag }) => `${etag} is no entity tag`, tr: ({ etag }) => `${etag} bir varlık etiketi değil` },
  why: {
    en: 'An entity tag stands in double quotes, W/ before it if it is weak; caches and readers drop or never match anything else.',
    tr: 'Varlık etiketi çift tırnak içinde durur, zayıfsa önünde W/ olur; başkasını önbellekler ve okuyucular atar ya da eşleştirmez.',
  },
  remedy: {
    en: 'Send exactly one ETag, in double quotes: ETag: "a1b2".',
    tr: 'Çift tırnak içinde tek bir ETag gönderin: ETag: "a1b2".',
  },
  value: ({ etag }) => etag,
  find(exchange) {
    const etag = served(exchange)?.headers.etag
    return etag !== undefined && !ENTITY_TAG.test(etag) ? { etag } : undefined
  },
})

const ENTITY_TAG = /^(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"$/
