// Alone judges: etag round trip.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const etagRoundTrip = httpRule<{ validators: string }>({
  id: 'etag-round-trip',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§13.1.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2' },
  says: {
    en: ({ validators }) => `asked again with ${validators}, the origin sent the whole document instead of 304`,
    tr: ({ validators }) => `${validators} ile yeniden sorulunca kaynak 304 yerine belgenin tümünü gönderdi`,
  },
  why: {
    en: 'Readers ask every few minutes; only a 304 lets them do so for next to nothing.',
    tr: 'Okuyucular birkaç dakikada bir sorar; bunu neredeyse bedelsiz kılan yalnızca 304’tür.',
  },
  remedy: {
    en: 'Compare If-None-Match with the ETag, or else If-Modified-Since with Last-Modified, and answer 304 without a body when it is the same.',
    tr: 'If-None-Match’i ETag ile, o yoksa If-Modified-Since’i Last-Modified ile karşılaştırın; aynıysa gövdesiz 304 ile yanıtlayın.',
  },
  value: ({ validators }) => validators,
  find(exchange) {
    const first = served(exchange)
    if (!first || exchange.again?.outcome !== 'fetched') return undefined
    const { etag, lastModified } = first.validators
    const given = [etag && `ETag ${etag}`, lastModified && `Last-Modified ${lastModified}`].filter(Boolean)
    return given.length > 0 ? { validators: given.join(', ') } : undefined
  },
})
