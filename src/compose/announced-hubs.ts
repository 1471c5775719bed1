// Alone knows which hubs our public documents name.
import type { Config } from '../config/read-config.js'
import type { Publication } from '../model/publication.js'
import { createJudge } from '../net/addresses.js'
import { isReachable } from '../net/reachable.js'

/** Ours first. None where nobody outside could ask it, or fetch what it announces. */
export function announcedHubs(config: Config, { hubs = [] }: Publication): readonly string[] {
  const { PUBLIC_URL: publicUrl, MAHREC_HUB_SUBSCRIPTIONS: most } = config
  if (!isReachable(publicUrl, createJudge(config.MAHREC_ALLOW_NETWORKS))) return []
  return [...(most > 0 ? [ownHub(publicUrl)] : []), ...othersOf(hubs)]
}

export function ownHub(publicUrl: string): string {
  return `${publicUrl}/hub`
}

/** As they are asked. */
export function othersOf(hubs: readonly string[]): readonly string[] {
  return hubs.map(hub => new URL(hub).href)
}
