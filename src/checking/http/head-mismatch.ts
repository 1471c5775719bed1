// Alone judges: head mismatch.
import type { Fetched } from '../../net/answer.js'
import { type Exchange, served } from './exchange.js'
import { field, opaque } from './fields.js'
import { httpRule } from './http-rule.js'

export const headMismatch = httpRule<{ fields: string }>({
  id: 'head-mismatch',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§9.3.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2' },
  says: {
    en: ({ fields }) => `HEAD is answered otherwise than GET: ${fields}`,
    tr: ({ fields }) => `HEAD, GET’ten başka yanıtlanıyor: ${fields}`,
  },
  why: {
    en: 'Programs ask with HEAD what a GET would give; where it says otherwise they take the feed for missing, moved or changed.',
    tr: 'Programlar GET’in ne vereceğini HEAD ile sorar; farklı yanıt alınca beslemeyi yok, taşınmış ya da değişmiş sanırlar.',
  },
  remedy: {
    en: 'Answer HEAD with the status and the header fields of GET, and without a body.',
    tr: 'HEAD’i GET’in durumu ve üstbilgisiyle, gövdesiz yanıtlayın.',
  },
  value: ({ fields }) => fields,
  find(exchange) {
    const first = served(exchange)
    const { head } = exchange
    if (!first || !head || head.outcome === 'not-modified') return undefined
    if (head.outcome === 'failed') return { fields: head.status === undefined ? head.failure : `status ${head.status}` }
    const fields = COMPARED.filter(name => !agrees(name, exchange, head)).map(
      name => `${name}: ${head.headers[name] ?? '–'}`,
    )
    return fields.length > 0 ? { fields: fields.join(', ') } : undefined
  },
})

const COMPARED = ['content-type', 'etag', 'last-modified']

/** With any of the answers to GET: what changes from one to the next, or with the coding, is told by other rules. */
function agrees(name: string, { first, again, uncoded }: Exchange, head: Fetched): boolean {
  const value = head.headers[name]
  const given = [first, again, uncoded].flatMap(answer => (answer ? [field(answer, name)] : []))
  const same = (other: string | undefined) =>
    name === 'etag' ? opaque(other ?? '') === opaque(value ?? '') : other === value
  return given.some(same)
}
