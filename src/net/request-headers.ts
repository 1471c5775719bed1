// Alone knows what is said to an origin: who asks, what is understood, and with which validators. No cookie, no Referer, no "no-cache".
import { PROGRAM } from '../model/program.js'
import type { Ask, Validators } from './answer.js'
import { ACCEPT_ENCODING } from './unpack.js'

/** Feed types by name: some origins answer a bare wildcard with a page. */
const ACCEPT = [
  'application/rss+xml',
  'application/atom+xml',
  'application/feed+json',
  'application/rdf+xml;q=0.9',
  'application/xml;q=0.8',
  'text/xml;q=0.8',
  'application/json;q=0.7',
  '*/*;q=0.1',
].join(', ')

/** `contact`: a URL or an e-mail address of the operator; without one, the page of the program. */
export function userAgent(version: string, contact: string = PROGRAM.url): string {
  // A comment ends at a bare parenthesis (RFC 9110 §5.6.5).
  return `Mahrec/${version} (+${contact.replace(/[()\\]/g, '\\$&')})`
}

export function requestHeaders(
  agent: string,
  { etag, lastModified }: Validators,
  uncoded = false,
): Readonly<Record<string, string>> {
  return {
    'user-agent': agent,
    accept: ACCEPT,
    'accept-encoding': uncoded ? 'identity' : ACCEPT_ENCODING,
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  }
}

/**
 * The validators of an ask that may be sent to `url`: those that this very address gave. An entity tag says something of
 * one resource only (RFC 9110 §8.8.3), so the same tag elsewhere could bring a "not modified" about another document. Where
 * the ask does not know who gave them, the asked origin counts as the giver, and no other origin ever sees them.
 */
export function validatorsFor(url: URL, { url: asked, validators = {} }: Ask): Validators {
  const { from, etag, lastModified } = validators
  const same = from === undefined ? new URL(asked).origin === url.origin : from === url.href
  if (!same) return {}
  return said({
    etag: isSendable(etag) ? etag : undefined,
    lastModified: isSendable(lastModified) ? lastModified : undefined,
  })
}

/** What `url` gave (RFC 9110 §8.8), field by field before what it gave earlier; nothing that it did not give. */
export function validatorsOf(
  { etag, 'last-modified': lastModified }: Readonly<Record<string, string>>,
  url: URL,
  earlier: Validators = {},
): Validators {
  const given = { etag: etag || earlier.etag, lastModified: lastModified || earlier.lastModified }
  return (given.etag ?? given.lastModified) === undefined ? {} : { ...said(given), from: url.href }
}

function said({ etag, lastModified }: Both): Validators {
  if (lastModified === undefined) return etag === undefined ? {} : { etag }
  return etag === undefined ? { lastModified } : { etag, lastModified }
}

type Both = { readonly [name in 'etag' | 'lastModified']: string | undefined }

/** Bytes that may stand in a header field (RFC 9110 §5.5), one character each. Whatever came from a header is. */
function isSendable(value: string | undefined): value is string {
  return value !== undefined && /^[\t\x20-\x7e\x80-\xff]+$/.test(value)
}
