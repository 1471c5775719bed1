// Alone knows how bytes become text: BOM, then the charset of HTTP, then the XML declaration, then what they look like.
import { isAscii, isUtf8 } from 'node:buffer'
import { byteOrderOf } from './byte-order.js'
import { type CharsetClaim, type CharsetClaims, charsetClaims, httpCharset } from './charset-claims.js'
import { charsetFindings } from './charset-findings.js'
import { canonicalCharset, decoderName, isAsciiLabel, isSingleByte, isUtf32Label } from './charset-labels.js'
import { detectCharset } from './detect-charset.js'
import type { Finding } from './finding.js'
import { readCharset } from './read-charset.js'

export interface DecodeOptions {
  /** The Content-Type header, as it came. */
  readonly contentType?: string
  /** Where nothing says which. Default: utf-8, as XML 1.0 §4.3.3 has it. */
  readonly defaultCharset?: string
}

export interface Decoded {
  /** Without a BOM. */
  readonly text: string
  /** As it was decoded; lower case. */
  readonly encoding: string
  /** Who said so. `detection`: nobody did, or what was said cannot be true; a finding tells it. */
  readonly by: CharsetClaim['by'] | 'detection'
  readonly findings: readonly Finding[]
}

/**
 * Never throws: what cannot be decoded becomes U+FFFD, with a finding at the first.
 *
 * HTTP's charset goes before the declaration (RFC 7303 §3.2), as feedparser has it, as long as it can be true. It cannot
 * where the bytes are not what it promises, nor where they are flawless UTF-8 and it promises one byte a letter: a server
 * that sends its own default with other people's documents is the usual reason, and who obeys it publishes `KÄ±ÅŸ`.
 */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const order = byteOrderOf(bytes)
  const body = bytes.subarray(order?.length ?? 0)
  const http = httpCharset(options.contentType)
  const claims = charsetClaims(body, order?.encoding, http, options.defaultCharset)
  const claim = claims[0]
  const { encoding, by } = order ? claim : truthOf(body, claims)
  const { text, bad } = readCharset(body, encoding)
  const assumed = options.defaultCharset !== undefined && claim.by === 'default'
  const found = { text, claim, encoding, assumed, ...(bad !== undefined && { bad }), ...(http && { http }) }
  return { text, encoding, by, findings: charsetFindings(found) }
}

/** The first claim unless it cannot be true; then another one that can, and then what the bytes look like. */
function truthOf(body: Uint8Array, claims: CharsetClaims): Pick<Decoded, 'encoding' | 'by'> {
  const [first, second] = claims
  if (canBe(body, first.encoding)) return first
  if (second?.by === 'declaration' && canBe(body, second.encoding)) return second
  const likely = detectCharset(body)
  if (!likely || canonicalCharset(likely) === canonicalCharset(first.encoding)) return first
  return { encoding: likely, by: 'detection' }
}

/** Whether bytes without a mark, whose first letters are one byte each, can be of that encoding. */
function canBe(body: Uint8Array, encoding: string): boolean {
  const name = decoderName(encoding)
  if (isUtf32Label(encoding) || name?.startsWith('utf-16')) return body.length < 4
  if (isAscii(body)) return true
  if (isAsciiLabel(encoding)) return false
  if (name === 'utf-8') return isUtf8(body)
  if (!isUtf8(body)) return true
  // Two bytes a letter may be UTF-8 by accident in a short text; one byte a letter never is.
  return !isSingleByte(encoding) && readCharset(body, encoding).bad === undefined
}
