// Alone knows in which ways a licensee may say its key: Bearer, Basic as feed readers do, or in the address.
import { bearer } from './keys.js'

/** `unreadable`: something was offered that holds no key; `two`: keys that differ. Absent: nothing was offered. */
export type Offered = { readonly secret: string } | 'unreadable' | 'two' | undefined

/** `authorization`: the field as it came. `inAddress`: every value of `?key=`, decoded. */
export function offered(authorization: string | undefined, inAddress: readonly string[]): Offered {
  const secrets = new Set(inAddress)
  if (authorization !== undefined) {
    const secret = ofField(authorization)
    if (secret === undefined) return 'unreadable'
    secrets.add(secret)
  }
  const [secret, ...others] = secrets
  if (secret === undefined) return undefined
  if (others.length > 0) return 'two'
  return secret.length > 0 && secret.length <= LONGEST ? { secret } : 'unreadable'
}

function ofField(authorization: string): string | undefined {
  const said = bearer(authorization) ?? basic(authorization)
  return said === '' ? undefined : said
}

/** The password; or the user name, where readers have room for one only (RFC 7617). */
function basic(authorization: string): string | undefined {
  const encoded =
    authorization.length <= LONGEST ? /^basic +([A-Za-z0-9+/=_-]+) *$/i.exec(authorization)?.[1] : undefined
  if (encoded === undefined) return undefined
  const said = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = said.indexOf(':')
  const [user, password] = colon === -1 ? [said, ''] : [said.slice(0, colon), said.slice(colon + 1)]
  return user.startsWith(LICENCE_KEY) || password === '' ? user : password
}

/** What keys of licensees begin with, and keys of operators do not. */
export const LICENCE_KEY = 'mhl_'

const LONGEST = 1024
