// Alone knows how bytes become text: BOM, then the charset of HTTP, then the XML declaration, then UTF-8.

import type { Place } from '../model/tree.js'
import type { Finding } from './finding.js'
import { decodeUtf32, isUtf32 } from './utf-32.js'

export interface DecodeOptions {
  /** The Content-Type header, as it came. */
  readonly contentType?: string
  /** Where nothing says which. Default: utf-8. */
  readonly defaultCharset?: string
}

export interface Decoded {
  /** Without a BOM. */
  readonly text: string
  /** As it was decoded; lower case. */
  readonly encoding: string
  /** Who said so. */
  readonly by: 'bom' | 'http' | 'declaration' | 'default'
  readonly findings: readonly Finding[]
}

const DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(["'])([^"'>]*)\1/

/** Never throws: what cannot be decoded becomes U+FFFD, with a finding at the first. */
export function decode(bytes: Uint8Array, options: DecodeOptions = {}): Decoded {
  const bom = bomOf(bytes)
  const http = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(options.contentType ?? '')?.[1]?.toLowerCase()
  const declared = declaredIn(bytes, bom)
  const [encoding, by] = bom
    ? ([bom.encoding, 'bom'] as const)
    : http && isKnown(http)
      ? ([http, 'http'] as const)
      : declared && isKnown(declared)
        ? ([declared, 'declaration'] as const)
        : ([options.defaultCharset?.toLowerCase() ?? 'utf-8', 'default'] as const)
  const { text, bad } = read(bytes.subarray(bom?.length ?? 0), encoding)
  const findings: Finding[] = []
  const name = nameIn(text)
  if (bad !== undefined) findings.push({ rule: 'unicode-error', at: { start: bad, end: bad + 1 }, data: { encoding } })
  else if (name && contradicts(encoding, by, name.value)) {
    findings.push({ rule: 'unicode-error', at: name.at, data: { encoding: name.value } })
  }
  return { text, encoding, by, findings: [...findings, ...ofDeclaration(name, http, by, text)] }
}

function ofDeclaration(name: Named | undefined, http: string | undefined, by: Decoded['by'], text: string): Finding[] {
  if (!name) {
    const start = text.startsWith('<?xml') ? { start: 0, end: text.indexOf('?>') + 2 } : { start: 0, end: 0 }
    return by === 'default' && /^\s*</.test(text) ? [{ rule: 'missing-encoding', at: start, data: {} }] : []
  }
  const label = name.value.toLowerCase()
  const found: Finding[] = []
  if (!isKnown(label)) found.push({ rule: 'unknown-encoding', at: name.at, data: { encoding: name.value } })
  else if (!UNICODE.has(label)) {
    found.push({
      rule: COMMON.has(label) ? 'nonstd-encoding' : 'obscure-encoding',
      at: name.at,
      data: { encoding: name.value },
    })
  }
  if (http && canonical(http) !== canonical(label)) {
    found.push({ rule: 'encoding-mismatch', at: name.at, data: { encoding: name.value, http } })
  }
  return found
}

const UNICODE = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii'])
/** What readers are known to read beside UTF-8. */
const COMMON = new Set(
  `iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-13 iso-8859-15
  latin1 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258
  koi8-r koi8-u big5 gb2312 gbk gb18030 euc-jp euc-kr shift_jis shift-jis iso-2022-jp tis-620`.split(/\s+/),
)

interface Bom {
  readonly encoding: string
  readonly length: number
}

function bomOf(bytes: Uint8Array): Bom | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  const wide = isUtf32(bytes)
  if (wide) return wide
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  // XML 1.0 appendix F: a declaration without BOM shows its width by the zeros in "<?".
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return { encoding: 'utf-16le', length: 0 }
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return { encoding: 'utf-16be', length: 0 }
  return undefined
}

function declaredIn(bytes: Uint8Array, bom: Bom | undefined): string | undefined {
  if (bom && bom.encoding !== 'utf-8') return undefined
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(bom?.length ?? 0, 1024))
  return DECLARATION.exec(head)?.[2]?.toLowerCase()
}

interface Named {
  readonly value: string
  readonly at: Place
}

/** Where the encoding's name stands in the declaration. */
function nameIn(text: string): Named | undefined {
  const found = DECLARATION.exec(text.slice(0, 1024))
  if (!found) return undefined
  const value = found[2] ?? ''
  const end = found[0].length - 1
  return { value, at: { start: end - value.length, end } }
}

function isKnown(label: string): boolean {
  if (/^(?:utf-32|ucs-4)/.test(label)) return true
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

function canonical(label: string): string {
  if (label === 'us-ascii' || label === 'ascii' || label === 'iso-8859-1') return label
  return isKnown(label) && !label.startsWith('utf-32') ? new TextDecoder(label).encoding : label
}

/** Two bytes a letter and one byte a letter cannot both be true; nor can a UTF-8 mark and another name. */
function contradicts(encoding: string, by: Decoded['by'], declared: string): boolean {
  if (by !== 'bom') return false
  const label = declared.toLowerCase()
  if (encoding.startsWith('utf-16')) return !/^utf-?16|^ucs-2|^iso-10646-ucs-2/.test(label)
  if (encoding.startsWith('utf-32')) return !/^(?:utf-32|ucs-4|iso-10646-ucs-4)/.test(label)
  return label !== 'utf-8' && label !== 'utf8'
}

interface Read {
  readonly text: string
  /** Offset of the first character that could not be decoded. */
  readonly bad?: number
}

function read(bytes: Uint8Array, encoding: string): Read {
  if (encoding.startsWith('utf-32') || encoding.startsWith('ucs-4')) return decodeUtf32(bytes, !encoding.endsWith('le'))
  if (encoding === 'us-ascii' || encoding === 'ascii') return readAscii(bytes)
  if (encoding === 'utf-16' && bytes[0] === 0) return read(bytes, 'utf-16be')
  const label = isKnown(encoding) ? encoding : 'utf-8'
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const text = new TextDecoder(label, { ignoreBOM: true }).decode(bytes)
    return { text, bad: Math.max(0, text.indexOf('\ufffd')) }
  }
}

/** What the label is taken to mean elsewhere is windows-1252; the name itself promises seven bits. */
function readAscii(bytes: Uint8Array): Read {
  const first = bytes.findIndex(byte => byte > 0x7f)
  if (first === -1) return { text: new TextDecoder('windows-1252').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), bad: first }
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), bad: first }
  }
}
