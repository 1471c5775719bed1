// Alone knows which attributes of HTML hold addresses, and which of those need a base.
import type { Tag } from './bodies.js'

const ADDRESSES = new Set(['href', 'src', 'action', 'background', 'cite', 'data', 'longdesc', 'poster'])

export function isRelative(address: string): boolean {
  return address.trim() !== '' && !/^\s*(?:[a-z][a-z0-9+.-]*:|#)/i.test(address)
}

export function relativeAddresses({ attributes }: Tag): readonly string[] {
  return attributes.flatMap(([name, value]) => (ADDRESSES.has(name.toLowerCase()) && isRelative(value) ? [value] : []))
}
