// Alone has documents in hand that hubs brought, from the moment they were acknowledged until they are merged.
import type { Log } from '../../model/log.js'
import type { Partner } from '../../model/partner.js'
import type { Push, PushOffer } from '../../model/push.js'
import type { PushStore, WorkStore } from '../../store/store.js'
import type { MergeNeeds } from '../merge.js'
import type { InTurn } from '../turns.js'
import { delivered } from './course.js'
import { signedAs } from './signature.js'
import { type Document, takeIn } from './take-in.js'

export interface Delivery extends Document {
  /** The field X-Hub-Signature. */
  readonly signature?: string
}

/** What became of deliveries; `pinged`: what was new was asked for at the feed itself. */
export const DELIVERY_OUTCOMES = ['merged', 'pinged', 'unreadable', 'other-topic', 'bad-signature', 'unsigned'] as const
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number]

export interface DeliveriesNeeds {
  readonly push: Pick<PushStore, 'revise'>
  readonly work: Pick<WorkStore, 'hasten'>
  readonly merging: MergeNeeds
  readonly inTurn: InTurn
  readonly now: () => number
  readonly log: Log
}

/** Whose callback was called. */
export interface Addressee {
  readonly partner: Partner
  readonly offer: PushOffer
  readonly secret: string
}

export interface Deliveries {
  /** Resolves once it may be acknowledged, or is not to be. */
  accept(delivery: Delivery, to: Addressee): Promise<'acknowledged' | 'unsigned'>
  readonly counts: ReadonlyMap<DeliveryOutcome, number>
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>
}

/** Bytes in hand at most, and documents of one partner: what comes beyond is fetched when there is room. */
const MOST_BYTES = 64 * 2 ** 20
const MOST_DOCUMENTS = 2

export function createDeliveries({ push, work, merging, inTurn, now, log }: DeliveriesNeeds): Deliveries {
  const counts = new Map<DeliveryOutcome, number>()
  const inHand = new Set<Promise<void>>()
  const documents = new Map<string, number>()
  let bytes = 0
  const count = (outcome: DeliveryOutcome) => counts.set(outcome, (counts.get(outcome) ?? 0) + 1)

  /** The feed itself is asked, soon: what it says is not in doubt. */
  async function ping(slug: string): Promise<void> {
    await work.hasten('poll', slug, now())
  }

  async function note(slug: string, next: (push: Push) => Push): Promise<void> {
    const before = await push.revise(slug, current => current && { push: next(current) })
    if (before === undefined) throw new Error(`nothing is known of push from "${slug}"`)
  }

  async function merge(document: Document, { partner, offer }: Addressee): Promise<void> {
    const { slug } = partner
    try {
      const taken = await inTurn(() => takeIn(document, partner, offer, merging))
      count(taken.outcome)
      if (taken.outcome === 'merged') log.info({ partner: slug, ...taken.tally }, 'a partner pushed')
      else {
        log.warn({ partner: slug, outcome: taken.outcome }, 'what a hub brought was not taken in; the feed is asked')
        await ping(slug)
      }
      await note(slug, ({ unmerged: _, ...settled }) => settled)
    } catch (error) {
      log.error({ err: error, partner: slug }, 'what a hub brought could not be merged; the feed is asked')
      await ping(slug).catch(() => {})
    }
  }

  function hasRoom(slug: string, size: number): boolean {
    return (documents.get(slug) ?? 0) < MOST_DOCUMENTS && bytes + size <= MOST_BYTES
  }

  function take(document: Document, to: Addressee): void {
    const { slug } = to.partner
    const size = document.body.length
    bytes += size
    documents.set(slug, (documents.get(slug) ?? 0) + 1)
    const done = merge(document, to).finally(() => {
      bytes -= size
      documents.set(slug, (documents.get(slug) ?? 1) - 1)
      inHand.delete(done)
    })
    inHand.add(done)
  }

  return {
    counts,
    async accept({ signature, ...document }, to) {
      const { slug } = to.partner
      const signed = signedAs(signature, to.secret, document.body)
      if (signed === 'none') {
        count('unsigned')
        return 'unsigned'
      }
      if (signed === 'bad') {
        count('bad-signature')
        log.info({ partner: slug }, 'a delivery with a wrong signature was ignored')
        return 'acknowledged'
      }
      const merges = signed === 'good' && hasRoom(slug, document.body.length)
      let again = false
      await note(slug, before => {
        again = before.silent
        return { ...delivered(before, now()), ...(merges && { unmerged: true as const }) }
      })
      if (again) log.info({ partner: slug }, 'a hub delivers again')
      if (merges) take(document, to)
      else {
        count('pinged')
        await ping(slug)
      }
      return 'acknowledged'
    },
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand)
    },
  }
}
