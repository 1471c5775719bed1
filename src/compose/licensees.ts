// Alone wires what licensees read: the door, the documents made for contracts, and the log of pulls that ages.
import { createLicensedDoor, type LicensedDoor } from '../access/licensed.js'
import { logBegins } from '../access/usage.js'
import type { Chronicler } from '../outbound/chronicler.js'
import { createLicensedDocuments, type LicensedDocuments } from '../outbound/licensed-documents.js'
import type { WrittenItems } from '../outbound/written-items.js'
import { type AgeOut, ageOut } from '../work/age-out.js'
import type { Newsroom } from './newsroom.js'
import type { World } from './world.js'

export interface Licensing {
  readonly door: LicensedDoor
  readonly licensed: LicensedDocuments
  readonly ageing: AgeOut
}

/** Nothing ages before `ageing` is started. */
export function openLicensing(
  newsroom: Newsroom,
  world: World,
  items: WrittenItems,
  chronicler: Chronicler,
): Licensing {
  const { store, publication, config } = newsroom
  const { zone } = publication
  return {
    door: createLicensedDoor({ ...world, licences: store.licences, pulls: store.pulls, zone }),
    licensed: createLicensedDocuments({ ...newsroom, items, chronicler }),
    ageing: ageOut({ ...world, pulls: store.pulls, zone, days: config.MAHREC_PULL_LOG_DAYS }),
  }
}

/** First day of which every pull is still known. */
export function pullLogBegins({ config, publication, now }: Newsroom): string {
  return logBegins(now(), config.MAHREC_PULL_LOG_DAYS, publication.zone)
}
