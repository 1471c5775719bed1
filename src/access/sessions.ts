// Alone knows how somebody stays signed in to the operator's pages: by a secret of the browser, bound to a key, until a time.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { AccessKey, KeyStore, SessionStore } from '../store/store.js'
import { hashOf, recognise } from './keys.js'

/** A working day: who signs in when the shift begins is not asked again before it ends. */
export const SESSION_MS = 12 * 60 * 60_000
/** Bytes of chance in what the browser holds. */
const TOKEN_BYTES = 32
const TOKEN = /^[\w-]{43}$/

export interface Session {
  /** What the browser holds; never kept here. */
  readonly token: string
  readonly key: AccessKey
  /** Stands in every form, and is asked for with everything that changes something. */
  readonly formToken: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

export interface Sessions {
  /** Undefined: the secret opens nothing. */
  open(secret: string): Promise<Session | undefined>
  /** Undefined: there is none, it is over, or its key was revoked. */
  find(token: string | undefined): Promise<Session | undefined>
  end(session: Session): Promise<void>
}

export interface SessionNeeds {
  readonly sessions: SessionStore
  readonly keys: Pick<KeyStore, 'byHash'>
  readonly randomBytes: (size: number) => Uint8Array
  /** Epoch milliseconds. */
  readonly now: () => number
}

export function createSessions(needs: SessionNeeds): Sessions {
  const { sessions, keys, now } = needs
  return {
    async open(secret) {
      const key = await recognise(secret, keys)
      if (!key) return undefined
      const token = Buffer.from(needs.randomBytes(TOKEN_BYTES)).toString('base64url')
      const expiresAt = now() + SESSION_MS
      await sessions.open({ hash: hashOf(token), keyHash: key.hash, expiresAt }, now())
      return { token, key, formToken: formTokenOf(token), expiresAt }
    },
    async find(token) {
      if (!token || !TOKEN.test(token)) return undefined
      const kept = await sessions.byHash(hashOf(token))
      if (!kept || kept.expiresAt <= now()) return undefined
      const key = await keys.byHash(kept.keyHash)
      if (!key || key.revokedAt !== undefined) return undefined
      return { token, key, formToken: formTokenOf(token), expiresAt: kept.expiresAt }
    },
    end: ({ token }) => sessions.end(hashOf(token)),
  }
}

/** Whether a form was written for this session. Takes the same time for a near miss as for a far one. */
export function isOwnForm({ formToken }: Session, given: string | undefined): boolean {
  const [known, said] = [Buffer.from(formToken), Buffer.from(given ?? '')]
  return known.length === said.length && timingSafeEqual(known, said)
}

/** Follows from the secret and does not give it away: a page that leaks is not a session that leaks. */
function formTokenOf(token: string): string {
  return createHmac('sha256', token).update('form').digest('base64url')
}
