// Alone judges: rate limit without retry after.
import { answers } from './exchange.js'
import { httpRule } from './http-rule.js'

export const rateLimitWithoutRetryAfter = httpRule<{ status: number }>({
  id: 'rate-limit-without-retry-after',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§10.2.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3' },
  says: {
    en: ({ status }) => `status ${status} comes without a Retry-After that can be read`,
    tr: ({ status }) => `${status} durumu okunabilir bir Retry-After olmadan geliyor`,
  },
  why: {
    en: 'Readers slow down when they are told until when; without it most of them simply ask again.',
    tr: 'Okuyucular ne zamana kadar bekleyeceklerini bilince yavaşlar; söylenmezse çoğu hemen yeniden sorar.',
  },
  remedy: {
    en: 'Send Retry-After with a number of seconds whenever you answer 429 or 503.',
    tr: '429 ya da 503 ile yanıt verirken saniye sayısıyla Retry-After gönderin.',
  },
  find(exchange) {
    for (const answer of answers(exchange))
      if (answer.outcome === 'failed' && answer.retryAfter === undefined && isLimit(answer.status))
        return { status: answer.status }
    return undefined
  },
})

function isLimit(status: number | undefined): status is number {
  return status === 429 || status === 503
}
