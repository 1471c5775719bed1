// Alone guesses the encoding of bytes that nobody named, or that were named wrongly. A guess is always told.
import { isUtf8 } from 'node:buffer'
import { createRequire } from 'node:module'
import type { analyse } from 'chardet'
import { decoderName } from './charset-labels.js'

/** Of what chardet knows, the families that feeds are found in. */
const FAMILIES = /^(?:windows-125\d|iso-8859-\d+|koi8-r|shift_jis|euc-jp|euc-kr|gb18030|big5)$/

/**
 * The platform's name of the encoding, `utf-8` for bytes that are mostly that, undefined where nothing fits. In this order:
 * valid UTF-8 (no other encoding looks like it by accident), Turkish, what statistics say.
 */
export function detectCharset(bytes: Uint8Array): string | undefined {
  if (isUtf8(bytes) || isMostlyUtf8(bytes)) return 'utf-8'
  const sample = sampleOf(bytes)
  if (looksTurkish(sample)) return 'windows-1254'
  return ranked(sample).find(label => isClean(bytes, label))
}

/** A few bad bytes (a letter cut in half, one pasted name) do not make a document another encoding's. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let good = 0
  let bad = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0xfffd) bad += 1
    else if (code > 0x7f) good += 1
  }
  return good >= bad
}

const ENOUGH = 64 * 1024
/** How much ASCII beside a letter beyond it still says something about it. */
const AROUND = 24

/** What stands around bytes beyond ASCII, outside tags: markup is English in every language. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const plain = withoutTags(bytes)
  const sample = new Uint8Array(ENOUGH)
  let size = 0
  for (let end = 0, high = nextHigh(plain, 0); high !== -1; high = nextHigh(plain, end)) {
    const part = plain.subarray(Math.max(end, high - AROUND), high + AROUND)
    if (size + part.length > ENOUGH) break
    sample.set(part, size)
    size += part.length
    end = high + AROUND
  }
  return sample.subarray(0, size)
}

/** In none of the families is "<" or ">" the second byte of a letter. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const plain = new Uint8Array(bytes.length)
  let size = 0
  let tag = false
  for (const byte of bytes) {
    if (byte === 0x3c) tag = true
    if (!tag) plain[size++] = byte
    if (byte === 0x3e) tag = false
  }
  return plain.subarray(0, size)
}

function nextHigh(bytes: Uint8Array, from: number): number {
  for (let index = from; index < bytes.length; index++) if ((bytes[index] as number) > 0x7f) return index
  return -1
}

const bytesOf = (codes: string) => new Set(codes.split(' ').map(code => Number.parseInt(code, 16)))
/** ğ Ğ ı İ ş Ş in windows-1254 and ISO-8859-9: ð Ð ý Ý þ Þ to those who take it for Western. */
const TURKISH = bytesOf('f0 d0 fd dd fe de')
/** ç Ç ö Ö ü Ü â Â î Î û Û, which Western encodings have at the same places. */
const SHARED = bytesOf('e7 c7 f6 d6 fc dc e2 c2 ee ce fb db')

/** Only letters of Turkish, and some that no Western text would use. Below 0xC0 stand signs, not letters. */
function looksTurkish(sample: Uint8Array): boolean {
  let own = 0
  let shared = 0
  let foreign = 0
  for (const byte of sample) {
    if (byte < 0xc0) continue
    if (TURKISH.has(byte)) own += 1
    else if (SHARED.has(byte)) shared += 1
    else foreign += 1
  }
  return own > 0 && foreign * 20 <= own + shared
}

/** Most likely first. */
function ranked(sample: Uint8Array): string[] {
  // Loaded when it is needed, which is rare.
  const chardet = createRequire(import.meta.url)('chardet') as { readonly analyse: typeof analyse }
  return chardet.analyse(sample).flatMap(({ name }) => {
    const label = decoderName(name.toLowerCase())
    return label && FAMILIES.test(label) ? [label] : []
  })
}

function isClean(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
