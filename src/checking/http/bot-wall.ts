// Alone judges: bot wall.
import { isWall } from './challenge.js'
import { httpRule } from './http-rule.js'

export const botWall = httpRule<{ status: number }>({
  id: 'bot-wall',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§15.5.4', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.4' },
  says: {
    en: ({ status }) => `status ${status}: the origin seems to keep programs out`,
    tr: ({ status }) => `durum ${status}: kaynak programları dışarıda bırakıyor görünüyor`,
  },
  why: {
    en: 'Feeds are read by programs alone; a wall against robots locks out every reader and aggregator.',
    tr: 'Beslemeleri yalnızca programlar okur; robotlara karşı duvar her okuyucuyu ve toplayıcıyı dışarıda bırakır.',
  },
  remedy: {
    en: 'Exempt the addresses of the feeds from bot protection, and limit the rate with 429 and Retry-After instead.',
    tr: 'Besleme adreslerini robot korumasından muaf tutun; sıklığı 429 ve Retry-After ile sınırlayın.',
  },
  find({ first }) {
    return first.outcome === 'failed' && isWall(first) ? { status: first.status ?? 0 } : undefined
  },
})
