// Alone knows by which names, beside its key, an article is known again and found at other sources: address, id, agency's code.
import { createHash } from 'node:crypto'
import { canonicalUrl } from './canonical-url.js'

/** Of the address of a story; undefined for what names none. */
export function addressName(address: string | undefined): string | undefined {
  return named('address', canonicalUrl(address))
}

/**
 * Of an id that says the same everywhere: a web address or an IRI made to be an id. Undefined for the others, which mean
 * something at their publisher only. An address with a fragment names a part of its page.
 */
export function idName(id: string | undefined): string | undefined {
  if (id === undefined) return undefined
  const hash = /^https?:/i.test(id) ? id.indexOf('#') : -1
  if (hash >= 0) return named('id', `${canonicalUrl(id) ?? id.slice(0, hash)}${id.slice(hash)}`)
  return /^(?:urn|tag|info|doi):\S+$/i.test(id) ? named('id', id) : addressName(id)
}

/** Of a story as an agency numbers it. `agency`: a name of the agency, folded. */
export function codeName(agency: string, code: string): string | undefined {
  return named('code', `${agency} ${code.trim()}`)
}

/** What kind of name it is, and what it names; a long one is told by its hash only. */
export function partsOf(name: string): { readonly kind: 'address' | 'id' | 'code'; readonly value: string } {
  const at = name.indexOf(':')
  return { kind: name.slice(0, at) as 'address' | 'id' | 'code', value: name.slice(at + 1) }
}

function named(kind: 'address' | 'id' | 'code', value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  // An index of PostgreSQL holds no entry of more than 2,704 bytes.
  const bounded =
    value.length <= 400 ? value : `${value.slice(0, 60)}…${createHash('sha256').update(value).digest('hex')}`
  return `${kind}:${bounded}`
}
