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

/** It is there, it is asked where the offer was found, or where that led, and nobody paused it. */
export function isWanted(offer: PushOffer | undefined, partner: Partner | undefined): boolean {
  if (!partner || !offer || partner.paused || partner.file !== undefined) return false
  return partner.feedUrl === offer.feedUrl || partner.feedUrl === offer.url
}
