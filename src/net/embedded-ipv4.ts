// Alone knows which IPv6 addresses carry IPv4 addresses inside, and how to take them out.

/**
 * The IPv4 addresses at which a packet to this IPv6 address may end; none for an address that carries none. More than one
 * where the address alone does not say which it is: then every one of them has to be fit to be reached.
 */
export function embeddedIpv4(ipv6: string): readonly string[] {
  const digits = hexDigits(ipv6)
  // :: and ::1 are addresses of their own (RFC 4291 §2.5.2, §2.5.3), not IPv4-compatible ones.
  if (/^0{31}[01]$/.test(digits)) return []
  return CARRIERS.find(({ prefix }) => digits.startsWith(prefix))?.take(digits) ?? []
}

/**
 * The IPv4 address of an ISATAP host (RFC 5214 §6.1), whatever the network of the address: its router wraps the packet for
 * that address. The network still counts too.
 */
export function isatapIpv4(ipv6: string): string | undefined {
  const digits = hexDigits(ipv6)
  return /^0[02]005efe$/.test(digits.slice(16, 24)) ? dotted(digits.slice(24)) : undefined
}

interface Carrier {
  /** Hexadecimal digits, four bits each. */
  readonly prefix: string
  readonly take: (digits: string) => readonly string[]
}

const lastBits = (digits: string) => [dotted(digits.slice(24))]

const CARRIERS: readonly Carrier[] = [
  // ::ffff:0:0/96, IPv4-mapped (RFC 4291 §2.5.5.2)
  { prefix: `${'0'.repeat(20)}ffff`, take: lastBits },
  // ::ffff:0:0:0/96, IPv4-translated (RFC 2765 §2.1)
  { prefix: `${'0'.repeat(16)}ffff0000`, take: lastBits },
  // ::/96, IPv4-compatible (RFC 4291 §2.5.5.1)
  { prefix: '0'.repeat(24), take: lastBits },
  // 64:ff9b::/96, NAT64 (RFC 6052 §2.1)
  { prefix: `0064ff9b${'0'.repeat(16)}`, take: lastBits },
  // 64:ff9b:1::/48, NAT64 of one's own (RFC 8215)
  { prefix: '0064ff9b0001', take: localNat64 },
  // 2002::/16, 6to4 (RFC 3056 §2)
  { prefix: '2002', take: digits => [dotted(digits.slice(4, 12))] },
  // 2001::/32, Teredo: the server, and the client with its bits turned round (RFC 4380 §4)
  { prefix: '20010000', take: digits => [dotted(digits.slice(8, 16)), dotted(digits.slice(24), 0xff)] },
]

/**
 * RFC 6052 §2.2: where the IPv4 address stands depends on the length of the prefix in use, which is known only to the
 * network. All layouts that fit are given. One that reads 0.x.x.x is only the zeroes of another layout.
 */
function localNat64(digits: string): readonly string[] {
  // Bits 64 to 71 are left out of an address that reaches across them.
  const across = digits.slice(0, 16) + digits.slice(18)
  const layouts = [...[48, 56, 64].map(bits => across.slice(bits / 4, bits / 4 + 8)), digits.slice(24)]
  return layouts.filter(layout => !layout.startsWith('00')).map(layout => dotted(layout))
}

/** Eight hexadecimal digits as four numbers; `mask` turns bits round. */
function dotted(digits: string, mask = 0): string {
  return [0, 2, 4, 6].map(at => Number.parseInt(digits.slice(at, at + 2), 16) ^ mask).join('.')
}

/** All 32 digits of an IPv6 address in any valid spelling, lower case. */
function hexDigits(ipv6: string): string {
  const hexadecimal = ipv6.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts: string[]) => {
    const [a, b, c, d] = parts.slice(0, 4).map(part => Number(part).toString(16).padStart(2, '0'))
    return `${a}${b}:${c}${d}`
  })
  const [head = [], tail = []] = hexadecimal.split('::').map(half => (half === '' ? [] : half.split(':')))
  const zeroes = Array<string>(8 - head.length - tail.length).fill('0')
  return [...head, ...zeroes, ...tail]
    .map(group => group.padStart(4, '0'))
    .join('')
    .toLowerCase()
}
