// Alone judges: last modified round trip.
import { readHttpDate } from '../../model/http-dates.js'
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const lastModifiedRoundTrip = httpRule<{ date: string }>({
  id: 'last-modified-round-trip',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§13.1.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-13.1.3' },
  says: {
    en: ({ date }) =>
      `asked with If-Modified-Since ${date} alone, the origin sent the whole document; with the tag it answers 304`,
    tr: ({ date }) =>
      `yalnızca If-Modified-Since ${date} ile sorulunca kaynak belgenin tümünü gönderdi; etiketle sorulunca 304 veriyor`,
  },
  why: {
    en: 'Readers that keep only the date fetch the whole document at every poll.',
    tr: 'Yalnızca tarihi saklayan okuyucular her seferinde belgenin tümünü indirir.',
  },
  remedy: {
    en: 'Where a request has no If-None-Match, compare If-Modified-Since with Last-Modified, and answer 304 when nothing is newer.',
    tr: 'İstekte If-None-Match yoksa If-Modified-Since’i Last-Modified ile karşılaştırın; daha yeni bir şey yoksa 304 verin.',
  },
  value: ({ date }) => date,
  find(exchange, { now }) {
    const first = served(exchange)
    if (!first || exchange.dated?.outcome !== 'fetched') return undefined
    const { 'last-modified': date = '', date: sent = '' } = first.headers
    const modified = readHttpDate(date, now)
    // A date that is none or lies in the future has to be ignored.
    const isUsable = modified !== undefined && modified <= (readHttpDate(sent, now) ?? now)
    return isUsable ? { date } : undefined
  },
})
