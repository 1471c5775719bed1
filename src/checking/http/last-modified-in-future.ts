// Alone judges: last modified in future.
import { readHttpDate } from '../../model/http-dates.js'
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const lastModifiedInFuture = httpRule<{ date: string; sent: string }>({
  id: 'last-modified-in-future',
  level: 'error',
  basis: { name: 'RFC 9110', section: '§8.8.2.1', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8.2.1' },
  says: {
    en: ({ date, sent }) => `the Last-Modified ${date} lies after the answer itself, ${sent}`,
    tr: ({ date, sent }) => `Last-Modified ${date}, yanıtın kendi zamanından sonra: ${sent}`,
  },
  why: {
    en: 'Until that time has come, nothing that changes in the meantime is noticed by those who ask with the date.',
    tr: 'O zaman gelene dek, bu tarihle soranlar aradaki değişiklikleri fark etmez.',
  },
  remedy: {
    en: 'Send the time of the newest change; set the clock of the server, and mind that the zone is GMT.',
    tr: 'En yeni değişikliğin zamanını gönderin; sunucunun saatini ayarlayın, dilimin GMT olduğuna dikkat edin.',
  },
  value: ({ date }) => date,
  find(exchange, { now }) {
    const { 'last-modified': date, date: sent } = served(exchange)?.headers ?? {}
    const modified = date === undefined ? undefined : readHttpDate(date, now)
    const answered = sent === undefined ? undefined : readHttpDate(sent, now)
    if (!date || !sent || modified === undefined || answered === undefined) return undefined
    return modified > answered ? { date, sent } : undefined
  },
})
