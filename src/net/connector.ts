// Alone opens connections: only to addresses that were judged, and to exactly those (DESIGN.md §6.4).
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { addressJudge } from './addresses.js'
import { Stop } from './stop.js'

/** All addresses of a name. */
export type Resolve = (name: string) => Promise<readonly string[]>
export type Connect = buildConnector.connector

export interface ConnectorNeeds {
  readonly allowNetworks: readonly string[]
  readonly connectMs: number
  readonly resolve?: Resolve
  /** Opens the connection to `hostname`, which is an address that may be reached. */
  readonly connect?: Connect
}

/** A name that leads inside with one of its answers leads inside. The address judged is the address dialled: no second look-up. */
export function guardedConnector({ allowNetworks, connectMs, resolve = all, connect }: ConnectorNeeds): Connect {
  const judge = addressJudge(allowNetworks)
  const dial = connect ?? buildConnector({ timeout: connectMs })
  async function addressOf(name: string): Promise<string> {
    const literal = name.replace(/^\[|\]$/g, '')
    const addresses = isIP(literal) ? [literal] : await resolve(literal)
    const [first] = addresses
    if (first === undefined) throw Object.assign(new Error(`no address for ${name}`), { code: 'ENOTFOUND' })
    const bad = addresses.find(address => judge(address) === 'inside')
    if (bad !== undefined) throw new Stop('blocked', leadsInside(name, bad))
    return first
  }
  return (options, callback) => {
    addressOf(options.hostname).then(
      address => {
        const servername =
          options.servername ?? (isIP(options.hostname.replace(/^\[|\]$/g, '')) ? undefined : options.hostname)
        dial({ ...options, hostname: address, ...(servername && { servername }) }, callback)
      },
      (error: Error) => callback(error, null),
    )
  }
}

async function all(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address)
}

function leadsInside(name: string, address: string) {
  const where = name === address ? address : `${name} (${address})`
  return {
    tr: `${where} iç ağda; gerçekten oradan okunacaksa işletmeci MAHREC_ALLOW_NETWORKS ile açar`,
    en: `${where} lies inside; an operator who means it opens it with MAHREC_ALLOW_NETWORKS`,
  }
}
