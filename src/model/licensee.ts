// Alone knows who pulls from us under a contract of its own, and what that contract says.
import type { FormatName } from './channel.js'
import { dayOf } from './days.js'
import type { Extent, MediaExtent } from './extent.js'
import { isInForce } from './partner.js'

/** What of a contract decides what is shown. */
export interface Licensee {
  readonly name: string
  /** Most that the contract gives. */
  readonly extent: Extent
  /** Category slugs; absent = all. */
  readonly categories?: readonly string[]
  /** Agencies whose material the licensee may have through us, by name. */
  readonly agencies: readonly string[]
  /** Most that is given of pictures, films and sounds. Absent: as far as the extent goes. */
  readonly pictures?: MediaExtent
  /** Most words of an excerpt. Absent: as many as any excerpt has. */
  readonly excerptWords?: number
}

/** The whole contract. */
export interface Licence extends Licensee {
  /** Stands in addresses and in the pull log; never changes. */
  readonly slug: string
  /** Absent: all. */
  readonly formats?: readonly FormatName[]
  /** Pulls a day of the publication's zone, those answered 304 too. Absent: any number. */
  readonly quota?: number
  /** First and last day it holds, `2026-03-01`, in the publication's zone. Absent: without limit. */
  readonly validFrom?: string
  readonly validUntil?: string
  /** Where the written contract is found: a number, a folder. */
  readonly reference?: string
  /** Whom to tell of a withdrawal: an e-mail address, a telephone number (RIGHTS.md §4.1). */
  readonly contact?: string
}

/** A key that reads what a contract gives, and nothing else; only its hash is kept. Times are epoch milliseconds. */
export interface LicenceKey {
  readonly id: string
  /** Slug of the licensee. */
  readonly licensee: string
  /** SHA-256, hex. */
  readonly hash: string
  readonly createdAt: number
  /** It opens nothing from then on. */
  readonly expiresAt?: number
  readonly revokedAt?: number
}

export function isLive({ expiresAt, revokedAt }: LicenceKey, now: number): boolean {
  return revokedAt === undefined && (expiresAt === undefined || now < expiresAt)
}

/** `early`: the contract has not begun. `keyless`: no key of it opens anything any more. */
export const LICENCE_STATES = ['active', 'early', 'ended', 'keyless'] as const
export type LicenceState = (typeof LICENCE_STATES)[number]

/** Where the contract stands at `now`, epoch milliseconds. */
export function stateOfLicence(
  licence: Pick<Licence, 'validFrom' | 'validUntil'>,
  keys: readonly LicenceKey[],
  now: number,
  zone: string,
): LicenceState {
  const today = dayOf(now, zone)
  if (!isInForce(licence, today))
    return licence.validFrom !== undefined && today < licence.validFrom ? 'early' : 'ended'
  return keys.some(key => isLive(key, now)) ? 'active' : 'keyless'
}
