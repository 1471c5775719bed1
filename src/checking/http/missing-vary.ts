// Alone judges: missing vary.
import { served } from './exchange.js'
import { isCoded, members } from './fields.js'
import { httpRule } from './http-rule.js'

export const missingVary = httpRule<{ coding: string }>({
  id: 'missing-vary',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§12.5.5', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-12.5.5' },
  says: {
    en: ({ coding }) =>
      `the document comes with ${coding} or without coding, as it is asked for, but Vary does not name Accept-Encoding`,
    tr: ({ coding }) => `belge isteğe göre ${coding} ile ya da kodlamasız geliyor ama Vary, Accept-Encoding’i anmıyor`,
  },
  why: {
    en: 'A cache that is not told on what the answer depends, gives compressed bytes to who did not ask for them.',
    tr: 'Yanıtın neye bağlı olduğunu bilmeyen önbellek, sıkıştırılmış baytları istemeyene verir.',
  },
  remedy: {
    en: 'Send Vary: Accept-Encoding with every answer, with uncompressed ones and 304 too.',
    tr: 'Her yanıtla, sıkıştırılmamışlar ve 304 ile de Vary: Accept-Encoding gönderin.',
  },
  find(exchange) {
    const first = served(exchange)
    const { uncoded } = exchange
    if (!first || uncoded?.outcome !== 'fetched' || isCoded(uncoded)) return undefined
    const varies = members(first.headers.vary)
    const isTold = varies.includes('accept-encoding') || varies.includes('*')
    return isTold ? undefined : { coding: first.headers['content-encoding'] ?? '' }
  },
})
