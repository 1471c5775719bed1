// Alone decides about items that were not let in, when an operator asks: let in after all, or rejected for good.
import type { Reason } from '../model/draft.js'
import type { HeldItem } from '../model/held-item.js'
import { type Key, SELF } from '../model/key.js'
import type { HeldQuery, HeldTally, QuarantineStore } from '../store/store.js'
import { identify } from './identify.js'
import { type KnownAs, knownAs } from './known-as.js'
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
  /** How many wait, by partner and by ground. */
  tally(): Promise<HeldTally>
  /**
   * The same for all that wait of a partner for nothing but this ground, `MOST_AT_ONCE` at a time. One that is refused
   * stays, and does not keep the others.
   */
  releaseAll(partner: string, ground: string): Promise<Cleared>
  rejectAll(partner: string, ground: string): Promise<Cleared>
}

export interface Cleared {
  readonly done: number
  /** Those that law, limits or categories kept back. */
  readonly refused: number
  /** There are more than were looked at. */
  readonly more: boolean
}

/** A second or two of work; who asked hears an answer before a browser gives up. */
const MOST_AT_ONCE = 500

/** Its article, where it came in under another id meanwhile: what stands was said after what is held. */
async function nowKnownAs(
  { draft }: HeldItem,
  owner: string,
  { articles, stories, standing }: MergeNeeds,
): Promise<KnownAs> {
  const [identity] = identify([draft], standing.publication.site)
  if (!identity) throw new Error('one draft has one identity')
  const around = { owner, drafts: new Map(), taken: new Set<Key>(), held: [] }
  return knownAs(draft, identity, around, { byKey: articles.byKey, named: names => stories.named(names) })
}

export function createQuarantineDesk(needs: MergeNeeds): QuarantineDesk {
  const quarantine: QuarantineStore = needs.quarantine
  const all = async (partner: string, ground: string, act: (key: Key) => Promise<boolean>): Promise<Cleared> => {
    const query = { partner, ground, alone: true, state: 'waiting', limit: MOST_AT_ONCE + 1 } as const
    const waiting = await quarantine.list(query)
    let done = 0
    const now = waiting.slice(0, MOST_AT_ONCE)
    // The oldest first, as they would have come.
    for (const { key } of now.toReversed()) if (await act(key)) done += 1
    return { done, refused: now.length - done, more: waiting.length > MOST_AT_ONCE }
  }
  const desk: QuarantineDesk = {
    list: query => quarantine.list(query),
    find: key => quarantine.byKey(key),
    reject: key => quarantine.reject(key),
    tally: () => quarantine.tally(),
    rejectAll: (partner, ground) => all(partner, ground, key => quarantine.reject(key)),
    releaseAll: (partner, ground) =>
      all(partner, ground, async key => {
        const released = await desk.release(key)
        return released !== undefined && 'outcome' in released
      }),
    async release(key) {
      const held = await quarantine.byKey(key)
      const partner = held && needs.partnerOf(held.partner)
      if (!held || !partner) return undefined
      const owner = partner.owner === SELF ? SELF : partner.slug
      const standing = { ...needs.standing, owner, ...(owner !== SELF && { partner }) }
      const inbound = createInbound({ ...needs, standing })
      const known = await nowKnownAs(held, owner, needs)
      if (known.kept && known.kept.article.key !== key && known.kept.article.acceptedAt >= held.lastSeenAt) {
        await quarantine.drop(key)
        return { outcome: 'same' }
      }
      const { outcome, reasons } = await inbound.take({ draft: { ...held.draft, id: known.id } }, held.raw)
      if (outcome === 'refused') {
        const { state: _, firstSeenAt: __, lastSeenAt: ___, ...item } = held
        // What keeps it out now is told beside what kept it out before.
        await quarantine.hold({ ...item, outcome, reasons }, needs.now())
        return { reasons }
      }
      await quarantine.drop(key)
      return { outcome }
    },
  }
  return desk
}
