// Alone knows what a key to the API looks like, how only its hash is kept, and how one is recognised.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { AccessKey, KeyStore } from '../store/store.js'

/** Bytes of chance in a key. */
export const KEY_BYTES = 32

/** `mhr_` and 32 random bytes in base64url. This text is shown once and never kept. */
export function makeSecret(random: Uint8Array, prefix = 'mhr_'): string {
  if (random.length !== KEY_BYTES) throw new RangeError(`a key is made of ${KEY_BYTES} random bytes`)
  return prefix + Buffer.from(random).toString('base64url')
}

/** What is kept of a secret. The same secret always has the same id. `createdAt` in epoch milliseconds. */
export function accessKey(secret: string, name: string, createdAt: number): AccessKey {
  const hash = hashOf(secret)
  return { id: idOf(hash), name, hash, createdAt }
}

/** A hash of the hash: an id may be printed, and must not hand out part of what is compared. */
export function idOf(hash: string): string {
  return `key-${hashOf(hash).slice(0, 12)}`
}

/** The key a secret opens, unless it is unknown or revoked. Takes the same time for a near miss as for a far one. */
export async function recognise(
  secret: string | undefined,
  keys: Pick<KeyStore, 'byHash'>,
): Promise<AccessKey | undefined> {
  if (!secret) return undefined
  const hash = hashOf(secret)
  const key = await keys.byHash(hash)
  if (!key || key.revokedAt !== undefined) return undefined
  return sameHash(key.hash, hash) ? key : undefined
}

/** Takes the same time for a near miss as for a far one. Both in hex. */
export function sameHash(a: string, b: string): boolean {
  const [kept, given] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')]
  return kept.length === given.length && timingSafeEqual(kept, given)
}

/** The credentials of `Authorization: Bearer …` (RFC 6750 §2.1; the scheme in any case, RFC 9110 §11.1). */
export function bearer(authorization: string | undefined): string | undefined {
  if (!authorization || authorization.length > MAX_HEADER) return undefined
  return /^bearer +([\x21-\x7e]+) *$/i.exec(authorization)?.[1]
}

/** Longer than any key of ours; anything longer is not looked at. */
const MAX_HEADER = 1024

/** SHA-256, hex: what is kept of a secret. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex')
}
