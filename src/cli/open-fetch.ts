// Alone knows how a command goes out: by the settings of the environment. Loaded only by commands that do.
import { PROGRAM } from '../model/program.js'
import { createFetch, type Fetcher } from '../net/client.js'
import type { Io } from './io.js'
import { settings } from './settings.js'

/** Throws UsageError where a setting is wrong. Needs no feeds folder. */
export function openFetch(io: Io): Fetcher {
  const { MAHREC_ALLOW_NETWORKS, MAHREC_CONTACT, MAHREC_MAX_DOCUMENT } = settings(io)
  return createFetch({
    allowNetworks: MAHREC_ALLOW_NETWORKS,
    contact: MAHREC_CONTACT,
    version: PROGRAM.version,
    now: io.now,
    later: io.later,
    limits: { document: MAHREC_MAX_DOCUMENT, unpacked: 2 * MAHREC_MAX_DOCUMENT },
  })
}
