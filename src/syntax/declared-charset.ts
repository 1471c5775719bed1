// Alone knows where an XML declaration names the encoding (XML 1.0 §4.3.3).
import type { Place } from '../model/tree.js'

const DECLARATION = /^\s*<\?xml\s[^>]*?encoding\s*=\s*(["'])([^"'>]*)\1/

/** Declarations are short. */
const HEAD = 1024

/** As the bytes show it to whoever reads them as ASCII, lower case. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD))
  return DECLARATION.exec(head)?.[2]?.toLowerCase()
}

export interface NamedCharset {
  readonly value: string
  readonly at: Place
}

/** As written, and where. */
export function namedCharset(text: string): NamedCharset | undefined {
  const found = DECLARATION.exec(text.slice(0, HEAD))
  if (!found) return undefined
  const value = found[2] ?? ''
  const end = found[0].length - 1
  return { value, at: { start: end - value.length, end } }
}
