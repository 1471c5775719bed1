// Alone knows what is told of an encoding: that it is not what was said, is unusual, unnamed, or named twice.
import type { CharsetClaim } from './charset-claims.js'
import { canonicalCharset, standingOf } from './charset-labels.js'
import { type NamedCharset, namedCharset } from './declared-charset.js'
import { WITHOUT_MARK } from './encode.js'
import type { Finding } from './finding.js'

export interface FoundCharset {
  /** As decoded. */
  readonly text: string
  readonly claim: CharsetClaim
  /** What it was read as: not the claim's where that cannot be true. */
  readonly encoding: string
  /** Offset of the first character that could not be decoded. */
  readonly bad?: number
  readonly http?: string
  /** The claim is a default that the caller gave; the document has no part in it. */
  readonly assumed: boolean
}

export function charsetFindings(found: FoundCharset): Finding[] {
  const name = namedCharset(found.text)
  return [...ofBytes(found, name), ...ofDeclaration(found, name), ...ofJson(found)]
}

function ofBytes({ text, claim, encoding, bad, assumed }: FoundCharset, name: NamedCharset | undefined): Finding[] {
  if (canonicalCharset(claim.encoding) !== canonicalCharset(encoding)) {
    const first = text.search(/[^\x00-\x7f]/)
    const letter = { start: Math.max(0, first), end: Math.min(text.length, Math.max(0, first) + 1) }
    if (assumed) return [{ rule: 'unicode-error', at: letter, data: { encoding: claim.encoding } }]
    // JSON has nothing to declare it with: that it is not UTF-8 is told once.
    if (claim.by === 'default' && JSON_TEXT.test(text)) return []
    const data = { said: claim.encoding, by: claim.by, truth: encoding }
    if (claim.by !== 'declaration' || !name) return [{ rule: 'wrong-encoding', at: letter, data }]
    return [{ rule: 'wrong-encoding', at: name.at, data, fix: { ...name.at, text: encoding } }]
  }
  if (bad !== undefined) return [{ rule: 'unicode-error', at: { start: bad, end: bad + 1 }, data: { encoding } }]
  if (name && contradicts(claim, name.value)) {
    return [{ rule: 'unicode-error', at: name.at, data: { encoding: name.value } }]
  }
  return []
}

function ofDeclaration({ text, claim, encoding, http }: FoundCharset, name: NamedCharset | undefined): Finding[] {
  if (!name) {
    const start = text.startsWith('<?xml') ? { start: 0, end: text.indexOf('?>') + 2 } : { start: 0, end: 0 }
    if (claim.by !== 'default' || !/^\s*</.test(text)) return []
    return [{ rule: 'missing-encoding', at: start, data: {}, ...(encoding === 'utf-8' && { fix: declared(text) }) }]
  }
  const data = { encoding: name.value }
  const found: Finding[] = []
  const standing = standingOf(name.value)
  if (standing !== 'unicode') found.push({ rule: RULES[standing], at: name.at, data })
  if (http && canonicalCharset(http) !== canonicalCharset(name.value)) {
    found.push({ rule: 'encoding-mismatch', at: name.at, data: { ...data, http } })
  }
  return found
}

/** A declaration, or an encoding in the one that is there: behind the version (XML 1.0 §2.8). */
function declared(text: string): Finding['fix'] {
  const head = text.slice(0, 4096)
  // What stands before it is taken out in the same round.
  const there = /<\?xml\s+(?:version\s*=\s*(?:"[^"]*"|'[^']*'))?/.exec(head)
  if (!there) return { start: 0, end: 0, text: '<?xml version="1.0" encoding="utf-8"?>\n' }
  const end = there.index + there[0].length
  return there[0].includes('version') ? { start: end, end, text: ' encoding="utf-8"' } : undefined
}

const RULES = { common: 'nonstd-encoding', obscure: 'obscure-encoding', unknown: 'unknown-encoding' } as const

const JSON_TEXT = /^\s*[[{]/

/** JSON that leaves its writer is UTF-8 without a mark and nothing else (RFC 8259 §8.1). ASCII is. */
function ofJson({ text, encoding, claim }: FoundCharset): Finding[] {
  const found = JSON_TEXT.exec(text)
  if (found && claim.by === 'bom' && encoding === 'utf-8') {
    const at = { start: 0, end: Math.min(1, text.length) }
    return [{ rule: 'json-byte-order-mark', at, data: {}, fix: WITHOUT_MARK }]
  }
  if (!found || canonicalCharset(encoding) === 'utf-8' || (!/^utf-/.test(encoding) && !/[^\x00-\x7f]/.test(text)))
    return []
  return [{ rule: 'json-not-utf-8', at: { start: found[0].length - 1, end: found[0].length }, data: { encoding } }]
}

/** Two bytes a letter and one byte a letter cannot both be true; nor can a UTF-8 mark and another name. */
function contradicts({ encoding, by }: CharsetClaim, declared: string): boolean {
  if (by !== 'bom') return false
  const label = declared.toLowerCase()
  if (encoding.startsWith('utf-16')) return !/^utf-?16|^ucs-2|^iso-10646-ucs-2/.test(label)
  if (encoding.startsWith('utf-32')) return !/^(?:utf-32|ucs-4|iso-10646-ucs-4)/.test(label)
  return label !== 'utf-8' && label !== 'utf8'
}
