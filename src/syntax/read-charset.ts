// Alone knows how bytes of a named encoding become text, where platforms differ too.
import { Buffer, isAscii, isUtf8, transcode } from 'node:buffer'
import { decoderName, isAsciiLabel, isUtf32Label, readableCharset } from './charset-labels.js'
import { decodeUtf32 } from './utf-32.js'

export interface CharsetText {
  readonly text: string
  /** Offset of the first character that could not be decoded; it is U+FFFD. */
  readonly bad?: number
}

/** Without the byte order mark, if it had one. Never throws: a label nobody knows is read as UTF-8. */
export function readCharset(bytes: Uint8Array, encoding: string): CharsetText {
  if (isUtf32Label(encoding)) return decodeUtf32(bytes, !encoding.endsWith('le'))
  if (isAsciiLabel(encoding)) return readAscii(bytes)
  if (encoding === 'utf-16' && bytes[0] === 0) return readCharset(bytes, 'utf-16be')
  const label = readableCharset(encoding) ?? 'utf-8'
  if (decoderName(label) === 'utf-8' && isUtf8(bytes)) return { text: flawless(bytes) }
  try {
    return { text: decoded(bytes, label, true) }
  } catch {
    const text = decoded(bytes, label, false)
    return { text, bad: Math.max(0, text.indexOf('\ufffd')) }
  }
}

/** Of bytes that are UTF-8, twice as fast by way of UTF-16 as any decoder. */
function flawless(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return isAscii(buffer) ? buffer.toString('latin1') : transcode(buffer, 'utf8', 'utf16le').toString('utf16le')
}

/** The name promises seven bits; bytes beyond are read as what they most likely are. */
function readAscii(bytes: Uint8Array): CharsetText {
  const first = firstHigh(bytes)
  if (first === -1) return { text: decoded(bytes, 'windows-1252', false) }
  return { text: decoded(bytes, isUtf8(bytes) ? 'utf-8' : 'windows-1252', false), bad: first }
}

/** Offset of the first byte beyond ASCII, or -1. */
function firstHigh(bytes: Uint8Array): number {
  return isAscii(bytes) ? -1 : bytes.findIndex(byte => byte > 0x7f)
}

function decoded(bytes: Uint8Array, label: string, fatal: boolean): string {
  const text = new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes)
  return label.endsWith('1252') ? text.replace(C1, code => CP1252.charAt(code.charCodeAt(0) - 0x80)) : text
}

const C1 = /[\x80-\x9f]/g

/**
 * Several releases of Node, of 20 too, read windows-1252 as ISO-8859-1: quotation marks and dashes come out as controls.
 * Where ISO-8859-1 was said they stay controls, and a rule tells that this was not meant (bad-characters).
 */
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
