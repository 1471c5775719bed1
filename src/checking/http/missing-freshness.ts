// Alone judges: missing freshness.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const missingFreshness = httpRule<object>({
  id: 'missing-freshness',
  level: 'info',
  basis: { name: 'RFC 9111', section: '§4.2', url: 'https://www.rfc-editor.org/rfc/rfc9111#section-4.2' },
  says: {
    en: () => 'nothing says how long the feed may be kept: neither max-age nor Expires',
    tr: () => 'beslemenin ne kadar saklanabileceği söylenmiyor: ne max-age ne de Expires var',
  },
  why: {
    en: 'Readers and caches then guess, and each of them guesses differently.',
    tr: 'O zaman okuyucular ve önbellekler tahmin eder, her biri başka türlü.',
  },
  remedy: {
    en: 'Send Cache-Control: public, max-age= with 300 to 3600 seconds, as often as you publish.',
    tr: 'Yayın sıklığınıza göre 300-3600 saniye ile Cache-Control: public, max-age= gönderin.',
  },
  find(exchange) {
    const first = served(exchange)
    return first && first.freshFor === undefined ? {} : undefined
  },
})
