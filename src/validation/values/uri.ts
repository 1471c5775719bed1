// Alone knows what a URI, an IRI and a reference may look like (RFC 3986, 3987), and the schemes with a form of their own.
import { isUrl, parseUrl } from '../../model/url.js'
import { SCHEMES } from './schemes.js'
import { judgeTag } from './tag.js'
import { broken, FINE, type Verdict } from './verdict.js'

/** ASCII that no URI may hold unescaped (RFC 3986 §2). `%` is looked at on its own. */
const FORBIDDEN = /[\u0000-\u0020"<>\\^`{|}\u007f]/
const STRAY_PERCENT = /%(?![0-9A-Fa-f]{2})/
const SCHEME = /^([A-Za-z][A-Za-z0-9+.-]*):/
const HIERARCHICAL = new Set(['http', 'https', 'ftp', 'ftps', 'ws', 'wss', 'feed'])

export interface UriDemand {
  /** Letters outside ASCII may stand as they are (RFC 3987). */
  readonly iri: boolean
  /** A scheme must be there. */
  readonly absolute: boolean
}

export function judgeUri(text: string, demand: UriDemand): readonly Verdict[] {
  // These two have a narrower form, which says better what is wrong.
  if (/^tag:/i.test(text)) return judgeTag(text)
  if (/^urn:/i.test(text)) return judgeUrn(text)
  const bad = FORBIDDEN.exec(text)
  if (bad) return broken('invalid-uri-char', { char: bad[0] }, mended(text, demand))
  const foreign = judgeNonAscii(text, demand)
  if (foreign) return foreign
  if (STRAY_PERCENT.test(text)) return broken('invalid-link', undefined, mended(text, demand))
  const scheme = SCHEME.exec(text)?.[1]?.toLowerCase()
  if (!scheme) return judgeReference(text, demand)
  return judgeScheme(text, scheme)
}

function judgeNonAscii(text: string, { iri, absolute }: UriDemand): readonly Verdict[] | undefined {
  if (/^[\u0000-\u007f]*$/.test(text)) return undefined
  if (!iri) return broken('uri-not-iri', undefined, mended(text, { iri, absolute }))
  // RFC 3987 §2.2: no controls, no private use, no noncharacters.
  return /[\u0080-\u009f\uFDD0-\uFDEF\uFFF0-\uFFFF]|[\ud800-\udbff](?![\udc00-\udfff])/.test(text)
    ? broken('invalid-iri')
    : undefined
}

function judgeReference(text: string, { absolute }: UriDemand): readonly Verdict[] {
  if (absolute) return broken('invalid-full-link')
  // RFC 3986 §4.2: a colon in the first segment would read as a scheme.
  if (/^[^/?#]*:/.test(text)) return broken('invalid-link')
  return bracketsAreFine(text) && !/#.*#/.test(text) ? FINE : broken('invalid-link')
}

function judgeScheme(text: string, scheme: string): readonly Verdict[] {
  if (/#.*#/.test(text) || !bracketsAreFine(text)) return broken('invalid-link')
  if (HIERARCHICAL.has(scheme) && (!/^[^:]+:\/\/[^/?#]/.test(text) || !isUrl(text))) return broken('invalid-link')
  if (text.length === scheme.length + 1) return broken('invalid-link')
  return SCHEMES.has(scheme) ? FINE : broken('scheme-not-iana-registered', { scheme })
}

/** `[` and `]` belong around an IPv6 address and nowhere else. */
function bracketsAreFine(text: string): boolean {
  return !/[[\]]/.test(text.replace(/^([A-Za-z][A-Za-z0-9+.-]*:)?\/\/([^/?#]*@)?\[[0-9A-Fa-f:.v]+\]/, ''))
}

/** RFC 8141 §2. */
export function judgeUrn(text: string): readonly Verdict[] {
  const [, nid, rest] = /^urn:([^:]*):(.*)$/is.exec(text) ?? []
  if (nid === undefined || !/^[A-Za-z0-9][A-Za-z0-9-]{0,30}[A-Za-z0-9]$/.test(nid) || nid.toLowerCase() === 'urn') {
    return broken('invalid-urn')
  }
  if (nid.toLowerCase() === 'uuid') {
    return /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/.test(rest ?? '') ? FINE : broken('invalid-uuid')
  }
  return /^(?:[A-Za-z0-9()+,\-.:=@;$_!*'/?#&~]|%[0-9A-Fa-f]{2})+$/.test(rest ?? '') ? FINE : broken('invalid-urn')
}

/** Everything percent-encoded that has to be; only when that makes it right, so that no fix makes a new finding. */
function mended(text: string, demand: UriDemand): string | undefined {
  if (/[\u0000-\u001f\u007f]/.test(text) || !text.isWellFormed()) return undefined
  const encoded = text
    .replace(new RegExp(STRAY_PERCENT, 'g'), '%25')
    .replace(new RegExp(FORBIDDEN, 'g'), encodeURIComponent)
  const result = demand.iri ? encoded : withoutLetters(encoded)
  return result !== undefined && judgeUri(result, demand).length === 0 ? result : undefined
}

/** A host needs punycode, which URL knows; the rest is percent-encoded UTF-8. */
function withoutLetters(text: string): string | undefined {
  if (!/^[a-z]+:\/\/[^/?#]*[^\u0000-\u007f]/i.test(text)) return text.replace(/[^\u0000-\u007f]+/g, encodeURIComponent)
  return parseUrl(text)?.href
}

/** The same identifier, spelt as RFC 3986 §6.2.2 and §6.2.3 prefer. */
export function canonicalUri(text: string): string {
  const scheme = SCHEME.exec(text)?.[1]
  if (!scheme) return text
  const [, authority, rest = ''] = /^[^:]+:\/\/([^/?#]*)(.*)$/s.exec(text) ?? []
  const upper = (part: string) => part.replace(/%[0-9a-f]{2}/gi, code => unreserved(code.toUpperCase()))
  if (authority === undefined) return scheme.toLowerCase() + upper(text.slice(scheme.length))
  const lower = scheme.toLowerCase()
  const port = { http: ':80', https: ':443', ftp: ':21' }[lower]
  let host = authority.replace(/[^@]*$/, name => name.toLowerCase())
  if (port && host.endsWith(port)) host = host.slice(0, -port.length)
  if (host.endsWith(':')) host = host.slice(0, -1)
  return `${lower}://${host}${withoutDots(upper(rest)) || (HIERARCHICAL.has(lower) ? '/' : '')}`
}

function unreserved(code: string): string {
  const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
  return /[A-Za-z0-9\-._~]/.test(character) ? character : code
}

function withoutDots(rest: string): string {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/s.exec(rest) ?? []
  const out: string[] = []
  const segments = path.split('/')
  for (const [index, segment] of segments.entries()) {
    if (segment !== '.' && segment !== '..') out.push(segment)
    else {
      if (segment === '..' && out.length > 1) out.pop()
      if (index === segments.length - 1) out.push('')
    }
  }
  const joined = out.join('/')
  return (joined === '' && tail !== '' ? '/' : joined) + tail
}
