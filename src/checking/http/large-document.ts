// Alone judges: large document.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const largeDocument = httpRule<{ size: number }>({
  id: 'large-document',
  level: 'info',
  basis: { name: 'RFC 5005', section: '§4', url: 'https://www.rfc-editor.org/rfc/rfc5005#section-4' },
  says: { en: ({ size }) => `the document has ${size} bytes`, tr: ({ size }) => `belge ${size} bayt` },
  why: {
    en: 'Aggregators take in 1 to 2 MB at most, and every reader unpacks and reads all of it whenever one item is new.',
    tr: 'Toplayıcılar en çok 1-2 MB alır; tek öğe yenilense de her okuyucu hepsini açıp okur.',
  },
  remedy: {
    en: 'Offer the newest 30 to 60 items only, and move older ones to archive documents.',
    tr: 'Yalnızca en yeni 30-60 öğeyi sunun, eskileri arşiv belgelerine taşıyın.',
  },
  grade: ({ size }) => (size > 2 * LARGE ? 'warning' : 'info'),
  find(exchange) {
    const size = served(exchange)?.body.length ?? 0
    return size > LARGE ? { size } : undefined
  },
})

/** Bytes, unpacked. */
const LARGE = 1_000_000
