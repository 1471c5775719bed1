// Alone decides which addresses may be reached: nothing inside, by whatever spelling (DESIGN.md §6.4).
import { BlockList, isIP } from 'node:net'

export type Verdict = 'public' | 'opened' | 'inside'

/** Not addresses of the public Internet (IANA special-purpose registries, RFC 6890 and its updates). */
const INSIDE_4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15 198.51.100.0/24
  203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`.split(/\s+/)
const INSIDE_6 = `::/128 ::1/128 100::/64 100:0:0:1::/64 2001::/23 2001:db8::/32 3fff::/20 5f00::/16 fc00::/7 fe80::/10
  fec0::/10 ff00::/8`.split(/\s+/)

const inside = blocks([...INSIDE_4, ...INSIDE_6])

/** Judges literal addresses. `opened`: by the operator (MAHREC_ALLOW_NETWORKS). Whatever is no plain address is `inside`. */
export function addressJudge(allowNetworks: readonly string[]): (address: string) => Verdict {
  const opened = blocks(allowNetworks)
  return address => {
    const family = isIP(address)
    // A zone (fe80::1%eth0) names one of our own interfaces.
    if (family === 0 || address.includes('%')) return 'inside'
    const embedded = family === 6 ? embeddedIn(address) : undefined
    const judged = embedded ?? address
    const kind = isIP(judged) === 4 ? 'ipv4' : 'ipv6'
    if (opened.check(judged, kind) || (embedded && opened.check(address, 'ipv6'))) return 'opened'
    return inside.check(judged, kind) ? 'inside' : 'public'
  }
}

function blocks(list: readonly string[]): BlockList {
  const made = new BlockList()
  for (const block of list) {
    const [address = '', bits] = block.split('/')
    const six = isIP(address) === 6
    made.addSubnet(address, bits === undefined ? (six ? 128 : 32) : Number(bits), six ? 'ipv6' : 'ipv4')
  }
  return made
}

/**
 * The IPv4 address that an IPv6 one leads to: mapped (::ffff:0:0/96), compatible (::/96), translated (64:ff9b::/96,
 * 64:ff9b:1::/48, ::ffff:0:0:0/96) and 6to4 (2002::/16).
 */
function embeddedIn(address: string): string | undefined {
  const groups = groupsOf(address)
  const [a, b, c, d, e, f, g, h] = groups as [number, number, number, number, number, number, number, number]
  const last = () => dotted(g, h)
  if (a === 0x2002) return dotted(b, c)
  if (a === 0x64 && b === 0xff9b) return last()
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return undefined
  if ((e === 0 && f === 0xffff) || (e === 0xffff && f === 0)) return last()
  // ::0 and ::1 are not IPv4 addresses.
  return e === 0 && f === 0 && (g !== 0 || h > 1) ? last() : undefined
}

function dotted(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** Eight numbers. The address is a valid one. */
function groupsOf(address: string): number[] {
  const plain = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [one, two, three, four] = parts.slice(0, 4).map(Number) as [number, number, number, number]
    return `${((one << 8) | two).toString(16)}:${((three << 8) | four).toString(16)}`
  })
  const [head = '', tail] = plain.split('::')
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map(group => Number.parseInt(group, 16)))
  const left = numbers(head)
  if (tail === undefined) return left
  const right = numbers(tail)
  return [...left, ...new Array<number>(8 - left.length - right.length).fill(0), ...right]
}
