// Alone decides about items that were not let in, when an operator asks: let in after all, or rejected for good.
import type { Reason } from '../model/draft.js'
import type { HeldItem } from '../model/held-item.js'
import { type Key, SELF } from '../model/key.js'
import type { HeldQuery, QuarantineStore } from '../store/store.js'
import type { MergeNeeds } from './merge.js'
import { createInbound } from './receive.js'

export interface QuarantineDesk {
  list(query: HeldQuery): Promise<readonly HeldItem[]>
  find(key: Key): Promise<HeldItem | undefined>
  /**
   * Takes the item in whatever its findings say. The law, the limits and the categories are asked all the same, and may
   * refuse. Undefined: nothing of that key is held, or its partner is gone.
   */
  release(
    key: Key,
  ): Promise<{ readonly outcome: 'added' | 'changed' | 'same' } | { readonly reasons: readonly Reason[] } | undefined>
  /** The same item is not asked about again. False: nothing of that key is held. */
  reject(key: Key): Promise<boolean>
}

export function createQuarantineDesk(needs: MergeNeeds): QuarantineDesk {
  const quarantine: QuarantineStore = needs.quarantine
  return {
    list: query => quarantine.list(query),
    find: key => quarantine.byKey(key),
    reject: key => quarantine.reject(key),
    async release(key) {
      const held = await quarantine.byKey(key)
      const partner = held && needs.partnerOf(held.partner)
      if (!held || !partner) return undefined
      const owner = partner.owner === SELF ? SELF : partner.slug
      const standing = { ...needs.standing, owner, ...(owner !== SELF && { partner }) }
      const inbound = createInbound({ ...needs, standing })
      const { outcome, reasons } = await inbound.take({ draft: held.draft }, held.raw)
      if (outcome === 'refused') return { reasons }
      await quarantine.drop(key)
      return { outcome }
    },
  }
}
