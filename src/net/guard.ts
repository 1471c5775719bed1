// Alone knows which addresses a host may be dialled at: a literal is judged, a name is resolved once and all it answers is judged.
import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Judge } from './addresses.js'
import { blocked, unresolvable } from './halt.js'

/** All addresses of a name, IPv4 and IPv6. Rejects, or answers none, when there are none. */
export type Resolve = (name: string) => Promise<readonly string[]>

/** As the system resolves names: hosts file, search path, DNS. */
export const systemResolve: Resolve = async name => (await lookup(name, { all: true })).map(({ address }) => address)

/** At least one address; each has been judged. Throws Halt `blocked` or `unresolvable`. */
export type Guard = (host: string) => Promise<readonly string[]>

/**
 * `host` as in `URL.hostname`. One address inside refuses the whole name: who can make a name answer both, decides which of
 * them is taken.
 */
export function createGuard(judge: Judge, resolve: Resolve): Guard {
  return async host => {
    const bare = bareHost(host)
    const addresses = isIP(bare) > 0 ? [bare] : await resolve(bare).catch(() => [])
    if (addresses.length === 0) throw unresolvable(host)
    for (const address of addresses) {
      const ground = judge(address)
      if (ground) throw blocked(host, ground)
    }
    return addresses
  }
}

/** Without the brackets that a URL puts around an IPv6 literal. */
export function bareHost(host: string): string {
  return host.startsWith('[') ? host.replace(/^\[(.*)\]$/, '$1') : host
}
