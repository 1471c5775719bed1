// Alone knows how an address becomes one that may be written: absolute, RFC 3986 characters only, in normal form.
import { isUrl, parseUrl } from '../../model/url.js'

/** An http(s) address in normal form (host in ASCII, other letters percent-encoded), or undefined when it is none. */
export function webAddress(value: string | undefined): string | undefined {
  if (!value) return undefined
  if (NORMAL.test(value)) return value
  const url = parseUrl(value.trim())
  return url && /^https?:$/.test(url.protocol) ? encodeRest(url.href) : undefined
}

// In normal form already, seen at a glance: a lower-case host with a word as its last label, a path without dot segments.
const NORMAL =
  /^https?:\/\/(?:localhost|(?!xn--)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.(?!xn--))+[a-z]{2,})(?::(?!80\/|443\/)[1-9]\d{0,3})?(?:\/(?!\.)[\w\-.~!$&'()*+,;=:@]*)+(?:\?[\w\-.~!$&()*+,;=:@/?]*)?$/

/** An http(s), mailto or tel address: what a person may be pointed to. */
export function contactAddress(value: string | undefined): string | undefined {
  if (value && /^(?:mailto|tel):/i.test(value.trim()) && isUrl(value.trim())) return encodeRest(value.trim())
  return webAddress(value)
}

/**
 * An id that Atom accepts (RFC 4287 §4.2.6: an IRI, normalised): web addresses in normal form, other schemes as they
 * are. Undefined when it cannot be one.
 */
export function identifier(value: string): string | undefined {
  if (OTHER.test(value)) return encodeRest(value) === value ? value : undefined
  const web = webAddress(value)
  return web?.includes('%') ? normalisedEscapes(web) : web
}

/** Whether an id names one thing everywhere, so that it may go out as it is: an absolute IRI of a scheme made for that. */
export function isGlobalId(id: string): boolean {
  if (!IRI.test(id)) return false
  const scheme = id.slice(0, id.indexOf(':')).toLowerCase()
  return ID_SCHEMES.has(scheme) && (!scheme.startsWith('http') || webAddress(id) !== undefined)
}

// RFC 3987: a scheme, then no blank, control or delimiter that an IRI forbids.
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{C}]+$/iu
const ID_SCHEMES = new Set(['http', 'https', 'urn', 'tag', 'info', 'doi'])

// RFC 4151, RFC 4122, RFC 8141, RFC 4452: the other schemes that ids are made of.
const OTHER = new RegExp(
  [
    '^tag:[\\w.@-]+,\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?:\\S*$',
    '^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$',
    '^urn:(?!uuid:|urn:)[a-z0-9][a-z0-9-]{1,31}:[^\\s/?#]\\S*$',
    '^info:[a-z0-9.+-]+/\\S+$',
  ].join('|'),
  'i',
)

// The WHATWG serialiser leaves some characters that RFC 3986 forbids, and lone percent signs.
function encodeRest(address: string): string {
  const bracketed = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?\[[0-9a-f:.]+\]/i.exec(address)?.[0] ?? ''
  let seen = false
  const rest = address
    .slice(bracketed.length)
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})|#/gu, character => {
      if (character !== '#') return encodeURIComponent(character.toWellFormed())
      // A second "#" would begin a second fragment.
      if (seen) return '%23'
      seen = true
      return '#'
    })
  return bracketed + rest
}

// RFC 3986 §6.2.2: hexadecimal digits in capitals, and no escape that nothing asks for.
function normalisedEscapes(address: string): string {
  return address.replace(/%[0-9A-Fa-f]{2}/g, escaped => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
    return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase()
  })
}
