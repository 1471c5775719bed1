// Alone knows whether a partner is one whose feed may be pushed to us now.
import type { Partner } from '../../model/partner.js'
import type { PushOffer } from '../../model/push.js'
import type { PartnerStore } from '../../store/store.js'

/** The record as it stands; undefined: there is none, or it was removed. */
export type Standing = (slug: string) => Promise<Partner | undefined>

export function createStanding(partners: Pick<PartnerStore, 'bySlug'>): Standing {
  return async slug => {
    const kept = await partners.bySlug(slug)
    return kept && kept.removedAt === undefined ? kept.partner : undefined
  }
}

/** It is there, it is asked at the address at which the offer was found, and nobody paused it. */
export function isWanted(offer: PushOffer | undefined, partner: Partner | undefined): boolean {
  return partner !== undefined && !partner.paused && partner.file === undefined && partner.feedUrl === offer?.feedUrl
}
