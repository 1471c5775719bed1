// Alone knows how our key is made from the publisher's id.
import { createHash } from 'node:crypto'

/** First 16 base32 characters (RFC 4648 §6, lower case) of SHA-256(owner ‖ U+0000 ‖ id). Stands in every path. */
export type Key = string

/** The newsroom itself, as owner of articles. Partners are owners under their own slug. */
export const SELF = 'self'

export const KEY_PATTERN = /^[a-z2-7]{16}$/

export function keyOf(owner: string, id: string): Key {
  const digest = createHash('sha256').update(`${owner}\u0000${id}`, 'utf8').digest()
  let bits = 0
  let held = 0
  let key = ''
  for (const byte of digest) {
    bits = (bits << 8) | byte
    held += 8
    while (held >= 5 && key.length < 16) {
      held -= 5
      key += ALPHABET.charAt((bits >> held) & 31)
    }
    bits &= (1 << held) - 1
    if (key.length === 16) break
  }
  return key
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'
