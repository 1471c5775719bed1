// Alone knows how a change of the text becomes a change of the bytes: only what changes is encoded anew.
import type { Fix } from '../model/diagnostic.js'
import { decoderName } from './charset-labels.js'
import { readCharset } from './read-charset.js'

/** The mark stands before the text, so the fix that takes it away changes nothing in it. */
export const WITHOUT_MARK: Fix = { start: 0, end: 0, text: '' }

export function takesMarkAway({ start, end, text }: Fix): boolean {
  return start === 0 && end === 0 && text === ''
}

type Write = (text: string) => Uint8Array

/**
 * The bytes with the fixes made; everything between them is copied as it was. Undefined where the encoding cannot be
 * written here, or lacks a character of a fix. `fixes` must be in order and must not overlap.
 */
export function fixBytes(
  bytes: Uint8Array,
  encoding: string,
  text: string,
  fixes: readonly Fix[],
): Uint8Array | undefined {
  const write = writerOf(encoding)
  if (!write) return undefined
  try {
    const whole = write(text)
    // What does not come out as it went in (malformed bytes) has no sure places.
    const bom = bytes.length - whole.length
    if (bom < 0 || bom > 4) return undefined
    const parts: Uint8Array[] = fixes.some(takesMarkAway) ? [] : [bytes.subarray(0, bom)]
    let at = 0
    let byte = bom
    for (const { start, end, text: replacement } of fixes) {
      const upTo = byte + write(text.slice(at, start)).length
      parts.push(bytes.subarray(byte, upTo), write(replacement))
      byte = upTo + write(text.slice(start, end)).length
      at = end
    }
    parts.push(bytes.subarray(byte))
    return join(parts)
  } catch (error) {
    if (error instanceof Unwritable) return undefined
    throw error
  }
}

class Unwritable extends Error {}

function writerOf(encoding: string): Write | undefined {
  const label = decoderName(encoding)
  if (label === 'utf-8') return text => new TextEncoder().encode(text)
  if (label === 'utf-16le' || label === 'utf-16be') return text => utf16(text, label === 'utf-16be')
  return label === undefined ? undefined : singleByte(encoding)
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), !bigEndian)
  return new Uint8Array(view.buffer)
}

/** Undefined for encodings where a character may take several bytes. */
function singleByte(encoding: string): Write | undefined {
  const { text: all } = readCharset(
    Uint8Array.from({ length: 256 }, (_, index) => index),
    encoding,
  )
  if (all.length !== 256) return undefined
  const codes = new Map([...all].map((character, index) => [character, index]))
  return text =>
    Uint8Array.from(text, character => {
      const code = codes.get(character)
      if (code === undefined) throw new Unwritable(character)
      return code
    })
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
