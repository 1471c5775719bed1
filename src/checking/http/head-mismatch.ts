// Alone judges: head mismatch.
import type { Bilingual } from '../../model/text.js'
import type { Fetched } from '../../net/answer.js'
import { type Exchange, served } from './exchange.js'
import { opaque } from './fields.js'
import { httpRule } from './http-rule.js'

export const headMismatch = httpRule<Bilingual>({
  id: 'head-mismatch',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§9.3.2', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-9.3.2' },
  says: {
    en: ({ en }) => `HEAD is answered otherwise than GET: ${en}`,
    tr: ({ tr }) => `HEAD, GET’ten başka yanıtlanıyor: ${tr}`,
  },
  why: {
    en: 'Programs ask with HEAD what a GET would give; where it says otherwise they take the feed for missing, moved or changed.',
    tr: 'Programlar GET’in ne vereceğini HEAD ile sorar; farklı yanıt alınca beslemeyi yok, taşınmış ya da değişmiş sanırlar.',
  },
  remedy: {
    en: 'Answer HEAD with the status and the header fields of GET, and without a body.',
    tr: 'HEAD’i GET’in durumu ve üstbilgisiyle, gövdesiz yanıtlayın.',
  },
  find(exchange) {
    const first = served(exchange)
    const { head } = exchange
    if (!first || !head || head.outcome === 'not-modified') return undefined
    if (head.outcome === 'failed') {
      const { status, message } = head
      return status === undefined ? message : { en: `status ${status}`, tr: `${status} durumu` }
    }
    const fields = COMPARED.filter(name => !agrees(name, exchange, head)).map(
      name => `${name}: ${head.headers[name] ?? '–'}`,
    )
    return fields.length > 0 ? { en: fields.join(', '), tr: fields.join(', ') } : undefined
  },
})

const COMPARED = ['content-type', 'etag', 'last-modified']

/** With any of the answers to GET: what changes from one to the next, or with the coding, is told by other rules. */
function agrees(name: string, { first, again, uncoded }: Exchange, head: Fetched): boolean {
  const value = head.headers[name]
  const given = [first, again, uncoded].flatMap(answer => (answer?.outcome === 'fetched' ? [answer.headers[name]] : []))
  const same = (other: string | undefined) =>
    name === 'etag' ? opaque(other ?? '') === opaque(value ?? '') : other === value
  return given.some(same)
}
