// Alone knows the secrets of push: how callbacks are named, and whether a delivery is signed (WebSub §7.1).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Fewer than the 200 bytes WebSub §5.1 allows, and more than can be guessed. */
export function makeSecret(chance: (size: number) => Uint8Array): string {
  return Buffer.from(chance(32)).toString('base64url')
}

/** Follows from the secret, so that only its hash needs to be kept and the hub can still be told of it again. */
export function tokenOf(secret: string): string {
  return createHmac('sha256', secret).update('callback').digest('base64url')
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** As `tokenOf` makes them: what looks otherwise is nobody's. */
export const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * `good`: signed with SHA-256, 384 or 512. `weak`: signed with SHA-1, which WebSub §8.3 advises against: proof enough that
 * something is new, too little to take its word for what. `bad`: signed with something else. `none`: not signed.
 */
export type Signed = 'good' | 'weak' | 'bad' | 'none'

export function signedAs(header: string | undefined, secret: string, body: Uint8Array): Signed {
  if (header === undefined || header.trim() === '') return 'none'
  const [, method = '', hex = ''] = /^\s*(sha1|sha256|sha384|sha512)=([0-9a-f]+)\s*$/i.exec(header) ?? []
  if (method === '') return 'bad'
  const algorithm = method.toLowerCase()
  const expected = createHmac(algorithm, secret).update(body).digest()
  const given = Buffer.from(hex, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'bad'
  return algorithm === 'sha1' ? 'weak' : 'good'
}
