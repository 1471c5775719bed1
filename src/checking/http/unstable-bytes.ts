// Alone judges: unstable bytes.
import { served } from './exchange.js'
import { httpRule } from './http-rule.js'

export const unstableBytes = httpRule<{ place: number }>({
  id: 'unstable-bytes',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§8.8.1', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1' },
  says: {
    en: ({ place }) => `two fetches in a row gave different documents, from byte ${place} on`,
    tr: ({ place }) => `art arda iki istek, ${place}. bayttan başlayarak farklı belgeler verdi`,
  },
  why: {
    en: 'A document that changes at every fetch, by a time of rendering for instance, is new to every cache and reader each time.',
    tr: 'Her istekte değişen belge, örneğin oluşturma zamanı yüzünden, her önbellek ve okuyucu için hep yenidir.',
  },
  remedy: {
    en: 'Let lastBuildDate and updated be the time of the newest change, and keep tokens, counters and random order out of the document.',
    tr: 'lastBuildDate ve updated en yeni değişikliğin zamanı olsun; belirteç, sayaç ve rastgele sıra belgeye girmesin.',
  },
  find(exchange) {
    const first = served(exchange)
    const { again } = exchange
    if (!first || again?.outcome !== 'fetched') return undefined
    const place = firstDifference(first.body, again.body)
    return place === undefined ? undefined : { place }
  },
})

/** Undefined where both are the same. */
function firstDifference(one: Uint8Array, other: Uint8Array): number | undefined {
  const at = one.findIndex((byte, index) => byte !== other[index])
  if (at >= 0) return at
  return one.length === other.length ? undefined : one.length
}
