// Alone judges: not modified headers.
import type { Fetched } from '../../net/answer.js'
import { served } from './exchange.js'
import { opaque } from './fields.js'
import { httpRule } from './http-rule.js'

interface Stray {
  readonly problem: 'absent' | 'other'
  readonly fields: string
}

export const notModifiedHeaders = httpRule<Stray>({
  id: 'not-modified-headers',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§15.4.5', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.4.5' },
  says: {
    en: ({ problem, fields }) => SAYS[problem].en(fields),
    tr: ({ problem, fields }) => SAYS[problem].tr(fields),
  },
  why: {
    en: 'Caches and readers update what they keep from the 304; what it lacks or contradicts makes them forget or mix up copies.',
    tr: 'Önbellekler ve okuyucular sakladıklarını 304 ile yeniler; eksik ya da çelişen bilgi kopyayı unutturur veya karıştırır.',
  },
  remedy: {
    en: 'Send with a 304 the same ETag, Vary, Cache-Control, Expires and Content-Location as with a 200, and no Content-Length of another size.',
    tr: '304 ile, 200’deki ETag, Vary, Cache-Control, Expires ve Content-Location’ın aynısını gönderin; başka boyda Content-Length göndermeyin.',
  },
  grade: ({ problem }) => (problem === 'other' ? 'error' : 'warning'),
  value: ({ fields }) => fields,
  find(exchange) {
    const first = served(exchange)
    const { again } = exchange
    if (!first || again?.outcome !== 'not-modified') return undefined
    const { headers } = again
    const changed = CONTRADICTIONS.filter(([name, contradicts]) => contradicts(first, headers[name])).map(
      ([name]) => name,
    )
    if (changed.length > 0)
      return { problem: 'other', fields: changed.map(name => `${name}: ${headers[name]}`).join(', ') }
    const absent = KEPT.filter(name => first.headers[name] !== undefined && headers[name] === undefined)
    return absent.length > 0 ? { problem: 'absent', fields: absent.join(', ') } : undefined
  },
})

/** What a 304 repeats of the 200 (RFC 9110 §15.4.5). */
const KEPT = ['etag', 'vary', 'cache-control', 'expires', 'content-location']

const SAYS = {
  absent: {
    en: (fields: string) => `the 304 lacks what the 200 had: ${fields}`,
    tr: (fields: string) => `304 yanıtında 200’dekiler eksik: ${fields}`,
  },
  other: {
    en: (fields: string) => `the 304 contradicts the 200 it stands for: ${fields}`,
    tr: (fields: string) => `304, yerine geçtiği 200 ile çelişiyor: ${fields}`,
  },
}

/** A length is that of the document which is not sent (RFC 9110 §8.6). */
const CONTRADICTIONS: readonly (readonly [string, (first: Fetched, now?: string) => boolean])[] = [
  ['etag', ({ headers: { etag } }, now) => etag !== undefined && now !== undefined && opaque(etag) !== opaque(now)],
  ['content-length', ({ received }, now) => now !== undefined && now !== String(received)],
]
