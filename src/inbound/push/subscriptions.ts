// Alone keeps subscriptions: does what is due for a partner, one step after the other, and sees who needs a step.
import type { Log } from '../../model/log.js'
import type { Partner } from '../../model/partner.js'
import type { Push } from '../../model/push.js'
import type { Fetch } from '../../net/answer.js'
import type { PartnerStore, PushStore, WorkStore } from '../../store/store.js'
import { askHub } from './ask-hub.js'
import { type Fresh, isTrusted, refused, type Step, stepOf } from './course.js'
import { hashOf, makeSecret, tokenOf } from './signature.js'
import { isWanted, type Standing } from './standing.js'

export interface SubscriptionsNeeds {
  readonly push: PushStore
  readonly partners: Pick<PartnerStore, 'list'>
  readonly standing: Standing
  readonly work: Pick<WorkStore, 'hasten'>
  readonly fetch: Fetch
  /** Where hubs reach us, without a trailing slash. */
  readonly publicUrl: string
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly randomBytes: (size: number) => Uint8Array
  readonly log: Log
}

export interface Subscriptions {
  /** Work of kind `push`: does for a partner what is due, and says when there is more, epoch milliseconds. */
  act(slug: string): Promise<number>
  /** To be told when contracts may have changed, and at the start: plans what follows. */
  review(): Promise<void>
}

/** Whoever died in the middle of a step is followed by another after it. */
const AGAIN_MS = 15 * 60_000

export function createSubscriptions(needs: SubscriptionsNeeds): Subscriptions {
  const { push: store, partners, standing, work, now } = needs
  const fresh: Fresh = () => {
    const secret = makeSecret(needs.randomBytes)
    return { secret, tokenHash: hashOf(tokenOf(secret)) }
  }

  /** Writes the step before it is taken, so that a hub that asks back at once finds it. */
  async function begin(slug: string, partner: Partner | undefined): Promise<Step | undefined> {
    let before: Push | undefined
    let made: ReturnType<typeof stepOf> | undefined
    await store.revise(slug, current => {
      if (!current) return undefined
      before = current
      made = stepOf(current, isWanted(current.offer, partner), now(), fresh)
      const { step } = made
      return { push: made.push, dueAt: step.act === 'rest' ? (step.until ?? 'never') : now() + AGAIN_MS }
    })
    if (!made || !before) return undefined
    await tell(slug, before, made.push)
    return made.step
  }

  async function tell(slug: string, before: Push, after: Push): Promise<void> {
    if (after.failures === 1 && before.failures === 0)
      needs.log.warn({ partner: slug, message: after.trouble }, 'a hub gives no subscription; polls go on')
    // What was polled rarely because its hub delivered is polled again as any other.
    if (isTrusted(before, 0) && !isTrusted(after, now())) await work.hasten('poll', slug, now())
  }

  async function take(slug: string, { act, subscription }: Exclude<Step, { readonly act: 'rest' }>): Promise<void> {
    const trouble = await askHub(needs.fetch, act, subscription, needs.publicUrl)
    // A hub that will not let go is told by the callback, which is gone, and by the end of the lease.
    if (trouble === undefined || act === 'unsubscribe') return
    let before: Push | undefined
    const after = await store.revise(slug, current => {
      before = current
      return current && { push: refused(current, subscription.tokenHash, trouble, now()), dueAt: now() }
    })
    if (before && after) await tell(slug, before, after)
  }

  return {
    async act(slug) {
      for (;;) {
        const step = await begin(slug, await standing(slug))
        if (!step) return now()
        if (step.act === 'rest') return step.until ?? now()
        await take(slug, step)
      }
    },
    async review() {
      const all = await store.list()
      if (all.length === 0) return
      const there = (await partners.list()).filter(({ removedAt }) => removedAt === undefined)
      const bySlug = new Map(there.map(({ partner }) => [partner.slug, partner]))
      for (const push of all) {
        const slug = push.partner
        if (push.unmerged) await work.hasten('poll', slug, now())
        const { step } = stepOf(push, isWanted(push.offer, bySlug.get(slug)), now(), fresh)
        if (step.act !== 'rest') await store.revise(slug, current => current && { push: current, dueAt: now() })
      }
    },
  }
}
