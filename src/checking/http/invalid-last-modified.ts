// Alone judges: invalid last modified.
import { readHttpDate } from '../../model/http-dates.js'
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const invalidLastModified = httpRule<{ date: string }>({
  id: 'invalid-last-modified',
  level: 'error',
  basis: { name: 'RFC 9110', section: '§8.8.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2' },
  says: {
    en: ({ date }) => `the Last-Modified ${date} is no HTTP date`,
    tr: ({ date }) => `Last-Modified ${date} bir HTTP tarihi değil`,
  },
  why: {
    en: 'A date that cannot be read cannot be compared, so no condition on it is ever met.',
    tr: 'Okunamayan tarih karşılaştırılamaz, ona bağlı koşul hiç tutmaz.',
  },
  remedy: {
    en: 'Write it like Sun, 06 Nov 1994 08:49:37 GMT: English names, two digits for the day, always GMT.',
    tr: 'Sun, 06 Nov 1994 08:49:37 GMT gibi yazın: İngilizce adlar, iki haneli gün, hep GMT.',
  },
  value: ({ date }) => date,
  find(exchange, { now }) {
    const date = served(exchange)?.headers['last-modified']
    return date !== undefined && readHttpDate(date, now) === undefined ? { date } : undefined
  },
})
