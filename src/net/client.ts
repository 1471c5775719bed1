// stub
import type { Later } from '../model/timers.js'
import type { Fetch } from './answer.js'
export interface Limits {
  readonly received: number
  readonly unpacked: number
}
export function createFetch(_: {
  allowNetworks: readonly string[]
  contact?: string
  version: string
  now: () => number
  later: Later
  limits?: Partial<Limits>
}): { fetch: Fetch; close(): Promise<void> } {
  return {
    fetch: async ({ url }) => ({ outcome: 'failed', failure: 'down', message: { tr: '', en: '' }, url, hops: [] }),
    close: async () => {},
  }
}
