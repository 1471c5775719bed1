// Alone knows who says what the encoding is, and who goes before whom.
import { readableCharset } from './charset-labels.js'
import { declaredCharset } from './declared-charset.js'

export interface CharsetClaim {
  /** A name that can be read here; lower case. */
  readonly encoding: string
  readonly by: 'bom' | 'http' | 'declaration' | 'default'
}

/** The strongest first; the default is always there. */
export type CharsetClaims = readonly [CharsetClaim, ...CharsetClaim[]]

/** The parameter of a Content-Type header (RFC 9110 §8.3.1). */
export function httpCharset(contentType = ''): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1]?.toLowerCase()
}

/** BOM, HTTP, declaration, default (RFC 7303 §3.2, XML 1.0 §4.3.3); a name that nobody can read says nothing. */
export function charsetClaims(
  body: Uint8Array,
  mark: string | undefined,
  http: string | undefined,
  fallback = 'utf-8',
): CharsetClaims {
  const claim = (label: string | undefined, by: CharsetClaim['by']): CharsetClaim[] => {
    const encoding = label && readableCharset(label)
    return encoding ? [{ encoding, by }] : []
  }
  const said = [...claim(mark, 'bom'), ...claim(http, 'http'), ...claim(declaredCharset(body), 'declaration')]
  const [first, ...others] = [...said, ...claim(fallback, 'default')]
  return first ? [first, ...others] : [{ encoding: 'utf-8', by: 'default' }]
}
