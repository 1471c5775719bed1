// Alone opens the way to addresses outside.
import type { Config } from '../config/read-config.js'
import { PROGRAM } from '../model/program.js'
import { createFetch, type Fetcher } from '../net/client.js'
import type { World } from './world.js'

/** The only way to addresses outside. */
export function openNet(config: Config, { now, later }: World): Fetcher {
  return createFetch({
    allowNetworks: config.MAHREC_ALLOW_NETWORKS,
    contact: config.MAHREC_CONTACT,
    version: PROGRAM.version,
    now,
    later,
    limits: { document: config.MAHREC_MAX_DOCUMENT, unpacked: 2 * config.MAHREC_MAX_DOCUMENT },
  })
}
