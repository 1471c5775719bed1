// Alone decides who may read as a licensee, and what: every document that is made for a contract asks here first.
import type { FormatName } from '../model/channel.js'
import { dayOf, nextDayAt } from '../model/days.js'
import { isLive, type Licence, type LicenceKey } from '../model/licensee.js'
import { isInForce } from '../model/partner.js'
import type { Pull, PulledDocument } from '../model/pull.js'
import type { LicenceStore, PullStore } from '../store/licensee-store.js'
import { type Offered, offered } from './credentials.js'
import { hashOf, sameHash } from './keys.js'
import { createWrongKeys } from './wrong-keys.js'

/** What was offered with a request. */
export interface Credentials {
  /** The field as it came. */
  readonly authorization?: string
  /** Every value of `?key=`, decoded. */
  readonly inAddress: readonly string[]
  /** Whoever asks, to be told apart from others; not kept. */
  readonly client: string
}

/** Why somebody is not let in. `waitMs`: how long a client that offered too many wrong keys is not listened to. */
export type NotLetIn =
  | { readonly because: 'unreadable' | 'two' | 'unknown' | 'revoked' | 'expired' }
  | { readonly because: 'early' | 'ended'; readonly day: string }
  | { readonly because: 'too-many'; readonly waitMs: number }

export type Entry = { readonly licence: Licence } | NotLetIn

/** What a document is, as far as contracts know. */
export interface Wanted {
  readonly category: string
  readonly format: FormatName
}

export interface LicensedDoor {
  /** Undefined: nothing was offered, whoever asks is the public. */
  enter(credentials: Credentials): Promise<Entry | undefined>
  /** What of it the contract does not cover; undefined: it covers it. */
  beyond(licence: Licence, wanted: Wanted): 'category' | 'format' | undefined
  /** Remembers a pull, before it is answered. Milliseconds until the next is: the quota of the day is used up; 0: it is not. */
  pull(licence: Licence, document: PulledDocument, answered: Pick<Pull, 'how' | 'bytes'>): Promise<number>
}

export interface LicensedNeeds {
  readonly licences: Pick<LicenceStore, 'byKeyHash'>
  readonly pulls: Pick<PullStore, 'record'>
  /** IANA zone of the publication: contracts count its days. */
  readonly zone: string
  /** Epoch milliseconds. */
  readonly now: () => number
}

export function createLicensedDoor({ licences, pulls, zone, now }: LicensedNeeds): LicensedDoor {
  // A right key is never made to wait: behind one address stand many readers, and no key of 32 random bytes is guessed.
  const wrongKeys = createWrongKeys(now)
  function refuse(client: string, because: 'unreadable' | 'two' | 'unknown'): NotLetIn {
    const waitMs = wrongKeys.tries(client)
    return waitMs > 0 ? { because: 'too-many', waitMs } : { because }
  }
  return {
    async enter({ authorization, inAddress, client }) {
      const said: Offered = offered(authorization, inAddress)
      if (said === undefined) return undefined
      if (said === 'unreadable' || said === 'two') return refuse(client, said)
      const hash = hashOf(said.secret)
      const found = await licences.byKeyHash(hash)
      if (!found || !sameHash(found.key.hash, hash) || found.kept.removedAt !== undefined)
        return refuse(client, 'unknown')
      return notNow(found.kept.licence, found.key, now(), zone) ?? { licence: found.kept.licence }
    },
    beyond({ categories, formats }, { category, format }) {
      if (categories && !categories.includes(category)) return 'category'
      return formats && !formats.includes(format) ? 'format' : undefined
    },
    async pull({ slug, quota }, document, answered) {
      const at = now()
      const day = dayOf(at, zone)
      const written = await pulls.record({
        licensee: slug,
        day,
        at,
        document,
        ...answered,
        ...(quota !== undefined && { quota }),
      })
      return written === 'over' ? nextDayAt(at, zone) - at : 0
    },
  }
}

function notNow(licence: Licence, key: LicenceKey, at: number, zone: string): NotLetIn | undefined {
  if (!isLive(key, at)) return { because: key.revokedAt === undefined ? 'expired' : 'revoked' }
  const today = dayOf(at, zone)
  if (isInForce(licence, today)) return undefined
  const { validFrom, validUntil } = licence
  if (validFrom !== undefined && today < validFrom) return { because: 'early', day: validFrom }
  return { because: 'ended', day: validUntil ?? today }
}
