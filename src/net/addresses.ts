// Alone decides whether an address may be reached (DESIGN.md §6.4). Everything that goes out asks here, nothing decides anew.
import { BlockList, isIP } from 'node:net'
import { embeddedIpv4, isatapIpv4 } from './embedded-ipv4.js'

/** Why an address may not be reached. */
export type Ground =
  | 'not-an-address'
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'shared'
  | 'link-local'
  | 'metadata'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'reserved'

/**
 * Undefined: the address may be reached; else why not. Takes an IPv4 or IPv6 literal, without brackets, in any spelling
 * that is left after `new URL()`. Whatever is no address is refused.
 */
export type Judge = (address: string) => Ground | undefined

/** `opened`: networks that may be reached all the same, as CIDR blocks or single addresses; already validated. */
export function createJudge(opened: readonly string[]): Judge {
  const open = blocks(opened)
  const judge: Judge = address => {
    const literal = address.replace(/%.*$/s, '')
    const family = isIP(literal)
    // IPv4 has no zones.
    if (family === 0 || (family === 4 && literal !== address)) return 'not-an-address'
    const type = family === 4 ? 'ipv4' : 'ipv6'
    if (open.check(literal, type)) return undefined
    // A zone has a meaning only on the link it names (RFC 4007 §11).
    if (literal !== address) return 'link-local'
    const inside = family === 6 ? embeddedIpv4(literal) : []
    if (inside.length > 0) return inside.map(judge).find(ground => ground !== undefined)
    const found = TABLE.find(({ networks }) => networks.check(literal, type))
    if (found) return found.ground
    if (family === 4) return undefined
    if (!GLOBAL_UNICAST.check(literal, 'ipv6')) return 'reserved'
    const tunnelled = isatapIpv4(literal)
    return tunnelled === undefined ? undefined : judge(tunnelled)
  }
  return remembering(judge)
}

/** Judged once each: the same few hundred addresses are asked about all day, and asking the table takes its time. */
function remembering(judge: Judge): Judge {
  const known = new Map<string, Ground | undefined>()
  return address => {
    if (known.has(address)) return known.get(address)
    const ground = judge(address)
    if (address.length > LONGEST_ADDRESS) return ground
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(address, ground)
    return ground
  }
}

const MOST_REMEMBERED = 1000
/** Letters. Whatever is longer is no address, or one with a zone that nobody asks about twice. */
const LONGEST_ADDRESS = 100

function blocks(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const [type, all] = isIP(address) === 4 ? (['ipv4', 32] as const) : (['ipv6', 128] as const)
    list.addSubnet(address, bits === undefined ? all : Number(bits), type)
  }
  return list
}

const row = (ground: Ground, ...networks: readonly string[]) => ({ ground, networks: blocks(networks) })

/** All that IANA has given out of IPv6 for use between networks (RFC 4291 §2.4); what lies outside is nobody's yet. */
const GLOBAL_UNICAST = blocks(['2000::/3'])

/**
 * The special-purpose registries of IANA (RFC 6890) where they say "not globally reachable", and the doors of clouds.
 * The first row that fits gives the ground, so the narrow ones stand first.
 */
const TABLE = [
  // AWS, GCP, Azure, Oracle, Alibaba; the tasks' own door of AWS; Azure's host, which looks like an address outside.
  row('metadata', '169.254.169.254', '169.254.170.2', '169.254.170.23', '100.100.100.200', '192.0.0.192'),
  row('metadata', '168.63.129.16', 'fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'),
  // RFC 791 §3.2, RFC 4291 §2.5.2
  row('unspecified', '0.0.0.0/8', '::'),
  // RFC 1122 §3.2.1.3, RFC 4291 §2.5.3
  row('loopback', '127.0.0.0/8', '::1'),
  // RFC 1918 §3, RFC 4193 §3.1, RFC 3879 (site-local, given up but still routed inside)
  row('private', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fec0::/10'),
  // RFC 6598 §7: behind the provider's translation
  row('shared', '100.64.0.0/10'),
  // RFC 3927 §2.1, RFC 4291 §2.5.6
  row('link-local', '169.254.0.0/16', 'fe80::/10'),
  // RFC 5737 §3, RFC 6676, RFC 3849 §4, RFC 9637
  row('documentation', '192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '233.252.0.0/24'),
  row('documentation', '2001:db8::/32', '3fff::/20'),
  // RFC 2544 §C.2.2, RFC 5180 §8
  row('benchmarking', '198.18.0.0/15', '2001:2::/48'),
  // RFC 5771 §3, RFC 4291 §2.7
  row('multicast', '224.0.0.0/4', 'ff00::/8'),
  // RFC 6890 §2.1 (IETF protocols), RFC 7526 (6to4 relays), RFC 1112 §4 (class E, with the broadcast of RFC 919 §7)
  row('reserved', '192.0.0.0/24', '192.88.99.0/24', '240.0.0.0/4'),
  // RFC 2928 §2 (IETF protocols, with both ORCHIDs of RFC 4843 and RFC 7343), RFC 6666 (discard), RFC 9602 (segments)
  row('reserved', '2001::/23', '100::/64', '5f00::/16'),
] as const
