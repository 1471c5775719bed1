// Alone answers hubs at our callbacks: whether we meant it, and whose a delivery is (WebSub §5.2, §5.3).
import type { Log } from '../../model/log.js'
import type { PushStore, WorkStore } from '../../store/store.js'
import { denied, isTrusted, type Verification, verified } from './course.js'
import type { Addressee } from './deliveries.js'
import { hashOf, TOKEN } from './signature.js'
import { isWanted, type Standing } from './standing.js'

/** What stands in the query of a hub's question, as far as it stands there once. */
export interface Asked extends Partial<Verification> {
  readonly challenge?: string
  readonly reason?: string
}

export interface Callbacks {
  /** What to answer a hub: its challenge; nothing, for it told us something; or that we want nothing of the kind. */
  verify(token: string, asked: Asked): Promise<{ readonly challenge: string } | 'noted' | 'unwanted'>
  /** Whose callback that is; undefined: nobody's any more. */
  addressee(token: string): Promise<Addressee | undefined>
}

export interface CallbacksNeeds {
  readonly push: PushStore
  readonly standing: Standing
  readonly work: Pick<WorkStore, 'hasten'>
  /** Called when work of kind `push` was planned. */
  readonly planned: () => void
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly log: Log
}

export function createCallbacks({ push: store, standing, work, planned, now, log }: CallbacksNeeds): Callbacks {
  const find = (token: string) => (TOKEN.test(token) ? store.byToken(hashOf(token)) : Promise.resolve(undefined))

  async function hear(slug: string, tokenHash: string, topic: string, reason: string): Promise<boolean> {
    let trusted = false
    const after = await store.revise(slug, current => {
      const push = current && denied(current, tokenHash, topic, reason, now())
      trusted = current !== undefined && isTrusted(current, now())
      return push && { push, dueAt: now() }
    })
    if (!after) return false
    if (trusted) await work.hasten('poll', slug, now())
    if (after.failures === 1) log.warn({ partner: slug, message: reason }, 'a hub denied the subscription; polls go on')
    planned()
    return true
  }

  async function agree(slug: string, tokenHash: string, said: Verification): Promise<boolean> {
    const partner = await standing(slug)
    const after = await store.revise(slug, current => {
      const push = current && verified(current, tokenHash, said, isWanted(current.offer, partner), now())
      return push && { push, dueAt: now() }
    })
    if (!after) return false
    log.info({ partner: slug, mode: said.mode, lease: said.lease }, 'a hub verified')
    planned()
    return true
  }

  return {
    async verify(token, { mode, topic, challenge, lease, reason }) {
      const known = await find(token)
      if (!known || mode === undefined || topic === undefined) return 'unwanted'
      const tokenHash = hashOf(token)
      if (mode === 'denied')
        return (await hear(known.partner, tokenHash, topic, reason ?? DENIED)) ? 'noted' : 'unwanted'
      const said = { mode, topic, ...(lease !== undefined && { lease }) }
      return challenge !== undefined && (await agree(known.partner, tokenHash, said)) ? { challenge } : 'unwanted'
    },
    async addressee(token) {
      const known = await find(token)
      const partner = known && (await standing(known.partner))
      const subscription = known?.subscriptions.find(({ tokenHash }) => tokenHash === hashOf(token))
      if (!known?.offer || !partner || subscription?.state !== 'active') return undefined
      if (!isWanted(known.offer, partner)) return undefined
      const { topic, secret } = subscription
      return { partner, offer: { ...known.offer, topic }, secret }
    },
  }
}

const DENIED = 'the hub denied the subscription'
