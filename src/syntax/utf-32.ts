// Alone knows UTF-32, which TextDecoder does not.

export function isUtf32(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return { encoding: 'utf-32le', length: 0 }
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return { encoding: 'utf-32be', length: 0 }
  return undefined
}

/** `bad`: offset of the first code that is no character. */
export function decodeUtf32(bytes: Uint8Array, bigEndian: boolean): { readonly text: string; readonly bad?: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let length = 0
  let bad: number | undefined
  for (let index = 0; index + 3 < bytes.length; index += 4) {
    const code = view.getUint32(index, !bigEndian)
    const fine = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    if (!fine) bad ??= length
    const character = fine ? String.fromCodePoint(code) : '\ufffd'
    parts.push(character)
    length += character.length
  }
  return { text: parts.join(''), ...(bad !== undefined && { bad }) }
}
