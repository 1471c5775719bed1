// Alone adds, changes and ends contracts with licensees and their keys, whoever asks: the panel, the API, a command.
import type { Categories } from '../model/categories.js'
import type { Reason } from '../model/draft.js'
import type { LicenceKey } from '../model/licensee.js'
import type { KeptLicence, LicenceStore } from '../store/licensee-store.js'
import { LICENCE_KEY } from './credentials.js'
import { hashOf, idOf, KEY_BYTES, makeSecret } from './keys.js'
import { readLicence } from './licence-fields.js'

type Refusal = { readonly reasons: readonly Reason[] }
type Said = Readonly<Record<string, unknown>>

/** `secret` is shown now and never again. */
export interface WithSecret {
  readonly kept: KeptLicence
  readonly key: LicenceKey
  readonly secret: string
}

export interface LicenceDesk {
  /** Those that are not removed, by slug. */
  list(): Promise<readonly KeptLicence[]>
  find(slug: string): Promise<KeptLicence | undefined>
  /** With a first key. `taken`: there is a licensee of that name, or the log still knows one. */
  add(said: Said): Promise<WithSecret | Refusal | 'taken'>
  /** What is said replaces what stands; a field said as null goes back to its default. Undefined: no such licensee. */
  change(slug: string, said: Said): Promise<KeptLicence | Refusal | undefined>
  /** A new key; the others open nothing any more after so many days. Undefined: no such licensee. */
  rotate(slug: string, days: number): Promise<WithSecret | undefined>
  /** One key, or all of them, at once. How many it was; undefined: no such licensee. */
  revoke(slug: string, keyId?: string): Promise<number | undefined>
  /** The contract ends with its keys; the log of its pulls ages as any. False: no such licensee. */
  remove(slug: string): Promise<boolean>
}

export interface LicenceDeskNeeds {
  readonly licences: LicenceStore
  readonly categories: Categories
  readonly randomBytes: (size: number) => Uint8Array
  /** Epoch milliseconds. */
  readonly now: () => number
}

/** Days in which the old key goes on, unless said otherwise: long enough to put the new one in everywhere. */
export const ROTATION_DAYS = 7
/** Longest that may be said. */
export const MOST_ROTATION_DAYS = 90
const DAY_MS = 86_400_000

export function createLicenceDesk(needs: LicenceDeskNeeds): LicenceDesk {
  const { licences, categories, now } = needs
  const find = async (slug: string) => {
    const kept = await licences.bySlug(slug)
    return kept?.removedAt === undefined ? kept : undefined
  }
  async function withKey(licensee: string, othersUntil?: number): Promise<WithSecret | undefined> {
    const secret = makeSecret(needs.randomBytes(KEY_BYTES), LICENCE_KEY)
    const hash = hashOf(secret)
    const key: LicenceKey = { id: idOf(hash), licensee, hash, createdAt: now() }
    await licences.addKey(key, othersUntil)
    const kept = await find(licensee)
    return kept && { kept, key, secret }
  }
  return {
    find,
    list: async () => (await licences.list()).filter(({ removedAt }) => removedAt === undefined),
    async add(said) {
      const licence = readLicence(said, categories)
      if ('reasons' in licence) return licence
      const added = await licences.revise(licence.slug, current => (current ? undefined : licence))
      return (added && (await withKey(licence.slug))) ?? 'taken'
    },
    async change(slug, said) {
      const standing = await find(slug)
      if (!standing) return undefined
      const licence = readLicence({ ...standing.licence, ...said, slug }, categories)
      if ('reasons' in licence) return licence
      return licences.revise(slug, current => (current && current.removedAt === undefined ? licence : undefined))
    },
    async rotate(slug, days) {
      return (await find(slug)) && (await withKey(slug, now() + days * DAY_MS))
    },
    async revoke(slug, keyId) {
      return (await find(slug)) && (await licences.revoke(slug, now(), keyId))
    },
    remove: slug => licences.remove(slug, now()),
  }
}
