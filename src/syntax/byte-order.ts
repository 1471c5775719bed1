// Alone knows what the first bytes show: a byte order mark, or letters of two or four bytes (XML 1.0 appendix F.1).
import { isUtf32 } from './utf-32.js'

export interface ByteOrder {
  readonly encoding: string
  /** Of the mark; 0 where the zeros between the first letters show it. */
  readonly length: number
}

export function byteOrderOf(bytes: Uint8Array): ByteOrder | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  const wide = isUtf32(bytes)
  if (wide) return wide
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  // Feeds begin with two letters of ASCII: "<?", "<r", '{"'.
  if (a && b === 0 && c && d === 0) return { encoding: 'utf-16le', length: 0 }
  if (a === 0 && b && c === 0 && d) return { encoding: 'utf-16be', length: 0 }
  return undefined
}
