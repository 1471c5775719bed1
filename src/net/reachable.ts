// Alone knows whether a hub outside could call back at all: it is judged as any address we would call ourselves.
import type { Judge } from './addresses.js'
import { bareHost } from './guard.js'

/** Names that are resolved inside only (RFC 6761 §6.3, RFC 6762 §3, RFC 8375, ICANN's `internal`), and names without a dot. */
const INSIDE = /(?:^|\.)(?:localhost|local|home\.arpa|internal|test|invalid)\.?$|^[^.]+\.?$/i

/** `publicUrl`: an http(s) URL. `judge` knows the networks that the operator opened. */
export function isReachable(publicUrl: string, judge: Judge): boolean {
  const host = bareHost(new URL(publicUrl).hostname)
  const ground = judge(host)
  return ground === 'not-an-address' ? !INSIDE.test(host) : ground === undefined
}
