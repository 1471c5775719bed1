// Alone writes contracts and what was pulled under them for programs: the same on the API and on the command line.
import type { Key } from '../model/key.js'
import { type LicenceKey, stateOfLicence } from '../model/licensee.js'
import { type PullRow, pathOfFeed, type Recipient } from '../model/pull.js'
import { rfc3339 } from '../model/time.js'
import type { KeptLicence, LicenceStore, PullStore } from '../store/licensee-store.js'

export interface Moment {
  /** Epoch milliseconds. */
  readonly now: number
  readonly zone: string
}

/** The contract, where it stands, and its keys by id; never what opens anything. */
export function toldLicence({ licence, keys, createdAt }: KeptLicence, { now, zone }: Moment): object {
  return {
    ...licence,
    state: stateOfLicence(licence, keys, now, zone),
    createdAt: rfc3339(createdAt),
    keys: keys.map(toldKey),
  }
}

function toldKey({ id, createdAt, expiresAt, revokedAt }: LicenceKey): object {
  const time = (at: number | undefined) => (at === undefined ? undefined : rfc3339(at))
  return { id, createdAt: time(createdAt), expiresAt: time(expiresAt), revokedAt: time(revokedAt) }
}

export function toldPull({ feed, firstAt, lastAt, ...row }: PullRow): object {
  return { ...row, feed: pathOfFeed(feed), firstAt: rfc3339(firstAt), lastAt: rfc3339(lastAt) }
}

/** Who got an article, as far as the log goes back: whom to tell when it is withdrawn or corrected. */
export interface ToldRecipient extends Recipient {
  readonly name: string
  readonly contact?: string
}

export async function recipientsOf(
  key: Key,
  { pulls, licences }: { readonly pulls: Pick<PullStore, 'recipients'>; readonly licences: Pick<LicenceStore, 'list'> },
): Promise<readonly ToldRecipient[]> {
  const known = new Map((await licences.list()).map(({ licence }) => [licence.slug, licence]))
  const all = await pulls.recipients(key)
  return all.map(each => {
    const { name = each.licensee, contact } = known.get(each.licensee) ?? {}
    return { ...each, name, feed: pathOfFeed(each.feed), ...(contact !== undefined && { contact }) }
  })
}

export function toldRecipient({ firstAt, lastAt, ...recipient }: ToldRecipient): object {
  return { ...recipient, firstAt: rfc3339(firstAt), lastAt: rfc3339(lastAt) }
}
