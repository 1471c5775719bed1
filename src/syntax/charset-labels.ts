// Alone knows the names of character encodings: which can be read here, which are the same, which are usual in feeds.

/** Names outside the WHATWG's list that writers of feeds use nevertheless. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({ cp936: 'gbk', 'windows-936': 'gbk', 'euc-cn': 'gbk', utf8mb4: 'utf-8' }),
)

/**
 * The name under which a label can be read: itself in lower case where the platform has it, `windows-1254` for
 * `windows1254`, `win-1254` and `cp-1254`. Undefined for what nobody can read here.
 */
export function readableCharset(label: string): string | undefined {
  const written = label.trim().toLowerCase()
  return [written, ALIASES.get(written) ?? '', respelt(written)].find(isReadable)
}

function respelt(label: string): string {
  const plain = label.replace(/[\s_]+/g, '-')
  const windows = /^(?:windows|win|cp|ansi)-?(\d{3,4})$/.exec(plain)
  if (windows) return `windows-${windows[1]}`
  const iso = /^iso-?8859-?(\d{1,2})$/.exec(plain)
  return iso ? `iso-8859-${iso[1]}` : plain
}

function isReadable(label: string): boolean {
  return label !== '' && (isUtf32Label(label) || decoderName(label) !== undefined)
}

export function isUtf32Label(label: string): boolean {
  return /^(?:utf-32|ucs-4)/.test(label)
}

export function isAsciiLabel(label: string): boolean {
  return label === 'us-ascii' || label === 'ascii'
}

/** What the platform calls the decoder of this label: `windows-1254` for `iso-8859-9`. */
export function decoderName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** Equal for two labels that say the same. What only decoders treat alike (us-ascii, iso-8859-1, windows-1252) differs. */
export function canonicalCharset(label: string): string {
  const lower = label.toLowerCase()
  if (isAsciiLabel(lower)) return 'us-ascii'
  return lower === 'iso-8859-1' || isUtf32Label(lower) ? lower : (decoderName(lower) ?? lower)
}

/** One byte is one letter. */
export function isSingleByte(label: string): boolean {
  return /^(?:windows-|iso-8859-|koi8-|ibm866|macintosh|x-mac-)/.test(decoderName(label) ?? '')
}

const UNICODE = new Set(['utf-8', 'utf8', 'utf-16', 'utf-16le', 'utf-16be', 'us-ascii', 'ascii'])

/** What readers are known to read beside UTF-8. */
const COMMON = new Set(
  `iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-13 iso-8859-15
  latin1 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258
  koi8-r koi8-u big5 gb2312 gbk gb18030 euc-jp euc-kr shift_jis shift-jis iso-2022-jp tis-620`.split(/\s+/),
)

/** How far a feed may count on being read: everywhere, mostly, or hardly. */
export function standingOf(label: string): 'unicode' | 'common' | 'obscure' | 'unknown' {
  const lower = label.toLowerCase()
  if (!isReadable(lower)) return 'unknown'
  return UNICODE.has(lower) ? 'unicode' : COMMON.has(lower) ? 'common' : 'obscure'
}
