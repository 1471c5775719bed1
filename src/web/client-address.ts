// Alone knows who a client is: its address, through as many proxies as are our own.
import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/** `hops`: proxies in front of us (MAHREC_TRUST_PROXY). An IPv6 client is its network of 64 bits: one household has them all. */
export function clientOf(req: IncomingMessage, hops: number): string {
  if (hops === 0) return networkOf(req.socket.remoteAddress ?? '')
  const forwarded = String(req.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(Boolean)
  // The last one was written by the proxy next to us; what stands further left anybody may have written.
  const address = forwarded.at(-hops) ?? forwarded[0]
  return networkOf(address && isIP(address) ? address : (req.socket.remoteAddress ?? ''))
}

function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIP(plain) !== 6) return plain
  const [head = '', tail = ''] = plain.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const groups = [...left, ...new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups.slice(0, 4).join(':')
}
